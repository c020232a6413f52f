/** A course compiled again: what has not changed is not compiled anew, and what has is never taken for what it was. */
import { expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import type { Kept } from '../src/lib/core/kept.ts';
import { project, type Written } from '../src/lib/core/project.ts';

const written = readContent(new URL('..', import.meta.url).pathname);
const [document] = written.documents;
const withDocument = (change: Partial<NonNullable<typeof document>>): Written => ({ ...written, documents: [{ ...document!, ...change }] });
const edited = (file: string, edit: (text: string) => string): Written =>
	withDocument({ dilemmas: document!.dilemmas.map((one) => (one.file === file ? { ...one, text: edit(one.text) } : one)) });

/** The same findings and the same course as without anything kept; and how many dilemmas were compiled for it. */
function again(kept: Kept, next: Written): number {
	const before = new Set([...kept.values()].map(({ compiled }) => compiled));
	const { diagnostics, course, keys } = project(next, kept);
	const fresh = project(next);
	expect({ diagnostics, course, keys }).toEqual({ diagnostics: fresh.diagnostics, course: fresh.course, keys: fresh.keys });
	return [...kept.values()].filter(({ compiled }) => !before.has(compiled)).length;
}

it('compiles one dilemma anew after an edit of it, all after an edit of what they are checked against, and none after none', () => {
	const kept: Kept = new Map();
	const all = document!.dilemmas.length;
	const { file } = document!.dilemmas[0]!;
	expect(again(kept, written)).toBe(all);
	expect(again(kept, written)).toBe(0);
	expect(
		again(
			kept,
			edited(file, (text) => text.replace('## ', '## Now: '))
		)
	).toBe(1);
	expect(again(kept, { ...written, course: { ...written.course, text: written.course.text.replace(/pass-mark: \d+/, 'pass-mark: 20') } })).toBe(all);
	expect(again(kept, withDocument({ clauses: document!.clauses.map((one) => ({ ...one, text: one.text.replace('must', 'may') })) }))).toBe(all);
});

it('compiles a dilemma anew when a picture that it shows is gone', () => {
	const kept: Kept = new Map();
	const shown = document!.dilemmas.filter(({ text }) => /!\[/.test(text));
	expect(shown.length).toBeGreaterThan(0);
	again(kept, written);
	expect(again(kept, { ...written, picture: () => null })).toBe(shown.length);
});
