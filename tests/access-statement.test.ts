/** The accessibility statement claims no check that is not there, its page and docs/accessibility.md say the same, and every page is among those that are looked at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks, last } from '../src/routes/package/apart/checks.ts';
import { fileOf, states } from './browser/states.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const words = JSON.parse(read('src/messages/en/help.json')) as Record<string, string>;
const docs = read('docs/accessibility.md');

describe('what the statement says was tested', () => {
	it.each(checks)('$name: $spec, “$test”', ({ name, spec, test }) => {
		expect(existsSync(join(root, 'tests/browser', spec))).toBe(true);
		const titles = [...read(`tests/browser/${spec}`).matchAll(/^\ttest\(|^test\(\s*(['`])(.*?)\1/gm)].map(([line, , title]) => title ?? line);
		expect(read(`tests/browser/${spec}`)).toContain(test);
		expect(titles.length).toBeGreaterThan(0);
		expect(words).toHaveProperty([`help.check.${name}`]);
		expect(docs).toContain(`${spec}`);
	});

	it('has a check for each of its sentences', () => {
		const said = Object.keys(words).flatMap((key) => /^help\.check\.(\w+)$/.exec(key)?.[1] ?? []);
		expect(said.sort()).toEqual([...new Set(checks.map(({ name }) => name))].sort());
	});

	it('is no claim of full conformance', () => {
		expect(Object.values(words).join(' ')).not.toMatch(/fully|conforms|complies|compliant/i);
		expect(docs).not.toMatch(/fully compl|fully conform/i);
	});

	it('says in the docs when and where it last passed, and each check in its words', () => {
		expect(docs).toContain(last.browser);
		expect(docs).toContain(new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(last.on));
		for (const name of new Set(checks.map(({ name }) => name))) expect(docs).toContain(words[`help.check.${name}`]);
	});
});

describe('the pages that are looked at', () => {
	it("have every page of the learner's own among them: write a line in tests/browser/states.ts", () => {
		const listed = new Set(Object.values(states).flatMap((list) => list.map(fileOf)));
		const files = readdirSync(join(root, 'src/routes/package/yours')).filter((name) => name.endsWith('.svelte'));
		expect(files.filter((name) => !listed.has(name))).toEqual([]);
	});
});
