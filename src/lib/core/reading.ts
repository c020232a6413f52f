/** scenario → how long it takes to read, in whole minutes. */
import { choicesOf } from './choices.ts';
import type { Decision, Scenario } from './shapes.ts';
import type { Block } from './written.ts';
import { wordCount } from './source.ts';

/** Words a minute for careful reading on a screen, near the mean of 238 for silent reading in English (Brysbaert 2019). */
const PACE = 220;

/** The words of a route of average length: every scene and one consequence a decision, by the share of scenes that a route meets. */
export function minutes({ scenes }: Scenario): number {
	const words = scenes.reduce((sum, scene) => {
		const asked = choicesOf(scene.decision);
		const told = asked.map((choice) => count(choice.happens) + Object.values(choice.passages).reduce((all, passage) => all + wordCount(passage.words), 0));
		const offered = asked.reduce((all, choice) => all + wordCount(choice.text), 0) + sorted(scene.decision);
		return sum + count(scene.blocks) + offered + (told.length ? told.reduce((a, b) => a + b, 0) / told.length : 0);
	}, 0);
	return Math.max(1, Math.round(words / PACE));
}

/** The words of a step that sorts items: all of them are read, and what is said of each. Tags are no words. */
function sorted(decision: Decision | undefined): number {
	if (!decision || decision.kind === 'choice') return 0;
	const said = [decision.why, ...decision.items.flatMap(({ html, why }) => [html, why]), ...(decision.message?.paragraphs.flat() ?? [])];
	return said.reduce<number>((all, one) => all + (typeof one === 'string' ? wordCount(one.replace(/<[^>]*>/g, ' ')) : 0), 0);
}

const count = (blocks: Block[]): number =>
	blocks.reduce(
		(sum, block) => sum + (block.is === 'text' ? wordCount(block.words) : block.is === 'message' ? count([...block.body, ...block.comments]) + 4 : 0),
		0
	);
