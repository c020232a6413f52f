/** Does feedback speak of what was done and what follows, and not of the person? */
import { short } from '../source.ts';
import type { WordingRule } from './rule.ts';
import { placeOf, said } from './said.ts';
import { sentences, unquoted } from './sentences.ts';

const FAULTS = 'careless|foolish|stupid|silly|lazy|thoughtless|na[iï]ve|ignorant|reckless|negligent|irresponsible|unprofessional|incompetent|selfish|arrogant';

const PRAISE =
	/\bwell done\b|\b(?:good|great|nice|excellent) (?:job|work)\b|\bnicely done\b|\b(?:good|great|wise|excellent|perfect) choice\b|\bgood for you\b|\bcongratulations\b|^(?:correct|right|exactly|perfect|excellent|brilliant|great|good|bravo|yes)[.!:]/i;

const BLAME = new RegExp(
	`\\byou (?:should|ought to) (?:have known|know)(?: better)?\\b|\\byour (?:own )?fault\\b|\\bshame on you\\b|\\byou failed\\b|\\bobviously\\b|^(?:incorrect|wrong|bad|no)[.!:]` +
		`|\\b(?:you (?:are|were|have been|acted|being)|(?:it|this|that) (?:is|was)) (?:(?!not |never |no |hardly )\\w+ )?(?:${FAULTS})(?:ly)?\\b|\\b(?:${FAULTS}) of you\\b|\\ban? (?:\\w+ )?(?:${FAULTS}) (?:choice|answer|thing|mistake|error|act|person|optometrist)\\b`,
	'i'
);
const NOT = /\b(?:not|never|no|nor|hardly)\s+(?:\w+\s+)?$/i;

export const person: WordingRule = (document, report, { source }) => {
	for (const piece of said(document)) {
		if (piece.as !== 'feedback') continue;
		for (const sentence of sentences(piece.words)) {
			const words = unquoted(sentence);
			for (const [is, pattern] of [
				['praise', PRAISE],
				['blame', BLAME]
			] as const) {
				const found = pattern.exec(words);
				if (found && !NOT.test(words.slice(0, found.index)))
					report.add('about-the-person', placeOf(sentence, piece, source), { text: short(found[0].replace(/[.:!]$/, '')), is });
			}
		}
	}
};
