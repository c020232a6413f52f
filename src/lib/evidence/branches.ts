/** A dilemma's machine laid out to be drawn: its scenes in layers, none beside itself, and every way between them. */
import type { Machine, ScenarioKey, Transition } from '../core/carried.ts';

/** A scene in the drawing; `x`: its middle, `layer`: its row from 0. Scenes are 1 wide. */
export interface Node {
	scene: string;
	layer: number;
	x: number;
	is: 'decision' | 'reading' | 'ending';
}

/** A way from one scene to another. */
export interface Edge {
	from: string;
	to: string;
	/** Where it passes the layers between the two. */
	bends: { layer: number; x: number }[];
	/** It leads back to a scene that was met before, or to itself. */
	back: boolean;
}

export interface Branches {
	nodes: Node[];
	edges: Edge[];
	/** In scenes. */
	width: number;
	layers: number;
}

/** What a layer holds: a scene, or an edge that passes. */
interface Spot {
	scene?: string;
	edge?: Edge;
	/** Before it, in the layer above. */
	above: Spot[];
	size: number;
	x: number;
}

/** An edge takes less room than a scene. */
const passing = 0.35;

/** key → drawing. Conditions are not asked: whatever may be reached in some way is drawn. */
export function branches({ machine, decisions }: ScenarioKey): Branches {
	const { order, edges } = found(machine);
	const layerOf = layered(order, edges);
	const layers = Math.max(...layerOf.values()) + 1;
	const rows = placed(order, edges, layerOf, layers);
	const spots = rows.flat();
	const is = (scene: string): Node['is'] => (machine.states[scene]?.type === 'final' ? 'ending' : decisions[scene] ? 'decision' : 'reading');
	const nodes = spots.flatMap(({ scene, x }): Node[] => (scene === undefined ? [] : [{ scene, x, layer: layerOf.get(scene)!, is: is(scene) }]));
	return { nodes, edges, layers, width: Math.max(...spots.map(({ x, size }) => x + size / 2)) };
}

/** Where each state leads, each once, in written order. */
function leadsTo(machine: Machine, scene: string): string[] {
	const ways = Object.values(machine.states[scene]?.on ?? {}).flatMap((way): Transition[] => (Array.isArray(way) ? way : [way]));
	return [...new Set(ways.map(({ target }) => target))].filter((target) => Object.hasOwn(machine.states, target));
}

/** Every scene that can be reached, each after those that lead to it but for the ways that lead back; and every way. */
function found(machine: Machine): { order: string[]; edges: Edge[] } {
	const edges: Edge[] = [];
	const done: string[] = [];
	const state = new Map<string, 'open' | 'done'>([[machine.initial, 'open']]);
	const stack = [{ scene: machine.initial, ways: leadsTo(machine, machine.initial) }];
	for (let top = stack.at(-1); top; top = stack.at(-1)) {
		const to = top.ways.shift();
		if (to === undefined) {
			state.set(top.scene, 'done');
			done.push(top.scene);
			stack.pop();
			continue;
		}
		edges.push({ from: top.scene, to, bends: [], back: state.get(to) === 'open' });
		if (state.has(to)) continue;
		state.set(to, 'open');
		stack.push({ scene: to, ways: leadsTo(machine, to) });
	}
	return { order: done.reverse(), edges };
}

/** The longest way to each scene: what leads on always leads down. */
function layered(order: string[], edges: Edge[]): Map<string, number> {
	const layerOf = new Map(order.map((scene) => [scene, 0]));
	for (const scene of order)
		for (const { from, to, back } of edges) if (from === scene && !back) layerOf.set(to, Math.max(layerOf.get(to)!, layerOf.get(scene)! + 1));
	return layerOf;
}

/** Row by row: each spot as near as it can be to what it comes from, beside those before it. */
function placed(order: string[], edges: Edge[], layerOf: Map<string, number>, layers: number): Spot[][] {
	const rows: Spot[][] = Array.from({ length: layers }, () => []);
	const at = new Map(order.map((scene): [string, Spot] => [scene, { scene, above: [], size: 1, x: 0 }]));
	for (const [scene, spot] of at) rows[layerOf.get(scene)!]!.push(spot);
	for (const edge of edges.filter(({ back }) => !back)) {
		let last = at.get(edge.from)!;
		for (let layer = layerOf.get(edge.from)! + 1; layer < layerOf.get(edge.to)!; layer++) {
			last = { edge, above: [last], size: passing, x: 0 };
			rows[layer]!.push(last);
		}
		at.get(edge.to)!.above.push(last);
	}
	rows.forEach((row, layer) => {
		const wanted = new Map(row.map((spot) => [spot, mean(spot.above.map(({ x }) => x))]));
		row.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
		let free = -Infinity;
		for (const spot of row) {
			spot.x = Math.max(wanted.get(spot)!, free + spot.size / 2);
			free = spot.x + spot.size / 2;
		}
		// A row that had to give way gives way to both sides alike.
		const shift = mean(row.map((spot) => wanted.get(spot)! - spot.x));
		for (const spot of row) {
			spot.x += shift;
			spot.edge?.bends.push({ layer, x: spot.x });
		}
	});
	const leftmost = Math.min(...rows.flat().map(({ x, size }) => x - size / 2));
	for (const spot of rows.flat()) spot.x -= leftmost;
	for (const { bends } of edges) for (const bend of bends) bend.x -= leftmost;
	return rows;
}

const mean = (numbers: number[]): number => (numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : 0);
