/** Two records put together: random plays, and every earlier state of each. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../src/lib/core/carried.ts';
import { goOnWith, reconcile, withBesides } from '../src/lib/lms/reconcile.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { merge } from '../src/lib/play/merge.ts';
import { askHowSure, asksHowSure, choose, profileOf } from '../src/lib/play/profile.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, keys } from './fixtures/course.ts';

const step = fc.record({ scenario: fc.constantFrom('A', 'B'), letter: fc.constantFrom(...'abcdefghij'), does: fc.constantFrom('give', 'open', 'best') });
type Step = { scenario: string; letter: string; does: string };

/** Every state of a log that these steps lead through, the newest last. */
const states = (steps: Step[], from: Log = fresh(1)): Log[] =>
	steps.reduce(
		(all, { scenario, letter, does }, minute) => {
			const key = keys.scenarios.find(({ id }) => id === scenario)!;
			const last = all.at(-1)!;
			const next =
				does === 'give' ? give(begin(last, scenario), course, key, letter, 1_000 + minute) : mend(last, course, key, letter, does as 'open' | 'best');
			return next === last ? all : [...all, next];
		},
		[from]
	);

describe('two records put together', () => {
	it('a log and any earlier state of it make that log, mends and all', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
				const all = states(steps);
				const now = all.at(-1)!;
				for (const before of all) {
					expect(merge(now, before)).toEqual(now);
					expect(merge(before, now)).toEqual(now);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('go by the later in what it says, and by the earlier as whom where that is all that says it', () => {
		const forAll: Course = { ...course, profiles: ['student', 'registrant'] };
		const student = { ...choose(fresh(1), 'student'), counter: 4 };
		const put = { ...askHowSure(fresh(1), 'practice', false), counter: 9 };
		const both = merge(put, student);
		expect(profileOf(forAll, both)).toBe('student');
		expect(asksHowSure(both, 'practice')).toBe(false);
		expect(merge(student, put)).toEqual(both);
		expect(profileOf(forAll, merge({ ...choose(put, 'registrant'), counter: 10 }, student))).toBe('registrant');
		const back = { ...askHowSure(put, 'practice', true), counter: 12 };
		expect(asksHowSure(merge(back, put), 'practice')).toBe(true);
	});

	it('what is found leaves every open attempt of the learner as it is, or goes on from it, and no score falls', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 15 }), fc.array(step, { maxLength: 15 }), fc.nat(60), (one, other, counter) => {
				const mine = states(one).at(-1)!;
				const theirs = { ...states(other, fresh(2)).at(-1)!, counter };
				const both = withBesides(mine, theirs);
				expect(both.seed).toBe(mine.seed);
				expect(both.counter).toBeGreaterThan(mine.counter);
				for (const [id, { open, ended, best }] of Object.entries(mine.scenarios)) {
					const now = both.scenarios[id]!;
					if (best && !best.breach) expect(now.best!.score).toBeGreaterThanOrEqual(best.score);
					const elsewhere = (theirs.scenarios[id]?.ended ?? 0) > ended;
					if (open && !elsewhere) expect(now.open?.answers.startsWith(open.answers)).toBe(true);
				}
				expect(parse(print(both))).toEqual(both);
			}),
			{ numRuns: 300 }
		);
	});

	it('the other of two open attempts is gone on with only where nobody has gone on since', () => {
		const log = (answers: string, counter: number): Log => ({ ...begin(fresh(1), 'A'), counter, scenarios: { A: { ended: 0, open: { answers, mends: '' } } } });
		const { parted, log: found } = reconcile(print(log('b', 5)), print(log('a', 4)), parse);
		expect(goOnWith(found!, parted!, 'device').scenarios.A!.open!.answers).toBe('a');
		const since = { ...found!, scenarios: { A: { ended: 0, open: { answers: 'be', mends: '' } } } };
		expect(goOnWith(since, parted!, 'device')).toBe(since);
	});
});
