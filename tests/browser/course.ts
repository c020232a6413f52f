/** The course as it is written, and routes through it: what the browser tests play. */
import { join } from 'node:path';
import { readContent } from '../../src/lib/content.server.ts';
import type { DecisionKey, OptionKey } from '../../src/lib/core/carried.ts';
import type { Named } from '../../src/lib/core/ids.ts';
import { explore } from '../../src/lib/core/map.ts';
import { project } from '../../src/lib/core/project.ts';
import { answerBy } from '../../src/lib/play/option.ts';
import { keyTo } from '../../src/lib/play/score.ts';

export const written = project(readContent(join(import.meta.dirname, '../..')));
export const { course, keys, named } = written;

/** What can be chosen where choices are offered, by letter; where items are sorted, nothing. */
export const optionsOf = (decision: DecisionKey | undefined): Record<string, OptionKey> => (decision?.kind === 'choice' ? decision.options : {});

export interface Route {
	id: string;
	title: string;
	/** Heading of its ending. */
	ending: string;
	/** The answers to give, in order, as the log has them. */
	letters: string[];
}

/** The answer to a decision of a dilemma: one of its choices, or where items are sorted all of them right. None where nothing is asked. */
function answerTo(id: string, { number, letters }: Named['scenes'][number], choice: number): string[] {
	const decision = keys.scenarios.find((one) => one.id === id)!.decisions[number];
	if (!decision) return [];
	return [
		decision.kind === 'choice'
			? letters[choice]!
			: answerBy(
					decision,
					decision.items.map(({ right }) => right)
				)
	];
}

/** A route to every place of a dilemma: the shortest. By scene and facts. */
function routesTo(id: string): { scene: number; letters: string[] }[] {
	const { scenario, scenes } = named.find((one) => one.id === id)!;
	const places = explore(scenario);
	const found: (string[] | undefined)[] = [[]];
	const queue = [0];
	for (const index of queue) {
		for (const { to, choice } of places[index]!.edges) {
			if (found[to]) continue;
			found[to] = [...found[index]!, ...answerTo(id, scenes[places[index]!.scene]!, choice)];
			queue.push(to);
		}
	}
	return places.map(({ scene }, index) => ({ scene, letters: found[index]! }));
}

/** For each ending of each dilemma the shortest route to it. */
export const routesToEndings = (): Route[] =>
	named.flatMap(({ id, scenario }) =>
		scenario.scenes.flatMap((scene, index) => {
			const route = scene.ending && routesTo(id).find((one) => one.scene === index);
			return route ? [{ id, title: scenario.title, ending: scene.title, letters: route.letters }] : [];
		})
	);

/** For each scene of a dilemma the letters that lead to it. */
export const routesToScenes = (id: string): { title: string; ending: boolean; letters: string[] }[] =>
	named
		.find((one) => one.id === id)!
		.scenario.scenes.map((scene, index) => ({ title: scene.title, ending: scene.ending, letters: routesTo(id).find((one) => one.scene === index)!.letters }));

/** The route of best choices. */
export const bestRoute = (id: string): string[] => {
	const index = named.findIndex((one) => one.id === id);
	const { scenes } = named[index]!;
	return written.compiled
		.find((one) => one.scenario === named[index]!.scenario)!
		.chart!.best!.flatMap(({ scene, choice }) => answerTo(id, scenes[scene]!, choice));
};

/** What a route earns, floored to two decimals, and whether a breach stands: worked out here, from the key alone. */
export function worth({ id, letters }: Pick<Route, 'id' | 'letters'>): { score: number; breach: boolean; scenes: string[] } {
	const key = keys.scenarios.find((one) => one.id === id)!;
	const met = letters.map((letter) => keyTo(key, letter)!);
	const earned = met.reduce((sum, { option }) => sum + option.credit, 0);
	return {
		score: Math.floor((earned * 100) / met.length) / 100,
		breach: met.some(({ option }) => option.grade === 'breach'),
		scenes: met.map(({ scene }) => scene)
	};
}
