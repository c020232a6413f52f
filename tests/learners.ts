/** Learners of the real course, drawn: their logs as play would have written them, and what they noted. */
import fc from 'fast-check';
import type { Profile } from '../src/lib/core/carried.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { choose } from '../src/lib/play/profile.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { bestRoute, course, keyOf, routesToEndings } from './browser/course.ts';

/** 2026-06-09 13:52 in UTC, when clocks in the United Kingdom are an hour ahead. */
export const june = Math.floor((Date.UTC(2026, 5, 9, 13, 52) - Date.UTC(2025, 0, 1)) / 60_000);

/** One attempt more. */
export const attempted = (log: Log, id: string, letters: string[], minutes: number): Log =>
	letters.reduce((before, letter) => give(before, course, keyOf(id), letter, minutes), begin(log, id));

/** All dilemmas done with the best answers, a minute each, the last in June. */
export const allDone = (profile: Profile): Log =>
	course.scenarios.reduce((log, { id }, at) => attempted(log, id, bestRoute(id), june - course.scenarios.length + 1 + at), choose(fresh(7), profile));

/** Some attempts, in some order. */
export const someLog: fc.Arbitrary<Log> = fc
	.record({
		as: fc.constantFrom('student' as const, 'registrant' as const, 'looking' as const, null),
		tries: fc.array(fc.tuple(fc.constantFrom(...routesToEndings()), fc.nat(4_000_000)), { maxLength: 12 })
	})
	.map(({ as, tries }) => tries.reduce((log, [{ id, letters }, at]) => attempted(log, id, letters, at), as ? choose(fresh(1), as) : fresh(1)));
