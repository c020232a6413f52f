/** What the learner is told of where the newest answer is, at each moment, and how often the LMS is asked. */
import { describe, expect, it } from 'vitest';
import { goOnWith } from '../src/lib/lms/reconcile.ts';
import { openJournal, type Written } from '../src/lib/lms/journal.ts';
import { keeper, type Light } from '../src/lib/lms/keeper.ts';
import type { Told } from '../src/lib/lms/standard.ts';
import { begin, fresh } from '../src/lib/play/history.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';
import { course, keys } from './fixtures/course.ts';
import { answersOf, connectTo, opener } from './lms-opener.ts';
import { clock, device, launch, noDevice, timetable, windowWith, written } from './lms-page.ts';
import { standIn } from './lms-stand-in.ts';

const states = (lights: Light[]): string[] =>
	lights.map((light) => (light.state === 'device' || light.state === 'nowhere' ? `${light.state}: ${light.reason}` : light.state));

describe('the light', () => {
	it('says accepted of what the LMS took, and saved only once a later launch has read it back', async () => {
		const lms = standIn();
		const open = opener(lms);
		const page = await open();
		await page.answer('A', 'b');
		expect(states(page.lights)).toEqual(['accepted', 'saving', 'accepted']);
		page.leave();
		const back = await open();
		expect(back.light()).toMatchObject({ state: 'saved', status: 'incomplete' });
		await back.answer('A', 'e');
		expect(back.light()).toMatchObject({ state: 'accepted' });
	});

	it('does not say saved where the LMS has lost what it accepted', async () => {
		const lms = standIn();
		const open = opener(lms);
		const page = await open();
		await page.answer('A', 'b');
		page.leave();
		lms.stored.delete('cmi.suspend_data');
		expect((await open()).light()).toMatchObject({ state: 'accepted' });
	});

	it('says that there is no connection, and asks the LMS for nothing that it could take for sent', async () => {
		const lms = standIn();
		let network = true;
		const page = await opener(lms, lms.api, device(), course.passMark, { reach: () => Promise.resolve(network) })();
		await page.answer('A', 'b');
		network = false;
		const commits = (): number => lms.calls.filter((call) => call.startsWith('LMSCommit')).length;
		const before = commits();
		await page.answer('A', 'e');
		expect(page.light()).toEqual({ state: 'device', reason: 'offline' });
		expect(commits()).toBe(before);
		network = true;
		await page.online();
		expect(page.light()).toMatchObject({ state: 'accepted' });
		expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
	});

	it('of a review promises nothing, whatever the LMS answers', async () => {
		const lms = standIn({ 'cmi.core.lesson_mode': 'review' });
		const page = await opener(lms)();
		await page.answer('A', 'b');
		expect(page.light()).toEqual({ state: 'review', kept: true });
		const nowhere = await opener(standIn({ 'cmi.core.lesson_mode': 'review' }), undefined, noDevice)();
		await nowhere.answer('A', 'b');
		expect(nowhere.light()).toEqual({ state: 'review', kept: false });
	});

	it('says that nothing keeps it where neither does, and tries again with growing pauses', async () => {
		const lms = standIn();
		const page = await opener(lms, { ...lms.api, LMSCommit: () => 'false' }, noDevice)();
		await page.answer('A', 'b');
		expect(page.light()).toEqual({ state: 'nowhere', reason: 'refused' });
		const pauses: number[] = [];
		for (let times = 0; times < 5; times++) pauses.push(...(await page.retry()));
		expect(pauses).toEqual([5_000, 15_000, 45_000, 120_000, 120_000]);
	});

	it('each telling has a counter that no other had', async () => {
		const lms = standIn();
		const page = await opener(lms, { ...lms.api, LMSCommit: () => 'false' })();
		await page.answer('A', 'b');
		for (let times = 0; times < 3; times++) await page.retry();
		await page.answer('A', 'e');
		const told = lms.calls.flatMap((call) => /^LMSSetValue\("cmi.suspend_data", "(.*)"\)/.exec(call)?.[1] ?? []).map((text) => parse(text)!.counter);
		expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
		expect(told.length).toBe(6);
	});
});

