/**
 * What an author wrote, and exactly what they are told: `fixtures/problems/<code>.md` → `<code>.txt`, one for every code of the catalogue.
 * A fixture is one dilemma; or several files of a course, each below a line `=== path`, where a path with nothing below it is a file that is not there.
 * Of what only a whole course can have right, such as its clauses all decided on, a fixture is told what its name says.
 * `{{40 × words}}` stands for forty copies, in which `{n}` and `{n+1}` are the number of the copy and the next.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { catalogue } from '../src/lib/core/diagnostics.ts';
import { frame } from '../src/lib/core/frame.ts';
import { compile } from '../src/lib/core/index.ts';
import { foundations, project, type TextFile, type Written } from '../src/lib/core/project.ts';
import type { PictureFacts } from '../src/lib/core/rules/pictures.ts';
import type { Diagnostic } from '../src/lib/core/finding.ts';
import { factsOf } from '../src/lib/picture-facts.ts';
import { jpeg, svg, tiff } from './picture-bytes.ts';

const home = new URL('./fixtures/problems/', import.meta.url);
const written = readContent(new URL('..', import.meta.url).pathname);
const { guidance } = foundations(written);

/** The pictures that lie beside each fixture. */
const PICTURES: Record<string, Uint8Array> = {
	'disc.svg': svg('<circle r="4"/>'),
	'disc.heic': svg(''),
	'at-the-sea.jpg': jpeg(tiff({ place: true })),
	'at-the-desk.jpg': jpeg(tiff({ camera: true })),
	'linked.svg': svg('<a href="https://example.org"><circle r="4"/></a>'),
	'drawn.svg': svg('<metadata>Ann</metadata><circle r="4"/>'),
	'renamed.png': svg('<circle r="4"/>')
};
const picture = (address: string): PictureFacts | null => (PICTURES[address] ? factsOf(address, PICTURES[address]) : null);

const named = (folder: URL): string[] => readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));
const codes = named(home);
const variants = named(new URL('variants/', home)).map((name) => `variants/${name}`);

const repeated = (text: string): string =>
	text.replace(/\{\{(\d+) × ([^]*?)\}\}/g, (_, times: string, words: string) =>
		Array.from({ length: Number(times) }, (_, copy) => words.replace(/\{n(?:\+(\d))?\}/g, (_, more = '0') => String(copy + 1 + Number(more)))).join('')
	);

/** The files of a fixture, and every finding in them. */
function findings(name: string): { files: TextFile[]; found: Diagnostic[] } {
	const text = repeated(readFileSync(new URL(`${name}.md`, home), 'utf8'));
	const parts = text.split(/^=== (.+)\n/m);
	if (parts.length > 1) return course(parts.slice(1).flatMap((file, at, all) => (at % 2 ? [] : [{ file, text: all[at + 1]! }])));
	const file = `content/social-media/C152-connecting/${name.replace('variants/', '')}.md`;
	return { files: [{ file, text }], found: compile(file, text, { guidance, passMark: 80, picture }).diagnostics };
}

/**
 * A page of no more than it needs, and the project's guidance, with these files and no other dilemma; with a guidance.md of its own, only the clauses that the fixture
 * tells. Ids are fresh, unless the fixture brings its own.
 */
function course(given: TextFile[]): { files: TextFile[]; found: Diagnostic[] } {
	const [document] = written.documents;
	const own = (old: TextFile): TextFile => given.find((one) => one.file === old.file) ?? old;
	const page = own({ file: written.course.file, text: PAGE });
	const guidance = own(document!.guidance);
	const edition = own(document!.edition);
	const clauses = document!.clauses
		.filter(({ file }) => guidance === document!.guidance || given.some((one) => one.file === file))
		.map((clause) => ({ ...clause, ...own(clause) }));
	const pages = given.flatMap((one) => (one.file.startsWith('content/pages/') ? [{ ...one, name: one.file.replace(/^.*\/|\.md$/g, '') }] : []));
	const others = [page, guidance, ...clauses, ...pages].map(({ file }) => file);
	const dilemmas = given.filter(({ file }) => /\.md$/.test(file) && !others.includes(file));
	const whole = (ids: TextFile): Written => ({
		course: page,
		pages,
		documents: [{ ...document!, guidance, edition, clauses, dilemmas, ids }],
		missing: page.text.trim() === '' ? [page.file] : [],
		picture: (_, address) => picture(address),
		address: (_, src) => src
	});
	const ids = { file: document!.ids.file, text: '' };
	const fresh = given.find((one) => one.file === ids.file) ?? project(whole(ids)).ids[0]!;
	return { files: [page, guidance, edition, ...clauses, ...pages, ...dilemmas], found: project(whole(fresh)).diagnostics };
}

const PAGE = '---\ntitle: Posting with care\nversion: 0.1.0\npublisher: Ashcombe Training\ncontact: the training desk\npass-mark: 80\n---\n\nA short course.\n';

/** What only a whole course can have right. */
const WHOLE = ['clauses-undecided', 'clauses-seldom', 'clauses-in-one-story', 'key-points-undecided', 'routes-few'];

const places = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n?|\n/);

describe('problems', () => {
	it('every code has its fixture, and every fixture its code', () => {
		expect([...codes].sort()).toEqual(Object.keys(catalogue).sort());
		expect(variants.filter((name) => !(name.replace(/^variants\/(.*?)\..*$/, '$1') in catalogue))).toEqual([]);
	});

	it.each([...codes, ...variants])('%s', async (name) => {
		const own = name.replace(/^variants\/(.*?)\..*$/, '$1');
		const { files, found: all } = findings(name);
		const found = all.filter(({ code }) => code === own || !WHOLE.includes(code));
		const told = found.map((one) => frame(one, files.find(({ file }) => file === one.file)!.text));
		await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(new URL(`${name}.txt`, home).pathname);
		expect(found.map((one) => one.code)).toContain(own);
		for (const { file, line, column, endLine, endColumn, severity, message, help } of found) {
			const lines = places(files.find((one) => one.file === file)!.text);
			const inside = (line: number, column: number) => line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1;
			expect([inside(line, column), inside(endLine, endColumn), line < endLine || (line === endLine && column <= endColumn)]).toEqual([true, true, true]);
			expect(['cannot publish', 'should fix', 'advice']).toContain(severity);
			for (const words of [message, help]) {
				expect(words.trim()).not.toBe('');
				expect(words).not.toMatch(/undefined|internal error|\[object| {2}|(?<!\.)\.\.(?!\.)|\bNaN\b/i);
			}
		}
	});
});
