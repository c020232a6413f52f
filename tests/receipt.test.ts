/** A receipt: what it says, and what is read in again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReceipt, receipt } from '../src/lib/lms/receipt.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, keys } from './fixtures/course.ts';

const learner = { id: '7', name: "O'Learner, Zoë" };
const at = Date.UTC(2026, 10, 24, 14, 2);
const key = keys.scenarios.find(({ id }) => id === 'A')!;
const log: Log = [...'ah'].reduce((before, letter) => give(before, course, key, letter, 1_000_000), begin(fresh(1), 'A'));
const text = receipt(course, learner, log, at);
const changed = (change: (found: Record<string, unknown>) => void): string => {
	const found = JSON.parse(text) as Record<string, unknown>;
	change(found);
	return JSON.stringify(found);
};

describe('a receipt', () => {
	it('says whose it is, of which course, and how it stands', () => {
		expect(JSON.parse(text)).toMatchObject({
			format: 'clausewise-receipt',
			course: { id: course.id, title: course.title, version: course.version },
			learner,
			made: '2026-11-24T14:02:00.000Z',
			status: 'incomplete',
			score: 50,
			dilemmas: [{ attempts: 1, score: 100, open: false }]
		});
	});

	it('is read in again, by its learner, by one whom no LMS names, and laid out anew', () => {
		for (const [file, who] of [
			[text, learner],
			[text, null],
			[text, { id: '', name: '' }],
			[receipt(course, null, log, at), learner],
			[changed(() => {}), learner]
		] as const)
			expect(readReceipt(file, course, who)).toEqual({ log });
	});

	it('of another course, another learner or a newer version is refused, and says which', () => {
		expect(readReceipt(text, { ...course, id: 'records', title: 'Records' }, learner)).toEqual({ why: 'course', course: course.title });
		expect(readReceipt(text, course, { id: '8', name: 'Another' })).toEqual({ why: 'learner', learner: learner.name });
		expect(
			readReceipt(
				changed((found) => (found.version = 2)),
				course,
				learner
			)
		).toEqual({ why: 'newer' });
	});

	it('that was changed is refused, wherever it was', () => {
		for (const change of [
			(found: Record<string, unknown>) => (found.score = 100),
			(found: Record<string, unknown>) => (found.status = 'passed'),
			(found: Record<string, unknown>) => (found.made = '2027-01-01T00:00:00.000Z'),
			(found: Record<string, unknown>) => (found.log = receipt(course, learner, fresh(2), at)),
			(found: Record<string, unknown>) => (found.learner = { id: '8', name: 'Another' }),
			(found: Record<string, unknown>) => (found.course = null),
			(found: Record<string, unknown>) => delete found.log,
			(found: Record<string, unknown>) => delete found.sum,
			(found: Record<string, unknown>) => (found.more = 1)
		])
			expect(readReceipt(changed(change), course, learner)).toEqual({ why: 'changed' });
	});

	it('made by somebody who also made its sum says nothing that is taken for an answer', () => {
		const forged = (of: unknown, by: unknown): string => receipt({ ...course, ...(of as object) }, by as typeof learner, log, at);
		expect(readReceipt(forged({ id: null, title: { a: 1 } }, null), course, learner)).toEqual({ why: 'course', course: '[object Object]' });
		expect(readReceipt(forged({}, { id: 8, name: ['x'] }), course, learner)).toEqual({ why: 'learner', learner: 'x' });
	});

	it('no file makes it throw, and none but a receipt is read in', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom('null', '[]', '{"format":"clausewise-receipt"}')), (file) => {
				expect(readReceipt(file, course, learner)).toMatchObject({ why: expect.any(String) as string });
			})
		);
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (place, put) => {
				const file = text.slice(0, place) + put + text.slice(place + 1);
				const found = readReceipt(file, course, learner);
				// What is laid out otherwise is the same receipt.
				if ('log' in found) expect(JSON.parse(file)).toEqual(JSON.parse(text));
			})
		);
	});
});
