/** a text → its sentences, as they were written. */

/** Abbreviations end no sentence, whatever follows them. */
const ENDS = /(?<!\b(?:Dr|Mr|Mrs|Ms|Mx|St|Prof|Rev|No|vs|approx|e\.g|i\.e|etc))(?<![.!?…])[.!?…]+["”’')\]]*\s+(?=["“‘'([]?[\p{Lu}\d])|\n+/gu;

export function sentences(text: string): string[] {
	const found: string[] = [];
	let from = 0;
	for (const end of text.matchAll(ENDS)) {
		found.push(text.slice(from, end.index + end[0].length).trim());
		from = end.index + end[0].length;
	}
	found.push(text.slice(from).trim());
	return found.filter(Boolean);
}

/** Bounded, since a mark that is never closed would be sought to the end from each. */
const QUOTED = /“[^”]{0,600}”|"[^"]{0,600}"|(?<![\p{L}\d])[‘'][^’']{0,600}(?:[’'](?=\p{L})[^’']{0,600}){0,20}[’'](?!\p{L})/gu;

/** What somebody says or writes within it left out, and words that are only spoken of. */
export const unquoted = (text: string): string => text.replace(QUOTED, '“…”');
