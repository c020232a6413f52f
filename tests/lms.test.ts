import fc from 'fast-check';
import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { connect } from '../src/lib/lms/index.ts';
import { duration } from '../src/lib/lms/scorm-1.2/fields.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';
import { fresh } from '../src/lib/play/history.ts';
import { behaviours, hostile, type Behaviour } from '../src/lib/preview/hostile.ts';
import { course } from './fixtures/course.ts';
import { clock, launch, storage, windowWith, type Page } from './lms-page.ts';
import { standIn, type StandIn } from './lms-stand-in.ts';

/** One learner before one LMS, from the first launch on. `mark`: the course's pass mark, where it is another; `mastery`: the launch's. */
const plays: Record<string, { mark?: number; mastery?: string; play: (open: () => Page) => void; status: string; score: string }> = {
	'right-all-through': {
		play(open) {
			const page = open();
			page.answer('A', 'ah');
			page.answer('B', 'b');
			page.leave();
		},
		status: 'passed',
		score: '100'
	},
	'breach-then-mended': {
		mark: 65,
		play(open) {
			const page = open();
			page.answer('A', 'ah');
			page.answer('B', 'de');
			page.leave();
			const back = open();
			back.mend('B', 'b');
			back.leave();
		},
		status: 'passed',
		score: '65'
	},
	'left-half-way-and-back': {
		play(open) {
			const page = open();
			page.answer('A', 'b');
			page.leave();
			const back = open();
			back.answer('A', 'ej');
			back.leave();
		},
		status: 'incomplete',
		score: '28.33'
	},
	'three-attempts-the-last-worse': {
		play(open) {
			const page = open();
			page.answer('A', 'bdg');
			page.answer('B', 'c');
			page.answer('A', 'ah');
			page.answer('A', 'cg');
			page.leave();
		},
		status: 'passed',
		score: '85'
	},
	'mastery-score-with-a-breach': {
		mastery: '40',
		play(open) {
			const page = open();
			page.answer('A', 'ah');
			page.answer('B', 'e');
			page.leave();
		},
		status: 'failed',
		score: ''
	}
};

/** Opens the course before one LMS, on one device, time after time. `api`: what the page finds. */
function opener(lms: StandIn, api: Api = lms.api, device: Storage | null = storage(), mark = course.passMark): () => Page {
	const time = clock();
	return () => {
		lms.relaunch();
		lms.calls.push('', '── launch');
		return launch(windowWith(api), device, time, { ...course, passMark: mark });
	};
}

const withMastery = (mastery = ''): StandIn => standIn({ 'cmi.student_data.mastery_score': mastery });
const connectTo = (api: Api) => connect(windowWith(api), clock());

const refused = (lms: StandIn): string[] => lms.calls.filter((call) => /^LMSSetValue.*→ false/.test(call));

/** As Moodle does: what a failed commit held counts as sent, and the same value is not sent again until the LMS is asked to initialise. */
function forgetful(lms: StandIn, broken: () => boolean): Api {
	const set = new Map<string, string>();
	let sent = new Map<string, string>();
	return {
		...lms.api,
		LMSInitialize: () => (sent.clear(), lms.api.LMSInitialize?.('')),
		LMSSetValue: (element = '', value = '') => (set.set(element, value), 'true'),
		LMSGetValue: (element = '') => set.get(element) ?? lms.api.LMSGetValue?.(element),
		LMSCommit() {
			const fresh = [...set].filter(([element, value]) => sent.get(element) !== value);
			sent = new Map([...sent, ...set]);
			if (broken()) return 'false';
			for (const [element, value] of fresh) lms.api.LMSSetValue?.(element, value);
			return lms.api.LMSCommit?.('');
		},
		LMSGetLastError: () => (broken() ? '101' : '0')
	};
}

const ranks = ['not attempted', 'incomplete', 'failed', 'passed'];

/** Statuses and scores, the course's and the objectives', that were set lower than they had been. */
function fallen(lms: StandIn): string[] {
	let stored = new Map<string, number>();
	let session = new Map<string, number>();
	return lms.calls.filter((call) => {
		if (call.startsWith('LMSInitialize') && call.endsWith('true')) session = new Map(stored);
		if (call.startsWith('LMSCommit')) stored = new Map(session);
		const [, element = '', value = ''] = /^LMSSetValue\("(.*(?:status|raw))", "(.*)"\)/.exec(call) ?? [];
		const height = element.endsWith('status') ? ranks.indexOf(value) : Number(value);
		const before = session.get(element) ?? 0;
		if (element) session.set(element, Math.max(height, before));
		return height < before;
	});
}

