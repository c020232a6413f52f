/** Is each sentence short enough to be read once? */
import { short } from '../source.ts';
import type { WordingRule } from './rule.ts';
import { placeOf, said } from './said.ts';
import { sentences } from './sentences.ts';

/** GOV.UK's own limit for a sentence. Choices have theirs in wording.ts; what people say in messages is theirs. */
export const MOST = 25;

/** Clauses in brackets are looked at and not read. */
const CITED = /\([^()]*\b(?:C\d{2,4}|KP\d{1,2})\b[^()]*\)/g;
const WORD = /[\p{L}\d]/u;

export const lengthy: WordingRule = (document, report, { source }) => {
	for (const piece of said(document)) {
		if (piece.as === 'choice' || piece.as === 'speech') continue;
		for (const sentence of sentences(piece.words)) {
			const words = sentence
				.replace(CITED, '')
				.split(/\s+/)
				.filter((word) => WORD.test(word)).length;
			if (words > MOST) report.add('sentence-too-long', placeOf(sentence, piece, source), { text: short(sentence), words });
		}
	}
};
