/** The line to an LMS in either SCORM: how it is found, opened and closed; what counts as kept; and that nothing told over it is ever demoted. */
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { fresh } from '../src/lib/play/history.ts';
import { record } from '../src/lib/play/record.ts';
import { course, keys } from './fixtures/course.ts';
import { windowWith } from './lms-page.ts';
import { callsOf, named, opener, refusing, sessionWith, windowOf, type Scorm } from './lms-scorm.ts';

const nothing = record(course, keys, fresh(1));
const foreignAccess = (): never => {
	throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
};
/** An API in which one function is another. */
const but = (api: Api, { prefix }: Scorm, name: string, run: Api[string]): Api => ({ ...api, [prefix + name]: run });

describe.each(named)('the line to the LMS: %s', (_, scorm) => {
	const { standard, standIn } = scorm;
	const root = standard.id === 'scorm-1.2' ? 'cmi.core' : 'cmi';

	it('is found in a parent behind windows of another origin, and in the opener of one', () => {
		const { api } = standIn();
		const top = windowOf(scorm, api);
		const foreign = new Proxy({}, { get: (_, name) => (name === 'parent' ? top : name === 'opener' ? null : foreignAccess()) });
		expect(standard.launched(windowWith(null, { parent: foreign }))).toBe(true);
		const popup = windowWith(null, { opener: windowWith(null, { parent: top }) });
		expect(standard.launched(windowWith(null, { parent: popup }))).toBe(true);
		const shut = new Proxy({}, { get: foreignAccess }) as Window;
		expect(standard.launched(shut)).toBe(false);
	});

	it('is not looked for past twelve parents, and there may be none', async () => {
		const nested = (depth: number): Window => (depth === 0 ? windowOf(scorm, standIn().api) : windowWith(null, { parent: nested(depth - 1) }));
		expect(standard.launched(nested(5))).toBe(true);
		expect(standard.launched(nested(12))).toBe(true);
		expect(standard.launched(nested(13))).toBe(false);
		expect(await standard.connect(windowWith(null), { now: () => 0 })).toBeNull();
	});

	it('is not taken for the other standard', () => {
		for (const [id, other] of named) expect(other.standard.launched(windowOf(scorm, standIn().api))).toBe(id === standard.id);
	});

	it('answers at once, once it has told something', async () => {
		const session = await sessionWith(scorm, standIn().api);
		await session.tell(nothing);
		expect(session.tell(nothing)).not.toBeInstanceOf(Promise);
		expect(session.standard).toBe(standard.id);
		expect(session.learner).toEqual({ id: '7', name: "O'Learner, Zoë" });
	});

	it('goes on where it is open already, as after a reload, whichever error says so', async () => {
		for (const code of ['101', '103']) {
			const lms = standIn();
			lms.api[`${scorm.prefix}Initialize`]!('');
			let asked = false;
			const api = but(
				but(lms.api, scorm, 'Initialize', () => ((asked = true), 'false')),
				scorm,
				'GetLastError',
				() => (asked ? ((asked = false), code) : '0')
			);
			expect(await (await sessionWith(scorm, api)).tell(nothing)).toMatchObject({ accepted: true });
		}
	});

	it('is closed where the LMS will open no session, and the learner is told', async () => {
		const lms = standIn();
		const api = but(
			but(lms.api, scorm, 'Initialize', () => 'false'),
			scorm,
			'GetLastError',
			() => '104'
		);
		expect(await (await sessionWith(scorm, api)).tell(nothing)).toEqual({ accepted: false, reason: 'closed', detail: '104' });
		expect(callsOf(lms, scorm, 'SetValue')).toEqual([]);
	});

	it('is never written to where what it saved could not be read', async () => {
		const lms = standIn();
		const session = await sessionWith(scorm, but(lms.api, scorm, 'GetValue', foreignAccess));
		expect(await session.tell(nothing)).toMatchObject({ accepted: false, reason: 'closed' });
		session.close();
		expect(callsOf(lms, scorm, 'SetValue')).toEqual([]);
	});

	it('believes no LMS while the browser is offline', async () => {
		const lms = standIn();
		const session = await standard.connect(windowOf(scorm, lms.api, { navigator: { onLine: false } }), { now: () => 0 });
		expect(await session?.tell(nothing)).toMatchObject({ accepted: false, reason: 'offline' });
		// Moodle would take what it cannot send for sent, and never send it again.
		expect(callsOf(lms, scorm, 'Commit')).toEqual([]);
	});

	it('counts as kept only what the LMS gives back: not what it cut, changed or dropped', async () => {
		const changes: [string, (text: string) => string][] = [
			['cut', (text) => text.slice(0, 10)],
			['changed', (text) => text.toLowerCase()],
			['dropped', () => '']
		];
		for (const [how, change] of changes) {
			const lms = standIn();
			let set = '';
			const writes = but(lms.api, scorm, 'SetValue', (element = '', value = '') => {
				if (element === 'cmi.suspend_data') set = value;
				return lms.api[`${scorm.prefix}SetValue`]!(element, value);
			});
			const api = but(writes, scorm, 'GetValue', (element = '') =>
				element === 'cmi.suspend_data' ? change(set) : lms.api[`${scorm.prefix}GetValue`]!(element)
			);
			expect([how, await (await sessionWith(scorm, api)).tell(nothing)]).toEqual([how, { accepted: false, reason: 'refused', detail: 'suspend data' }]);
		}
	});

	it('takes numbers for text, and nothing for nothing', async () => {
		const lms = standIn({ [`${root}.${root === 'cmi' ? 'learner_id' : 'student_id'}`]: '00012', [scorm.score]: '70' });
		const api = but(lms.api, scorm, 'GetValue', (element = '') => {
			const value = lms.api[`${scorm.prefix}GetValue`]!(element) as string;
			return value === '' ? (element.endsWith('.id') ? undefined : null) : /^[1-9]\d*$/.test(value) ? Number(value) : value;
		});
		const session = await sessionWith(scorm, api);
		expect(session.learner.id).toBe('00012');
		expect(session.saved).toBe('');
		expect(await session.tell(nothing)).toMatchObject({ accepted: true });
	});

	it('leaves no session "completed" in which nothing was told', async () => {
		const lms = standIn();
		(await sessionWith(scorm, lms.api)).close();
		expect(scorm.status(lms.stored)).toBe('incomplete');
	});

	it('takes a supplied pass mark only where it is a number within the range', async () => {
		const [element] = Object.keys(scorm.mastery(0)) as [string];
		const markOf = async (given: string) => (await sessionWith(scorm, standIn({ [element]: given }).api)).passMark;
		const written = ['', 'high', '-1', '101', '0', '72.5', '57'];
		const whole = scorm.mastery(100)[element] === '100' ? 1 : 100;
		const marks = await Promise.all(written.map((mark) => markOf(/\d/.test(mark) ? String(Number(mark) / whole) : mark)));
		expect(marks).toEqual([null, null, null, null, 0, 72.5, 57]);
	});

	it('says what the launch is for, and tells a review too, since an LMS may store it', async () => {
		const modes: [mode: string, credit: string, told: string][] = [
			['normal', 'credit', 'normal'],
			['', '', 'normal'],
			['review', 'no-credit', 'review'],
			['browse', 'no-credit', 'browse'],
			['normal', 'no-credit', 'review']
		];
		for (const [mode, credit, told] of modes) {
			const lms = standIn({ [`${root}.${root === 'cmi' ? 'mode' : 'lesson_mode'}`]: mode, [`${root}.credit`]: credit });
			const session = await sessionWith(scorm, lms.api);
			expect([mode, credit, session.mode]).toEqual([mode, credit, told]);
			expect(await session.tell(nothing)).toMatchObject({ accepted: true });
			expect(lms.stored.get('cmi.suspend_data')).toBe(nothing.log);
		}
	});

	it('never throws, whichever call does, and says so', async () => {
		for (const name of ['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetDiagnostic', scorm.finish.replace(scorm.prefix, '')]) {
			const lms = standIn();
			const session = await sessionWith(scorm, but(lms.api, scorm, name, foreignAccess));
			const told = await session.tell(nothing);
			session.close();
			const fails = ['Initialize', 'GetValue', 'SetValue', 'Commit'].includes(name);
			expect([name, told.accepted]).toEqual([name, !fails]);
		}
	});

	it('tells all again after a commit that was refused, each interaction whole', async () => {
		const lms = standIn();
		let broken = false;
		const session = await sessionWith(
			scorm,
			refusing(lms.api, scorm, () => broken)
		);
		await session.tell(nothing);
		const whole = callsOf(lms, scorm, 'SetValue').filter((call) => /interactions/.test(call));
		await session.tell(nothing);
		expect(callsOf(lms, scorm, 'SetValue').filter((call) => /interactions/.test(call)).length).toBe(whole.length);
		broken = true;
		expect(await session.tell(nothing)).toMatchObject({ accepted: false, reason: 'refused' });
		broken = false;
		await session.tell(nothing);
		expect(callsOf(lms, scorm, 'SetValue').filter((call) => /interactions/.test(call))).toEqual([...whole, ...whole]);
	});

	it('creates interactions by fifties at the first launch, and never sends more fields than PHP reads', async () => {
		const lms = standIn();
		const many = Array.from({ length: 430 }, (_, index) => ({
			id: `C149.decision-${index}`,
			stem: 'What do you do?',
			retired: index === 5,
			objectives: ['C149.consent', 'C148.privacy', 'C152.connecting'],
			kind: 'choice' as const,
			correct: ['yes']
		}));
		const full = { ...nothing, interactions: many };
		expect(await (await sessionWith(scorm, lms.api)).tell(full)).toMatchObject({ accepted: true });
		const between = lms.calls.join('\n').split(/\n\w*Commit/);
		const begun = between.map((calls) => calls.split('\n').filter((call) => /interactions\.\d+\.id", /.test(call) && /Set/.test(call)).length);
		expect(begun).toEqual([50, 50, 50, 50, 50, 50, 50, 50, 30, 0]);
		lms.relaunch();
		const before = callsOf(lms, scorm, 'Commit').length;
		expect(await (await sessionWith(scorm, lms.api)).tell(full)).toMatchObject({ accepted: true });
		expect(callsOf(lms, scorm, 'Commit').length - before).toBe(2);
		expect(lms.calls.filter((call) => /→ false/.test(call))).toEqual([]);
		expect([...lms.stored.values()].filter((value) => value === 'neutral').length).toBe(429);
	});
});

describe.each(named)('nothing is ever demoted: %s', (_, scorm) => {
	/** A page before an LMS that has this of its learner. */
	const before = (stored: Record<string, string>) => {
		const lms = scorm.standIn(stored);
		return { lms, open: opener(scorm, course, keys, () => (lms.relaunch(), lms.api)) };
	};
	const passed = (at: string): Record<string, string> => {
		if (scorm.standard.id === 'scorm-2004') return { [`${at}.success_status`]: 'passed', [`${at}.completion_status`]: 'completed' };
		return { [at === 'cmi.core' ? 'cmi.core.lesson_status' : `${at}.status`]: 'passed' };
	};
	const root = scorm.score.replace('.score.raw', '');

	it('a pass and a score that the LMS had stay', async () => {
		const { lms, open } = before({ ...passed(root), [scorm.score]: '92.5' });
		const page = await open();
		await page.answer('A', 'bdg');
		await page.answer('B', 'f');
		expect(scorm.status(lms.stored)).toBe('passed');
		expect(lms.stored.get(scorm.score)).toBe('92.5');
		expect(page.light()).toMatchObject({ status: 'passed', score: 92.5 });
	});

	it('a clause that was passed stays passed, at its own place', async () => {
		const at = 'cmi.objectives.1';
		const { lms, open } = before({ 'cmi.objectives.0.id': 'other', [`${at}.id`]: 'C152.connecting', ...passed(at), [`${at}.score.raw`]: '90' });
		const page = await open();
		await page.answer('A', 'bdg');
		expect(lms.stored.get('cmi.objectives.0.id')).toBe('other');
		expect([...lms.stored.keys()].filter((element) => element.startsWith('cmi.objectives.0.'))).toEqual(['cmi.objectives.0.id']);
		for (const [element, value] of Object.entries(passed(at))) expect(lms.stored.get(element)).toBe(value);
		expect(lms.stored.get(`${at}.score.raw`)).toBe('90');
		expect(lms.stored.get('cmi.objectives.2.id')).toBe('C148.privacy');
	});

	it('no verdict is left to a supplied pass mark before there is one', async () => {
		const { lms, open } = before(scorm.mastery(40));
		const page = await open();
		await page.answer('A', 'ah');
		page.leave();
		expect(scorm.status(lms.stored)).toBe('incomplete');
		const back = await open();
		await back.answer('B', 'b');
		back.leave();
		expect(scorm.status(lms.stored)).toBe('passed');
		expect(lms.stored.get(scorm.score)).toBe('100');
	});

	it('nor a score to it while a breach bars a pass, not even one below it', async () => {
		for (const mark of [40, 60]) {
			const { lms, open } = before(scorm.mastery(mark));
			const page = await open();
			await page.answer('A', 'ah');
			await page.answer('B', 'e');
			page.leave();
			expect([mark, scorm.status(lms.stored), lms.stored.get(scorm.score)]).toEqual([mark, 'failed', undefined]);
			const back = await open();
			await back.mend('B', 'b');
			back.leave();
			expect([mark, scorm.status(lms.stored), lms.stored.get(scorm.score)]).toEqual([mark, mark === 40 ? 'passed' : 'failed', '50']);
		}
	});
});
