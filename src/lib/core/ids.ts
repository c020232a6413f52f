/** old ids + what the scenarios are now → new ids (format.md 6). Ids are given once and never used again or put in another order. */
import { slug } from 'github-slugger';
import { choicesOf } from './choices.ts';
import { letter, letterCount, sortingCount, sortingLetter } from './letters.ts';
import { type Block, pairChoices, pairScenarios, pairScenes, pairSlots, type SortingLine } from './pairs.ts';
import { folderClause } from './scenario.ts';
import type { IdLine } from './ids-parse.ts';
import type { Scenario, Sorting } from './shapes.ts';

/** A scenario with the ids it has now: for each of its scenes the number, the name and the letters of its choices, in written order; of a decision that sorts items its own letter, and the slot of each item. */
export interface Named {
	scenario: Scenario;
	id: string;
	name: string;
	scenes: { number: string; name: string; slot?: number; letters: string[]; slots?: number[] }[];
}

export interface Numbered {
	lines: IdLine[];
	/** In the order of the scenarios given. */
	named: Named[];
	/** What was taken for the same thing under another name, for the author to look at. */
	renames: string[];
	/** Those whose letters are used up: their last choices have none, and nothing can be recorded of them. */
	full: Scenario[];
}

export function number(old: IdLine[], scenarios: Scenario[]): Numbered {
	const blocks = grouped(old);
	const renames: string[] = [];
	const paired = pairScenarios(blocks, scenarios);
	const names = new Set(blocks.flatMap((one) => [one.line.name, ...one.scenes.map((scene) => scene.name)]));
	let slots = blocks.flatMap((one) => one.scenes).reduce((most, scene) => Math.max(most, (scene.slot ?? -1) + 1), 0);
	const named = scenarios.map((scenario): Named => {
		let block = paired.get(scenario);
		if (!block) {
			const file = slug(scenario.file.split(/[\\/]/).at(-1)!.replace(/\.md$/, '')) || 'dilemma';
			const name = unique(`${folderClause(scenario.file) ?? (scenario.clause || 'C')}.${file}`, names);
			block = {
				line: {
					id: free(
						blocks.map((one) => one.line.id),
						blocks.length,
						column
					),
					is: 'scenario',
					name,
					file: scenario.file
				},
				scenes: [],
				choices: [],
				sortings: []
			};
			blocks.push(block);
		}
		if (block.line.file !== scenario.file) renames.push(`${block.line.file} is now ${scenario.file}`);
		block.line.file = scenario.file;
		delete block.line.retired;
		return { scenario, id: block.line.id, name: block.line.name, scenes: scenesOf(block, scenario, names, renames, () => slots++) };
	});
	const present = new Set(named.map((one) => one.id));
	for (const block of blocks)
		if (!present.has(block.line.id)) for (const line of [block.line, ...block.scenes, ...block.choices, ...block.sortings]) line.retired = true;
	return {
		lines: blocks.flatMap((one) => [one.line, ...one.scenes, ...one.choices, ...one.sortings]),
		named,
		renames,
		full: named.flatMap(({ scenario, scenes }) => (scenes.some(({ letters }) => letters.includes('')) ? [scenario] : []))
	};
}

