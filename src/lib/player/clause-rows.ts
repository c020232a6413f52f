import type { Course, Fraction, ScenarioKey } from '../core/carried.ts';
import { clauseCredit, decisionsMet, scoreOf } from '../play/score.ts';
import type { Attempt } from '../play/shapes.ts';
import type { Breach } from './breaches.ts';

export interface ClauseRow {
	clause: Course['clauses'][number];
	decisions: number;
	/** Hundredths of a percent. */
	score: number;
	/** Breaches of this clause that stand, and that were mended. */
	standing: number;
	mended: number;
}

/** One attempt by clause, in the order of the guidance. */
export const clauseRows = (course: Course, key: ScenarioKey, attempt: Attempt, breaches: Breach[]): ClauseRow[] =>
	rowsOf(course, clauseCredit(decisionsMet(key, attempt.answers)), breaches);

/** Credit by clause, of one attempt or of many, and the breaches in them → rows in the order of the guidance: those that there is credit for. */
export const rowsOf = (course: Course, credit: Map<string, Fraction>, breaches: Pick<Breach, 'clauses' | 'stands'>[]): ClauseRow[] =>
	course.clauses.flatMap((clause) => {
		const of = credit.get(clause.id);
		if (!of) return [];
		const here = breaches.filter(({ clauses }) => clauses.includes(clause.id));
		const standing = here.filter(({ stands }) => stands).length;
		const score = scoreOf(of.earned, of.possible) ?? 0;
		return [{ clause, decisions: of.possible / 100, score, standing, mended: here.length - standing }];
	});
