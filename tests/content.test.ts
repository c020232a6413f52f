import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { frame } from '../src/lib/core/frame.ts';
import { pictures } from '../src/lib/core/machine.ts';
import { project } from '../src/lib/core/project.ts';
import type { ScenarioKey } from '../src/lib/core/carried.ts';
import type { RouteRow, Scenario } from '../src/lib/core/shapes.ts';
import { replay } from '../src/lib/play/replay.ts';
import { creditOf, decisionsMet } from '../src/lib/play/score.ts';

const root = join(import.meta.dirname, '..');
const written = readContent(root);
const { course, keys, compiled, diagnostics, guidance, ids, named } = project(written);
const texts = new Map(
	[written.course, ...written.documents.flatMap((one) => [one.guidance, ...one.clauses, ...one.dilemmas])].map(({ file, text }) => [file, text])
);

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

/** Choices in the author's words, perhaps cut short by “…” → the letters of that route. */
function lettersOf(row: RouteRow, scenario: Scenario, key: ScenarioKey): string {
	const { scenes } = named.find((one) => one.scenario === scenario)!;
	return row.choices.reduce((answers, { text }) => {
		const page = replay(key, answers).pages.at(-1)!;
		const at = scenes.findIndex(({ number }) => number === page.scene);
		const offered = page.is === 'scene' ? (page.decision?.offered ?? []) : [];
		const start = text.replace(/…$/, '');
		const fitting = offered.filter((letter) => {
			const words = scenario.scenes[at]!.decision!.choices[scenes[at]!.letters.indexOf(letter)]!.text;
			return text.endsWith('…') ? words.startsWith(start) : words === text;
		});
		if (fitting.length !== 1) throw new Error(`“${text}” fits ${fitting.length} choices of “${scenario.scenes[at]!.title}”`);
		return answers + fitting[0]!;
	}, '');
}

describe.each(named.map(({ scenario }, at) => [scenario.title, scenario, keys.scenarios[at]!] as const))('%s', (_, scenario, key) => {
	it('has three routes or more', () => expect(scenario.routes.length).toBeGreaterThanOrEqual(3));

	it.each(scenario.routes.map((row) => [row.choices.map(({ text }) => text).join('; '), row] as const))('%s', (_, row) => {
		const letters = lettersOf(row, scenario, key);
		const { ended } = replay(key, letters);
		const { earned, possible } = creditOf(decisionsMet(key, letters));
		const title = scenario.scenes[named.find((one) => one.scenario === scenario)!.scenes.findIndex(({ number }) => number === ended)]?.title;
		expect(`${title}: ${Math.floor((earned * 100) / possible)}`).toBe(`${row.ending.text}: ${row.score.text}`);
	});
});

describe('the pictures', () => {
	const shown = compiled.flatMap(({ file, scenario }) => (scenario ? pictures(scenario).map((src) => join(dirname(file), decodeURIComponent(src))) : []));
	/** What a picture may not hold: it is shown inside a page, and asks nobody for anything. */
	const active =
		/<script|<foreignObject|<iframe|<!ENTITY|<\?xml-stylesheet|\son\w+\s*=|\bhref\s*=|javascript:|@import|url\(\s*['"]?(?!#)|(?<!xmlns(?::\w+)?=["'])\bhttps?:/i;

	it('are there', () => expect(shown.length).toBeGreaterThan(0));

	it.each(shown)('%s is drawn, and asks nobody for anything', (file) => {
		expect(file).toMatch(/\.svg$/);
		expect(existsSync(join(root, file))).toBe(true);
		const svg = readFileSync(join(root, file), 'utf8');
		expect(svg).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg\b[^]*<\/svg>\s*$/);
		expect(active.exec(svg)?.[0]).toBeUndefined();
	});

	it('would be found out', () => {
		const bad = [
			'<script/>',
			'<a href="x"/>',
			'<image xlink:href="x"/>',
			'<g onload="x"/>',
			'<style>@import "x";</style>',
			'<g style="fill:url(https://x.example)"/>',
			'<g fill="url(//x.example/y)"/>',
			'<foreignObject/>',
			'<text>https://x.example</text>'
		];
		for (const one of bad) expect([one, active.test(one)]).toEqual([one, true]);
		expect(active.test('<svg xmlns="http://www.w3.org/2000/svg"><g fill="url(#f)"/></svg>')).toBe(false);
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