describe('a play, as a strict SCORM 1.2 LMS is told it', () => {
	it.each(Object.entries(plays))('%s', async (name, { mark, mastery, play, status, score }) => {
		const lms = withMastery(mastery);
		play(opener(lms, lms.api, storage(), mark));
		await expect(`${lms.calls.join('\n').trim()}\n`).toMatchFileSnapshot(`fixtures/lms/${name}.scorm-1.2.txt`);
		expect(refused(lms)).toEqual([]);
		expect(lms.stored.get('cmi.core.lesson_status')).toBe(status);
		expect(lms.stored.get('cmi.core.score.raw') ?? '').toBe(score);
		expect(fallen(lms)).toEqual([]);
	});

	it.each(Object.entries(plays))('%s, to scorm-again', (_, { mark, mastery = '', play, status, score }) => {
		let api = new Scorm12API();
		const device = storage();
		const time = clock();
		const answers: unknown[] = [];
		play(() => {
			const { suspend_data, core } = api.cmi;
			api = new Scorm12API({ autocommit: false, logLevel: 5 });
			api.cmi.suspend_data = suspend_data;
			api.cmi.core.lesson_status = core.lesson_status;
			api.cmi.core.score.raw = core.score.raw;
			api.cmi.student_data.mastery_score = mastery;
			const watched = hostile(api as unknown as Api, () => null);
			const set = (...given: string[]): unknown => answers[answers.push(watched.LMSSetValue?.(...given)) - 1];
			return launch(windowWith({ ...watched, LMSSetValue: set }), device, time, { ...course, passMark: mark ?? course.passMark });
		});
		expect(answers.every((answer) => String(answer) === 'true')).toBe(true);
		expect(api.cmi.core.lesson_status).toBe(status);
		expect(api.cmi.core.score.raw).toBe(score);
	});
});

describe('the line to the LMS', () => {
	it('is found in a parent behind windows of another origin, and in the opener of one', () => {
		const { api } = standIn();
		const top = windowWith(api);
		const foreign = new Proxy({}, { get: (_, name) => (name === 'parent' ? top : name === 'opener' ? null : foreignAccess()) });
		expect(connect(windowWith(null, { parent: foreign }), clock())).not.toBeNull();
		const popup = windowWith(null, { opener: windowWith(null, { parent: top }) });
		expect(connect(windowWith(null, { parent: popup }), clock())).not.toBeNull();
	});
	const foreignAccess = (): never => {
		throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
	};

	it('is not looked for past twelve parents, and there may be none', () => {
		const nested = (depth: number): Window => (depth === 0 ? windowWith(standIn().api) : windowWith(null, { parent: nested(depth - 1) }));
		expect(connect(nested(12), clock())).not.toBeNull();
		expect(connect(nested(13), clock())).toBeNull();
		expect(connect(windowWith(null), clock())).toBeNull();
	});

	it('goes on where it is open already, as after a reload', () => {
		const lms = standIn();
		lms.api.LMSInitialize?.('');
		const session = connectTo(lms.api);
		expect(session?.tell(record(course, fresh(1)))).toMatchObject({ accepted: true });
	});

	it('opens again after it was closed, as for a page that the browser brings back', () => {
		const lms = standIn();
		const session = connectTo(lms.api);
		session?.close();
		session?.close();
		expect(lms.calls.filter((call) => call.startsWith('LMSFinish')).length).toBe(1);
		expect(session?.tell(record(course, fresh(1)))).toMatchObject({ accepted: true });
	});

	it('is never written to where what it saved could not be read', () => {
		const lms = standIn();
		const session = connectTo({ ...lms.api, LMSGetValue: () => foreignAccess() });
		expect(session?.tell(record(course, fresh(1)))).toMatchObject({ accepted: false, reason: 'closed' });
		session?.close();
		expect(lms.calls.filter((call) => call.startsWith('LMSSet'))).toEqual([]);
	});

	it('believes no LMS while the browser is offline', () => {
		const lms = standIn();
		const session = connect(windowWith(lms.api, { navigator: { onLine: false } }), clock());
		expect(session?.tell(record(course, fresh(1)))).toMatchObject({ accepted: false, reason: 'offline' });
		// Moodle would take what it cannot send for sent, and never send it again.
		expect(lms.calls.some((call) => call.startsWith('LMSCommit'))).toBe(false);
	});

	it('leaves no session "completed" in which nothing was told', () => {
		const lms = standIn();
		connectTo(lms.api)?.close();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('incomplete');
	});

	it('takes a supplied mastery score for the pass mark only where it is a number from 0 to 100', () => {
		const markOf = (mastery: string) => connectTo(withMastery(mastery).api)?.passMark;
		expect(['', 'high', '-1', '101', '0', '72.5'].map(markOf)).toEqual([null, null, null, null, 0, 72.5]);
	});
});

