/** LMSs that refuse, throw, lie, forget or cut short: nothing that was answered is lost, and the learner is told where it lies. */
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { fresh } from '../src/lib/play/history.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';
import { behaviours, hostile, type Behaviour } from '../src/lib/preview/hostile.ts';
import { course, keys } from './fixtures/course.ts';
import { answersOf, connectTo, forgetful, opener, refused, withMastery } from './lms-opener.ts';
import { device, noDevice, written } from './lms-page.ts';
import { standIn } from './lms-stand-in.ts';

describe('an LMS that fails', () => {
	for (const behaviour of behaviours) {
		it(`${behaviour}: nothing that was answered is lost, on a device that keeps it`, async () => {
			const lms = standIn();
			const on = device();
			let broken: Behaviour | null = null;
			const page = await opener(
				lms,
				hostile(lms.api, () => broken),
				on
			)();
			await page.answer('A', 'b');
			broken = behaviour;
			await page.answer('A', 'e');
			page.leave();
			const back = await opener(lms, lms.api, on)();
			expect(back.log().scenarios).toEqual(page.log().scenarios);
			expect(['accepted', 'saved']).toContain(back.light()?.state);
			expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		});

		it(`${behaviour}: once it is over the LMS has all, without the device`, async () => {
			const lms = standIn();
			let broken: Behaviour | null = null;
			const page = await opener(
				lms,
				hostile(lms.api, () => broken),
				noDevice
			)();
			await page.answer('A', 'b');
			broken = behaviour;
			await page.answer('A', 'e');
			broken = null;
			if (behaviour === 'lie') await page.answer('A', 'i');
			else await page.retry();
			page.leave();
			expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		});
	}

	it('is told of again in a new session, all of it, after it lied', async () => {
		const lms = standIn();
		const on = device();
		const page = await opener(lms, hostile(lms.api, 'lie'), on)();
		await page.answer('A', 'ah');
		await page.answer('B', 'b');
		page.leave();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('not attempted');
		await opener(lms, lms.api, on)();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
		expect(lms.stored.get('cmi.core.score.raw')).toBe('100');
		expect(lms.stored.get('cmi.interactions.3.student_response')).toBe('ask_her_first');
	});

	const lights: Record<Behaviour, unknown> = {
		refuse: { state: 'device', reason: 'refused' },
		throw: { state: 'device', reason: 'threw' },
		lie: { state: 'accepted' },
		expired: { state: 'device', reason: 'closed' },
		'throw-everything': { state: 'device', reason: 'closed' },
		'ilias-count': { state: 'accepted' },
		short: { state: 'accepted' }
	};
	it.each(Object.entries(lights))('%s: the light says so', async (behaviour, light) => {
		const lms = standIn();
		const page = await opener(lms, hostile(lms.api, behaviour as Behaviour))();
		await page.answer('A', 'b');
		expect(page.light()).toMatchObject(light as object);
	});

	it('short: a log that was cut is no log that was kept', async () => {
		const lms = standIn();
		const page = await opener(lms, hostile(lms.api, 'short'))();
		const log = { ...page.log(), scenarios: { Z: { ended: 0, open: { answers: 'a'.repeat(300), mends: '' } } } };
		expect(await page.session?.tell(record(course, keys, log))).toMatchObject({ accepted: false, reason: 'refused', detail: 'suspend data' });
	});

	it('ilias-count: objectives and interactions stay at their places over sessions', async () => {
		const lms = standIn();
		const open = opener(lms, hostile(lms.api, 'ilias-count'));
		const page = await open();
		await page.answer('A', 'ah');
		page.leave();
		const before = new Map(lms.stored);
		(await open()).leave();
		for (const [element, value] of before) if (/\.(id|student_response|time|result)$/.test(element)) expect(lms.stored.get(element)).toBe(value);
		expect([...lms.stored.keys()].filter((element) => /^cmi\.objectives\.\d+\.id$/.test(element)).length).toBe(3);
	});

	it('throw-everything from the launch on: whoever it is, this device keeps it', async () => {
		const lms = standIn();
		const on = device();
		const open = opener(lms, hostile(lms.api, 'throw-everything'), on);
		const page = await open();
		await page.answer('A', 'be');
		page.leave();
		expect((await open()).log().scenarios).toEqual(page.log().scenarios);
		expect(lms.stored.get('cmi.suspend_data')).toBeUndefined();
	});

	it('a commit never holds more fields than PHP reads', async () => {
		const lms = standIn();
		const session = await connectTo(lms.api);
		const many = Array.from({ length: 700 }, (_, index) => ({
			id: `C149.decision-${index}`,
			stem: 'What do you do?',
			retired: index === 5,
			objectives: ['C149.consent'],
			kind: 'choice' as const,
			correct: ['yes']
		}));
		expect(await session?.tell({ ...record(course, keys, fresh(1)), interactions: many })).toMatchObject({ accepted: true });
		const commits = lms.calls.join('\n').split('LMSCommit');
		expect(commits.length).toBe(15);
		expect(commits.every((calls) => calls.split('LMSSetValue').length < 4_500)).toBe(true);
		expect(lms.stored.get('cmi.interactions.699.result')).toBe('neutral');
		expect(refused(lms)).toEqual([]);
	});

	it('one field refused does not stop the rest', async () => {
		const lms = standIn();
		const picky: Api = {
			...lms.api,
			LMSSetValue: (element = '', value = '') => (/interactions|score/.test(element) ? 'false' : lms.api.LMSSetValue?.(element, value))
		};
		const page = await opener(lms, picky)();
		await page.answer('A', 'ah');
		expect(page.light()).toMatchObject({ state: 'accepted' });
		expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		expect(lms.stored.get('cmi.objectives.0.id')).toBe('C148.privacy');
	});

	it('a refused commit after which Moodle takes its values for sent: the next one tells them all again', async () => {
		const lms = standIn();
		let broken = false;
		const page = await opener(
			lms,
			forgetful(lms, () => broken)
		)();
		await page.answer('A', 'a');
		broken = true;
		await page.answer('A', 'h');
		await page.answer('B', 'b');
		expect(page.light()).toMatchObject({ state: 'device', reason: 'refused' });
		broken = false;
		await page.retry();
		expect(page.light()).toMatchObject({ state: 'accepted', status: 'passed', score: 100 });
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
		expect(lms.stored.get('cmi.core.score.raw')).toBe('100');
	});

	it('a launch at which the LMS does not say whose record it is writes nothing to it', async () => {
		const threw = (): never => {
			throw new Error('Permission denied');
		};
		for (const answer of [threw, () => '']) {
			const lms = standIn();
			const mute: Api = {
				...lms.api,
				LMSGetValue: (element = '') => (element === 'cmi.core.student_id' ? answer() : lms.api.LMSGetValue?.(element)),
				LMSGetLastError: () => '101'
			};
			const page = await opener(lms, mute)();
			await page.answer('A', 'a');
			expect(page.session?.learner.id).toBe('');
			expect(page.light()).toMatchObject({ state: 'device' });
			expect(lms.calls.filter((call) => call.startsWith('LMSSet'))).toEqual([]);
		}
	});

	it('a status that the LMS would not say is not written over', async () => {
		const lms = standIn();
		lms.stored.set('cmi.core.lesson_status', 'passed');
		const mute: Api = {
			...lms.api,
			LMSGetValue(element = '') {
				if (element === 'cmi.core.lesson_status') throw new Error('Permission denied');
				return lms.api.LMSGetValue?.(element);
			}
		};
		const page = await opener(lms, mute)();
		await page.answer('A', 'a');
		expect(page.light()).toMatchObject({ state: 'device', reason: 'closed' });
		page.leave();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
	});

	it('what the LMS was sent is what is said of it: no score while one is withheld', async () => {
		const lms = withMastery('50');
		const page = await opener(lms)();
		await page.answer('A', 'ah');
		await page.answer('B', 'de');
		expect(page.light()).toMatchObject({ state: 'accepted', status: 'failed', score: null });
	});

	it('two windows of one learner: the one that was overtaken writes nothing', async () => {
		const lms = standIn();
		const on = device();
		const first = await opener(lms, lms.api, on)();
		await first.answer('A', 'b');
		const second = await opener(lms, lms.api, on)();
		await second.answer('A', 'eg');
		await second.answer('B', 'b');
		const had = lms.stored.get('cmi.suspend_data');
		await first.answer('A', 'd');
		expect(first.light()).toMatchObject({ state: 'elsewhere' });
		first.leave();
		expect(lms.stored.get('cmi.suspend_data')).toBe(had);
		expect(answersOf(had)).toEqual(second.log().scenarios);
	});

	it('two devices that went their own ways: what was ended on either stays', async () => {
		const lms = standIn();
		const work = opener(lms, lms.api, device());
		const other = await work();
		await other.answer('A', 'ah');
		await other.answer('B', 'b');
		other.leave();
		lms.relaunch();
		// The home log has the LMS's seed only if it began there: so it begins from what the LMS has.
		const log = parse(lms.stored.get('cmi.suspend_data') ?? '');
		const on = device();
		await written(on, '7', print({ ...log!, counter: log!.counter + 50, passed: false, scenarios: { A: { ended: 0, open: { answers: 'b', mends: '' } } } }));
		const back = await opener(lms, lms.api, on)();
		expect(back.log().passed).toBe(true);
		expect(back.log().scenarios.B).toEqual(log!.scenarios.B);
		expect(back.log().scenarios.A?.best).toEqual(log!.scenarios.A?.best);
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
	});
});
