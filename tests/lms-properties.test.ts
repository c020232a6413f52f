/** Random plays before an LMS of either SCORM that fails at random: whatever was answered comes back, and nothing falls. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { behaviours, functions, hostile, type Behaviour } from '../src/lib/preview/hostile.ts';
import { course, keys } from './fixtures/course.ts';
import { answersOf } from './lms-opener.ts';
import { fallen, named, opener, refused, type Scorm } from './lms-scorm.ts';

/** hostile() knows SCORM 1.2's names alone: the other standard's functions by those, and back again. */
function broken(api: Api, { prefix, finish }: Scorm, how: () => Behaviour | null): Api {
	const own = (name: string): string => (name === 'LMSFinish' ? finish : name.replace(/^LMS/, prefix));
	const bad = hostile(Object.fromEntries(functions.map((name) => [name, api[own(name)]!])), how);
	return Object.fromEntries(functions.map((name) => [own(name), bad[name]!]));
}

const step = fc.oneof(
	fc.constantFrom(...'abcdefghij').map((letter) => ({ do: 'A', letter })),
	fc.constantFrom(...'abcdef').map((letter) => ({ do: 'B', letter })),
	fc.constantFrom(null, ...behaviours).map((behaviour) => ({ do: 'break', behaviour })),
	fc.constant({ do: 'back' }),
	fc.constant({ do: 'retry' })
);

describe.each(named)('an LMS that fails: %s', (_, scorm) => {
	it('whatever fails and whenever, the log comes back whole and nothing falls', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				const lms = scorm.standIn();
				let how: Behaviour | null = null;
				const open = opener(scorm, course, keys, () => broken(scorm.standIn({}, lms).api, scorm, () => how));
				let page = await open();
				for (const step of steps) {
					const { scenarios } = page.log();
					if ('behaviour' in step) how = step.behaviour;
					if ('letter' in step) await page.answer(step.do, step.letter);
					if (step.do === 'retry') await page.retry();
					if (step.do !== 'back') continue;
					page.leave();
					// An API that only throws does not say who the learner is.
					if (how === 'throw-everything') how = null;
					page = await open();
					expect(page.log().scenarios).toEqual(scenarios);
				}
				page.leave();
				how = null;
				const { scenarios } = page.log();
				await open();
				expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(scenarios);
				expect(fallen(lms, scorm)).toEqual([]);
				expect(refused(lms, scorm)).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});
});
