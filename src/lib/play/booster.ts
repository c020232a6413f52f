/** Which decision asks a clause again: one of another finished story than the learner failed it in, with the story before it. */
import type { Keys, ScenarioKey } from '../core/carried.ts';
import { split } from '../core/letters.ts';
import { bestAnswers } from './best.ts';
import { replay } from './replay.ts';
import { ahead, cards, failed } from './schedule.ts';
import type { Log } from './shapes.ts';

export interface Booster {
	scenario: string;
	scene: string;
	/** The answers before it, the best ones. */
	before: string;
	/** It is of a story in which the learner failed the clause: no other that they have finished asks it. */
	same: boolean;
	/** It is of a story that the learner has not finished, which asking here gives away: none that they have asks the clause. */
	unplayed: boolean;
}

/** Null where nothing that can be come to asks the clause. */
export function booster(keys: Keys, log: Log, clause: string): Booster | null {
	const pool = poolOf(keys, log, clause);
	return pool[place(pool.length, lastAsked(keys, log, clause))] ?? null;
}

/**
 * The minute under which an answer is written down: now, or one later. Which decision is asked hangs on when the last one was answered, and so
 * the next is another one, wherever there is another.
 */
export function answeredAt(keys: Keys, log: Log, clause: string, minutes: number): number {
	const { length } = poolOf(keys, log, clause);
	const at = cards(keys, log, minutes)[clause]?.at ?? 0;
	const now = ahead(at, minutes) ? Math.floor(minutes) : Math.max(Math.floor(minutes), at);
	return length > 1 && place(length, now) === place(length, lastAsked(keys, log, clause)) ? now + 1 : now;
}

/** As it is written down, whatever the clock says now: the same decision is asked until it is answered. */
const lastAsked = (keys: Keys, log: Log, clause: string): number | undefined => (log.cards?.[clause] ?? cards(keys, log, Infinity)[clause])?.at;

const place = (length: number, at = 0): number => (length > 0 ? at % length : 0);

/** What there is to choose from, what is preferred left over: a finished story, whose recorded score practice cannot spoil; not the story that was failed, none that is being played, a choice. */
function poolOf(keys: Keys, log: Log, clause: string): Booster[] {
	const bad = failed(keys, log, clause);
	const key = new Map(keys.scenarios.map((one) => [one.id, one]));
	const open = ({ scenario }: Booster): boolean => log.scenarios[scenario]?.open !== undefined;
	const choice = ({ scenario, scene }: Booster): boolean => key.get(scenario)?.decisions[scene]?.kind === 'choice';
	const asking = keys.scenarios.flatMap((one) =>
		asked(one, log, clause).map((found) => ({ ...found, same: bad.includes(one.id), unplayed: log.scenarios[one.id]?.best === undefined }))
	);
	const finished = preferred(asking, ({ unplayed }) => !unplayed);
	const others = preferred(finished, ({ same }) => !same);
	const closed = preferred(others, (one) => !open(one));
	const choices = closed.filter(choice);
	return choices.length > 1 ? choices : closed;
}

const preferred = <T>(list: T[], is: (one: T) => boolean): T[] => (list.some(is) ? list.filter(is) : list);

/** The decisions of a story that ask a clause: those on its best way, else those that the learner met. */
function asked(key: ScenarioKey, { scenarios }: Log, clause: string): Omit<Booster, 'same' | 'unplayed'>[] {
	if (!Object.values(key.decisions).some(({ clauses }) => clauses.includes(clause))) return [];
	const { first, best } = scenarios[key.id] ?? {};
	for (const answers of [bestAnswers(key), best?.answers, first?.answers]) {
		const found = answers ? along(key, answers, clause) : [];
		if (found.length > 0) return found;
	}
	return [];
}

function along(key: ScenarioKey, answers: string, clause: string): Omit<Booster, 'same' | 'unplayed'>[] {
	const { met, kept } = replay(key, answers);
	const given = split(kept);
	return met.flatMap(({ scene, counts }, at) =>
		counts && key.decisions[scene]?.clauses.includes(clause) ? [{ scenario: key.id, scene, before: given.slice(0, at).join('') }] : []
	);
}
