/** Words of the interface: every key is used, and none before the file that brings it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../src');
const words = (name: string) => JSON.parse(readFileSync(join(root, 'messages/en', `${name}.json`), 'utf8')) as Record<string, string>;
const files = readdirSync(join(root, 'messages/en')).map((file) => file.replace('.json', ''));
const en: Record<string, string> = Object.assign({}, ...files.map(words));

/** Whether a key, or the constant start of some, stands in one of these files. */
const isIn =
	(...names: string[]) =>
	(key: string): boolean =>
		names.some((name) => Object.keys(words(name)).some((one) => one === key || (key.endsWith('.') && one.startsWith(key))));
const sources = (readdirSync(root, { recursive: true }) as string[])
	.filter((path) => /\.(svelte|ts)$/.test(path) && !path.startsWith('cli'))
	.map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

/** Keys as they are written, and the constant starts of those that are put together: `grade.${grade}` → grade. */
const keysIn = (text: string): string[] => [...text.matchAll(/['"`]([a-z]+\.[\w. ]*)(?:\$\{|['"`])/gi)].map(([, key]) => key!);

/** Components that stand in the file which is fetched after the first question. */
const later = [
	'Outcome',
	'Debrief',
	'Reasons',
	'Clauses',
	'Ending',
	'Standing',
	'Route',
	'Sorted',
	'ClauseTable',
	'Grade',
	'Notice',
	'Damaged',
	'Cut',
	'Elsewhere',
	'Orphan',
	'Parted',
	'LookingBack',
	'Meanings'
].map((name) => `lib/player/${name}.svelte`);

describe('the catalogue', () => {
	it('has each key once', () => {
		expect(files.flatMap((name) => Object.keys(words(name))).length).toBe(Object.keys(en).length);
	});

	it('has no key that nothing uses', () => {
		const used = sources.flatMap(({ text }) => keysIn(text));
		const unused = Object.keys(en).filter((key) => !used.some((one) => one === key || (one.endsWith('.') && key.startsWith(one))));
		expect(unused).toEqual([]);
	});

	it('brings the words of decisions that sort items with these alone, and with what is said of their answers', () => {
		const found = sources.filter(({ path, text }) => path.startsWith('lib/player/') && keysIn(text).some(isIn('ticking', 'rating', 'taking')));
		expect(found.map(({ path }) => path).sort()).toEqual(
			['Sorted.svelte', 'kinds/ChooseAll.svelte', 'kinds/Judge.svelte', 'kinds/TakeOut.svelte'].map((name) => `lib/player/${name}`)
		);
	});

	it('brings the words of pages about the course with these alone', () => {
		const found = sources.filter(({ text }) => keysIn(text).some(isIn('apart')));
		expect(found.map(({ path }) => path).sort()).toEqual([
			'lib/player/About.svelte',
			'lib/player/Path.svelte',
			'routes/package/apart/Record.svelte',
			'routes/package/apart/Report.svelte',
			'site/pages.ts'
		]);
	});

	it('brings no words of pages behind an answer to a page before it', () => {
		const early = sources.filter(
			({ path }) =>
				!later.includes(path) && !/^routes\/package\/(after|yours)\//.test(path) && !/^(vite|messages|lib\/(core|evidence|preview|lms|play))\//.test(path)
		);
		const found = early.flatMap(({ path, text }) =>
			keysIn(text)
				.filter(isIn('after'))
				.map((key) => `${path}: ${key}`)
		);
		expect(found).toEqual([]);
		expect(early.map(({ path }) => path)).toContain('lib/player/Scene.svelte');
	});
});

describe('Welsh', () => {
	const welsh = (name: string) => JSON.parse(readFileSync(join(root, 'messages/cy', `${name}.json`), 'utf8')) as Record<string, string>;
	const translated = files.filter((name) => name !== 'preview');
	const cy: Record<string, string> = Object.assign({}, ...translated.map(welsh));
	const compiled = new MessageFormat('cy', { returnType: 'string' });

	/** What a message is given, and how each is used: {count, plural, …}. */
	const argumentsOf = (message: string): string[] =>
		[
			...new Set([...message.matchAll(/(?<!(?:=\d+|zero|one|two|few|many|other) )\{(\w+)(?:, (\w+)|\})/g)].map(([, name, how = '']) => `${name} ${how}`))
		].sort();

	/** Names, and what is made of arguments alone. */
	const same = [
		'course.name',
		'language.dir',
		'page.title',
		'page.home',
		'homeward.due.clause',
		'report.other',
		'way.clause',
		'due.clause',
		'reflect.may.item'
	];
	const sameToo = ['evidence.guidance.words', 'evidence.standards.words'];

	it.each(translated)('has the keys of %s.json', (name) => {
		expect(Object.keys(welsh(name)).sort()).toEqual(Object.keys(words(name)).sort());
	});

	it('takes what English takes', () => {
		const other = Object.keys(cy).filter((key) => argumentsOf(cy[key]!).join() !== argumentsOf(en[key]!).join());
		expect(other).toEqual([]);
	});

	it('compiles, with the plurals of Welsh', () => {
		for (const message of Object.values(cy)) expect(() => compiled.compile(message)).not.toThrow();
		const all = compiled.compile(cy['standing.breach']!);
		expect([1, 2, 3, 5, 6].map((count) => /mae (\S+ \S+) yn/.exec(all({ count }))?.[1])).toEqual([
			'un toriad',
			'2 doriad',
			'3 thoriad',
			'5 toriad',
			'6 thoriad'
		]);
	});

	it('says nothing in English but names', () => {
		const left = Object.keys(cy).filter((key) => cy[key] === en[key]);
		expect(left.filter((key) => ![...same, ...sameToo].includes(key))).toEqual([]);
	});
});
