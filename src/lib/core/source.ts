/** file and text → Source: what every later span points into. */
import type { Span } from './written.ts';

export interface Source {
	file: string;
	/** Line ends are LF, the byte-order mark is gone, no-break spaces are spaces: each keeps line and column as the author sees them. */
	text: string;
	/** Offset of each line's first character. */
	lines: number[];
	/** Offset of the first no-break space, and how many there were. */
	noBreak: { at: number; count: number } | null;
}

const NO_BREAK = /[\u00a0\u2007\u202f]/g;

export function read(file: string, raw: string): Source {
	const clean = raw.replace(/^\ufeff+/, '').replace(/\r\n?/g, '\n');
	const found = clean.match(NO_BREAK);
	const text = clean.replace(NO_BREAK, ' ');
	const lines = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
	return { file, text, lines, noBreak: found && { at: clean.search(NO_BREAK), count: found.length } };
}

/** offset → line and column, both from 1; columns in UTF-16 units. */
export function position(source: Source, offset: number): { line: number; column: number } {
	let low = 0;
	let high = source.lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (source.lines[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return { line: low + 1, column: offset - source.lines[low]! + 1 };
}

/** The author's own words at a span, on one line and cut short, as a message quotes them. */
export function words(source: Source, span: Span, most = 60): string {
	return short(source.text.slice(span.start, span.end), most);
}

/** How many words a text has. */
export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Any words on one line, cut short at a word's end. */
export function short(text: string, most = 60): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= most) return line;
	const cut = line.slice(0, most);
	return `${cut
		.slice(0, Math.max(cut.lastIndexOf(' '), most >> 1))
		.replace(/[\ud800-\udbff]$/, '')
		.trimEnd()}…`;
}
