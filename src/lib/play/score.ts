import { split } from '../core/letters.ts';
import type { Course, DecisionKey, Fraction, Keys, Listing, ScenarioKey } from '../core/carried.ts';
import { type Option, optionOf } from './option.ts';
import type { Attempt, Ended, Log } from './shapes.ts';

/** The answer that counts at one decision, with what the key says of both. */
export interface Counted {
	scene: string;
	letter: string;
	decision: DecisionKey;
	option: Option;
}

/** The key to an answer: its letter is unique in its scenario and so names its decision too. Undefined where the text no longer has it. */
export function keyTo(key: ScenarioKey, letter: string): Counted | undefined {
	for (const [scene, decision] of Object.entries(key.decisions)) {
		const option = optionOf(decision, letter);
		if (option) return { scene, letter, decision, option };
	}
	return undefined;
}

const keysTo = (key: ScenarioKey, answers: string): Counted[] => split(answers).flatMap((letter) => keyTo(key, letter) ?? []);

/** The decisions met by these answers, each with its first answer: the one that scores. No replay; letters that left the key are skipped. */
export function decisionsMet(key: ScenarioKey, answers: string): Counted[] {
	const first = new Map<string, Counted>();
	for (const counted of keysTo(key, answers)) if (!first.has(counted.scene)) first.set(counted.scene, counted);
	return [...first.values()];
}

/** Credit earned and possible, in whole hundredths: 100 a decision. */
export const creditOf = (met: Counted[]): Fraction => ({
	earned: met.reduce((sum, { option }) => sum + option.credit, 0),
	possible: met.length * 100
});

/** Hundredths of a percent, floored: 0–10000. Null where nothing was possible. */
export const scoreOf = (earned: number, possible: number): number | null => (possible > 0 ? Math.floor((earned * 10_000) / possible) : null);

/** Whether earned × 100 ≥ mark × possible, the mark (0–100) itself taken in hundredths. */
export const passes = (earned: number, possible: number, mark: number): boolean => possible > 0 && earned * 10_000 >= Math.round(mark * 100) * possible;

/**
 * The scenes whose breach stands. An answer that is a breach, the first or a later one, stands until that decision is answered again,
 * in a loop or to mend it, with an acceptable or the best choice; a weak or a wrong one changes nothing.
 */
export function standing(key: ScenarioKey, answers: string, mends: string): string[] {
	const breaches = new Set<string>();
	for (const { scene, option } of keysTo(key, answers + mends)) {
		if (option.grade === 'breach') breaches.add(scene);
		if (option.grade === 'acceptable' || option.grade === 'best') breaches.delete(scene);
	}
	return [...breaches];
}

/** The same of an attempt. One that ended without a breach stays so, whatever the text has become since. */
export const standingIn = (key: ScenarioKey, attempt: Attempt | Ended): string[] =>
	'breach' in attempt && !attempt.breach ? [] : standing(key, attempt.answers, attempt.mends);

/** Whether `a` is the better attempt: no standing breach first, then the score; where the score alone decides, the other way round. Of equals neither is. */
export function better(a: Ended, b: Ended, scoreAlone = false): boolean {
	if (a.breach === b.breach || (scoreAlone && a.score !== b.score)) return a.score > b.score;
	return b.breach;
}

/** By clause and key point: what these decisions earned, and could have. */
export function clauseCredit(met: Counted[]): Map<string, Fraction> {
	const clauses = new Set(met.flatMap(({ decision }) => decision.clauses));
	return new Map([...clauses].map((clause) => [clause, creditOf(met.filter(({ decision }) => decision.clauses.includes(clause)))]));
}

const bestOf = (log: Log, { id }: Listing | ScenarioKey): Ended | undefined => log.scenarios[id]?.best;

/** By clause and key point, over the best attempts of all scenarios. */
export const clauseScores = (keys: Keys, log: Log): Map<string, Fraction> =>
	clauseCredit(keys.scenarios.flatMap((key) => decisionsMet(key, bestOf(log, key)?.answers ?? '')));

const required = (course: Course): Listing[] => course.scenarios.filter(({ optional }) => !optional);

/** The best scores of the required scenarios out of all that they could be; an unattempted one counts 0. */
export const courseCredit = (course: Course, log: Log): Fraction => ({
	earned: required(course).reduce((sum, scenario) => sum + (bestOf(log, scenario)?.score ?? 0), 0),
	possible: required(course).length * 10_000
});

/** Hundredths of a percent, floored; null until a required scenario has an ended attempt. */
export function courseScore(course: Course, log: Log): number | null {
	const { earned, possible } = courseCredit(course, log);
	return required(course).some((scenario) => bestOf(log, scenario)) ? scoreOf(earned, possible) : null;
}

/** Whether a breach stands in the best attempt of any scenario, required or not: a duty is a duty. */
export const courseBreach = (course: Course, log: Log): boolean => course.scenarios.some((scenario) => bestOf(log, scenario)?.breach);

/** Whether every required scenario has an ended attempt. A course that requires none is never complete. */
export const courseComplete = (course: Course, log: Log): boolean => required(course).length > 0 && required(course).every((scenario) => bestOf(log, scenario));

/** Whether the course is passed as it stands now: complete, at or above the mark, and without a breach unless the score alone decides. */
export function coursePassed(course: Course, log: Log): boolean {
	const { earned, possible } = courseCredit(course, log);
	return courseComplete(course, log) && (course.scoreAlone || !courseBreach(course, log)) && passes(earned, possible, course.passMark);
}
