/** The line to an LMS: how it is found, opened and closed; that nothing told over it is ever demoted; and how it writes times. */
import { describe, expect, it } from 'vitest';
import { connect } from '../src/lib/lms/index.ts';
import { duration } from '../src/lib/lms/scorm-1.2/fields.ts';
import { fresh } from '../src/lib/play/history.ts';
import { record } from '../src/lib/play/record.ts';
import { course, keys } from './fixtures/course.ts';
import { connectTo, opener, withMastery } from './lms-opener.ts';
import { clock, windowWith } from './lms-page.ts';
import { standIn } from './lms-stand-in.ts';

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
		expect(session?.tell(record(course, keys, fresh(1)))).toMatchObject({ accepted: true });
	});

	it('opens again after it was closed, as for a page that the browser brings back', () => {
		const lms = standIn();
		const session = connectTo(lms.api);
		session?.close();
		session?.close();
		expect(lms.calls.filter((call) => call.startsWith('LMSFinish')).length).toBe(1);
		expect(session?.tell(record(course, keys, fresh(1)))).toMatchObject({ accepted: true });
	});

	it('is never written to where what it saved could not be read', () => {
		const lms = standIn();
		const session = connectTo({ ...lms.api, LMSGetValue: () => foreignAccess() });
		expect(session?.tell(record(course, keys, fresh(1)))).toMatchObject({ accepted: false, reason: 'closed' });
		session?.close();
		expect(lms.calls.filter((call) => call.startsWith('LMSSet'))).toEqual([]);
	});

	it('believes no LMS while the browser is offline', () => {
		const lms = standIn();
		const session = connect(windowWith(lms.api, { navigator: { onLine: false } }), clock());
		expect(session?.tell(record(course, keys, fresh(1)))).toMatchObject({ accepted: false, reason: 'offline' });
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
