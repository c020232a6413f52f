/** The preview's LMS: what it has stored, that it is no kinder than real ones, how it breaks, and the list of calls that it shows. */
import { describe, expect, it } from 'vitest';
import { parse } from '../src/lib/play/log.ts';
import { add, most, noCalls } from '../src/lib/preview/call-log.ts';
import type { Elements } from '../src/lib/preview/elements.ts';
import { has } from '../src/lib/preview/has.ts';
import type { Behaviour } from '../src/lib/preview/hostile.ts';
import { lms } from '../src/lib/preview/lms.ts';
import type { Call } from '../src/lib/preview/watched.ts';
import { course } from './fixtures/course.ts';
import { clock, device, launch, windowWith } from './lms-page.ts';

const learner = { id: 'preview-1', name: 'Learner, Preview' };

/** The preview's LMS with one learner, as the page runs it. */
function preview(mastery = '') {
	const calls: Call[] = [];
	const at = { behaviour: null as Behaviour | null, stored: {} as Elements };
	const { api, launch } = lms({
		behaviour: () => at.behaviour,
		keep: (_, stored) => (at.stored = stored),
		oncall: (call) => calls.push(call)
	});
	const open = (): void => launch({ learner, mastery, stored: at.stored });
	const get = (element: string) => api.LMSGetValue?.(element);
	const set = (element: string, value: string) => [api.LMSSetValue?.(element, value), api.LMSGetLastError?.('')].join(' ');
	open();
	return { api, at, calls, open, get, set };
}

describe('what the LMS has', () => {
	it('is what was committed, and no more', () => {
		const { api, at, set } = preview();
		api.LMSInitialize?.('');
		set('cmi.core.lesson_status', 'incomplete');
		expect(at.stored).toEqual({});
		expect(api.LMSCommit?.('')).toBe('true');
		set('cmi.core.score.raw', '50');
		expect(has(at.stored)).toMatchObject({ status: 'incomplete', score: '' });
		expect(api.LMSFinish?.('')).toBe('true');
		expect(has(at.stored).score).toBe('50');
	});

	it('is there again at the next launch, interactions too, and is a reason to resume', () => {
		const { api, at, open, get, set } = preview();
		api.LMSInitialize?.('');
		expect([get('cmi.core.entry'), get('cmi.core.student_name'), get('cmi.core.student_id'), get('cmi.core.lesson_mode')]).toEqual([
			'ab-initio',
			'Learner, Preview',
			'preview-1',
			'normal'
		]);
		set('cmi.suspend_data', 'all of it');
		set('cmi.objectives.0.id', 'C149.consent');
		set('cmi.objectives.0.score.raw', '85');
		set('cmi.interactions.0.id', 'C149.a.b');
		set('cmi.interactions.0.correct_responses.0.pattern', 'yes');
		set('cmi.interactions.0.correct_responses.1.pattern', 'perhaps');
		set('cmi.interactions.0.student_response', 'no');
		set('cmi.core.session_time', '0000:01:30.00');
		api.LMSFinish?.('');
		open();
		api.LMSInitialize?.('');
		expect([get('cmi.core.entry'), get('cmi.suspend_data'), get('cmi.objectives.0.id'), get('cmi.core.total_time')]).toEqual([
			'resume',
			'all of it',
			'C149.consent',
			'00:01:30'
		]);
		expect(set('cmi.interactions.1.id', 'C149.a.c')).toBe('true 0');
		set('cmi.core.session_time', '0000:00:30.00');
		api.LMSCommit?.('');
		api.LMSFinish?.('');
		// A session that tells no time adds none.
		open();
		api.LMSInitialize?.('');
		api.LMSFinish?.('');
		expect(has(at.stored)).toMatchObject({
			totalTime: '00:02:00',
			objectives: [{ id: 'C149.consent', score: '85' }],
			interactions: [
				{ id: 'C149.a.b', response: 'no', correct: ['yes', 'perhaps'] },
				{ id: 'C149.a.c', correct: [] }
			]
		});
	});

	it('is read back whatever it is', () => {
		const { api, at, open, get } = preview();
		at.stored = { 'cmi.core.lesson_status': 'splendid', 'cmi.nonsense': '1', 'cmi.objectives.7.id': 'x', 'cmi.suspend_data': 'kept' };
		open();
		expect(api.LMSInitialize?.('')).toBe('true');
		expect([get('cmi.core.lesson_status'), get('cmi.suspend_data')]).toEqual(['not attempted', 'kept']);
	});
});

