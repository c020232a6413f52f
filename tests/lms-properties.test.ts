/** Random plays before an LMS that fails at random: whatever was answered comes back, and nothing falls. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours, hostile, type Behaviour } from '../src/lib/preview/hostile.ts';
import { course } from './fixtures/course.ts';
import { answersOf, fallen, refused } from './lms-opener.ts';
import { clock, launch, storage, windowWith } from './lms-page.ts';
import { standIn } from './lms-stand-in.ts';

describe('an LMS that fails', () => {
	it('whatever fails and whenever, the log comes back whole and nothing falls', () => {
		const step = fc.oneof(
			fc.constantFrom(...'abcdefghij').map((letter) => ({ do: 'A', letter })),
			fc.constantFrom(...'abcdef').map((letter) => ({ do: 'B', letter })),
			fc.constantFrom(null, ...behaviours).map((behaviour) => ({ do: 'break', behaviour })),
			fc.constant({ do: 'back' }),
			fc.constant({ do: 'retry' })
		);
		fc.assert(
			fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
				const lms = standIn();
				const device = storage();
				let broken: Behaviour | null = null;
				const time = clock();
				const open = () => launch(windowWith(hostile(lms.api, () => broken)), device, time, course);
				let page = open();
				for (const step of steps) {
					const { scenarios } = page.log();
					if ('behaviour' in step) broken = step.behaviour;
					if ('letter' in step) page.answer(step.do, step.letter);
					if (step.do === 'retry') page.retry();
					if (step.do !== 'back') continue;
					page.leave();
					lms.relaunch();
					// An API that only throws does not say who the learner is.
					if (broken === 'throw-everything') broken = null;
					page = open();
					expect(page.log().scenarios).toEqual(scenarios);
				}
				page.leave();
				lms.relaunch();
				broken = null;
				const { scenarios } = page.log();
				open();
				expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(scenarios);
				expect(fallen(lms)).toEqual([]);
				expect(refused(lms)).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});
});
