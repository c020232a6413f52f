/** What an LMS is told of decisions that sort items: the right type, and patterns that a right answer equals. */
import { Scorm12API } from 'scorm-again';
import { describe, expect, it } from 'vitest';
import type { SortingKey } from '../src/lib/core/carried.ts';
import type { Api } from '../src/lib/lms/find-api.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { answerBy } from '../src/lib/play/option.ts';
import { record } from '../src/lib/play/record.ts';
import { strict } from '../src/lib/preview/strict.ts';
import { sorted, sortedCourse, sortedKeys } from './fixtures/sorted.ts';
import { connectTo } from './lms-opener.ts';
import { standIn } from './lms-stand-in.ts';

const after = (...answers: number[][]) =>
	answers.reduce((log, items, at) => give(log, sortedCourse, sorted, answerBy(sorted.decisions[at + 1] as SortingKey, items), 1000 + at), begin(fresh(7), 'S'));

const fields = (calls: string[], at: number): Record<string, string> =>
	Object.fromEntries(
		calls.flatMap((call) => {
			const [, name, value] = new RegExp(`^LMSSetValue\\("cmi\\.interactions\\.${at}\\.([^"]*)", "([^"]*)"\\)`).exec(call) ?? [];
			return name === undefined ? [] : [[name, value!]];
		})
	);

describe('interactions that sort items', () => {
	const lms = standIn();
	connectTo(lms.api)!.tell(record(sortedCourse, sortedKeys, after([1, 1, 1], [0, 2, 1], [1, 1, 0])));

	it('items that are ticked or taken out are a choice of several', () => {
		expect(fields(lms.calls, 0)).toMatchObject({
			id: 'C149.sorted.ticked',
			type: 'choice',
			'correct_responses.0.pattern': 'a_the_time,c_the_village',
			student_response: 'a_the_time,b_the_chairs,c_the_village',
			result: 'wrong',
			weighting: '1'
		});
		expect(fields(lms.calls, 2)).toMatchObject({ type: 'choice', 'correct_responses.0.pattern': 'a_ambleford,b_a_teacher', result: 'correct' });
		expect(fields(lms.calls, 2).student_response).toBe(fields(lms.calls, 2)['correct_responses.0.pattern']);
	});

	it('actions are matched with their ratings, and part credit is a number', () => {
		expect(fields(lms.calls, 1)).toMatchObject({
			type: 'matching',
			'correct_responses.0.pattern': 'a_ring_her.1,b_post.4,c_wait.2',
			student_response: 'a_ring_her.1,b_post.3,c_wait.2',
			result: '0.83'
		});
	});

	it('have their type before they are answered', () => {
		const fresher = standIn();
		connectTo(fresher.api)!.tell(record(sortedCourse, sortedKeys, after([1, 0, 1])));
		expect([0, 1, 2].map((at) => fields(fresher.calls, at).type)).toEqual(['choice', 'matching', 'choice']);
		expect(fields(fresher.calls, 1)).toMatchObject({ result: 'neutral' });
		expect(fields(fresher.calls, 1).student_response).toBeUndefined();
	});

	it('are taken by scorm-again, by itself and as strict as LMSs are', () => {
		for (const api of [
			new Scorm12API({ autocommit: false, logLevel: 5 }) as unknown as Api,
			strict({ stored: {}, mastery: '', learner: { id: 'x', name: 'X' } }, () => {})
		]) {
			const session = connectTo(api)!;
			expect(session.tell(record(sortedCourse, sortedKeys, after([1, 1, 1], [0, 2, 1], [1, 1, 0])))).toMatchObject({ accepted: true });
			expect(api.LMSGetLastError!()).toBe('0');
		}
	});
});