describe('the LMS is no kinder than real ones', () => {
	it('refuses what they refuse', () => {
		const { api, set, get } = preview();
		api.LMSInitialize?.('');
		expect(set('cmi.suspend_data', 'x'.repeat(4_096))).toBe('true 0');
		expect(set('cmi.suspend_data', 'x'.repeat(4_097))).toBe('false 405');
		expect(String(get('cmi.suspend_data')).length).toBe(4_096);
		expect(api.LMSGetLastError?.('')).toBe('0');
		expect(set('cmi.interactions.0.id', 'a name with spaces')).toBe('false 405');
		expect(set('cmi.interactions.0.id', 'C149.a.b')).toBe('true 0');
		expect(set('cmi.interactions.0.student_response', 'x'.repeat(256))).toBe('false 405');
		expect(set('cmi.interactions.0.result', 'incorrect')).toBe('false 405');
		expect(set('cmi.core.exit', 'normal')).toBe('false 405');
		expect(set('cmi.core.score.raw', '101')).toBe('false 405');
		expect(set('cmi.core.lesson_status', 'not attempted')).toBe('false 405');
	});

	it('is closed once it is finished, and opens again with what was stored', () => {
		const { api, at, get, set } = preview();
		expect(set('cmi.suspend_data', 'x')).toBe('false 301');
		api.LMSInitialize?.('');
		set('cmi.suspend_data', 'one');
		api.LMSFinish?.('');
		expect(set('cmi.suspend_data', 'two')).toBe('false 301');
		expect([get('cmi.suspend_data'), api.LMSGetLastError?.('')]).toEqual(['', '301']);
		expect([api.LMSCommit?.(''), api.LMSFinish?.('')]).toEqual(['false', 'false']);
		expect(api.LMSInitialize?.('')).toBe('true');
		expect([get('cmi.suspend_data'), get('cmi.core.entry')]).toEqual(['one', 'resume']);
		expect([api.LMSInitialize?.(''), api.LMSGetLastError?.('')]).toEqual(['false', '101']);
		expect(has(at.stored).suspend).toBe('one');
	});

	it('makes "completed" of a session that told no status, and a verdict of a mastery score', () => {
		const untold = preview();
		untold.api.LMSInitialize?.('');
		untold.api.LMSFinish?.('');
		expect(has(untold.at.stored).status).toBe('completed');
		const judged = preview('70');
		judged.api.LMSInitialize?.('');
		expect(judged.get('cmi.student_data.mastery_score')).toBe('70');
		judged.set('cmi.core.score.raw', '50');
		judged.set('cmi.core.lesson_status', 'passed');
		judged.api.LMSFinish?.('');
		expect(has(judged.at.stored).status).toBe('failed');
	});
});

describe('a broken LMS', () => {
	for (const behaviour of ['refuse', 'throw', 'lie', 'expired'] as const) {
		it(`${behaviour}: nothing reaches what is stored, and nothing that was answered is lost`, async () => {
			const { api, at, open } = preview();
			const on = device();
			const time = clock();
			const visit = () => {
				open();
				return launch(windowWith(api), on, time, course);
			};
			const page = await visit();
			await page.answer('A', 'b');
			const before = at.stored;
			at.behaviour = behaviour;
			await page.answer('A', 'e');
			page.leave();
			expect(at.stored).toBe(before);
			const still = await visit();
			expect(still.log().scenarios).toEqual(page.log().scenarios);
			expect(at.stored).toBe(before);
			still.leave();
			at.behaviour = null;
			const back = await visit();
			expect(back.log().scenarios).toEqual(page.log().scenarios);
			expect(parse(has(at.stored).suspend)?.scenarios).toEqual(page.log().scenarios);
		});
	}

	it('is seen in the list of calls', () => {
		const { api, at, calls, set } = preview();
		api.LMSInitialize?.('');
		set('cmi.core.score.raw', '12');
		at.behaviour = 'expired';
		api.LMSCommit?.('');
		api.LMSGetLastError?.('');
		at.behaviour = 'throw';
		expect(() => api.LMSCommit?.('')).toThrow('XMLHttpRequest');
		at.behaviour = null;
		api.LMSGetValue?.('cmi.core.exit');
		expect(calls.map(({ name, given, answer, error, threw }) => `${name}(${given.join(', ')}) ${answer} ${error}${threw ? ' threw' : ''}`)).toEqual([
			'LMSInitialize() true 0',
			'LMSSetValue(cmi.core.score.raw, 12) true 0',
			'LMSGetLastError() 0 0',
			'LMSCommit() false 101',
			'LMSGetLastError() 101 0',
			"LMSCommit() NetworkError: Failed to execute 'send' on 'XMLHttpRequest' 0 threw",
			'LMSGetValue(cmi.core.exit)  404'
		]);
	});
});

describe('the list of calls', () => {
	const call: Call = { name: 'LMSCommit', given: [''], answer: 'true', error: '0', threw: false };

	it('keeps the newest, and says how many older ones went', () => {
		let log = add(noCalls, 'Opened.');
		for (let count = 0; count < most + 10; count++) log = add(log, call);
		expect(log.lines.length).toBe(most);
		expect([log.calls, log.dropped, log.lines[0]?.number, log.lines.at(-1)?.number]).toEqual([most + 10, 11, 12, most + 11]);
	});

	it('counts calls alone', () => expect(add(add(noCalls, 'Opened.'), call)).toMatchObject({ calls: 1, dropped: 0, lines: [{ note: 'Opened.' }, { call }] }));
});
