/** scenario → chart: what can happen, proved over scenes × facts. Routes are counted, never enumerated. */
import { answersOf, choicesOf, isChoiceList } from './choices.ts';
import { holds } from './facts.ts';
import { components } from './loops.ts';
import { tally } from './tally.ts';
import type { Chart, RouteStep, Scenario } from './shapes.ts';

/** Where a learner can stand: a scene with a set of facts (bit mask). `edges` are the ways on, a choice each; −1: by a continue link, also where items were sorted. */
export interface Place {
	scene: number;
	facts: number;
	edges: { to: number; choice: number }[];
}

export function chart(scenario: Scenario): Chart {
	const { scenes } = scenario;
	const places = explore(scenario);
	const states = statesOf(scenario, places);
	const out = scenes.map((scene) => [
		...new Set(isChoiceList(scene.decision) ? scene.decision.choices.map((choice) => choice.to) : scene.links.map((link) => link.to))
	]);
	const groups = components(scenes.length, (scene) => out[scene]!);
	const loops = groups.filter((group) => group.length > 1 || out[group[0]!]!.includes(group[0]!));
	const circles = components(places.length, (index) => places[index]!.edges.map((edge) => edge.to));
	return {
		states,
		traps: traps(places, circles),
		loops,
		ahead: ahead(scenario, groups, out),
		routes: count(places, circles, scenario),
		best: bestRoute(scenario),
		clean: reaches(places, scenario),
		...tally(scenario, groups)
	};
}

/** For each scene: the sets of facts with which it stands among the places. */
export function statesOf({ scenes }: Scenario, places: Place[]): number[][] {
	const states: number[][] = scenes.map(() => []);
	for (const { scene, facts } of places) states[scene]!.push(facts);
	return states;
}

/** Every place that a learner can come to; the first is the start. `also`: places from which to go on besides. */
export function explore({ scenes }: Scenario, also: { scene: number; facts: number }[] = []): Place[] {
	const places: Place[] = [];
	const known = new Map<number, number>();
	const visit = (scene: number, facts: number): number => {
		const key = facts * scenes.length + scene;
		let index = known.get(key);
		if (index === undefined) {
			index = places.push({ scene, facts, edges: [] }) - 1;
			known.set(key, index);
		}
		return index;
	};
	visit(0, 0);
	for (const { scene, facts } of also) visit(scene, facts);
	for (let index = 0; index < places.length; index++) {
		const place = places[index]!;
		const { decision, links } = scenes[place.scene]!;
		if (isChoiceList(decision)) {
			decision.choices.forEach((choice, number) => {
				if (holds(choice.when, place.facts)) place.edges.push({ to: visit(choice.to, place.facts | choice.remember), choice: number });
			});
		} else {
			const link = links.find((one) => holds(one.when, place.facts));
			if (link) place.edges.push({ to: visit(link.to, place.facts), choice: -1 });
		}
	}
	return places;
}

/** Circles of places that no way leads out of. */
function traps(places: Place[], circles: number[][]): Chart['traps'] {
	return circles.flatMap((circle) => {
		const within = new Set(circle);
		const edges = circle.flatMap((index) => places[index]!.edges);
		if (edges.length === 0 || edges.some((edge) => !within.has(edge.to))) return [];
		return [{ scenes: [...new Set(circle.map((index) => places[index]!.scene))].sort((a, b) => a - b), facts: places[circle[0]!]!.facts }];
	});
}

/** How many routes lead to an ending, by dynamic programming; null where a circle on the way makes them endless. */
function count(places: Place[], circles: number[][], { scenes }: Scenario): bigint | null {
	const routes: bigint[] = places.map(() => 0n);
	for (const circle of circles) {
		const within = new Set(circle);
		const index = circle[0]!;
		const edges = circle.flatMap((one) => places[one]!.edges);
		const on = edges.reduce((sum, edge) => sum + (within.has(edge.to) ? 0n : routes[edge.to]!), 0n);
		const endless = edges.some((edge) => within.has(edge.to));
		if (endless && on > 0n) return null;
		routes[index] = scenes[places[index]!.scene]!.ending ? 1n : on;
	}
	return routes[0]!;
}

/** The most decisions that can still be met from each scene: exact where there is no loop, else at most its decisions. */
function ahead({ scenes }: Scenario, groups: number[][], out: number[][]): number[] {
	const most = scenes.map(() => 0);
	for (const group of groups) {
		const within = new Set(group);
		const own = group.filter((scene) => scenes[scene]!.decision).length;
		const after = group.reduce((best, scene) => out[scene]!.reduce((far, to) => (within.has(to) ? far : Math.max(far, most[to]!)), best), 0);
		for (const scene of group) most[scene] = own + after;
	}
	return most;
}

/** The route of whoever always chooses the best; null where it never ends. */
function bestRoute({ scenes }: Scenario): RouteStep[] | null {
	const route: RouteStep[] = [];
	const been = new Set<string>();
	for (let scene = 0, facts = 0; ;) {
		const key = `${scene} ${facts}`;
		const { ending, decision, links } = scenes[scene]!;
		if (ending) return route;
		if (been.has(key)) return null;
		been.add(key);
		if (decision) route.push({ scene, choice: answersOf(decision).findIndex((one) => one.grade === 'best') });
		if (isChoiceList(decision)) {
			const choice = decision.choices.find((one) => one.grade === 'best');
			if (!choice) return null;
			facts |= choice.remember;
			scene = choice.to;
		} else {
			const link = links.find((one) => holds(one.when, facts));
			if (!link) return null;
			scene = link.to;
		}
	}
}

/** Whether an ending can be reached without a breach. */
function reaches(places: Place[], { scenes }: Scenario): boolean {
	const seen = new Set([0]);
	for (const index of seen) {
		const { scene, edges } = places[index]!;
		if (scenes[scene]!.ending) return true;
		for (const edge of edges) if (edge.choice < 0 || choicesOf(scenes[scene]!.decision)[edge.choice]!.grade !== 'breach') seen.add(edge.to);
	}
	return false;
}
