/** Answers that are given before the keys have come: this device keeps them, and the LMS is told as soon as it can be. */
import { describe, expect, it } from 'vitest';
import { openJournal } from '../src/lib/lms/journal.ts';
import { keeper, type Light } from '../src/lib/lms/keeper.ts';
import { begin, fresh } from '../src/lib/play/history.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';
import { answersOf, connectTo, withMastery } from './lms-opener.ts';
import { clock, device, launch, noDevice, windowWith } from './lms-page.ts';

function opened(on = device()) {
	const lms = withMastery();
	const open = (early: boolean) => {
		lms.relaunch();
		return launch(windowWith(lms.api), on, clock(), course, { early });
	};
	return { lms, open, set: () => lms.calls.filter((call) => call.startsWith('LMSSetValue')) };
}

describe('before the keys have come', () => {
	it('nothing is told, and the light says where the answer is', async () => {
		const { open, set } = opened();
		const page = await open(true);
		expect(page.light()).toBeNull();
		await page.answer('A', 'b');
		expect(page.light()).toEqual({ state: 'device', reason: 'early' });
		expect(set()).toEqual([]);
	});

	it('of someone who has answered nothing there is nothing to say', async () => {
		const { lms } = opened();
		const lights: Light[] = [];
		globalThis.indexedDB = device();
		const { keep } = keeper({
			session: await connectTo(lms.api),
			journal: openJournal('x', () => {}),
			saved: null,
			clock: clock(),
			later: () => () => {},
			online: () => {},
			reach: () => Promise.resolve(true),
			toRecord: () => null,
			onlight: (light) => lights.push(light)
		});
		expect(await keep({ ...fresh(1), profile: 1 })).toBe(true);
		expect(lights).toEqual([]);
		await keep(begin(fresh(1), 'A'));
		expect(lights).toEqual([{ state: 'saving' }, { state: 'device', reason: 'early' }]);
	});

	it('the light says so where this device keeps nothing either', async () => {
		const page = await opened(noDevice).open(true);
		await page.answer('A', 'b');
		expect(page.light()).toEqual({ state: 'nowhere', reason: 'early' });
	});

	it('all is told once they are there', async () => {
		const { lms, open } = opened();
		const page = await open(true);
		await page.answer('A', 'ah');
		await page.unlock(keys);
		expect(page.light()).toMatchObject({ state: 'accepted' });
		expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		expect(lms.stored.get('cmi.interactions.2.student_response')).toBe('give_the_practice_line');
	});

	it('a page that is left loses nothing: the next launch tells it', async () => {
		const { lms, open } = opened();
		const page = await open(true);
		await page.answer('A', 'b');
		page.leave();
		expect(lms.stored.get('cmi.suspend_data')).toBeUndefined();
		const back = await open(false);
		expect(back.log().scenarios).toEqual(page.log().scenarios);
		expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
	});

	it('a second window goes on with the same record, and the first is overtaken', async () => {
		const { lms, open } = opened();
		const first = await open(true);
		const second = await open(true);
		await second.answer('A', 'b');
		await first.answer('B', 'c');
		expect(first.light()).toEqual({ state: 'elsewhere' });
		await second.unlock(keys);
		expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual({ A: { ended: 0, open: { answers: 'b', mends: '' } } });
	});

	it('what a changed text no longer has is cut back when they come, and told so', async () => {
		const on = device();
		const { lms, open } = opened(on);
		const before = await open(true);
		await before.answer('A', 'be');
		before.leave();
		const { e: _, ...options } = friendRequest.decisions[2]!.options;
		const changed = { ...friendRequest, decisions: { ...friendRequest.decisions, 2: { ...friendRequest.decisions[2]!, options } } };
		const back = await open(true);
		expect(back.log().scenarios.A?.open?.answers).toBe('be');
		await back.unlock({ ...keys, scenarios: [changed, nameBanner] });
		expect(answersOf(lms.stored.get('cmi.suspend_data'))?.A?.open?.answers).toBe('b');
	});
});
