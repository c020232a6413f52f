import { split } from '../core/letters.ts';
import type { Course, ScenarioKey } from '../core/carried.ts';
import { limits } from './log.ts';
import { replay } from './replay.ts';
import { better, coursePassed, creditOf, decisionsMet, keyTo, scoreOf, standing } from './score.ts';
import type { Attempt, Ended, History, Log } from './shapes.ts';

/** The log of someone new. `seed`: 24 bits, drawn by the caller. */
export const fresh = (seed: number): Log => ({ counter: 0, seed, profile: 0, passed: false, at: '', scenarios: {} });

/** Opens an attempt at scenario `id`; one that is open already goes on. */
export function begin(log: Log, id: string): Log {
	const history = log.scenarios[id] ?? { ended: 0 };
	return write(log, id, { ...history, open: history.open ?? { answers: '', mends: '' } });
}

/**
 * One answer to the open attempt, which ends where the story does. `minutes` since 2025-01-01T00:00Z.
 * `sure`: how sure the learner was of it, 1 to 3; 0 where that was not said.
 * The log comes back as it was where no attempt is open or the letter is not on offer.
 */
export function give(log: Log, course: Course, key: ScenarioKey, letter: string, minutes: number, sure = 0): Log {
	const history = log.scenarios[key.id];
	const step = next(log, key, letter, minutes, sure);
	if (!history || !step) return log;
	return settle(write(log, key.id, 'endedAt' in step ? close(history, step, course) : { ...history, open: step }), course);
}

/** The attempt as this answer would end it, whether or not the log will keep it; null where the story goes on. */
export function ending(log: Log, key: ScenarioKey, letter: string, minutes: number, sure = 0): Ended | null {
	const step = next(log, key, letter, minutes, sure);
	return step && 'endedAt' in step ? step : null;
}

/** The open attempt with one answer more; null where none is open or the letter is not on offer. */
function next(log: Log, key: ScenarioKey, letter: string, minutes: number, sure: number): Attempt | Ended | null {
	const open = log.scenarios[key.id]?.open;
	if (!open || !keyTo(key, letter)) return null;
	const transcript = replay(key, open.answers + letter);
	if (transcript.cut) return null;
	const before = split(open.answers).length;
	const attempt = { answers: transcript.kept, mends: mendsAfter(key, open.mends, letter), ...surely((open.sure ?? '').padEnd(before, '0') + sure, before + 1) };
	return transcript.ended === null ? attempt : ended(key, attempt, minutes);
}

/**
 * After the text may have changed: open attempts at the scenarios of these keys are cut back to the last decision that still stands.
 * `cut`: where that was needed. The log comes back as it was where nothing was: to ask again does no harm.
 */
export function resume(log: Log, course: Course, keys: ScenarioKey[]): { log: Log; cut: string[] } {
	const scenarios = { ...log.scenarios };
	const cut: string[] = [];
	for (const key of keys) {
		const history = scenarios[key.id];
		if (!history?.open) continue;
		const answers = stillOpen(key, history.open.answers);
		if (answers === history.open.answers) continue;
		const { mends, sure = '' } = history.open;
		scenarios[key.id] = { ...history, open: { answers, mends, ...surely(sure, split(answers).length) } };
		cut.push(key.id);
	}
	const settled = settle(log, course);
	const changed = cut.length > 0 || settled.passed !== log.passed;
	return { log: changed ? { ...settled, counter: log.counter + 1, scenarios } : log, cut };
}

/** One write. */
export const write = (log: Log, id: string, history: History): Log => ({
	...log,
	counter: log.counter + 1,
	at: id,
	scenarios: { ...log.scenarios, [id]: history }
});

/** A pass stands from the moment that it is reached. */
export const settle = (log: Log, course: Course): Log => ({ ...log, passed: log.passed || coursePassed(course, log) });

/** A decision answered by a breach after it was mended needs mending again. */
function mendsAfter(key: ScenarioKey, mends: string, letter: string): string {
	const answer = keyTo(key, letter);
	return answer?.option.grade === 'breach' ? without(key, mends, answer.scene) : mends;
}

/** Mends but for those of one decision. */
export const without = (key: ScenarioKey, mends: string, scene: string): string =>
	split(mends)
		.filter((mended) => keyTo(key, mended)?.scene !== scene)
		.join('');

/** How sure one was of the first so many answers, as an attempt has it. */
function surely(sure: string, count: number): Pick<Attempt, 'sure'> {
	const said = sure.slice(0, count).replace(/0+$/, '');
	return said ? { sure: said } : {};
}

/** open attempt → ended attempt, with what will stay true of it. */
function ended(key: ScenarioKey, attempt: Attempt, minutes: number): Ended {
	const { answers, mends } = attempt;
	const { earned, possible } = creditOf(decisionsMet(key, answers));
	return {
		...attempt,
		endedAt: Math.min(Math.max(Math.floor(minutes), 0), limits.minutes),
		score: scoreOf(earned, possible) ?? 0,
		breach: standing(key, answers, mends).length > 0
	};
}

function close({ ended, first, best }: History, last: Ended, { scoreAlone }: Course): History {
	return { ended: Math.min(ended + 1, limits.attempts), first: first ?? last, best: best && !better(last, best, scoreAlone) ? best : last };
}

/** The answers that still stand and leave something to answer: where the story now ends sooner, its last decision is asked again. */
function stillOpen(key: ScenarioKey, answers: string): string {
	const { kept, met, ended } = replay(key, answers);
	return ended === null ? kept : kept.slice(0, kept.length - (met.at(-1)?.letter.length ?? 0));
}