describe('nothing is ever demoted', () => {
	it('a pass and a score that the LMS had stay', () => {
		const lms = standIn({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '92.5' });
		const page = opener(lms)();
		page.answer('A', 'bdg');
		page.answer('B', 'f');
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
		expect(lms.stored.get('cmi.core.score.raw')).toBe('92.5');
	});

	it('a clause that was passed stays passed', () => {
		const lms = standIn({
			'cmi.objectives.0.id': 'other',
			'cmi.objectives.1.id': 'C152.connecting',
			'cmi.objectives.1.status': 'passed',
			'cmi.objectives.1.score.raw': '90'
		});
		opener(lms)().answer('A', 'bdg');
		expect(lms.stored.get('cmi.objectives.0.id')).toBe('other');
		expect(lms.stored.get('cmi.objectives.1.status')).toBe('passed');
		expect(lms.stored.get('cmi.objectives.1.score.raw')).toBe('90');
		expect(lms.stored.get('cmi.objectives.2.id')).toBe('C148.privacy');
	});

	it('no verdict is left to a mastery score before there is one', () => {
		const lms = withMastery('40');
		const page = opener(lms)();
		page.answer('A', 'ah');
		page.leave();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('incomplete');
		const back = opener(lms)();
		back.answer('B', 'b');
		back.leave();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
		expect(lms.stored.get('cmi.core.score.raw')).toBe('100');
	});
});

