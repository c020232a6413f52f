import { describe, expect, it } from 'vitest';
import { split } from '../src/lib/core/letters.ts';
import type { Course, Keys, Listing } from '../src/lib/core/carried.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import { print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';

const [first, second] = course.scenarios as [Listing, Listing];

/** Attempts, one after another, at scenarios by id: A:ah B:b */
const after = (attempts: string, of = course): Log =>
	attempts
		.split(' ')
		.filter(Boolean)
		.map((attempt) => attempt.split(':') as [string, string])
		.reduce(
			(log, [id, answers]) =>
				split(answers).reduce(
					(now, letter) =>
						give(
							now,
							of,
							keys.scenarios.find((key) => key.id === id)!,
							letter,
							0
						),
					begin(log, id)
				),
			fresh(1)
		);

const told = (attempts: string, of = course) => record(of, keys, after(attempts, of));

describe('status and score', () => {
	it.each([
		['', 'not attempted', null],
		['A:', 'incomplete', null],
		['A:be', 'incomplete', null],
		['A:ah', 'incomplete', 5000],
		['A:ah B:c', 'passed', 8500],
		['A:ci B:c', 'failed', 6000],
		['A:ci B:c A:ah', 'passed', 8500],
		['A:ah B:e', 'failed', 5000],
		['A:bei B:b', 'passed', 7833],
		['A:bei B:d', 'incomplete', 2833]
	])('%s: %s, %s', (attempts, status, score) => {
		expect(told(attempts)).toMatchObject({ status, score });
	});

	it('passes exactly at the mark', () => {
		const log = after('A:ah B:c', { ...course, passMark: 100 });
		expect(record({ ...course, passMark: 85 }, keys, log)).toMatchObject({ status: 'passed', score: 8500, passMark: 85 });
		expect(record({ ...course, passMark: 85.01 }, keys, log)).toMatchObject({ status: 'failed', passMark: 85.01 });
	});

	it('lets no score make up for a breach', () => {
		const three: Course = { ...course, passMark: 50 };
		const broken = after('A:ah B:e', three);
		expect(record(three, keys, broken)).toMatchObject({ status: 'failed', score: 5000, breach: true });
		const mended = mend(broken, three, nameBanner, 'c', 'best');
		expect(record(three, keys, mended)).toMatchObject({ status: 'passed', score: 5000, breach: false });
	});

	it('never takes a pass back, whatever a release adds', () => {
		const log = after('A:ah B:b');
		const later = { ...course, passMark: 100, scenarios: [...course.scenarios, { ...second, id: 'C' }] };
		expect(log.passed).toBe(true);
		expect(record(later, keys, log)).toMatchObject({ status: 'passed', score: 6666 });
	});

	it('asks nothing of an optional scenario, but that its duties be kept', () => {
		const lighter: Course = { ...course, scenarios: [first, { ...second, optional: true }] };
		expect(told('B:b', lighter)).toMatchObject({ status: 'incomplete', score: null });
		expect(told('A:ah', lighter)).toMatchObject({ status: 'passed', score: 10_000 });
		expect(told('B:e A:ah', lighter)).toMatchObject({ status: 'failed', score: 10_000, breach: true });
	});

	it('is never complete where nothing is required', () => {
		const free: Course = { ...course, scenarios: course.scenarios.map((scenario) => ({ ...scenario, optional: true })) };
		expect(told('A:ah B:b', free)).toMatchObject({ status: 'incomplete', score: null });
	});

	it('tells how much of what is required has ended, whatever it scored', () => {
		const progress = (attempts: string, of = course) => told(attempts, of).progress;
		expect(['', 'A:be', 'A:ci', 'A:ah A:b', 'A:ci B:e'].map((attempts) => progress(attempts))).toEqual([0, 0, 0.5, 0.5, 1]);
		const three: Course = { ...course, scenarios: [first, second, { ...second, id: 'C' }] };
		expect(progress('A:ah B:b', three)).toBe(0.6666);
		expect(progress('B:b', { ...course, scenarios: [first, { ...second, optional: true }] })).toBe(0);
		const free: Course = { ...course, scenarios: course.scenarios.map((scenario) => ({ ...scenario, optional: true })) };
		expect(progress('B:b', free)).toBe(0.5);
		expect(progress('', { ...course, scenarios: [] })).toBe(0);
	});

	it('tells of each scenario', () => {
		expect(told('A:ci A:b B:e').scenarios).toEqual([
			{ id: 'A', title: 'A friend request', ended: 1, open: true, best: { score: 5000, breach: false, passed: false } },
			{ id: 'B', title: 'The name banner', ended: 1, open: false, best: { score: 0, breach: true, passed: false } }
		]);
	});

	it('carries the whole log', () => {
		const log = after('A:ci B:e');
		expect(record(course, keys, log).log).toBe(print(log));
	});
});

