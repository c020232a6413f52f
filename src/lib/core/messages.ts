/** a quotation → a message or post: who speaks, who can see it, what is said, and the comments below. */
import { block, type Reading, refuse } from './blocks.ts';
import type { Report } from './diagnostics.ts';
import { inline } from './html.ts';
import { closing, conditions } from './instructions.ts';
import { firstLine, unquoted } from './lines.ts';
import type { MessageBlock, Name, Span, Token } from './written.ts';
import { position, short, words } from './source.ts';

export function message(token: Token, reading: Reading, depth = 1): MessageBlock | null {
	const { report } = reading;
	const [first, ...rest] = token.children.filter((child) => child.type !== 'space');
	const text = short(unquoted(token), 40);
	if (first?.type === 'paragraph' && /^\[![a-z]+\]/i.test(first.raw)) {
		report.add('alert', token.span, { text: short(first.raw, 20) });
		return null;
	}
	const runsOn = touching(token, reading, depth);
	if (first?.type === 'heading') {
		underlined(first, report);
		return null;
	}
	const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
	if (opening?.type !== 'strong') {
		report.add('message-without-speaker', token.span, { text });
		return null;
	}
	const { line, below } = firstLine(first!.children.slice(1));
	const { rest: about, instructions } = closing(line, report);
	const when = conditions(instructions, report);
	const gap = glued(first!, reading);
	if (gap) {
		report.add('message-without-gap', gap, { text: words(reading.source, gap, 40) });
		inline(below, report);
	}
	const speaker: Name = { text: inline(opening.children, report).words.trim().replace(/[,:]$/, ''), span: opening.span };
	const made: MessageBlock = {
		is: 'message',
		span: token.span,
		speaker,
		about: inline(about, report)
			.words.trim()
			.replace(/^[,:;–-]\s*/, ''),
		body: [],
		comments: [],
		when
	};
	for (const child of rest) part(child, made, reading, depth);
	if (rest.length === 0 && !gap && !runsOn) report.add('message-empty', token.span, { speaker: speaker.text });
	return made;
}

/** A message that an empty line without > cuts in two is one message again: the line that names its speaker, and what is said. */
export function rejoined(tokens: Token[], report: Report): Token[] {
	const found: Token[] = [];
	const filled = (token: Token) => token.children.filter((child) => child.type !== 'space');
	const opens = (token: Token) => filled(token)[0]?.children[0]?.type === 'strong';
	for (const token of tokens) {
		const at = found.findLastIndex((one) => one.type !== 'space');
		const before = found[at];
		if (token.type === 'blockquote' && before?.type === 'blockquote' && opens(before) && !opens(token) && filled(before).length === 1) {
			report.add('message-empty', before.span, { speaker: short(filled(before)[0]!.children[0]!.text) });
			found.splice(at, found.length - at, { ...before, children: [...before.children, ...token.children] });
		} else found.push(token);
	}
	return found;
}

function part(token: Token, made: MessageBlock, reading: Reading, depth: number): void {
	const { report } = reading;
	if (token.type === 'blockquote') {
		if (depth > 1) return report.add('comment-too-deep', token.span, { text: short(unquoted(token), 40) });
		const comment = message(token, reading, depth + 1);
		if (comment) made.comments.push(comment);
		return;
	}
	if (token.type === 'heading') return underlined(token, report);
	if (token.type === 'table') return report.add('not-in-message', token.span, { text: short(token.raw, 40) });
	const second = token.type === 'paragraph' && secondSpeaker(token.children);
	if (second) return report.add('message-two-speakers', second.span, { name: short(second.text, 40) });
	if (token.type !== 'paragraph' && token.type !== 'list' && token.type !== 'code') return refuse(token, report);
	const said = block(token, reading);
	if (said) made.body.push(said);
}

/** Bold words that open a paragraph; or that open a line of it and are followed as a speaker's name is. */
function secondSpeaker(tokens: Token[]): Token | undefined {
	return tokens.find((token, index) => {
		const before = tokens[index - 1];
		if (token.type !== 'strong') return false;
		return !before || ((before.type === 'br' || /\n\s*$/.test(before.raw)) && /^\s*[,:]/.test(tokens[index + 1]?.raw ?? ''));
	});
}

/** A heading cannot stand in a message; one with hyphens below was hardly meant as one. */
function underlined(token: Token, report: Report): void {
	if (token.raw.trimStart().startsWith('#')) report.add('not-in-message', token.span, { text: short(token.raw, 40) });
	else report.add('heading-underlined', token.span, { heading: short(token.text, 40) });
}

/** The text that is glued below the speaker's line, where its line break is no end of a paragraph. */
function glued(first: Token, { source }: Reading): Span | null {
	const text = source.text.slice(first.span.start, first.span.end);
	const found = /\n([\s>]*)/.exec(text);
	if (!found || !/>/.test(found[1]!)) return null;
	return { start: first.span.start + found.index + found[0].length, end: first.span.end };
}

/** Lines that only Markdown's laziness makes part of a quotation (then true), and comments without a bare > around them. */
function touching(token: Token, { source, report }: Reading, depth: number): boolean {
	const from = position(source, token.span.start).line;
	const to = position(source, token.span.end).line;
	const line = (number: number) => source.text.slice(source.lines[number - 1], (source.lines[number] ?? source.text.length + 1) - 1);
	const marks = (text: string) => /^[\s>]*/.exec(text)![0].replace(/\s/g, '').length;
	const bare = (text: string) => /^[\s>]*$/.test(text);
	const at = (number: number) => {
		const text = line(number);
		const start = source.lines[number - 1]! + (bare(text) ? text.length - text.trimStart().length : /^[\s>]*/.exec(text)![0].length);
		return { start, end: Math.max(start, source.lines[number - 1]! + text.trimEnd().length) };
	};
	for (let number = from + 1; number <= to; number++) {
		const text = line(number);
		if (bare(text) || marks(text) >= depth) continue;
		const code = depth === 1 ? 'message-runs-on' : 'comment-without-gap';
		report.add(code, at(number), { text: short(text.replace(/^[\s>]*/, ''), 40) });
		return true;
	}
	if (depth === 1) return false;
	const above = from > 1 ? line(from - 1) : '';
	if (!bare(above)) report.add('comment-without-gap', at(from), { text: short(unquoted(token), 40) });
	return false;
}
