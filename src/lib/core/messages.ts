/** a quotation → a message or post: who speaks, who can see it, what is said, and the comments below. */
import { block, type Reading, refuse } from './blocks.ts';
import { inline } from './html.ts';
import { closing, conditions } from './instructions.ts';
import type { MessageBlock, Name, Span, Token } from './shapes.ts';
import { position, short, words } from './source.ts';

export function message(token: Token, reading: Reading, depth = 1): MessageBlock | null {
	const { report } = reading;
	const [first, ...rest] = token.children.filter((child) => child.type !== 'space');
	const text = short(token.raw.replace(/^[>\s]+/gm, ''), 40);
	if (first?.type === 'paragraph' && /^\[![a-z]+\]/i.test(first.raw)) {
		report.add('alert', token.span, { text: short(first.raw, 20) });
		return null;
	}
	touching(token, reading, depth);
	const opening = first?.type === 'paragraph' ? first.children[0] : undefined;
	if (opening?.type !== 'strong') {
		report.add('message-without-speaker', token.span, { text });
		return null;
	}
	const { rest: about, instructions } = closing(firstLine(first!.children.slice(1)), report);
	const when = conditions(instructions, report);
	const below = glued(first!, reading);
	if (below) report.add('message-without-gap', below, { text: words(reading.source, below, 40) });
	const speaker: Name = { text: inline(opening.children, report).words.trim().replace(/[,:]$/, ''), span: opening.span };
	const made: MessageBlock = {
		is: 'message',
		span: token.span,
		speaker,
		about: inline(about, report).words.trim().replace(/^[,:;–-]\s*/, ''),
		body: [],
		comments: [],
		when
	};
	for (const child of rest) part(child, made, reading, depth);
	if (made.body.length === 0 && !below && made.comments.length === 0) report.add('message-empty', token.span, { speaker: speaker.text });
	return made;
}

function part(token: Token, made: MessageBlock, reading: Reading, depth: number): void {
	const { report } = reading;
	if (token.type === 'blockquote') {
		if (depth > 1) return report.add('comment-too-deep', token.span, { text: short(token.raw.replace(/^[>\s]+/gm, ''), 40) });
		const comment = message(token, reading, depth + 1);
		if (comment) made.comments.push(comment);
		return;
	}
	if (token.type === 'heading' || token.type === 'table') return report.add('not-in-message', token.span, { text: short(token.raw, 40) });
	if (token.type === 'paragraph' && token.children[0]?.type === 'strong') {
		return report.add('message-two-speakers', token.children[0].span, { name: short(token.children[0].text, 40) });
	}
	const struck = find(token, 'del');
	if (struck) return report.add('kind-not-yet', struck.span, { kind: 'take out what identifies' });
	if (token.type !== 'paragraph' && token.type !== 'list') return refuse(token, report);
	const said = block(token, reading);
	if (said) made.body.push(said);
}

/** The tokens of the speaker's own line: up to the first line break. */
function firstLine(tokens: Token[]): Token[] {
	const at = tokens.findIndex((token) => token.type === 'br' || (token.type === 'text' && token.raw.includes('\n')));
	if (at < 0) return tokens;
	const head = tokens[at]!.raw.split('\n')[0]!;
	return [...tokens.slice(0, at), { ...tokens[at]!, type: 'text', raw: head, text: head, children: [] }];
}

/** The text that is glued below the speaker's line, where its line break is no end of a paragraph. */
function glued(first: Token, { source }: Reading): Span | null {
	const text = source.text.slice(first.span.start, first.span.end);
	const found = /\n([\s>]*)/.exec(text);
	if (!found || !/>/.test(found[1]!)) return null;
	return { start: first.span.start + found.index + found[0].length, end: first.span.end };
}

/** Lines that only Markdown's laziness makes part of a quotation, and comments without a bare > around them. */
function touching(token: Token, { source, report }: Reading, depth: number): void {
	const from = position(source, token.span.start).line;
	const to = position(source, token.span.end).line;
	const line = (number: number) => source.text.slice(source.lines[number - 1], (source.lines[number] ?? source.text.length + 1) - 1);
	const marks = (text: string) => /^[\s>]*/.exec(text)![0].replace(/\s/g, '').length;
	const bare = (text: string) => /^[\s>]*$/.test(text);
	const at = (number: number) => {
		const text = line(number);
		const start = source.lines[number - 1]! + /^[\s>]*/.exec(text)![0].length;
		return { start, end: source.lines[number - 1]! + text.trimEnd().length };
	};
	for (let number = from + 1; number <= to; number++) {
		const text = line(number);
		if (bare(text) || marks(text) >= depth) continue;
		const code = depth === 1 ? 'message-runs-on' : 'comment-without-gap';
		return report.add(code, at(number), { text: short(text.replace(/^[\s>]*/, ''), 40) });
	}
	if (depth === 1) return;
	const above = from > 1 ? line(from - 1) : '';
	if (!bare(above)) report.add('comment-without-gap', at(from), { text: short(token.raw.replace(/^[>\s]+/gm, ''), 40) });
}

/** The first token of a type within another. */
export function find(token: Token, type: string): Token | null {
	if (token.type === type) return token;
	for (const child of token.children) {
		const found = find(child, type);
		if (found) return found;
	}
	return null;
}
