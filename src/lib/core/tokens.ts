/** text → tokens: marked's lexer, each token given its place in the source. */
import { Lexer, type Token as Marked, type Tokens } from 'marked';
import type { Span, Token } from './shapes.ts';
import type { Source } from './source.ts';

/** The tokens of everything after the front matter, which ends at `from`. */
export function tokens(source: Source, from: number): Token[] {
	let at = from;
	return [...new Lexer({ gfm: true }).lex(source.text.slice(from))].map((token) => {
		const span = { start: at, end: Math.min(at + token.raw.length, source.text.length) };
		at = span.end;
		return placed(token, span, source.text);
	});
}

function placed(token: Marked, outer: Span, text: string): Token {
	const span = trimmed(outer, text);
	const find = finder(text, span);
	const place = (list: Marked[] | undefined): Token[] => (list ?? []).map((inner) => placed(inner, find(inner.raw), text));
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
		default:
			if (token.type === 'heading') made.depth = (token as Tokens.Heading).depth;
			if (token.type === 'link' || token.type === 'image' || token.type === 'def') made.href = (token as Tokens.Link).href;
			if (token.type === 'list_item' && (token as Tokens.ListItem).task) made.checked = (token as Tokens.ListItem).checked ?? false;
			made.children = place((token as Tokens.Generic).tokens);
	}
	return made;
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
			const found = wanted === '' ? -1 : region.indexOf(wanted, end);
			if (found < 0) continue;
			if (start < 0) start = found;
			end = found + wanted.length;
		}
		at = end;
		return { start: within.start + (start < 0 ? at : start), end: within.start + end };
	};
}

/** Without the white space around it: a finding points at words. */
function trimmed({ start, end }: Span, text: string): Span {
	while (end > start && /\s/.test(text[end - 1]!)) end--;
	while (start < end && /\s/.test(text[start]!)) start++;
	return { start, end };
}
