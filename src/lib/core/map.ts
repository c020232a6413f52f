/** scenario → chart: what can happen, proved over scenes × facts. Routes are counted, never enumerated. */
import { holds } from './facts.ts';
import { components } from './loops.ts';
import { tally } from './tally.ts';
import type { Chart, RouteStep, Scenario } from './shapes.ts';

/** Where a learner can stand: a scene with a set of facts (bit mask). `edges` are the ways on, a choice each; −1: by a continue link. */
export interface Place {
	scene: number;
	facts: number;
	edges: { to: number; choice: number }[];
}

export function chart(scenario: Scenario): Chart {
	const { scenes } = scenario;
	const places = explore(scenario);
	const states: number[][] = scenes.map(() => []);
	for (const place of places) states[place.scene]!.push(place.facts);
	const ending = (index: number) => scenes[places[index]!.scene]!.ending;
	const finishing = backwards(places, ending);
	const out = scenes.map((scene) => [...new Set(scene.decision ? scene.decision.choices.map((choice) => choice.to) : scene.links.map((link) => link.to))]);
	const groups = components(scenes.length, (scene) => out[scene]!);
	const loops = groups.filter((group) => group.length > 1 || out[group[0]!]!.includes(group[0]!));
	const ends = scenes.map(() => true);
	places.forEach((place, index) => {
		if (!finishing[index]) ends[place.scene] = false;
	});
	return {
		states,
		ends,
		loops,
		ahead: ahead(scenario, groups, out),
		routes: count(places, finishing, ending),
		best: bestRoute(scenario),
		clean: reaches(places, scenario),
		...tally(scenario, groups, loops)
	};
}

/** Every place that a learner can come to; the first is the start. */
export function explore({ scenes }: Scenario): Place[] {
	const places: Place[] = [{ scene: 0, facts: 0, edges: [] }];
	const known = new Map<number, number>([[0, 0]]);
	const visit = (scene: number, facts: number): number => {
		const key = facts * scenes.length + scene;
		let index = known.get(key);
		if (index === undefined) {
			index = places.push({ scene, facts, edges: [] }) - 1;
			known.set(key, index);
		}
		return index;
	};
	for (let index = 0; index < places.length; index++) {
		const place = places[index]!;
		const { decision, links } = scenes[place.scene]!;
		if (decision) {
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

/** Places from which a place of the wanted sort can be reached. */
export function backwards(places: Place[], wanted: (index: number) => boolean): boolean[] {
	const into: number[][] = places.map(() => []);
	places.forEach((place, index) => place.edges.forEach((edge) => into[edge.to]!.push(index)));
	const found = places.map((_, index) => wanted(index));
	const queue = found.flatMap((yes, index) => (yes ? [index] : []));
	for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
		for (const before of into[next]!) {
			if (found[before]) continue;
			found[before] = true;
			queue.push(before);
		}
	}
	return found;
}

/** How many routes lead to an ending, by dynamic programming; null where a loop on the way makes them endless. */
function count(places: Place[], finishing: boolean[], ending: (index: number) => boolean): bigint | null {
	const groups = components(places.length, (index) => places[index]!.edges.map((edge) => edge.to));
	const routes: bigint[] = places.map(() => 0n);
	for (const group of groups) {
		const index = group[0]!;
		const endless = group.length > 1 || places[index]!.edges.some((edge) => edge.to === index);
		if (endless && group.some((one) => finishing[one])) return null;
		if (ending(index)) routes[index] = 1n;
		else if (!endless) routes[index] = places[index]!.edges.reduce((sum, edge) => sum + routes[edge.to]!, 0n);
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
	for (let scene = 0, facts = 0; ; ) {
		const key = `${scene} ${facts}`;
		const { ending, decision, links } = scenes[scene]!;
		if (ending) return route;
		if (been.has(key)) return null;
		been.add(key);
		if (decision) {
			const choice = decision.choices.findIndex((one) => one.grade === 'best');
			if (choice < 0) return null;
			route.push({ scene, choice });
			facts |= decision.choices[choice]!.remember;
			scene = decision.choices[choice]!.to;
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
		for (const edge of edges) if (edge.choice < 0 || scenes[scene]!.decision!.choices[edge.choice]!.grade !== 'breach') seen.add(edge.to);
	}
	return false;
}
