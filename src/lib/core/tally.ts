/**
 * scenario → the scores that its routes can earn, by dynamic programming in whole hundredths.
 * A score is credit earned over credit possible at the decisions met, and a decision met again counts by its first answer: so a state is
 * (scene, facts, which decisions of the present loop were met), and for each state the lowest and highest credit is kept by the number of decisions met.
 */
import { answersOf, isChoiceList } from './choices.ts';
import { holds } from './facts.ts';
import type { Fraction } from './carried.ts';
import type { Chart, RouteStep, Scenario } from './shapes.ts';

/** The most decisions in one loop that an author may write: their sets are enumerated. */
export const LOOP = 8;
/** The most that are worked out all the same, a bit each. */
const BITS = 30;
/** Steps of the programme before it gives up. */
export const STEPS = 2_000_000;

interface Entry {
	low: number;
	high: number;
	/** The last step towards `high`. */
	from: { state: State; key: number; step: RouteStep | null } | null;
}

interface State {
	scene: number;
	facts: number;
	met: number;
	/** By 2 × decisions met + 1 if the route holds a wrong or a breach. */
	entries: Map<number, Entry>;
	queued: boolean;
}

type Scores = Pick<Chart, 'endings' | 'tainted' | 'longest' | 'unproved'>;

export function tally(scenario: Scenario, groups: number[][]): Scores {
	const { scenes } = scenario;
	const ends = scenes.flatMap((scene, index) => (scene.ending ? [index] : []));
	const scores: Scores = { endings: ends.map((scene) => ({ scene, lowest: null, highest: null, fewest: null })), tainted: null, longest: 0, unproved: true };
	if (groups.some((group) => group.length > 1 && decisions(scenario, group).length > BITS)) return scores;
	const states = run(scenario, groups);
	if (!states) return scores;
	for (const range of scores.endings) {
		for (const state of states[range.scene]!) {
			for (const [key, entry] of state.entries) {
				const met = key >> 1;
				range.fewest = Math.min(range.fewest ?? met, met);
				scores.longest = Math.max(scores.longest, met);
				const low = { earned: entry.low, possible: met * 100 };
				const high = { earned: entry.high, possible: met * 100 };
				if (!range.lowest || below(low, range.lowest)) range.lowest = low;
				if (!range.highest || below(range.highest, high)) range.highest = high;
				if (key & 1 && (!scores.tainted || below(scores.tainted.score, high))) scores.tainted = { score: high, route: walk(entry) };
			}
		}
	}
	return { ...scores, unproved: false };
}

/** The decisions among scenes. */
export const decisions = ({ scenes }: Scenario, list: number[]): number[] => list.filter((scene) => scenes[scene]!.decision);

/** a < b, without division. */
export const below = (a: Fraction, b: Fraction): boolean => a.earned * Math.max(b.possible, 1) < b.earned * Math.max(a.possible, 1);

/** Every state by its scene, or null where there are too many. */
function run(scenario: Scenario, groups: number[][]): State[][] | null {
	const { scenes } = scenario;
	const groupOf = new Int32Array(scenes.length);
	const bitOf = new Int32Array(scenes.length);
	groups.forEach((group, number) => {
		for (const scene of group) groupOf[scene] = number;
		decisions(scenario, group).forEach((scene, bit) => (bitOf[scene] = group.length > 1 ? 1 << bit : 1));
	});
	const states = new Map<string, State>();
	const byScene: State[][] = scenes.map(() => []);
	const queues: State[][] = groups.map(() => []);
	const at = (scene: number, facts: number, met: number): State => {
		const key = `${scene} ${facts} ${met}`;
		let state = states.get(key);
		if (!state) {
			state = { scene, facts, met, entries: new Map(), queued: false };
			states.set(key, state);
			byScene[scene]!.push(state);
		}
		return state;
	};
	const improve = (state: State, key: number, low: number, high: number, from: Entry['from']) => {
		const entry = state.entries.get(key);
		if (entry && entry.low <= low && entry.high >= high) return;
		if (!entry) state.entries.set(key, { low, high, from });
		else {
			if (high > entry.high) [entry.high, entry.from] = [high, from];
			entry.low = Math.min(entry.low, low);
		}
		if (state.queued) return;
		state.queued = true;
		queues[groupOf[state.scene]!]!.push(state);
	};
	improve(at(0, 0, 0), 0, 0, 0, null);
	let steps = 0;
	for (let group = groups.length - 1; group >= 0; group--) {
		const queue = queues[group]!;
		for (let index = 0; index < queue.length; index++) {
			const state = queue[index]!;
			state.queued = false;
			const { decision, links, ending } = scenes[state.scene]!;
			if (ending) continue;
			const go = (to: number, facts: number, met: number) => at(to, facts, groupOf[to] === group ? met : 0);
			const link = isChoiceList(decision) ? undefined : links.find((one) => holds(one.when, state.facts));
			if (!decision) {
				if (!link) continue;
				const next = go(link.to, state.facts, state.met);
				for (const [key, entry] of state.entries) improve(next, key, entry.low, entry.high, { state, key, step: null });
				steps += state.entries.size;
			} else {
				const bit = bitOf[state.scene]!;
				const first = (state.met & bit) === 0;
				answersOf(decision).forEach((answer, number) => {
					const way = 'to' in answer ? (holds(answer.when, state.facts) ? answer : undefined) : link;
					if (!way) return;
					const next = go(way.to, state.facts | ('remember' in answer ? answer.remember : 0), state.met | bit);
					const taint = answer.grade === 'wrong' || answer.grade === 'breach' ? 1 : 0;
					for (const [key, { low, high }] of state.entries) {
						const credit = first ? answer.credit : 0;
						improve(next, (key | taint) + (first ? 2 : 0), low + credit, high + credit, { state, key, step: { scene: state.scene, choice: number } });
					}
					steps += state.entries.size;
				});
			}
			if (steps > STEPS) return null;
		}
	}
	return byScene;
}

/** The route that earned an entry's high score. */
function walk(entry: Entry): RouteStep[] {
	const route: RouteStep[] = [];
	for (let from = entry.from; from; from = from.state.entries.get(from.key)!.from) if (from.step) route.push(from.step);
	return route.reverse();
}
