/** Does feedback say “must” only where a clause or a law does, and “should” where a clause does? */
import type { Duty } from '../carried.ts';
import { short } from '../source.ts';
import { counted, dutiesOf } from './duties.ts';
import type { WordingRule } from './rule.ts';
import { clausesIn, placeOf, said } from './said.ts';
import { sentences, unquoted } from './sentences.ts';

/** A duty in words; not “must have been”, which is a guess, nor a must that is only spoken of. */
const MUST = /(?<!\b(?:a|an|the|no|this|that|each|every|any|broken|only|clause’s|clause's) )\bmust\b(?! have\b| duty| duties)/i;
const SHOULD = /(?<!\b(?:a|an|the|no|this|that|each|every|any|only|clause’s|clause's) )(?<!^)\bshould\b(?! have\b| duty| duties)/i;
/** What it asks of those whose clause only asks them to be aware. */
const AWARE = /\bshould (?:\w+ )?(?:be aware|remember|know|bear in mind|keep in mind)\b/gi;
/** The words of one who speaks of law. */
const LAW =
	/\b(?:laws?|legal(?:ly)?|unlawful(?:ly)?|lawful(?:ly)?|Acts?(?= \d{4})|[A-Z]\w+ Act|GDPR|[Rr]egulations|statut\w+|offence|copyright|defam\w+|libel\w*)\b/;

export const modals: WordingRule = (document, report, { source, guidance, clause }) => {
	const duties = dutiesOf(guidance);
	for (const piece of said(document)) {
		if (piece.as !== 'feedback') continue;
		for (const sentence of sentences(piece.words)) {
			const words = unquoted(sentence);
			if (words.endsWith('?')) continue;
			const named = clausesIn(sentence);
			const ids = named.length ? named : piece.clauses.length ? piece.clauses.map(({ text }) => text) : counted(piece.decision, clause);
			if (ids.some((id) => !duties.has(id))) continue;
			const has = (...wanted: Duty[]) => ids.some((id) => duties.get(id)!.some((duty) => wanted.includes(duty)));
			const told = { text: short(sentence, 80), ids };
			const law = LAW.test(words) || piece.choice?.grade?.law !== undefined;
			if (MUST.test(words) && !law && !has('must', 'law')) report.add('must-unfounded', placeOf(sentence, piece, source), told);
			if (SHOULD.test(has('aware') ? words.replace(AWARE, '') : words) && !has('should'))
				report.add('should-unfounded', placeOf(sentence, piece, source), { ...told, must: has('must', 'law') });
		}
	}
};
