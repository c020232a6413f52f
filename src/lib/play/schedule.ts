/**
 * When a clause is asked again: FSRS 6 with its published parameters, by ts-fsrs. Its equations alone are used, on whole memory states and
 * elapsed days: no clock is asked, nothing is drawn. Every review is rounded to the steps that the log holds, so that it makes no difference
 * when what was answered is written down.
 *
 * Source: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm (FSRS-6).
 */
import { FSRSAlgorithm, Rating, type Grade as Rated } from 'ts-fsrs';
import type { Grade, Keys } from '../core/carried.ts';
import { split } from '../core/letters.ts';
import { limits } from './log.ts';
import { keyTo } from './score.ts';
import type { Card, Ended, Log } from './shapes.ts';

const day = 1_440;

/** Asked when nine in ten would still know it; a day after at the soonest, a year after at the latest. */
const fsrs = new FSRSAlgorithm({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false, enable_short_term: false });

/** A grade and how sure one was of it, a digit 0 to 3 → the rating that FSRS takes. Sure and wrong is wrong. */
export function rating(grade: Grade, sure: number): Rated {
	if (grade !== 'best' && grade !== 'acceptable') return Rating.Again;
	if (sure === 1) return Rating.Hard;
	return grade === 'best' && sure === 3 ? Rating.Easy : Rating.Good;
}

/** Written under a clock that ran ahead: more than a day from now, which is further than clocks of two devices part. */
export const ahead = (at: number, now: number): boolean => at > now + day;

/**
 * What is remembered of each clause and key point: what the log holds, and the kept attempts that ended since, in the order of time. An attempt
 * that ended ahead of now is taken in by the card that was written after it, and is not taken in again.
 */
export function cards(keys: Keys, log: Log, now: number): Record<string, Card> {
	const named = new Set(keys.scenarios.flatMap(({ decisions }) => Object.values(decisions).flatMap(({ clauses }) => clauses)));
	const known = new Map(Object.entries(log.cards ?? {}).filter(([clause]) => named.has(clause)));
	for (const { clause, rated, minutes } of reviews(keys, log)) {
		const card = known.get(clause);
		if (ahead(minutes, now) && log.cards?.[clause]) continue;
		if (!card || minutes > card.at) known.set(clause, review(card, rated, minutes));
	}
	return Object.fromEntries(known);
}

/** When a clause is asked again, in minutes. */
export const dueAt = ({ at, stability }: Card): number => at + day * fsrs.next_interval(daysOf(stability), 0);

/** Ids of the clauses that are due, the longest overdue first. */
export const due = (keys: Keys, log: Log, minutes: number): string[] => coming(keys, log, minutes).flatMap(({ clause, at }) => (at <= minutes ? [clause] : []));

/** When the next one falls due, or fell; null where no attempt has ended yet. */
export const next = (keys: Keys, log: Log, minutes: number): number | null => coming(keys, log, minutes)[0]?.at ?? null;

/** Every clause with the minute at which it is asked again, the first of them first: now, where nobody can tell when it was asked last. */
export const coming = (keys: Keys, log: Log, minutes: number): { clause: string; at: number }[] =>
	Object.entries(cards(keys, log, minutes))
		.map(([clause, card]) => ({ clause, at: ahead(card.at, minutes) ? minutes : dueAt(card) }))
		.sort((a, b) => a.at - b.at || (a.clause < b.clause ? -1 : 1));

/** One write: a clause was asked again. Cards of clauses that this version of the course does not have stay as they are. The log comes back as it was where no decision asks that clause. */
export function asked(log: Log, keys: Keys, clause: string, grade: Grade, sure: number, minutes: number): Log {
	if (!keys.scenarios.some(({ decisions }) => Object.values(decisions).some(({ clauses }) => clauses.includes(clause)))) return log;
	const known = cards(keys, log, minutes);
	return { ...log, counter: log.counter + 1, cards: { ...log.cards, ...known, [clause]: review(known[clause], rating(grade, sure), minutes) } };
}

/** The stories in which a clause was failed last, by their ids: none where it never was. */
export function failed(keys: Keys, log: Log, clause: string): string[] {
	const found = reviews(keys, log).filter((one) => one.clause === clause && one.rated === Rating.Again);
	const last = found.at(-1)?.minutes;
	return found.flatMap(({ scenario, minutes }) => (minutes === last ? [scenario] : []));
}

/** One answer more. A clock that went backwards counts as no time, and one that had run ahead is set right. */
function review(card: Card | undefined, rated: Rated, minutes: number): Card {
	const now = clamp(Math.floor(minutes) || 0, 0, limits.minutes);
	const memory = card ? { stability: daysOf(card.stability), difficulty: levelOf(card.difficulty) } : null;
	const { stability, difficulty } = fsrs.next_state(memory, Math.max(now - (card?.at ?? now), 0) / day, rated);
	const at = card && !ahead(card.at, now) ? Math.max(card.at, now) : now;
	return { at, stability: stepOfDays(stability), difficulty: stepOfLevel(difficulty) };
}

interface Review {
	scenario: string;
	clause: string;
	rated: Rated;
	minutes: number;
}

/** Every clause of every kept attempt, rated by the worst decision that counts for it. */
function reviews(keys: Keys, { scenarios }: Log): Review[] {
	const all = keys.scenarios.flatMap((key): Review[] => {
		const { first, best } = scenarios[key.id] ?? {};
		const same = first && best && first.endedAt === best.endedAt && first.answers === best.answers;
		return (same ? [first] : [first, best]).flatMap((attempt) =>
			attempt ? [...worst(key, attempt)].map(([clause, rated]) => ({ scenario: key.id, clause, rated, minutes: attempt.endedAt })) : []
		);
	});
	return all.sort((a, b) => a.minutes - b.minutes);
}

/** Only the first answer to a decision counts, as in its score. */
function worst(key: Keys['scenarios'][number], { answers, sure = '' }: Ended): Map<string, Rated> {
	const met = new Set<string>();
	const rated = new Map<string, Rated>();
	split(answers).forEach((letter, place) => {
		const counted = keyTo(key, letter);
		if (!counted || met.has(counted.scene)) return;
		met.add(counted.scene);
		const one = rating(counted.option.grade, Number(sure[place] ?? 0));
		for (const clause of counted.decision.clauses) rated.set(clause, Math.min(one, rated.get(clause) ?? one));
	});
	return rated;
}

const clamp = (n: number, least: number, most: number): number => Math.min(Math.max(n, least), most);

/** The steps of shapes.ts: a hundredth of a day to a hundred years, each a little more; and 1 to 10. */
const shortest = 0.01;
const growth = Math.log(36_500 / shortest) / 4_095;
const daysOf = (step: number): number => shortest * Math.exp(growth * clamp(step, 0, 4_095));
const stepOfDays = (days: number): number => clamp(Math.round(Math.log(days / shortest) / growth), 0, 4_095);
const levelOf = (step: number): number => 1 + clamp(step, 0, 63) / 7;
const stepOfLevel = (level: number): number => clamp(Math.round((level - 1) * 7), 0, 63);
