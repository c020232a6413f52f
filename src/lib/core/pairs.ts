/** Which old id belongs to what stands there now: by unchanged words first; else the only pair left over. */
import type { Choice, IdLine, Scenario, Scene } from './shapes.ts';

export type ScenarioLine = Extract<IdLine, { is: 'scenario' }>;
export type SceneLine = Extract<IdLine, { is: 'scene' }>;
export type ChoiceLine = Extract<IdLine, { is: 'choice' }>;

/** The lines of one scenario. */
export interface Block {
	line: ScenarioLine;
	scenes: SceneLine[];
	choices: ChoiceLine[];
}

/** By file; then a moved file by its unchanged scenes, the one with most first. */
export function pairScenarios(blocks: Block[], scenarios: Scenario[]): Map<Scenario, Block> {
	const paired = new Map<Scenario, Block>();
	const free = new Set(blocks);
	const pair = (scenario: Scenario, block: Block) => {
		paired.set(scenario, block);
		free.delete(block);
	};
	for (const scenario of scenarios) {
		const same = blocks.find((block) => free.has(block) && block.line.file === scenario.file);
		if (same) pair(scenario, same);
	}
	const moved = scenarios
		.filter((scenario) => !paired.has(scenario))
		.flatMap((scenario) => [...free].map((block) => ({ scenario, block, alike: scenario.scenes.filter((scene) => unchanged(block, scene)).length })))
		.filter(({ alike }) => alike > 0)
		.sort((a, b) => b.alike - a.alike);
	for (const { scenario, block } of moved) if (!paired.has(scenario) && free.has(block)) pair(scenario, block);
	return paired;
}

/** Whether some old scene had exactly these choices. */
const unchanged = (block: Block, scene: Scene): boolean => {
	const texts = scene.decision?.choices.map((choice) => choice.text);
	return texts !== undefined && block.scenes.some((line) => !line.retired && shared(block, line, texts) === texts.length);
};

/** How many of these choices stood in the old scene. */
function shared(block: Block, line: SceneLine, texts: string[]): number {
	const old = block.choices.filter((choice) => choice.id.startsWith(`${line.id}.`)).map((choice) => choice.text);
	return texts.filter((text) => old.includes(text)).length;
}

/** By unchanged choices; then by heading; then the only pair of a sort left over. Index of the scene → its old line. */
export function pairScenes(block: Block, { scenes }: Scenario): Map<number, SceneLine> {
	const paired = new Map<number, SceneLine>();
	const free = new Set(block.scenes);
	const pair = (index: number, line: SceneLine) => {
		if (paired.has(index) || !free.has(line)) return;
		paired.set(index, line);
		free.delete(line);
	};
	const candidates = scenes.flatMap((scene, index) => {
		const texts = scene.decision?.choices.map((choice) => choice.text) ?? [];
		return block.scenes.map((line) => ({ index, line, alike: shared(block, line, texts), named: line.title === scene.title }));
	});
	const order = candidates.filter(({ alike }) => alike > 0).sort((a, b) => Number(a.line.retired ?? 0) - Number(b.line.retired ?? 0) || b.alike - a.alike || Number(b.named) - Number(a.named));
	for (const { index, line } of order) pair(index, line);
	for (const { index, line, named } of candidates) if (named) pair(index, line);
	const sort = (asks: boolean) => {
		const left = scenes.flatMap((scene, index) => (!paired.has(index) && (scene.decision !== undefined) === asks ? [index] : []));
		const lines = [...free].filter((line) => !line.retired && (line.slot !== undefined) === asks);
		if (left.length === 1 && lines.length === 1) pair(left[0]!, lines[0]!);
	};
	sort(true);
	sort(false);
	return paired;
}

/** By exact words; then the only pair left over with the same grade and target. `target` gives the number of the scene that a choice leads to. */
export function pairChoices(lines: ChoiceLine[], choices: Choice[], target: (to: number) => string): (ChoiceLine | undefined)[] {
	const free = new Set(lines);
	const take = (line: ChoiceLine | undefined) => {
		if (line) free.delete(line);
		return line;
	};
	const found = choices.map((choice) => take([...free].find((line) => line.text === choice.text && !line.retired) ?? [...free].find((line) => line.text === choice.text)));
	const key = (grade: string, to: string) => `${grade} ${to}`;
	return choices.map((choice, place) => {
		if (found[place]) return found[place];
		const wanted = key(choice.grade, target(choice.to));
		const others = choices.filter((other, index) => !found[index] && key(other.grade, target(other.to)) === wanted);
		const left = [...free].filter((line) => !line.retired && key(line.grade, line.to) === wanted);
		return others.length === 1 && left.length === 1 ? take(left[0]) : undefined;
	});
}
