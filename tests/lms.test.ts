/** What an LMS is told while someone plays, call by call as recorded in `fixtures/lms`, and to scorm-again. */
import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { hostile } from '../src/lib/preview/hostile.ts';
import { course } from './fixtures/course.ts';
import { fallen, opener, refused, withMastery } from './lms-opener.ts';
import { clock, launch, storage, windowWith, type Page } from './lms-page.ts';

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
