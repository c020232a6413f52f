/** A back-up: what it holds, what is refused, and that no note is lost when it is restored. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backup, fieldBeside, readBackup, withNotes } from '../src/lib/lms/backup.ts';
import type { Texts } from '../src/lib/lms/notes.ts';
import { receipt } from '../src/lib/lms/receipt.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { byKey } from '../src/lib/play/same.ts';
import { course, keys } from './fixtures/course.ts';

const learner = { id: '7', name: "O'Learner, Zoë" };
const at = Date.UTC(2026, 10, 24, 14, 2);
const key = keys.scenarios.find(({ id }) => id === 'A')!;
const log: Log = [...'ah'].reduce((before, letter) => give(before, course, key, letter, 1_000_000, 2), begin(fresh(1), 'A'));
const notes = { name: 'Zoë 🙂', 'reflection.A.what': '</script><b>one</b>\n"two"' };
const text = backup(course, learner, log, notes, at);
const changed = (change: (found: Record<string, unknown>) => void): string => {
	const found = JSON.parse(text) as Record<string, unknown>;
	change(found);
	return JSON.stringify(found);
};
const texts = fc.dictionary(fc.oneof(fc.constantFrom('name', 'goc', 'beside.1.name', '__proto__', 'constructor'), fc.string()), fc.string());

describe('a back-up', () => {
	it('holds the whole record and every note, and comes back as it was', () => {
		expect(readBackup(text, course, learner)).toEqual({ log, notes });
		expect(readBackup(text, course, null)).toEqual({ log, notes });
		fc.assert(
			fc.property(texts, (some) => {
				const found = readBackup(backup(course, null, log, some, at), course, null);
				expect(found).toEqual({ log, notes: some });
			})
		);
	});

	it('of another course, another learner or a newer version is refused, and says which', () => {
		expect(readBackup(text, { ...course, id: 'records' }, learner)).toEqual({ why: 'course', course: course.title });
		expect(readBackup(text, course, { id: '8', name: 'Another' })).toEqual({ why: 'learner', learner: learner.name });
		const newer = changed((found) => (found.version = 2));
		expect(readBackup(newer, course, learner)).toEqual({ why: 'newer' });
	});

	it('that was changed anywhere is refused; so is whatever is no back-up', () => {
		for (const change of [
			(found: Record<string, unknown>) => ((found.notes as Texts).name = 'Ann'),
			(found: Record<string, unknown>) => (found.notes = [1]),
			(found: Record<string, unknown>) => (found.notes = { name: 1 }),
			(found: Record<string, unknown>) => (found.log = (found.log as string).slice(0, -1)),
			(found: Record<string, unknown>) => (found.learner = null),
			(found: Record<string, unknown>) => delete found.sum
		])
			expect(readBackup(changed(change), course, learner)).toEqual({ why: 'changed' });
		for (const other of ['', '[]', 'null', '{}', text.slice(0, 90), receipt(course, learner, log, at), '\u0000\uffff'])
			expect(readBackup(other, course, learner)).toEqual({ why: 'unknown' });
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (some) => void readBackup(some, course, learner)));
	});
});

describe('notes that are restored', () => {
	const after = (here: Texts, others: Texts): Texts => ({ ...here, ...withNotes(here, others) });

	it('fill what is empty here, and lie beside what is not', () => {
		expect(withNotes({ name: 'Zoë', goc: '' }, { name: 'Zoë', goc: '01-1', city: 'Ely' })).toEqual({ goc: '01-1', city: 'Ely' });
		const both = after({ name: 'Zoë' }, { name: 'Zoe' });
		expect(Object.entries(both).map(([field, text]) => [fieldBeside(field) ?? field, text])).toEqual([
			['name', 'Zoë'],
			['name', 'Zoe']
		]);
		expect(after(both, { name: 'Z' })).toMatchObject({ ...both, 'beside.2.name': 'Z' });
	});

	it('lose nothing: what was here stays, what was there is there, and the second time nothing changes', () => {
		fc.assert(
			fc.property(texts, texts, (here, others) => {
				const both = after(here, others);
				for (const [field, text] of Object.entries(here)) if (text !== '') expect(both[field]).toBe(text);
				for (const [field, text] of Object.entries(others)) {
					const of = fieldBeside(field) ?? field;
					const found = Object.entries(both).filter(([one]) => (fieldBeside(one) ?? one) === of);
					if (text !== '') expect(found.map(([, one]) => one)).toContain(text);
				}
				expect(withNotes(both, others)).toEqual({});
			})
		);
	});
});

it('what is here already is the same whatever order its entries come in', () => {
	expect(byKey({ b: [{ d: 1, c: 2 }], a: null })).toBe(byKey({ a: null, b: [{ c: 2, d: 1 }] }));
	expect(byKey([1, 2])).not.toBe(byKey([2, 1]));
	expect(byKey({ a: 1 })).not.toBe(byKey({ b: 1 }));
});
