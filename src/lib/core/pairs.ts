/** Which old id belongs to what stands there now: by unchanged words first; else the only pair left over. */
import type { Choice, Scenario, Scene } from './shapes.ts';
import type { IdLine } from './ids-parse.ts';
import { roomOf } from './sorting.ts';

export type ScenarioLine = Extract<IdLine, { is: 'scenario' }>;
export type SceneLine = Extract<IdLine, { is: 'scene' }>;
export type ChoiceLine = Extract<IdLine, { is: 'choice' }>;
export type SortingLine = Extract<IdLine, { is: 'sorting' }>;

/** The lines of one scenario. */
export interface Block {
	line: ScenarioLine;
	scenes: SceneLine[];
	choices: ChoiceLine[];
	sortings: SortingLine[];
}

/** A file that kept half of its choices or more; a moved file by its unchanged scenes, the one with most first; a file that was written anew. */
export function pairScenarios(blocks: Block[], scenarios: Scenario[]): Map<Scenario, Block> {
	const paired = new Map<Scenario, Block>();
	const free = new Set(blocks);
	const pair = (scenario: Scenario, block: Block | undefined) => {
		if (!block || paired.has(scenario) || !free.has(block)) return;
		paired.set(scenario, block);
		free.delete(block);
	};
	const same = (scenario: Scenario) => blocks.filter((block) => free.has(block) && block.line.file === scenario.file).sort(liveFirst);
	for (const scenario of scenarios)
		pair(
			scenario,
			same(scenario).find((block) => mostlyKept(block, scenario))
		);
	const kept = (block: Block, { scenes }: Scenario) => scenes.filter((scene) => unchanged(block, scene)).length;
	// What has scenes of a dilemma that is gone is a copy where another dilemma has them too.
	const lost = [...free].filter((block) => !block.line.retired || ![...paired.keys()].some((scenario) => kept(block, scenario) > 0));
	const moved = scenarios
		.filter((scenario) => !paired.has(scenario))
		.flatMap((scenario) => lost.map((block) => ({ scenario, block, alike: kept(block, scenario) })))
		.filter(({ alike }) => alike > 0)
		.sort((a, b) => b.alike - a.alike || liveFirst(a.block, b.block));
	for (const { scenario, block } of moved) pair(scenario, block);
	for (const scenario of scenarios) pair(scenario, same(scenario)[0]);
	return paired;
}

const liveFirst = (a: Block, b: Block): number => Number(a.line.retired ?? false) - Number(b.line.retired ?? false);

function mostlyKept(block: Block, { scenes }: Scenario): boolean {
	const texts = new Set(scenes.flatMap(textsOf));
	const old = [...block.choices, ...block.sortings].filter((line) => block.line.retired || !line.retired).flatMap(wordsOf);
	return old.filter((text) => texts.has(text)).length * 2 >= old.length;
}

/** Whether some old scene had these choices. */
const unchanged = (block: Block, scene: Scene): boolean => {
	const texts = textsOf(scene);
	return texts.length > 0 && block.scenes.some((line) => (block.line.retired || !line.retired) && texts.every((text) => textsHad(block, line).includes(text)));
};

const textsOf = ({ decision }: Scene): string[] => (!decision ? [] : decision.kind === 'choice' ? decision.choices : decision.items).map(({ text }) => text);

/** The words of a choice, or of the items that a decision still sorts. */
const wordsOf = (line: ChoiceLine | SortingLine): string[] => (line.is === 'choice' ? [line.text] : line.slots.filter((_, slot) => !line.gone?.includes(slot)));

/** The words of the choices and items that an old scene had: of one that is gone, all that it ever had. */
const textsHad = (block: Block, scene: SceneLine): string[] =>
	[...block.choices, ...block.sortings].filter((line) => line.id.startsWith(`${scene.id}.`) && (scene.retired || !line.retired)).flatMap(wordsOf);

/** By most of its choices; by some and the heading; by the heading; by half of its choices; then the only pair left over, where nothing is asked. Index of the scene → its old line. */
export function pairScenes(block: Block, { scenes }: Scenario): Map<number, SceneLine> {
	const paired = new Map<number, SceneLine>();
	const free = new Set(block.scenes);
	const pair = (index: number, line: SceneLine) => {
		if (paired.has(index) || !free.has(line)) return;
		paired.set(index, line);
		free.delete(line);
	};
	const lines = block.scenes.map((line) => ({ line, old: textsHad(block, line) }));
	const candidates = scenes.flatMap((scene, index) => {
		const texts = new Set(textsOf(scene));
		return lines.map(({ line, old }) => {
			const alike = old.filter((text) => texts.has(text)).length;
			const named = line.title === scene.title;
			const half = alike > 0 && alike * 2 === old.length && !line.retired;
			return { index, line, alike, named, evidence: alike * 2 > old.length ? 4 : named ? (alike > 0 ? 3 : 2) : half ? 1 : 0 };
		});
	});
	const gone = (line: SceneLine) => Number(line.retired ?? false);
	candidates.sort((a, b) => b.evidence - a.evidence || gone(a.line) - gone(b.line) || b.alike - a.alike || Number(b.named) - Number(a.named));
	for (const { index, line, evidence } of candidates) if (evidence > 0) pair(index, line);
	const left = scenes.flatMap((scene, index) => (paired.has(index) || scene.decision ? [] : [index]));
	const over = [...free].filter((line) => !line.retired && line.slot === undefined);
	if (left.length === 1 && over.length === 1) pair(left[0]!, over[0]!);
	return paired;
}

/**
 * The slot of each item that a decision sorts: by its words, else the only one left over, else a new one behind the others. null where the
 * kind has no room left for it: then it is a new decision.
 */
export function pairSlots(line: Pick<SortingLine, 'kind' | 'slots' | 'gone'>, texts: string[]): { slots: string[]; of: number[]; gone: number[] } | null {
	const slots = [...line.slots];
	const of = texts.map((text) => slots.indexOf(text));
	const free = slots.flatMap((_, slot) => (of.includes(slot) || line.gone?.includes(slot) ? [] : [slot]));
	const unpaired = of.flatMap((slot, item) => (slot < 0 ? [item] : []));
	if (free.length === 1 && unpaired.length === 1) of[unpaired[0]!] = free[0]!;
	texts.forEach((text, item) => {
		if (of[item]! < 0) of[item] = slots.length;
		slots[of[item]!] = text;
	});
	return slots.length > roomOf(line.kind) ? null : { slots, of, gone: slots.flatMap((_, slot) => (of.includes(slot) ? [] : [slot])) };
}

/** By exact words; then the only pair left over with the same grade and target. `target` gives the number of the scene that a choice leads to. */
export function pairChoices(lines: ChoiceLine[], choices: Choice[], target: (to: number) => string): (ChoiceLine | undefined)[] {
	const free = new Set(lines);
	const take = (line: ChoiceLine | undefined) => {
		if (line) free.delete(line);
		return line;
	};
	const found = choices.map((choice) =>
		take([...free].find((line) => line.text === choice.text && !line.retired) ?? [...free].find((line) => line.text === choice.text))
	);
	const key = (grade: string, to: string) => `${grade} ${to}`;
	return choices.map((choice, place) => {
		if (found[place]) return found[place];
		const wanted = key(choice.grade, target(choice.to));
		const others = choices.filter((other, index) => !found[index] && key(other.grade, target(other.to)) === wanted);
		const left = [...free].filter((line) => !line.retired && key(line.grade, line.to) === wanted);
		return others.length === 1 && left.length === 1 ? take(left[0]) : undefined;
	});
}