describe('objectives', () => {
	it('stand for the clauses that decisions count for, not for key points', () => {
		expect(told('').objectives).toEqual([
			{ id: 'C148.privacy', clause: 'C148', title: 'The limits of privacy settings', status: 'incomplete', score: null, decisions: 0 },
			{
				id: 'C149.consent',
				clause: 'C149',
				title: 'Identifiable information and consent',
				status: 'incomplete',
				score: null,
				decisions: 0
			},
			{ id: 'C152.connecting', clause: 'C152', title: 'Connecting with patients', status: 'incomplete', score: null, decisions: 0 }
		]);
	});

	it('are the mean of first answers in the best attempts of all scenarios', () => {
		const scores = (attempts: string) => told(attempts).objectives.map(({ status, score, decisions }) => [status, score, decisions]);
		expect(scores('A:bei B:c')).toEqual([
			['passed', 7000, 2],
			['passed', 7000, 1],
			['failed', 5666, 3]
		]);
		expect(scores('A:bei B:dc A:ag A:bg')).toEqual([
			['failed', 5000, 2],
			['failed', 3000, 1],
			['failed', 5666, 3]
		]);
		expect(scores('A:b')).toEqual([
			['incomplete', null, 0],
			['incomplete', null, 0],
			['incomplete', null, 0]
		]);
	});
});

describe('interactions', () => {
	it('stand one for each slot, in its order, answered or not', () => {
		expect(told('A:bei').interactions).toEqual([
			{
				id: 'C152.a-friend-request.the-request',
				stem: 'What do you do?',
				retired: false,
				kind: 'choice',
				objectives: ['C152.connecting'],
				correct: ['decline'],
				answer: { response: ['accept'], letter: 'b', grade: 'wrong', credit: 0 }
			},
			{
				id: 'C152.a-friend-request.late-evening',
				stem: 'What do you do first?',
				retired: false,
				kind: 'choice',
				objectives: ['C152.connecting'],
				correct: ['say_where_urgent_care_is'],
				answer: { response: ['say_where_urgent_care_is'], letter: 'e', grade: 'best', credit: 100 }
			},
			{
				id: 'C152.a-friend-request.at-the-desk',
				stem: 'She asks how to reach you between visits. What do you say?',
				retired: false,
				kind: 'choice',
				objectives: ['C152.connecting', 'C148.privacy'],
				correct: ['give_the_practice_line'],
				answer: { response: ['say_that_she_can_book'], letter: 'i', grade: 'acceptable', credit: 70 }
			},
			{
				id: 'C149.the-name-banner.the-picture',
				stem: 'What do you do with the picture?',
				retired: false,
				kind: 'choice',
				objectives: ['C149.consent', 'C148.privacy'],
				correct: ['ask_her_first']
			}
		]);
	});

	it('tell the first ended attempt, or while there is none the open one; and first answers', () => {
		const letters = (attempts: string) =>
			told(attempts)
				.interactions.map(({ answer }) => answer?.letter ?? '-')
				.join('');
		expect(letters('A:ci A:ah A:be')).toBe('c-i-');
		expect(letters('A:be B:a')).toBe('be-a');
		expect(letters('B:dac')).toBe('---d');
	});

	it('keep the place of what was retired', () => {
		const slots = keys.slots.map((slot, place) => (place === 0 ? { ...slot, retired: true as const } : slot));
		const later: Keys = { scenarios: [friendRequest], slots };
		const { interactions } = record({ ...course, scenarios: [first] }, later, after('A:ah'));
		expect(interactions.map(({ retired }) => retired)).toEqual([true, false, false, true]);
		expect(interactions[0]).toEqual({ id: 'C152.a-friend-request.the-request', stem: '', retired: true, kind: 'choice', objectives: [], correct: [] });
	});
});