function scenesOf(block: Block, scenario: Scenario, names: Set<string>, renames: string[], slot: () => number): Named['scenes'] {
	const { id } = block.line;
	const pairs = pairScenes(block, scenario);
	const kept = new Set<unknown>();
	const made = scenario.scenes.map((scene, index) => {
		let line = pairs.get(index);
		if (!line) {
			line = {
				id: `${id}.${free([...block.scenes, ...block.choices, ...block.sortings].map(sceneNumber), block.scenes.length + 1, String)}`,
				is: 'scene',
				name: unique(`${block.line.name}.${slug(scene.title) || 'scene'}`, names),
				title: scene.title
			};
			block.scenes.push(line);
		} else if (line.title !== scene.title) renames.push(`“${line.title}” is now “${scene.title}” (${scenario.file})`);
		line.title = scene.title;
		delete line.retired;
		if (scene.decision && line.slot === undefined) line.slot = slot();
		kept.add(line);
		return line;
	});
	const sortings = scenario.scenes.map(({ decision }, index) => {
		if (!decision || decision.kind === 'choice') return null;
		const sorting = sortingOf(block, sceneNumber(made[index]!), decision);
		kept.add(sorting?.line);
		return sorting;
	});
	const letters = scenario.scenes.map((scene, index) => {
		const number = sceneNumber(made[index]!);
		if (scene.decision && scene.decision.kind !== 'choice') return [sortings[index] ? choiceLetter(sortings[index].line) : ''];
		const choices = choicesOf(scene.decision);
		const target = (to: number) => sceneNumber(made[to]!);
		const found = pairChoices(
			block.choices.filter((line) => sceneNumber(line) === number),
			choices,
			target
		);
		return choices.map((choice, place) => {
			let line = found[place];
			if (!line && block.choices.length >= letterCount) return '';
			if (!line) {
				line = {
					id: `${id}.${number}.${free(block.choices.map(choiceLetter), block.choices.length, letter)}`,
					is: 'choice',
					text: choice.text,
					grade: choice.grade,
					to: target(choice.to)
				};
				block.choices.push(line);
			} else if (line.text !== choice.text) renames.push(`“${line.text}” is now “${choice.text}” (${scenario.file})`);
			Object.assign(line, { text: choice.text, grade: choice.grade, to: target(choice.to) });
			delete line.retired;
			kept.add(line);
			return choiceLetter(line);
		});
	});
	for (const line of [...block.scenes, ...block.choices, ...block.sortings]) if (!kept.has(line)) line.retired = true;
	return made.map((line, index) => ({
		number: sceneNumber(line),
		name: line.name,
		...(line.slot === undefined ? {} : { slot: line.slot }),
		letters: letters[index]!,
		...(sortings[index] ? { slots: sortings[index].of } : {})
	}));
}

/** The line of a decision that sorts items: one of its kind that the scene has, if that has room for all that is there now; else a new one. null where letters are used up. */
function sortingOf(block: Block, number: string, { kind, items }: Sorting): { line: SortingLine; of: number[] } | null {
	const texts = items.map(({ text }) => text);
	const own = block.sortings.filter((line) => sceneNumber(line) === number && line.kind === kind);
	const shares = (line: SortingLine) => line.slots.some((text) => texts.includes(text));
	let line = own.find((one) => !one.retired && pairSlots(one, texts)) ?? own.find((one) => one.retired && shares(one) && pairSlots(one, texts));
	if (!line) {
		if (block.sortings.length >= sortingCount) return null;
		const id = `${block.line.id}.${number}.${free(block.sortings.map(choiceLetter), block.sortings.length, sortingLetter)}`;
		line = { id, is: 'sorting', kind, slots: [] };
		block.sortings.push(line);
	}
	const { slots, of, gone } = pairSlots(line, texts)!;
	line.slots = slots;
	delete line.gone;
	delete line.retired;
	if (gone.length) line.gone = gone;
	return { line, of };
}

/** A.3 or A.3.f → 3 */
export const sceneNumber = (line: IdLine): string => line.id.split('.')[1] ?? '';
/** A.3.f → f */
export const choiceLetter = (line: IdLine): string => line.id.split('.')[2] ?? '';

/** Lines → one block a scenario, copied so that nothing given is changed. */
export function grouped(lines: IdLine[]): Block[] {
	const blocks = new Map<string, Block>();
	for (const one of lines) {
		const line = { ...one };
		const block = blocks.get(line.id.split('.')[0]!);
		if (line.is === 'scenario') blocks.set(line.id, { line, scenes: [], choices: [], sortings: [] });
		else if (line.is === 'scene') block?.scenes.push(line);
		else if (line.is === 'choice') block?.choices.push(line);
		else block?.sortings.push(line);
	}
	return [...blocks.values()];
}

/** 0 → A, 25 → Z, 26 → AA: capitals alone, since they also name files. */
export const column = (n: number): string => (n < 26 ? '' : column(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));

/** The first id from the nth on that is not taken: `nth` makes them. */
function free(taken: string[], n: number, nth: (n: number) => string): string {
	while (taken.includes(nth(n))) n++;
	return nth(n);
}

function unique(name: string, taken: Set<string>): string {
	let free = name;
	for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
	taken.add(free);
	return free;
}

/** ids.json: an array, one line an id, so that two branches merge line by line. */
export const printIds = (lines: IdLine[]): string => (lines.length ? `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]\n` : '[]\n');
