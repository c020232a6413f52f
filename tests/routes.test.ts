/** Rows of a table of routes against what play makes of the same answers: two ways of reckoning, which share nothing but the scenario. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pictureBeside, readContent } from '../src/lib/content.server.ts';
import type { ScenarioKey } from '../src/lib/core/carried.ts';
import { number } from '../src/lib/core/ids.ts';
import { compile } from '../src/lib/core/index.ts';
import { key, machine } from '../src/lib/core/machine.ts';
import { foundations } from '../src/lib/core/project.ts';
import { pack } from '../src/lib/core/sorting.ts';
import { replay } from '../src/lib/play/replay.ts';
import { creditOf, decisionsMet } from '../src/lib/play/score.ts';
import { seed } from './seed.ts';

const root = join(import.meta.dirname, '..');
const written = readContent(root);
const { guidance } = foundations(written);
const home = join(root, 'tests/fixtures/scenarios');
const stories = [
	...written.documents.flatMap(({ dilemmas }) => dilemmas.map(({ file, text }) => ({ file, text, beside: join(root, file) }))),
	...readdirSync(home).map((name) => {
		const beside = join(home, name, 'input.md');
		return { file: `content/social-media/C152-connecting/${name}.md`, text: readFileSync(beside, 'utf8'), beside };
	})
];
const compiled = (file: string, text: string, beside: string) =>
	compile(file, text, { guidance, passMark: 80, picture: (address) => pictureBeside(beside, address) });

/** Numbers from 0 to 1, the same for a seed. */
function chance(from: number): () => number {
	let state = from;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return (state >>> 8) / 2 ** 24;
	};
}

/** A whole route taken at random, as play sees it and as a row would write it; null where it goes on too long. */
function walk(scenario: ScenarioKey, texts: Map<string, string>, random: () => number): { row: string[]; answers: string } | null {
	const row: string[] = [];
	let answers = '';
	for (let steps = 0; steps < 30; steps++) {
		const page = replay(scenario, answers).pages.at(-1)!;
		if (page.is === 'ending') return { row, answers };
		if (page.is !== 'scene' || !page.decision) return null;
		const { offered } = page.decision;
		const letter = offered[Math.floor(random() * offered.length)]!;
		const decision = scenario.decisions[page.scene]!;
		if (decision.kind === 'choice') {
			row.push(texts.get(letter)!);
			answers += letter;
			continue;
		}
		const right = random() < 0.5;
		const sorted: number[] = [];
		for (const item of decision.items) sorted[item.slot] = right ? item.right : decision.kind === 'judge' ? (item.right + 2) % 4 : 1 - item.right;
		row.push(right ? '(right)' : '(wrong)');
		answers += letter + pack(decision.kind, sorted);
	}
	return null;
}

/** Those that have a route to walk; some fixtures are written to have none. */
const walkable = stories.flatMap((story) => {
	const { scenario, chart } = compiled(story.file, story.text, story.beside);
	if (!scenario || !chart || chart.unproved || chart.routes === 0n) return [];
	return [{ ...story, scenario, chart, named: number([], [scenario]).named[0]! }];
});

it('walks every story but those that are written to have no route', () => {
	expect(stories.filter(({ file }) => !walkable.some((one) => one.file === file)).length).toBe(3);
});

describe.each(walkable)('$file', ({ file, text, beside, scenario, chart, named }) => {
	it('each route that play takes is a row that the compiler finds true', () => {
		const ahead = Object.fromEntries(named.scenes.map((scene, at) => [scene.number, chart.ahead[at]!]));
		const keyed: ScenarioKey = { id: named.id, machine: machine(named), decisions: key(named), ahead };
		const texts = new Map(
			scenario.scenes.flatMap(({ decision }, at) =>
				decision?.kind === 'choice' ? decision.choices.map((choice, one) => [named.scenes[at]!.letters[one]!, choice.text] as const) : []
			)
		);
		const random = chance(seed + file.length);
		const walks = Array.from({ length: 40 }, () => walk(keyed, texts, random)).flatMap((one) => one ?? []);
		const rows = walks.flatMap(({ row, answers }) => {
			if (row.some((words) => /[;|]/.test(words))) return [];
			const { ended } = replay(keyed, answers);
			const { earned, possible } = creditOf(decisionsMet(keyed, answers));
			const ending = scenario.scenes[named.scenes.findIndex((scene) => scene.number === ended)]!.title;
			return [`| ${row.join('; ')} | ${ending} | ${Math.floor((earned * 100) / possible)} |`];
		});
		expect(rows.length).toBeGreaterThan(0);
		const table = `## Routes\n\n| Choices | Ends at | Score |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
		const { diagnostics } = compiled(file, `${text.split(/^## Routes$/m)[0]!.trimEnd()}\n\n${table}`, beside);
		expect(
			diagnostics.filter(({ code }) => code.startsWith('route-') && !/^route-(?:long|short|too)/.test(code)).map(({ line, message }) => `${line}: ${message}`)
		).toEqual([]);
	});
});
