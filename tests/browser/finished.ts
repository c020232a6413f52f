/** Logs of people who have been through dilemmas, made as play makes them. */
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { choose } from '../../src/lib/play/profile.ts';
import type { As } from '../../src/lib/play/profile.ts';
import type { Log } from '../../src/lib/play/shapes.ts';
import { course, keyOf } from './course.ts';

/** Minutes since 2025-01-01T00:00Z. */
export const minutesAt = (date: string): number => Math.floor((Date.parse(date) - Date.UTC(2025, 0, 1)) / 60_000);

/** Each of these routes gone once, one an hour from `minutes` on. */
export function finished(routes: { id: string; letters: string[] }[], minutes: number, as: As = 'registrant'): Log {
	let log = choose(fresh(20_261_124 % 2 ** 24), as);
	for (const [at, { id, letters }] of routes.entries()) {
		log = begin(log, id);
		for (const letter of letters) log = give(log, course, keyOf(id), letter, minutes + at * 60);
	}
	return log;
}
