/** A way through the course, answer by answer, and what a record holds after each. */
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { parse } from '../../src/lib/play/log.ts';
import type { Ended, Log } from '../../src/lib/play/shapes.ts';
import { bestRoute, course, keyOf, keys } from '../browser/course.ts';

/** Dilemmas of choices alone: a letter is an answer. */
export const plain = keys.scenarios.filter(({ decisions }) => Object.values(decisions).every(({ kind }) => kind === 'choice')).map(({ id }) => id);

export const script = plain.flatMap((id) => bestRoute(id).map((letter) => [id, letter] as const));

const untimed = (ended: Ended | undefined): unknown => ended && [ended.answers, ended.mends, ended.score, ended.breach];

/** What a record holds, without the minutes in which attempts ended. */
const held = ({ scenarios }: Log): string =>
	JSON.stringify(Object.entries(scenarios).map(([id, { ended, first, best, open }]) => [id, ended, untimed(first), untimed(best), open]));

/** After each answer, from none on. */
const after = script.reduce<Log[]>((logs, [id, letter]) => [...logs, give(begin(logs.at(-1)!, id), course, keyOf(id), letter, 0)], [fresh(0)]).map(held);

/** How many answers of the script a record holds; -1 where it holds anything else. */
export function answersIn(text: string): number {
	if (text === '') return 0;
	const log = parse(text);
	return log ? after.indexOf(held(log)) : -1;
}
