/** Words of the interface: every key is used, and none before the file that brings it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { later as groups } from '../src/vite/messages.ts';

const root = join(import.meta.dirname, '../src');
const en = JSON.parse(readFileSync(join(root, 'messages/en.json'), 'utf8')) as Record<string, string>;
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
	it('has no key that nothing uses', () => {
		const used = sources.flatMap(({ text }) => keysIn(text));
		const unused = Object.keys(en).filter((key) => !used.some((one) => one === key || (one.endsWith('.') && key.startsWith(one))));
		expect(unused).toEqual([]);
	});

	it('brings the words of decisions that sort items with these alone, and with what is said of their answers', () => {
		const found = sources.filter(
			({ path, text }) =>
				path.startsWith('lib/player/') && keysIn(text).some((key) => [groups.ticking, groups.rating, groups.taking].some((group) => group!.test(key)))
		);
		expect(found.map(({ path }) => path).sort()).toEqual(
			['Sorted.svelte', 'kinds/ChooseAll.svelte', 'kinds/Judge.svelte', 'kinds/TakeOut.svelte'].map((name) => `lib/player/${name}`)
		);
	});

	it('brings the words of pages about the course with these alone', () => {
		const found = sources.filter(({ text }) => keysIn(text).some((key) => groups.apart!.test(key)));
		expect(found.map(({ path }) => path).sort()).toEqual([
			'lib/player/About.svelte',
			'lib/player/Path.svelte',
			'routes/package/apart/Record.svelte',
			'routes/package/apart/Report.svelte'
		]);
	});

	it('brings no words of pages behind an answer to a page before it', () => {
		const early = sources.filter(
			({ path }) => !later.includes(path) && !path.startsWith('routes/package/after/') && !/^(vite|messages|lib\/(core|preview|lms|play))\//.test(path)
		);
		const found = early.flatMap(({ path, text }) =>
			keysIn(text)
				.filter((key) => key in en || key.endsWith('.'))
				.filter((key) => groups.after!.test(key))
				.map((key) => `${path}: ${key}`)
		);
		expect(found).toEqual([]);
		expect(early.map(({ path }) => path)).toContain('lib/player/Scene.svelte');
	});
});
