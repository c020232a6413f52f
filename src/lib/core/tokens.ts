/** text → tokens: marked's lexer, each token given its place in the source. */
import { Lexer, type Token as Marked, type Tokens } from 'marked';
import type { Span, Token } from './written.ts';
import type { Source } from './source.ts';

const options = { gfm: true };

/** The tokens of everything after the front matter, which ends at `from`. `text`: the source's own, or one of the same length. */
export function tokens(source: Source, from: number, text = source.text): Token[] {
	let at = from;
	return [...new Lexer(options).lex(text.slice(from))].map((token) => {
		const span = { start: at, end: Math.min(at + token.raw.length, text.length) };
		at = span.end;
		return placed(token, span, text);
	});
}

function placed(token: Marked, outer: Span, text: string): Token {
	const span = trimmed(outer, text);
	const find = finder(text, span);
	const place = (list: Marked[] | undefined): Token[] => byLine(list ?? []).map((inner) => placed(inner, find(inner.raw), text));
	const made: Token = { type: token.type, span, raw: token.raw, text: 'text' in token && typeof token.text === 'string' ? token.text : '', children: [] };
	switch (token.type) {
		case 'list':
			made.ordered = (token as Tokens.List).ordered;
			made.children = place((token as Tokens.List).items);
			break;
		case 'table': {
			const table = token as Tokens.Table;
			made.rows = [table.header, ...table.rows].map((row) => row.map((cell) => place(cell.tokens)));
			break;
		}
		case 'code':
			// Words that are indented too far are still the author's words: whoever refuses the block may read on.
			if ((token as Tokens.Code).codeBlockStyle === 'indented') made.children = place(new Lexer(options).inlineTokens(made.text));
			break;
		default:
			if (token.type === 'heading') made.depth = (token as Tokens.Heading).depth;
			if (token.type === 'link' || token.type === 'image' || token.type === 'def') {
				made.href = (token as Tokens.Link).href;
				if ((token as Tokens.Link).title) made.title = (token as Tokens.Link).title!;
			}
			if (token.type === 'list_item' && (token as Tokens.ListItem).task) made.checked = (token as Tokens.ListItem).checked ?? false;
			made.children = place((token as Tokens.Generic).tokens);
	}
	return made;
}

/** Runs of text cut at their line ends, so that each piece has its own place; what a line is indented by is gone. */
function byLine(list: Marked[]): Marked[] {
	let opens = true;
	return list.flatMap((token) => {
		if (token.type !== 'text' || token.tokens) {
			opens = token.type === 'br';
			return [token];
		}
		return (token.raw.match(/[^\n]*\n|[^\n]+/g) ?? []).flatMap((line) => {
			const raw = opens ? line.replace(/^[ \t]+/, '') : line;
			opens = line.endsWith('\n');
			return raw === '' ? [] : [{ ...token, raw, text: raw }];
		});
	});
}

/** Walks forwards through a token: what is nested has lost its marks and indentation, so each of its lines is looked for in turn. */
function finder(text: string, within: Span): (raw: string) => Span {
	const region = text.slice(within.start, within.end);
	let at = 0;
	return (raw) => {
		let start = -1;
		let end = at;
		for (const line of raw.split('\n')) {
			const wanted = line.trim();
			let found = wanted === '' ? -1 : region.indexOf(wanted, end);
			let after = found + wanted.length;
			if (found < 0 && BOX.test(wanted)) {
				// Marked leaves one space between a box and its words, however many were written.
				const words = wanted.replace(BOX, '');
				const at = words === '' ? -1 : region.indexOf(words, end);
				if (at >= 0) [found, after] = [Math.min(at, Math.max(region.indexOf(wanted.slice(0, 3), end), end)), at + words.length];
			}
			if (found < 0) continue;
			if (start < 0) start = found;
			end = after;
		}
		at = end;
		return { start: within.start + (start < 0 ? at : start), end: within.start + end };
	};
}

const BOX = /^\[[ x]\]\s*/i;

/** Without the white space around it: a finding points at words. */
function trimmed({ start, end }: Span, text: string): Span {
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	while (start < end && /\s/.test(text[start]!)) start++;
	return { start, end };
}
