/** The documentation against what it speaks of: its links and pictures are there, and what it tells of the code is so. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { help, products } from '../src/cli/options.ts';
import { layers } from '../src/house.ts';
import { grades } from '../src/lib/core/carried.ts';
import { credit } from '../src/lib/core/decision.ts';
import { project } from '../src/lib/core/project.ts';
import { stateId } from '../src/lib/lms/cmi5/state.ts';
import { database } from '../src/lib/lms/journal.ts';
import { baseName, zipName } from '../src/lib/lms/package.ts';
import { presets } from '../src/lib/lms/presets.ts';
import { wrappings } from '../src/lib/lms/wrappings/index.ts';
import { fresh } from '../src/lib/play/history.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';
import { links, manifest, of, pages, read, root, rows, story, written } from './docs-pages.ts';

const english: Record<string, string> = Object.assign(
	{},
	...['first', 'after', 'apart', 'device'].map((name) => JSON.parse(read(`src/messages/en/${name}.json`)) as object)
);
const whole = project(written);

describe('what the pages point at', () => {
	const slugs = (page: string): string[] => {
		const slugger = new GithubSlugger();
		return marked.lexer(read(page)).flatMap((token) => (token.type === 'heading' ? [slugger.slug((token as Tokens.Heading).text.replace(/`/g, ''))] : []));
	};

	it.each(links.filter(({ href }) => !/^https?:/.test(href)))('$page → $href', ({ page, href }) => {
		const [path = '', anchor] = decodeURI(href).split('#');
		const target = path === '' ? page : join(dirname(page), path);
		expect(existsSync(join(root, target))).toBe(true);
		if (anchor !== undefined) expect(slugs(target)).toContain(anchor);
	});

	it('pictures are small, and each is shown', () => {
		const shown = links.map(({ page, href }) => join(dirname(page), href));
		for (const name of readdirSync(join(root, 'docs/pictures'))) {
			expect(statSync(join(root, 'docs/pictures', name)).size).toBeLessThan(200_000);
			expect(shown).toContain(`docs/pictures/${name}`);
		}
	});

	it.each(pages)('%s: files named in code marks are there', (page) => {
		const paths = [
			...read(page)
				.replace(/^```[^]*?^```/gm, '')
				.matchAll(/`((?:src|tests|docs|content|static|\.ci)\/[\w./+[\]-]+)`/g)
		].map(([, path = '']) => path);
		expect(paths.filter((path) => path !== story && !existsSync(join(root, path)))).toEqual([]);
	});
});

describe('what the pages say of the code', () => {
	it('README: what this is not', () => {
		for (const words of ['not yet been reviewed by a clinician', 'No CPD points', 'not by the College of Optometrists, and not endorsed'])
			expect(read('README.md')).toContain(words);
		expect(whole.course.scenarios.filter(({ reviewed }) => reviewed)).toEqual([]);
	});

	it('authoring: what each grade earns', () => {
		const told = rows('docs/authoring.md').filter(([grade = '', , earned]) => (grades as readonly string[]).includes(grade) && earned !== undefined);
		expect(Object.fromEntries(told.map(([grade = '', , earned]) => [grade, Number(earned)]))).toEqual(credit);
	});

	it('dependencies: every package with its version, and no other', () => {
		const told = rows('docs/dependencies.md').map(([name = '', version, why = '']) => [name, version, why !== '']);
		expect(told).toEqual(Object.entries({ ...manifest.devDependencies, ...manifest.dependencies }).map(([name, version]) => [name, version, true]));
	});

	it('lms: ids that the course has', () => {
		const { objectives, interactions } = record(whole.course, whole.keys, fresh(1));
		const told = [...read('docs/lms.md').matchAll(/`(C\d+\.[a-z.-]+)`/g)].map(([, id]) => id);
		const answers = [...read('docs/lms.md').matchAll(/`([a-f]_[a-z_]+)`/g)].map(([, token]) => token);
		const tokens = whole.keys.scenarios.flatMap(({ decisions }) =>
			Object.values(decisions).flatMap((one) => (one.kind === 'choice' ? Object.values(one.options) : one.items).map(({ token }) => token))
		);
		expect(told.length).toBeGreaterThan(1);
		expect(told.filter((id) => ![...objectives, ...interactions].some((one) => one.id === id))).toEqual([]);
		expect([answers.length > 0, answers.filter((token) => !tokens.includes(token!))]).toEqual([true, []]);
	});

	it('lms: each word of the save light, and what else learners read', () => {
		const quoted = rows('docs/lms.md').flatMap(([cell = '']) => /^“(.*)”$/.exec(cell)?.[1] ?? []);
		const lights = Object.entries(english).filter(([key]) => key.startsWith('save.'));
		expect(quoted.toSorted()).toEqual(lights.map(([, words]) => words).toSorted());
		const others = [...read('docs/lms.md').matchAll(/“([A-Z][^”]+)”/g)].map(([, words]) => words!);
		expect(others.length).toBeGreaterThan(quoted.length);
		expect(others.filter((words) => !Object.values(english).includes(words))).toEqual([]);
	});

	it('lms: all that is packed, by its name, and every option', () => {
		const base = baseName(whole.course);
		const made: Record<(typeof products)[number], string> = {
			...(Object.fromEntries(Object.values(wrappings()).map((one) => [one.id, zipName(whole.course, one)])) as Record<
				keyof ReturnType<typeof wrappings>,
				string
			>),
			website: `${base}.website`,
			'single-file': `${base}.html`
		};
		const told = rows('docs/lms.md').flatMap(([name = '']) => (name.startsWith(base) ? [name] : []));
		expect(told).toEqual(products.map((one) => made[one]));
		const options = help.split('\n').filter((line) => line.startsWith('  --') && !line.startsWith('  --help'));
		expect(
			of('text')
				.find(({ page }) => page === 'docs/lms.md')!
				.text.split('\n')
		).toEqual(options);
	});

	it('lms: each preset with its standard, and nothing tried in it that was not', () => {
		const told = rows('docs/lms.md').filter(([, name = '']) => Object.hasOwn(presets, name));
		expect(told.map(([title, name, standard, , tried]) => [title, name, standard, /^no\b/.test(tried!)])).toEqual(
			Object.entries(presets).map(([name, { title, standard }]) => [title, name, wrappings()[standard].title, true])
		);
	});

	/** What all plays have made a standard say, as it is recorded. */
	const recorded = (standard: string): string =>
		readdirSync(join(root, 'tests/fixtures/lms'))
			.filter((name) => name.endsWith(`.${standard}.txt`))
			.map((name) => read(`tests/fixtures/lms/${name}`))
			.join('\n');
	const told = (section: string): string => new RegExp(`^### ${section}$[^]*?(?=^#)`, 'm').exec(read('docs/lms.md'))![0];
	const unique = (list: Iterable<string>): string[] => [...new Set(list)].toSorted();

	it.each([
		['In SCORM 1\\.2', 'scorm-1.2'],
		['In SCORM 2004', 'scorm-2004']
	])('lms: %s: every element that is set, and no other', (section, standard) => {
		const inTable = told(section).replace(/^[^|].*$/gm, '');
		const set = [...recorded(standard).matchAll(/SetValue\("([^"]+)"/g)].map(([, element]) => element!.replace(/\.\d+(?=\.)/g, '.n'));
		expect(set.length).toBeGreaterThan(100);
		expect(unique([...inTable.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, element]) => element!)))).toEqual(
			unique(set)
		);
	});

	it('lms: every statement of cmi5, and no other', () => {
		const verbs = [...recorded('cmi5').matchAll(/"verb":"(\w+)"/g)].map(([, verb]) => verb!);
		expect(unique([...told('In cmi5').matchAll(/^\| `(\w+)` \|/gm)].map(([, verb]) => verb!))).toEqual(unique(verbs));
	});

	it('lms: where the record lies', () => {
		for (const [heading, name] of [
			['Personal data', database],
			['Personal data', stateId],
			['Begin again with a learner', database],
			['Begin again with a learner', stateId]
		] as const)
			expect(new RegExp(`^## ${heading}$[^]*?(?=^## )`, 'm').exec(read('docs/lms.md'))![0]).toContain(`\`${name}\``);
	});

	it('lms: has a place for the table of what was broken', () =>
		expect(read('docs/lms.md')).toMatch(/^## What was broken on purpose\n[^#]*^<!-- faults -->\n[^#]*^<!-- \/faults -->$/m));

	describe('architecture: the log', () => {
		const [example] = of('log');
		const pieces = rows('docs/architecture.md').filter((row) => row.length === 4 && /^\d+$/.test(row[2]!));

		it('has the grammar that stands in the code', () => {
			const grammar = /^ \* {3}log [^]*?(?=\n \*\n)/m.exec(read('src/lib/play/log.ts'))![0].replace(/^ \* {3}/gm, '');
			expect(of('grammar')[0]!.text).toBe(grammar);
		});

		it('is read, and written again the same', () => {
			const log = parse(example!.text);
			expect(log && print(log)).toBe(example!.text);
			const a = { answers: 'bho', mends: '', endedAt: 994_220, score: 10_000, breach: false };
			const first = { answers: 'bgmt', mends: '', endedAt: 994_231, score: 5_750, breach: true };
			const best = { answers: 'cgmt', mends: 'f', endedAt: 994_244, score: 7_500, breach: false };
			expect(log).toEqual({
				counter: 18,
				seed: 6_221_056,
				profile: 0,
				passed: false,
				at: 'C',
				scenarios: { A: { ended: 1, first: a, best: a }, C: { ended: 2, first, best, open: { answers: 'ch', mends: '' } } }
			});
			expect(new Date(Date.UTC(2025, 0, 1) + a.endedAt * 60_000).toISOString()).toBe('2026-11-22T10:20:00.000Z');
		});

		it('costs what its table says', () => {
			expect(pieces.map(([piece]) => piece).join('')).toBe(example!.text);
			expect(pieces.filter(([piece, , cost]) => piece!.length !== Number(cost))).toEqual([]);
			expect(read('docs/architecture.md')).toContain(`It has ${example!.text.length} characters`);
		});
	});

	it('architecture: what may import what', () => {
		const told = rows('docs/architecture.md').filter((row) => row.length === 4 && layers.some(({ at }) => at === row[0]));
		const names = (list: string[] = []): string => list.join(', ');
		expect(told.map((row) => row.map((cell) => cell.replaceAll('`', '')))).toEqual(
			layers.map(({ at, may, types, packages }) => [at, names(may), names(types), names(packages)])
		);
	});

	it('architecture: lines of ids.json as they are', () => {
		const lines = written.documents.flatMap(({ ids }) => ids.text.split('\n').map((line) => line.replace(/,$/, '')));
		expect(
			of('json')[0]!
				.text.split('\n')
				.map((line) => line.replace(/,$/, ''))
				.filter((line) => !lines.includes(line))
		).toEqual([]);
	});
});
