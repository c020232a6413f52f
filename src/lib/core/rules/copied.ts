/** Does a text hold nine words in a row of the guidance's own? Asked of all that is written: notes to colleagues and the top of a file as well. */
import type { Report } from '../diagnostics.ts';
import { shared } from '../runs.ts';
import type { Guidance } from '../shapes.ts';
import { type Source, words } from '../source.ts';
import type { WordingRule } from './rule.ts';

export const copied: WordingRule = (_document, report, { source, tokens, guidance }) => {
	// What is too large to be read is told as that, and each of its words would cost a hash.
	if (tokens.length > 0) ownWords(source, guidance, report);
};

/** The same of a page that is no dilemma. */
export function ownWords(source: Source, guidance: Pick<Guidance, 'runs'>[], report: Report): void {
	for (const { runs } of guidance)
		for (const found of shared(source.text, runs)) report.add('guidance-copied', found, { text: words(source, found), words: found.words });
}
