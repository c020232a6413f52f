/** All that a learner has on this device as a file of their own: the record and the notes. It is for themselves; a receipt is for organisers. */
import type { Course } from '../core/carried.ts';
import { parse, print } from '../play/log.ts';
import type { Log } from '../play/shapes.ts';
import type { Texts } from './notes.ts';
import { type Learner, read, type Refusal, strange, sumOf } from './receipt.ts';

const format = 'clausewise-backup';
const version = 1;

/** Bytes above which a file is not even read: a back-up of the longest record and a thousand notes is a fifth of it. */
export const largest = 5_000_000;

/** log and notes → the text of a back-up. `at`: milliseconds since 1970. */
export function backup(course: Course, learner: Learner | null, log: Log, notes: Texts, at: number): string {
	const said = {
		format,
		version,
		course: { id: course.id, title: course.title, version: course.version },
		learner,
		made: new Date(at).toISOString(),
		log: print(log),
		notes
	};
	return `${JSON.stringify({ ...said, sum: sumOf(said) }, null, '\t')}\n`;
}

/** The text of a file → what it holds, or why it is not taken. Never throws. */
export function readBackup(text: string, course: Course, learner: Learner | null): { log: Log; notes: Texts } | Refusal {
	const found = read(text);
	if (found?.format !== format || typeof found.version !== 'number') return { why: 'unknown' };
	if (found.version > version) return { why: 'newer' };
	const { sum, ...said } = found;
	const log = typeof said.log === 'string' ? parse(said.log) : null;
	if (!log || !isTexts(said.notes) || sum !== sumOf(said)) return { why: 'changed' };
	return strange(said, course, learner) ?? { log, notes: said.notes };
}

const isTexts = (value: unknown): value is Texts =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');

/** Where a text lies that a back-up had in a field that has another here: the learner says which of the two stays. */
const asideOf = (field: string, number: number): string => `beside.${number}.${field}`;
const ASIDE = /^beside\.\d+\.(.*)$/s;

/** The field that such a text is of; null for the field of a note itself. */
export const fieldBeside = (field: string): string | null => ASIDE.exec(field)?.[1] ?? null;

/** What has to be written for these notes to hold those of a back-up too: what is here stays, and what differs is kept beside it. */
export function withNotes(here: Texts, others: Texts): Texts {
	const more = new Map<string, string>();
	const textOf = (field: string): string => more.get(field) ?? (Object.hasOwn(here, field) ? here[field]! : '');
	for (const [given, text] of Object.entries(others)) {
		const field = fieldBeside(given) ?? given;
		if (text === '' || textOf(field) === text) continue;
		// A note goes into its own field; what lay beside it there lies beside it here.
		let to = field === given && textOf(field) === '' ? field : null;
		for (let number = 1; to === null; number++) {
			const beside = asideOf(field, number);
			if (['', text].includes(textOf(beside))) to = beside;
		}
		if (textOf(to) !== text) more.set(to, text);
	}
	return Object.fromEntries(more);
}
