import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { frame } from '../src/lib/core/frame.ts';
import { compile } from '../src/lib/core/index.ts';
import { pictures } from '../src/lib/core/machine.ts';
import { project, textsOf } from '../src/lib/core/project.ts';

const root = join(import.meta.dirname, '..');
const written = readContent(root);
const { course, compiled, diagnostics, guidance, ids, named, settings } = project(written);
const texts = textsOf(written);

describe('the course', () => {
	it('has no finding that stops it, and answers every other that should be fixed', () => {
		const open = diagnostics.filter(({ severity, allowed }) => severity === 'cannot publish' || (severity === 'should fix' && allowed === undefined));
		expect(open.map((one) => frame(one, texts.get(one.file) ?? '')).join('\n\n')).toBe('');
	});

	it('has ids for all that is written', () => {
		const stale = ids.filter((one) => one.stale).map(({ file }) => file);
		expect(stale, `Run npm start once, and commit what it writes: ${stale.join(', ')}.`).toEqual([]);
	});

	it('holds each dilemma that is written', () => {
		expect(named).toHaveLength(compiled.length);
		expect(course.scenarios.map(({ id }) => id)).toEqual(expect.arrayContaining(['A', 'B', 'C']));
	});

	it('has every clause and key point, in words and with its duty', () => {
		const [social] = guidance;
		expect(social!.clauses.map(({ id, slug }) => `${id} ${slug}`)).toEqual([
			'C136 law',
			'C148 privacy',
			'C149 consent',
			'C150 anonymised',
			'C151 public-discussion',
			'C152 connecting',
			'C153 naming',
			'C154 traceable',
			'C155 interests'
		]);
		expect(social!.keyPoints.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `KP${n}`));
		for (const { id, title, html, duty, outcomes } of social!.clauses)
			expect([id, title !== '', html !== '', duty.length > 0, outcomes.length > 0]).toEqual([id, true, true, true, true]);
		for (const { id, title, html } of social!.keyPoints) expect([id, title !== '', html !== '']).toEqual([id, true, true]);
	});
});

describe.each(named.map(({ scenario }) => [scenario.title, scenario] as const))('%s', (_, { file, routes }) => {
	const text = texts.get(file)!;
	const told = (text: string) =>
		compile(file, text, { guidance, passMark: settings.passMark, picture: (address) => written.picture(file, address) }).diagnostics;

	it('has three routes or more', () => expect(routes.length).toBeGreaterThanOrEqual(3));

	/** That every row is true is a finding of the compiler's; that it would find one that is not is shown with each. */
	it.each(routes.map((row) => [row.choices.map(({ text }) => text).join('; '), row] as const))('%s', (_, { score }) => {
		const other = `${text.slice(0, score.span.start)}${(Number(score.text) + 1) % 101}${text.slice(score.span.end)}`;
		expect(told(other).map(({ code }) => code)).toContain('route-scores-other');
	});
});

describe('the pictures', () => {
	const shown = compiled.flatMap(({ file, scenario }) => (scenario ? pictures(scenario).map((src) => join(dirname(file), decodeURIComponent(src))) : []));

	it('are there', () => expect(shown.length).toBeGreaterThan(0));

	/** That they hold nothing besides the drawing is a finding of the compiler's. */
	it.each(shown)('%s is drawn, and no photograph', (file) => {
		expect(file).toMatch(/\.svg$/);
		expect(existsSync(join(root, file))).toBe(true);
	});
});

describe('the files of the project', () => {
	/** None in a copy without git: then the test says that it was left out. */
	const listed = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
		.stdout.split('\0')
		.filter((file) => file !== '' && existsSync(join(root, file)));
	/** Where packages are fetched from, and folders of one machine. */
	const host = /\b(?:registry|npm|nexus|artifactory|verdaccio|jfrog)\.[a-z0-9-]+\.[a-z]{2,}\b|\/(?:api\/npm|artifactory)\//i;
	const machine = /(?<![\w.~:/])\/(?:home|Users|root|work|tmp|mnt|opt|private|var\/folders)\/[\w.-]+|\b[A-Z]:\\(?:Users|Documents)\b/;

	it.skipIf(listed.length === 0)('name no host that packages come from, and no folder of a machine', () => {
		const found = listed.flatMap((file) => {
			const bytes = readFileSync(join(root, file));
			if (bytes.includes(0)) return [];
			return bytes
				.toString('utf8')
				.split('\n')
				.flatMap((line, at) => {
					if (file === 'package-lock.json' && /^\s*"integrity":/.test(line)) return [];
					const name = host.exec(line)?.[0] ?? machine.exec(line)?.[0];
					return name ? [`${file}:${at + 1} ${name}`] : [];
				});
		});
		expect(found).toEqual([]);
		expect(listed.length).toBeGreaterThan(100);
	});

	it('would be found out', () => {
		const [dot, slash] = ['.', '/'];
		for (const one of [
			`https://registry${dot}example${dot}com/x`,
			`npm${dot}pkg${dot}example${dot}com`.replace('.pkg', ''),
			`resolved: x${slash}api/npm${slash}y`
		])
			expect([one, host.test(one)]).toEqual([one, true]);
		for (const one of [`cd ${slash}home${slash}ann`, `"${slash}Users${slash}ann"`, `(${slash}tmp${slash}x)`, 'C:\\Users\\ann'])
			expect([one, machine.test(one)]).toEqual([one, true]);
		for (const one of ['content/home/x.md', 'https://x.example/home/ann', 'npm run start', 'the registry is none'])
			expect([one, host.test(one) || machine.test(one)]).toEqual([one, false]);
	});
});