describe('an LMS that fails', () => {
	const answersOf = (text: string | undefined) => parse(text ?? '')?.scenarios;

	for (const behaviour of behaviours) {
		it(`${behaviour}: nothing that was answered is lost, on a device that keeps it`, () => {
			const lms = standIn();
			const device = storage();
			let broken: Behaviour | null = null;
			const page = opener(
				lms,
				hostile(lms.api, () => broken),
				device
			)();
			page.answer('A', 'b');
			broken = behaviour;
			page.answer('A', 'e');
			page.leave();
			const back = opener(lms, lms.api, device)();
			expect(back.log().scenarios).toEqual(page.log().scenarios);
			expect(back.light()).toMatchObject({ state: 'accepted' });
			expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		});

		it(`${behaviour}: once it is over the LMS has all, without the device`, () => {
			const lms = standIn();
			let broken: Behaviour | null = null;
			const page = opener(
				lms,
				hostile(lms.api, () => broken),
				null
			)();
			page.answer('A', 'b');
			broken = behaviour;
			page.answer('A', 'e');
			broken = null;
			if (behaviour === 'lie') page.answer('A', 'i');
			else page.retry();
			page.leave();
			expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		});
	}

	it('is told of again in a new session, all of it, after it lied', () => {
		const lms = standIn();
		const device = storage();
		const page = opener(lms, hostile(lms.api, 'lie'), device)();
		page.answer('A', 'ah');
		page.answer('B', 'b');
		page.leave();
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('not attempted');
		opener(lms, lms.api, device)();
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
	it.each(Object.entries(lights))('%s: the light says so', (behaviour, light) => {
		const lms = standIn();
		const page = opener(lms, hostile(lms.api, behaviour as Behaviour))();
		page.answer('A', 'b');
		expect(page.light()).toMatchObject(light as object);
	});

	it('short: a log that was cut is no log that was kept', () => {
		const lms = standIn();
		const page = opener(lms, hostile(lms.api, 'short'))();
		const log = { ...page.log(), scenarios: { Z: { ended: 0, open: { answers: 'a'.repeat(300), mends: '' } } } };
		expect(page.session?.tell(record(course, log))).toMatchObject({ accepted: false, reason: 'refused', detail: 'cmi.suspend_data' });
	});

	it('ilias-count: objectives and interactions stay at their places over sessions', () => {
		const lms = standIn();
		const open = opener(lms, hostile(lms.api, 'ilias-count'));
		const page = open();
		page.answer('A', 'ah');
		page.leave();
		const before = new Map(lms.stored);
		open().leave();
		for (const [element, value] of before) if (/\.(id|student_response|time|result)$/.test(element)) expect(lms.stored.get(element)).toBe(value);
		expect([...lms.stored.keys()].filter((element) => /^cmi\.objectives\.\d+\.id$/.test(element)).length).toBe(3);
	});

	it('throw-everything from the launch on: whoever it is, this device keeps it', () => {
		const lms = standIn();
		const device = storage();
		const open = opener(lms, hostile(lms.api, 'throw-everything'), device);
		const page = open();
		page.answer('A', 'be');
		page.leave();
		expect(open().log().scenarios).toEqual(page.log().scenarios);
		expect(lms.stored.get('cmi.suspend_data')).toBeUndefined();
	});

	it('a commit never holds more fields than PHP reads', () => {
		const lms = standIn();
		const session = connectTo(lms.api);
		const many = Array.from({ length: 700 }, (_, index) => ({
			id: `C149.decision-${index}`,
			retired: index === 5,
			objectives: ['C149.consent'],
			correct: 'yes'
		}));
		expect(session?.tell({ ...record(course, fresh(1)), interactions: many })).toMatchObject({ accepted: true });
		const commits = lms.calls.join('\n').split('LMSCommit');
		expect(commits.length).toBe(3);
		expect(commits.every((calls) => calls.split('LMSSetValue').length < 4_500)).toBe(true);
		expect(lms.stored.get('cmi.interactions.699.result')).toBe('neutral');
		expect(refused(lms)).toEqual([]);
	});

	it('one field refused does not stop the rest', () => {
		const lms = standIn();
		const picky: Api = {
			...lms.api,
			LMSSetValue: (element = '', value = '') => (/interactions|score/.test(element) ? 'false' : lms.api.LMSSetValue?.(element, value))
		};
		const page = opener(lms, picky)();
		page.answer('A', 'ah');
		expect(page.light()).toMatchObject({ state: 'accepted' });
		expect(answersOf(lms.stored.get('cmi.suspend_data'))).toEqual(page.log().scenarios);
		expect(lms.stored.get('cmi.objectives.0.id')).toBe('C148.privacy');
	});

	it('a refused commit after which Moodle takes its values for sent: the next one tells them all again', () => {
		const lms = standIn();
		let broken = false;
		const page = opener(
			lms,
			forgetful(lms, () => broken)
		)();
		page.answer('A', 'a');
		broken = true;
		page.answer('A', 'h');
		page.answer('B', 'b');
		expect(page.light()).toMatchObject({ state: 'device', reason: 'refused' });
		broken = false;
		page.retry();
		expect(page.light()).toMatchObject({ state: 'accepted', status: 'passed', score: 100 });
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
		expect(lms.stored.get('cmi.core.score.raw')).toBe('100');
	});

	it('a launch at which the LMS does not say whose record it is writes nothing to it', () => {
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
			const page = opener(lms, mute)();
			page.answer('A', 'a');
			expect(page.session?.learner.id).toBe('');
			expect(page.light()).toMatchObject({ state: 'device' });
			expect(lms.calls.filter((call) => call.startsWith('LMSSet'))).toEqual([]);
		}
	});

	it('what the LMS was sent is what is said of it: no score while one is withheld', () => {
		const lms = withMastery('50');
		const page = opener(lms)();
		page.answer('A', 'ah');
		page.answer('B', 'de');
		expect(page.light()).toMatchObject({ state: 'accepted', status: 'failed', score: null });
	});

	it('two windows of one learner: the one that was overtaken writes nothing', () => {
		const lms = standIn();
		const device = storage();
		const first = opener(lms, lms.api, device)();
		first.answer('A', 'b');
		const second = opener(lms, lms.api, device)();
		second.answer('A', 'eg');
		second.answer('B', 'b');
		const had = lms.stored.get('cmi.suspend_data');
		first.answer('A', 'd');
		expect(first.light()).toMatchObject({ state: 'elsewhere' });
		first.leave();
		expect(lms.stored.get('cmi.suspend_data')).toBe(had);
		expect(answersOf(had)).toEqual(second.log().scenarios);
	});

	it('two devices that went their own ways: what was ended on either stays', () => {
		const lms = standIn();
		const home = storage();
		const refusing = opener(lms, hostile(lms.api, 'refuse'), home)();
		refusing.answer('A', 'b');
		for (let hours = 0; hours < 30; hours++) refusing.retry();
		lms.relaunch();
		const work = opener(lms, lms.api, storage());
		const other = work();
		other.answer('A', 'ah');
		other.answer('B', 'b');
		other.leave();
		lms.relaunch();
		// The home log has the LMS's seed only if it began there: so it begins from what the LMS has.
		const log = parse(lms.stored.get('cmi.suspend_data') ?? '');
		const device = storage();
		device.setItem(
			`clausewise/${course.id}/7`,
			print({ ...log!, counter: log!.counter + 50, passed: false, scenarios: { A: { ended: 0, open: { answers: 'b', mends: '' } } } })
		);
		const back = opener(lms, lms.api, device)();
		expect(back.log().passed).toBe(true);
		expect(back.log().scenarios.B).toEqual(log!.scenarios.B);
		expect(back.log().scenarios.A?.best).toEqual(log!.scenarios.A?.best);
		expect(lms.stored.get('cmi.core.lesson_status')).toBe('passed');
	});

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

describe('times', () => {
	it('session time counts past midnight and a hundred hours, and never backwards', () => {
		expect([0, 5_120, 86_400_000 + 61_239, 360_000_000 + 10, -5, 40_000 * 3_600_000].map(duration)).toEqual([
			'0000:00:00.00',
			'0000:00:05.12',
			'0024:01:01.23',
			'0100:00:00.01',
			'0000:00:00.00',
			'9999:59:59.99'
		]);
	});
});