describe('the order', () => {
	it('an answer is told once it lies on the device, though a telling was under way when it was given', async () => {
		const happened: string[] = [];
		const lights: Light[] = [];
		let answer = (_: Told): void => {};
		let written = (_: Written): void => {};
		const lms = standIn();
		const session = (await connectTo(lms.api))!;
		const keep = keeper({
			session: {
				...session,
				tell: ({ log }) => {
					happened.push(`told ${parse(log)!.counter}`);
					return new Promise((resolve) => (answer = resolve));
				}
			},
			journal: {
				read: () => Promise.resolve(null),
				write: (text) => new Promise((resolve) => (written = (how) => (happened.push(`written ${parse(text)!.counter}`), resolve(how)))),
				keepAside: () => Promise.resolve(true),
				aside: () => Promise.resolve([])
			},
			saved: null,
			clock: clock(),
			later: () => () => {},
			online: () => {},
			reach: () => Promise.resolve(true),
			toRecord: (log) => record(course, keys, log),
			onlight: (light) => lights.push(light)
		});
		const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
		const first = begin(fresh(1), 'A');
		void keep.keep(first);
		written('kept');
		await soon();
		void keep.keep({ ...first, counter: 2 });
		answer({ accepted: false, reason: 'refused', detail: '' });
		await soon();
		expect(happened).toEqual(['written 1', 'told 1']);
		expect(lights.at(-1)).toEqual({ state: 'saving' });
		written('kept');
		await soon();
		expect(happened).toEqual(['written 1', 'told 1', 'written 2', 'told 2']);
	});

	it('a throw while telling does not stop the next telling', async () => {
		const lms = standIn();
		const session = (await connectTo(lms.api))!;
		globalThis.indexedDB = device();
		let broken = true;
		const lights: Light[] = [];
		const retries = timetable(clock());
		const keep = keeper({
			session,
			journal: openJournal('x', () => {}),
			saved: null,
			clock: clock(),
			later: retries.later,
			online: () => {},
			reach: () => (broken ? Promise.reject(new Error('No such thing.')) : Promise.resolve(true)),
			toRecord: (log) => record(course, keys, log),
			onlight: (light) => lights.push(light)
		});
		await keep.keep(begin(fresh(1), 'A'));
		await expect.poll(() => lights.at(-1)).toEqual({ state: 'device', reason: 'threw' });
		broken = false;
		await keep.keep({ ...begin(fresh(1), 'A'), counter: 5 });
		await expect.poll(() => lights.at(-1)?.state).toBe('accepted');
	});
});

describe('windows of one learner', () => {
	/** The browser's locks, as far as they are used here. */
	function locks(): LockManager {
		let held: { letGo: (why: Error) => void } | null = null;
		return {
			request(_: string, options: LockOptions, run: () => Promise<void>) {
				return new Promise<void>((resolve, reject) => {
					const refused = new DOMException('The lock was not granted.', 'AbortError');
					if (held && !options.steal) return reject(refused);
					held?.letGo(refused);
					held = { letGo: reject };
					void run().then(resolve);
				});
			}
		} as unknown as LockManager;
	}

	it('a second one is told at once, and writes nothing to either', async () => {
		const [lms, on, around] = [standIn(), device(), { locks: locks() }];
		const first = await opener(lms, lms.api, on, course.passMark, around)();
		await first.answer('A', 'b');
		const had = lms.stored.get('cmi.suspend_data');
		const second = await launch(windowWith(lms.api), on, clock(), course, around);
		expect(second.light()).toEqual({ state: 'elsewhere' });
		expect(second.log().scenarios).toEqual(first.log().scenarios);
		await second.answer('A', 'e');
		expect(second.light()).toEqual({ state: 'elsewhere' });
		second.leave();
		expect(lms.stored.get('cmi.suspend_data')).toBe(had);
		lms.relaunch();
		const third = await launch(windowWith(lms.api), on, clock(), course);
		expect(third.log().scenarios).toEqual(first.log().scenarios);
	});

	it('one that takes over goes on, and the first writes no more', async () => {
		const [lms, on, around] = [standIn(), device(), { locks: locks() }];
		const first = await opener(lms, lms.api, on, course.passMark, around)();
		await first.answer('A', 'b');
		const second = await launch(windowWith(lms.api), on, clock(), course, around);
		await second.takeOver();
		expect(first.light()).toEqual({ state: 'elsewhere' });
		await first.answer('A', 'e');
		expect(first.light()).toEqual({ state: 'elsewhere' });
	});
});

