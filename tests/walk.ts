/** A dilemma walked as play plays it: every place that a learner can come to, and from it every answer that core knows of, by replay alone. */
import type { ScenarioKey } from '../src/lib/core/carried.ts';
import { results } from '../src/lib/core/sorting.ts';
import { answerBy, type Option, optionOf } from '../src/lib/play/option.ts';
import { replay } from '../src/lib/play/replay.ts';

/** Where a learner stands: in a scene that asks or at an ending, with the facts that hold; and how they came there. */
export interface Stop {
	scene: string;
	facts: string[];
	/** The answers of the shortest way there. */
	way: string;
	/** The answers of the shortest way on to an ending; null where none leads there. */
	on: string | null;
	edges: Edge[];
}

export interface Edge {
	answer: string;
	option: Option;
	to: Stop;
}

export interface Walked {
	/** The first is where the story starts. */
	stops: Stop[];
	/** By scene: the sets of facts with which it was read, scenes that only tell included. */
	states: Map<string, Set<string>>;
}

export const holding = (facts: string[]): string => [...facts].sort().join(', ');

/** What can be answered in a scene: the choices on offer; or of each grade and credit that sorting can earn, one answer. */
function answers(key: ScenarioKey, scene: string, offered: string[]): string[] {
	const decision = key.decisions[scene]!;
	return decision.kind === 'choice' ? offered : results(decision.kind, decision.items).map(({ sorted }) => answerBy(decision, sorted));
}

export function walk(key: ScenarioKey): Walked {
	const states: Walked['states'] = new Map();
	const known = new Map<string, Stop>();
	const offers = new Map<Stop, string[]>();
	const arrive = (way: string): Stop => {
		const { pages, kept, cut } = replay(key, way);
		if (cut || kept !== way) throw new Error(`${key.id}: play took ${kept} of ${way}`);
		for (const page of pages) if (page.is !== 'outcome') states.set(page.scene, (states.get(page.scene) ?? new Set()).add(holding(page.facts)));
		const last = pages.at(-1)!;
		const name = `${last.scene} ${holding(last.facts)}`;
		const stop = known.get(name) ?? { scene: last.scene, facts: last.facts, way, on: last.is === 'ending' ? '' : null, edges: [] };
		if (!known.has(name)) offers.set(stop, last.is === 'scene' ? (last.decision?.offered ?? []) : []);
		known.set(name, stop);
		return stop;
	};
	const stops = new Set([arrive('')]);
	for (const stop of stops) {
		if (!key.decisions[stop.scene]) continue;
		for (const answer of answers(key, stop.scene, offers.get(stop)!)) {
			const to = arrive(stop.way + answer);
			stop.edges.push({ answer, option: optionOf(key.decisions[stop.scene]!, answer)!, to });
			stops.add(to);
		}
	}
	for (let changed = true; changed;) {
		changed = false;
		for (const stop of stops) {
			const [best] = stop.edges.filter(({ to }) => to.on !== null).sort((a, b) => a.to.on!.length - b.to.on!.length);
			const on = best && best.answer + best.to.on!;
			if (on === undefined || (stop.on !== null && stop.on.length <= on.length)) continue;
			stop.on = on;
			changed = true;
		}
	}
	return { stops: [...stops], states };
}

/** What the routes to one ending can earn, by the number of decisions met: credit in whole hundredths. */
export interface Reached {
	scene: string;
	met: number;
	low: number;
	high: number;
	/** Of these the routes that hold a wrong or a breach. */
	tainted: boolean;
}

/** Every sum of credit at every ending. A decision met again counts by its first answer, so which were met is part of where one stands. */
export function reached({ stops }: Walked): Reached[] {
	interface At {
		stop: Stop;
		met: string[];
		tainted: boolean;
		low: number;
		high: number;
	}
	const at = new Map<string, At>();
	const open: At[] = [];
	const improve = (stop: Stop, met: string[], tainted: boolean, low: number, high: number) => {
		const name = `${stop.scene} ${holding(stop.facts)} ${met.join()} ${tainted}`;
		const old = at.get(name);
		if (old && old.low <= low && old.high >= high) return;
		const now = old ?? { stop, met, tainted, low, high };
		Object.assign(now, { low: Math.min(now.low, low), high: Math.max(now.high, high) });
		at.set(name, now);
		open.push(now);
	};
	improve(stops[0]!, [], false, 0, 0);
	for (let now = open.pop(); now; now = open.pop()) {
		for (const { option, to } of now.stop.edges) {
			const again = now.met.includes(now.stop.scene);
			const credit = again ? 0 : option.credit;
			const met = again ? now.met : [...now.met, now.stop.scene].sort();
			improve(to, met, now.tainted || option.grade === 'wrong' || option.grade === 'breach', now.low + credit, now.high + credit);
		}
	}
	return [...at.values()]
		.filter(({ stop }) => stop.edges.length === 0 && stop.on === '')
		.map(({ stop, met, ...one }) => ({ scene: stop.scene, met: met.length, low: one.low, high: one.high, tainted: one.tainted }));
}
