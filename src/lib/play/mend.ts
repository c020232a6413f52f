import type { Course, ScenarioKey } from '../core/carried.ts';
import { settle, without, write } from './history.ts';
import { keyTo, standing, standingIn } from './score.ts';
import type { Ended, Log } from './shapes.ts';

/**
 * A decision whose breach stands, taken again. The log comes back as it was where there is no such breach. An ended attempt keeps its
 * answers and its score, and only gets better by this: so the best stays the best, and the first too where it was.
 */
export function mend(log: Log, course: Course, key: ScenarioKey, letter: string, which: 'open' | 'best'): Log {
	const { id } = key;
	const history = log.scenarios[id];
	const attempt = history?.[which];
	const scene = keyTo(key, letter)?.scene;
	if (!attempt || !scene || !standingIn(key, attempt).includes(scene)) return log;
	// Of several tries at one decision only the last matters: the log does not grow with them.
	const mends = without(key, attempt.mends, scene) + letter;
	if (!('breach' in attempt)) return write(log, id, { ...history, open: { ...attempt, mends } });
	const best = { ...attempt, mends, breach: standing(key, attempt.answers, mends).length > 0 };
	return settle(write(log, id, { ...history, first: same(history.first, attempt) ? best : history.first, best }), course);
}

/** Whether two attempts are one: by what they hold, since what kept the log may have copied it. */
const same = (a: Ended | undefined, b: Ended): boolean => JSON.stringify(a) === JSON.stringify(b);
