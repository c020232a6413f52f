import { split } from '../core/letters.ts';
import type { Course, Fraction, Keys, Listing, ScenarioKey } from '../core/carried.ts';
import { breakable, breaches, type Breach } from '../player/breaches.ts';
import { rowsOf } from '../player/clause-rows.ts';
import { clauseCredit, clauseScores, type Counted, decisionsMet, keyTo, scoreOf } from '../play/score.ts';
import type { Ended, Log } from '../play/shapes.ts';

/** What one dilemma has to do with a clause. */
export interface DilemmaOfClause {
	scenario: Listing;
	/** An attempt at it has ended. */
	done: boolean;
	/** Of the clause in the best attempt, in hundredths of a percent; null where that did not meet it. */
	score: number | null;
	/** Scenes at which a breach of the clause stands, each with its number among the decisions of the attempt. */
	stands: { scene: string; number: number }[];
}

/** One clause or key point over the whole course. Scores in hundredths of a percent; null: not met. */
export interface ResultRow {
	clause: Course['clauses'][number];
	/** Decisions met in the first or the best attempts, of all that the course has. */
	met: number;
	of: number;
	/** Decisions met in the best attempts alone: those that `best` is the score of. */
	decisions: number;
	first: number | null;
	best: number | null;
	/** Decisions met at which it can be broken: never broken, broken and put right since, or still standing. */
	musts: { met: number; never: number; mended: number; standing: number };
	/** Every dilemma that has a decision for it. */
	dilemmas: DilemmaOfClause[];
}

/** (course, keys, log) → what ended attempts came to, by clause and key point in the order of the guidance. Clauses that no decision counts for are left out. */
export function results(course: Course, keys: Keys, log: Log): ResultRow[] {
	const tries = keys.scenarios.map((key) => tried(course, key, log));
	const all = clauseCredit(tries.flatMap(({ everything }) => everything));
	const none = (): [string, Fraction][] => [...all.keys()].map((id) => [id, { earned: 0, possible: 0 }]);
	const first = clauseCredit(tries.flatMap(({ key, first }) => decisionsMet(key, first?.answers ?? '')));
	const best = new Map([...none(), ...clauseScores(keys, log)]);
	const broken = tries.flatMap(({ broken }) => broken);
	return rowsOf(course, best, broken).map(({ clause, decisions, score, standing, mended }): ResultRow => {
		const counts = ({ decision }: Counted): boolean => decision.clauses.includes(clause.id);
		const met = tries.flatMap((one) => one.met.filter(counts));
		const musts = tries.flatMap((one) => one.met.filter(({ decision }) => breakable(decision).includes(clause.id))).length;
		const begun = first.get(clause.id);
		return {
			clause,
			met: met.length,
			of: (all.get(clause.id)?.possible ?? 0) / 100,
			decisions,
			first: begun ? scoreOf(begun.earned, begun.possible) : null,
			best: decisions > 0 ? score : null,
			musts: { met: musts, never: Math.max(0, musts - standing - mended), mended, standing },
			dilemmas: tries.flatMap((one) => ofClause(one, clause.id))
		};
	});
}

interface Tried {
	key: ScenarioKey;
	scenario: Listing | undefined;
	first: Ended | undefined;
	best: Ended | undefined;
	/** Each decision met in the first or the best attempt, once. */
	met: Counted[];
	/** All of its decisions, whoever met them, each with some answer or other. */
	everything: Counted[];
	broken: Breach[];
}

function tried(course: Course, key: ScenarioKey, log: Log): Tried {
	const { first, best } = log.scenarios[key.id] ?? {};
	return {
		key,
		scenario: course.scenarios.find(({ id }) => id === key.id),
		first,
		best,
		met: decisionsMet(key, (first?.answers ?? '') + (best?.answers ?? '')),
		everything: Object.entries(key.decisions).map(([scene, decision]) => ({ scene, letter: '', decision, option: nothing })),
		broken: brokenIn(key, first, best)
	};
}

const nothing: Counted['option'] = { grade: 'wrong', credit: 0, response: [] };

/** Breaches of the first and the best attempt, each decision once. Only what stands in the best stands. */
export function brokenIn(key: ScenarioKey, first: Ended | undefined, best: Ended | undefined): Breach[] {
	const at = (attempt: Ended | undefined): Breach[] =>
		attempt
			? breaches(
					key,
					attempt,
					split(attempt.answers).flatMap((letter) => keyTo(key, letter) ?? [])
				)
			: [];
	const now = at(best);
	const before = at(first).filter(({ scene }) => !now.some((one) => one.scene === scene));
	return [...now, ...before.map((breach) => ({ ...breach, stands: false }))];
}

function ofClause({ key, scenario, best, everything, broken }: Tried, clause: string): DilemmaOfClause[] {
	if (!scenario || !everything.some(({ decision }) => decision.clauses.includes(clause))) return [];
	const met = decisionsMet(key, best?.answers ?? '');
	const credit = clauseCredit(met).get(clause);
	const number = (scene: string): number => met.findIndex((one) => one.scene === scene) + 1;
	const stands = broken.filter((breach) => breach.stands && breach.clauses.includes(clause)).map(({ scene }) => ({ scene, number: number(scene) }));
	return [{ scenario, done: best !== undefined, score: credit ? scoreOf(credit.earned, credit.possible) : null, stands }];
}

/** How many clauses are named that went lowest. */
const lowest = 3;

/** What to look at again: clauses with a breach that stands, then the lowest below the pass mark; and those that no finished dilemma met. */
export function lookAgain(rows: ResultRow[], passMark: number): { again: ResultRow[]; unmet: ResultRow[] } {
	const broken = rows.filter(({ musts }) => musts.standing > 0);
	const low = rows
		.filter(({ best, musts }) => best !== null && best < passMark * 100 && musts.standing === 0)
		.sort((a, b) => a.best! - b.best!)
		.slice(0, lowest);
	return { again: [...broken, ...low], unmet: rows.filter(({ met }) => met === 0) };
}
