/**
 * text → what in it may identify someone: a reminder, which may err on the side of asking. Rules for authors look for some of the same
 * (core/rules/personal-data.ts), and are not these: they refuse a file, so they leave out what is kept for tests and drama; and a package
 * carries nothing of the compiler.
 */
import { looks, type What } from './identifying.ts';

export interface Found {
	what: What;
	/** Offsets in the text, and its words between them. */
	start: number;
	end: number;
	words: string;
}

/** In the order of the text. Where two kinds overlap the one that says more is told. Linear in its length; never throws. */
export function identifies(text: string): Found[] {
	const taken = new Uint8Array(text.length);
	const found: Found[] = [];
	for (const { what, pattern, real } of looks)
		for (const match of text.matchAll(pattern)) {
			// What is told is the group called “it” where there is one: the rest is what it was known by.
			const words = match.groups?.it ?? match[0];
			const start = match.index + match[0].length - words.length;
			const end = start + words.length;
			if ((real && !real(words, match[0])) || taken.subarray(start, end).includes(1)) continue;
			taken.fill(1, start, end);
			found.push({ what, start, end, words });
		}
	return found.sort((a, b) => a.start - b.start);
}
