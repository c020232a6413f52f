/** The course as it is written, and routes through it: what the browser tests play. */
import { join } from 'node:path';
import { readContent } from '../../src/lib/content.server.ts';
import type { DecisionKey, OptionKey, ScenarioKey, SortingKey, SortingKind } from '../../src/lib/core/carried.ts';
import { explore } from '../../src/lib/core/map.ts';
import { project } from '../../src/lib/core/project.ts';
import { results } from '../../src/lib/core/sorting.ts';
import { answerBy, sortedBy } from '../../src/lib/play/option.ts';
import { replay } from '../../src/lib/play/replay.ts';
import { keyTo } from '../../src/lib/play/score.ts';

export const written = project(readContent(join(import.meta.dirname, '../..')));
export const { course, keys, named } = written;

export interface Route {
	id: string;
	title: string;
	/** Heading of its ending. */
	ending: string;
	/** The answers to give, in order, as the log has them: a choice's letter, or four characters where items are sorted. */
	letters: string[];
}

export const keyOf = (id: string): ScenarioKey => keys.scenarios.find((one) => one.id === id)!;

/** What can be chosen where choices are offered, by letter; where items are sorted, nothing. */
export const optionsOf = (decision: DecisionKey | undefined): Record<string, OptionKey> => (decision?.kind === 'choice' ? decision.options : {});

/** How items are sorted: every answer to a decision of theirs that a route may give. */
type Sorts = (decision: SortingKey) => string[];

/** The answer that earns all. */
export const allRight: Sorts = (decision) => [
	answerBy(
		decision,
		decision.items.map(({ right }) => right)
	)
];

/** One answer of each grade that there is, the best first. */
export const ofEachGrade: Sorts = (decision) => {
	const found = results(decision.kind, decision.items);
	return found.filter(({ grade }, at) => found.findIndex((one) => one.grade === grade) === at).map(({ sorted }) => answerBy(decision, sorted));
};

/** The best answer that does not earn all, and breaks nothing. */
const nearlyRight: Sorts = (decision) => {
	const near = results(decision.kind, decision.items).find(({ grade }) => grade !== 'best' && grade !== 'breach');
	return near ? [answerBy(decision, near.sorted)] : [];
};

/** What there is at a scene with these answers before it; and each answer that it takes there. */
export interface Stop {
	scene: number;
	letters: string[];
	answers: string[];
}

/** Every place of a dilemma, by scene and facts, with the shortest route to it. */
export function stopsOf(id: string, sorts: Sorts): Stop[] {
	const { scenario, scenes } = named.find((one) => one.id === id)!;
	const places = explore(scenario);
	/** The answers by which an edge leads on; none where the story does so by itself. */
	const by = (scene: number, choice: number): string[] => {
		const { number, letters } = scenes[scene]!;
		const decision = keyOf(id).decisions[number];
		if (choice >= 0) return [letters[choice]!];
		return decision && decision.kind !== 'choice' ? sorts(decision) : [];
	};
	const found: (string[] | undefined)[] = [[]];
	const queue = [0];
	for (const index of queue) {
		for (const { to, choice } of places[index]!.edges) {
			if (found[to]) continue;
			found[to] = [...found[index]!, ...by(places[index]!.scene, choice).slice(0, 1)];
			queue.push(to);
		}
	}
	return places.map(({ scene, edges }, index) => ({ scene, letters: found[index]!, answers: edges.flatMap(({ choice }) => by(scene, choice)) }));
}

const endings = (id: string, sorts: Sorts): Route[] => {
	const { scenario } = named.find((one) => one.id === id)!;
	const stops = stopsOf(id, sorts);
	return scenario.scenes.flatMap(({ ending, title }, index) => {
		const stop = ending && stops.find((one) => one.scene === index);
		return stop ? [{ id, title: scenario.title, ending: title, letters: stop.letters }] : [];
	});
};

const toEndings = named.flatMap(({ id }) => {
	const [routes, astray] = [endings(id, allRight), endings(id, nearlyRight)];
	const last = routes.findLastIndex(({ letters }, at) => letters.join() !== astray[at]!.letters.join());
	return routes.map((route, at) => (at === last ? astray[at]! : route));
});

/** For each ending of each dilemma the shortest route to it. The last of a dilemma on which items are sorted has them not quite right. */
export const routesToEndings = (): Route[] => toEndings;

/** The first of them on which everything is a choice. */
export const plainRoute = (): Route =>
	routesToEndings().find(({ id, letters }) => letters.every((letter) => keyTo(keyOf(id), letter)?.decision.kind === 'choice'))!;

/** The first dilemma of choices alone whose first scene can be answered by a breach: that answer, and the best. */
export function breachAtOnce(): { id: string; breach: string; best: string } {
	for (const { id, scenes } of named) {
		if (Object.values(keyOf(id).decisions).some(({ kind }) => kind !== 'choice')) continue;
		const options = Object.entries(optionsOf(keyOf(id).decisions[scenes[0]!.number]));
		const [breach, best] = ['breach', 'best'].map((wanted) => options.find(([, { grade }]) => grade === wanted)?.[0]);
		if (breach && best) return { id, breach, best };
	}
	throw new Error('No dilemma of choices alone can be breached in its first scene.');
}

/** The first decision of a kind in the course, the answers before it, and the place of its page in that attempt. */
export function firstOf(kind: SortingKind): { id: string; number: string; decision: SortingKey; letters: string[]; step: number } {
	const { id, decisions } = keys.scenarios.find((key) => Object.values(key.decisions).some((one) => one.kind === kind))!;
	const [number, decision] = Object.entries(decisions).find((entry): entry is [string, SortingKey] => entry[1].kind === kind)!;
	const { scenes } = named.find((one) => one.id === id)!;
	const { letters } = stopsOf(id, allRight).find(({ scene }) => scenes[scene]!.number === number)!;
	return { id, number, decision, letters, step: replay(keyOf(id), letters.join('')).pages.length - 1 };
}

/** The route of best choices. */
export function bestRoute(id: string): string[] {
	const { scenario, scenes } = named.find((one) => one.id === id)!;
	const best = written.compiled.find((one) => one.scenario === scenario)!.chart!.best!;
	return best.map(({ scene, choice }) => {
		const decision = keyOf(id).decisions[scenes[scene]!.number]!;
		return decision.kind === 'choice' ? scenes[scene]!.letters[choice]! : allRight(decision)[0]!;
	});
}

/** What a route earns, floored to two decimals, and whether a breach stands: worked out here, from the key alone. */
export function worth({ id, letters }: Pick<Route, 'id' | 'letters'>): { score: number; breach: boolean; scenes: string[] } {
	const met = letters.map((letter) => keyTo(keyOf(id), letter)!);
	const earned = met.reduce((sum, { option }) => sum + option.credit, 0);
	return {
		score: Math.floor((earned * 100) / met.length) / 100,
		breach: met.some(({ option }) => option.grade === 'breach'),
		scenes: met.map(({ scene }) => scene)
	};
}

/** What SCORM 1.2 has of an answer: words between commas, of an action its word, a full stop and its rating from 1. */
export function toldOf(decision: DecisionKey, answer: string): string {
	if (decision.kind === 'choice') return decision.options[answer]!.token;
	const sorted = sortedBy(decision, answer)!;
	if (decision.kind === 'judge') return decision.items.map(({ token }, at) => `${token}.${sorted[at]! + 1}`).join();
	return decision.items.flatMap(({ token }, at) => (sorted[at] === 1 ? [token] : [])).join();
}
