/** sources.md: each fact has a source and a date, is used where it says, and every law that a dilemma names has a line. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';

const root = join(import.meta.dirname, '..');
const { documents } = readContent(root);

describe.each(documents.map((one) => [one.id, one] as const))('the sources of %s', (id, { dilemmas }) => {
	const home = `content/${id}`;
	const text = readFileSync(join(root, home, 'sources.md'), 'utf8');
	const facts = marked.lexer(text).flatMap((token) =>
		token.type === 'table'
			? (token as Tokens.Table).rows.map((row) => ({
					fact: row[0]!.text,
					source: row[1]!.text,
					date: row[2]!.text,
					used: [...row[3]!.text.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, name, href]) => ({ name, href: href! }))
				}))
			: []
	);

	it('are a table of facts, each once, with source and date', () => {
		expect(facts.length).toBeGreaterThan(5);
		expect(new Set(facts.map(({ fact }) => fact)).size).toBe(facts.length);
		for (const { fact, source, date } of facts) expect([fact, source !== '', /\b(?:19|20)\d{2}\b|^undated$/.test(date)]).toEqual([fact, true, true]);
	});

	it('name files that are there', () => {
		for (const { fact, used } of facts) {
			expect([fact, used.length > 0]).toEqual([fact, true]);
			for (const { name, href } of used) expect([href, name === href, existsSync(join(root, home, href))]).toEqual([href, true, true]);
		}
	});

	it('have a line for each law that a dilemma names', () => {
		const named = dilemmas.flatMap(({ file, text }) =>
			[...text.matchAll(/`breach law:\s*([^`]+)`/g)].map(([, law]) => ({ file, law: law!.trim().toLowerCase() }))
		);
		expect(named.length).toBeGreaterThan(0);
		const without = named.filter(
			({ file, law }) => !facts.some(({ fact, used }) => fact.toLowerCase().includes(law) && used.some(({ href }) => posix.join(home, href) === file))
		);
		expect(without).toEqual([]);
	});

	it('have a line for each page that speaks of a law or of another body by name', () => {
		const bodies = /\b(?:GOC|General Optical Council|GMC|HCPC|NMC|ICO|Information Commissioner|ASA|CAP Code|DVLA|MHRA)\b/;
		const without = dilemmas.filter(
			({ file, text }) => bodies.test(text) && !facts.some(({ used }) => used.some(({ href }) => posix.join(home, href) === file))
		);
		expect(without.map(({ file }) => file)).toEqual([]);
	});
});
