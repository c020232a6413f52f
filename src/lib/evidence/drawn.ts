/** Branches in points: where each box stands and how each line runs. */
import type { Transcript } from '../play/shapes.ts';
import type { Branches, Edge } from './branches.ts';

/** What a box is, and what a line of text in it. */
export const box = { width: 176, across: 200, line: 20, letters: 21, tag: 22, pad: 10, between: 52 };

/** Which scenes and which ways between them a transcript goes, as from>to. */
export function gone({ pages }: Transcript): { scenes: Set<string>; ways: Set<string> } {
	const scenes = pages.flatMap(({ is, scene }) => (is === 'outcome' ? [] : [scene]));
	return { scenes: new Set(scenes), ways: new Set(scenes.slice(1).map((to, at) => `${scenes[at]}>${to}`)) };
}

/** Points for a drawing whose boxes hold this many lines at most. */
export function points({ width, layers, edges }: Branches, lines: number) {
	const height = lines * box.line + box.tag + 2 * box.pad;
	const row = height + box.between;
	const across = (x: number): number => x * box.across;
	const backs = edges.filter(({ back }) => back);
	/** What leads back to the first scene needs room above it. */
	const head = backs.length > 0 ? 24 : 4;
	const top = (layer: number): number => layer * row + head;
	const lanes = across(width) + 6;
	return {
		height,
		across,
		top,
		/** Of the whole; ways that lead back run beside it, each in a lane of its own. */
		whole: { width: lanes + backs.length * 14 + 6, height: layers * row - box.between + head + 4 + (backs.length > 0 ? box.between : 0) },
		/** A line from the foot of one box to the head of another, `aside` to keep two apart. */
		way(edge: Edge, from: { x: number; layer: number }, to: { x: number; layer: number }, aside: number): string {
			const start = { x: across(from.x) + aside, y: top(from.layer) + height };
			const end = { x: across(to.x) + aside, y: top(to.layer) };
			if (edge.back) {
				const lane = lanes + backs.indexOf(edge) * 14 + aside;
				const low = start.y + box.between * 0.35;
				const high = end.y - Math.min(box.between * 0.35, end.y - 1);
				return `M${start.x + 12} ${start.y}V${low}H${lane}V${high}H${end.x + 24}V${end.y}`;
			}
			let path = `M${start.x} ${start.y}`;
			let at = start;
			for (const stop of [...edge.bends.map(({ x, layer }) => ({ x: across(x) + aside, y: top(layer), through: true })), { ...end, through: false }]) {
				const middle = (at.y + stop.y) / 2;
				path += `C${at.x} ${middle} ${stop.x} ${middle} ${stop.x} ${stop.y}`;
				at = stop.through ? { x: stop.x, y: stop.y + height } : stop;
				if (stop.through) path += `V${at.y}`;
			}
			return path;
		}
	};
}
