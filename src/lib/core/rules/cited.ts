/** Do grades and feedback rest on clauses that carry them, and that the decision counts for? */
import { counted, dutiesOf, gradesOf } from './duties.ts';
import type { WordingRule } from './rule.ts';
import { clausesIn, said } from './said.ts';

/** Clauses alone in brackets are what a sentence rests on; a clause in the sentence itself, or after “see”, is only spoken of. */
const RESTS = /\(\s*(?:(?:C\d{2,4}|KP\d{1,2})[\s,;]*(?:and\s+|&\s*)?)+\)/gi;

export const cited: WordingRule = (document, report, { guidance, clause }) => {
	const duties = dutiesOf(guidance);
	for (const { decision } of document.scenes) {
		for (const { grade, clauses } of gradesOf(decision)) {
			if (grade !== 'breach') continue;
			for (const { text: id, span } of clauses) {
				const duty = duties.get(id);
				if (duty && !duty.includes('must') && !duty.includes('law')) report.add('breach-without-must', span, { id, duty });
			}
		}
	}
	for (const { as, words, clauses, decision } of said(document)) {
		if (as !== 'feedback') continue;
		const counts = counted(decision, clause);
		const rests = new Set((words.match(RESTS) ?? []).flatMap(clausesIn));
		for (const { text: id, span } of clauses)
			if (rests.has(id) && duties.has(id) && !counts.includes(id) && counts.length > 0 && counts.every((one) => duties.has(one)))
				report.add('clause-uncounted', span, { id, counts });
	}
};