describe('two records of one learner', () => {
	const open = async (fromDevice: (log: NonNullable<ReturnType<typeof parse>>) => string) => {
		const [lms, on] = [standIn(), device()];
		const work = await opener(lms, lms.api, device())();
		await work.answer('A', 'b');
		work.leave();
		const log = parse(lms.stored.get('cmi.suspend_data')!)!;
		await written(on, '7', fromDevice(log));
		return { lms, on, log, page: await opener(lms, lms.api, on)() };
	};

	it('the longer that agrees wins, whichever was written more often', async () => {
		const { page, lms } = await open((log) => print({ ...log, counter: 1, scenarios: { A: { ended: 0, open: { answers: 'be', mends: '' } } } }));
		expect(page.found.parted).toBeNull();
		expect(page.log().scenarios.A?.open?.answers).toBe('be');
		expect(answersOf(lms.stored.get('cmi.suspend_data'))?.A?.open?.answers).toBe('be');
	});

	it('where they part both are kept, and the learner says which goes on', async () => {
		const { page, log, on } = await open((log) => print({ ...log, counter: 1, scenarios: { A: { ended: 0, open: { answers: 'a', mends: '' } } } }));
		expect(page.found.parted).toMatchObject({ ids: ['A'], from: 'lms' });
		expect(page.log().scenarios.A?.open?.answers).toBe('b');
		expect((await page.aside()).map(({ text }) => parse(text)?.scenarios.A?.open?.answers)).toEqual(['a']);
		const chosen = goOnWith(page.log(), page.found.parted!, 'device');
		expect(chosen.scenarios.A?.open?.answers).toBe('a');
		expect(chosen.counter).toBeGreaterThan(log.counter);
		expect(goOnWith(page.log(), page.found.parted!, 'lms').scenarios).toEqual(page.log().scenarios);
		expect(on).toBeDefined();
	});

	it('of another beginning lies apart, and is offered until the learner has settled it', async () => {
		const { page, lms, on } = await open((log) => print({ ...log, seed: log.seed + 1, scenarios: { A: { ended: 0, open: { answers: 'a', mends: '' } } } }));
		expect(page.log().scenarios.A?.open?.answers).toBe('b');
		expect(page.orphan?.scenarios.A?.open?.answers).toBe('a');
		await page.answer('A', 'e');
		page.leave();
		const again = await opener(lms, lms.api, on)();
		expect(again.orphan?.scenarios.A?.open?.answers).toBe('a');
		await again.settleOrphan();
		again.leave();
		expect((await opener(lms, lms.api, on)()).orphan).toBeNull();
	});

	it('of answers given while no LMS was found likewise', async () => {
		const [lms, on] = [standIn(), device()];
		const alone = await launch(windowWith(null), on, clock(), course);
		await alone.answer('A', 'a');
		expect(alone.light()).toEqual({ state: 'none' });
		alone.leave();
		const page = await opener(lms, lms.api, on)();
		expect(page.orphan?.scenarios.A?.open?.answers).toBe('a');
		expect(page.log().scenarios).toEqual({});
	});
});
