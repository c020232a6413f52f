/** The debrief's pure parts: which answers to look at first, and the branches of a dilemma laid out so that they can be drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Machine, ScenarioKey, Transition } from '../src/lib/core/carried.ts';
import { key as keyOf, machine } from '../src/lib/core/machine.ts';
import { number } from '../src/lib/core/ids.ts';
import { branches } from '../src/lib/evidence/branches.ts';
import { gone, points } from '../src/lib/evidence/drawn.ts';
import { wrapped } from '../src/lib/evidence/wrapped.ts';
import { bestAnswers } from '../src/lib/play/best.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { record } from '../src/lib/play/record.ts';
import { replay } from '../src/lib/play/replay.ts';
import { sureAndWrong, sureOf } from '../src/lib/play/sure.ts';
import { keys as written } from './browser/course.ts';
import { course, friendRequest, keys } from './fixtures/course.ts';
import { sortedKeys } from './fixtures/sorted.ts';
import { check } from './example.ts';
import { graphs, written as text } from './graphs.ts';

const targets = ({ on = {} }: Machine['states'][string]): string[] =>
	Object.values(on).flatMap((way): string[] => (Array.isArray(way) ? way.map(({ target }) => target) : [(way as Transition).target]));

/** Every scene that some way leads to, found the plain way. */
function reachable({ machine }: ScenarioKey): Set<string> {
	const seen = new Set([machine.initial]);
	for (const scene of seen) for (const to of targets(machine.states[scene]!)) seen.add(to);
	return seen;
}

/** What must be true of any drawing. */
function sound(key: ScenarioKey): void {
	const { nodes, edges, width, layers } = branches(key);
	const scenes = reachable(key);
	expect(new Set(nodes.map(({ scene }) => scene))).toEqual(scenes);
	expect(nodes).toHaveLength(scenes.size);
	for (const { x, layer } of nodes) {
		expect(x).toBeGreaterThanOrEqual(0.5 - 1e-9);
		expect(x).toBeLessThanOrEqual(width - 0.5 + 1e-9);
		expect(layer).toBeLessThan(layers);
	}
	for (const [at, one] of nodes.entries())
		for (const other of nodes.slice(at + 1)) if (one.layer === other.layer) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(1 - 1e-9);
	const layer = new Map(nodes.map((node) => [node.scene, node.layer]));
	expect(new Set(edges.map(({ from, to }) => `${from}>${to}`))).toEqual(
		new Set([...scenes].flatMap((from) => targets(key.machine.states[from]!).map((to) => `${from}>${to}`)))
	);
	for (const { from, to, back, bends } of edges) {
		expect(layer.has(from) && layer.has(to)).toBe(true);
		if (!back)
			expect(bends.map((bend) => bend.layer)).toEqual(Array.from({ length: layer.get(to)! - layer.get(from)! - 1 }, (_, at) => layer.get(from)! + 1 + at));
		for (const bend of bends) for (const node of nodes) if (node.layer === bend.layer) expect(Math.abs(node.x - bend.x)).toBeGreaterThan(0.5);
	}
}

describe('branches', () => {
	it.each([...written.scenarios, ...keys.scenarios, ...sortedKeys.scenarios].map((key) => [key.id, key] as const))('of %s draw every scene and way', (_, key) =>
		sound(key)
	);

	it('of any story, with loops and joins, draw every scene once and none over another', () => {
		fc.assert(
			fc.property(fc.boolean().chain(graphs), (graph) => {
				const { scenario } = check(text(graph), 75);
				const named = number([], [scenario!]).named[0]!;
				sound({ id: 'A', machine: machine(named), decisions: keyOf(named), ahead: {} });
			}),
			{ numRuns: 60 }
		);
	});

	it('lead every way from the foot of a box to the head of another, in numbers', () => {
		for (const key of written.scenarios) {
			const drawing = branches(key);
			const { way, whole } = points(drawing, 3);
			const at = new Map(drawing.nodes.map((node) => [node.scene, node]));
			for (const edge of drawing.edges) expect(way(edge, at.get(edge.from)!, at.get(edge.to)!, 0)).toMatch(/^M[\d.]+ [\d.]+[CVH][-\d. CVH]*$/);
			expect(whole.width).toBeGreaterThan(0);
		}
	});

	it('have the way of every transcript among theirs', () => {
		for (const key of written.scenarios) {
			const { ways, scenes } = gone(replay(key, bestAnswers(key)!));
			const { edges, nodes } = branches(key);
			const drawn = edges.map(({ from, to }) => `${from}>${to}`);
			expect([...ways].filter((way) => !drawn.includes(way))).toEqual([]);
			expect([...scenes].filter((scene) => !nodes.some((node) => node.scene === scene))).toEqual([]);
		}
	});
});

describe('words in lines', () => {
	it('lose no letter and are never too long', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (words, most) => {
				const lines = wrapped(words, most);
				expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
				for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(most);
			})
		);
	});
});

describe('how sure one was', () => {
	const attempt = (answers: string[], sure: number[]) => {
		const begun = begin(fresh(1), friendRequest.id);
		const log = answers.reduce((before, letter, at) => give(before, course, friendRequest, letter, 1, sure[at]), begun);
		const history = log.scenarios[friendRequest.id]!;
		return history.best ?? history.open!;
	};
	const ends = ['b', 'd', 'h'];

	it('is read by the place of the answer, 0 where nothing was said', () => {
		expect([0, 1, 2, 3].map((place) => sureOf({ answers: 'abc', mends: '', sure: '302' }, place))).toEqual([3, 0, 2, 0]);
		expect(sureOf({ answers: 'a', mends: '' }, 0)).toBe(0);
	});

	it('heads the debrief with the surest that were weak or worse, and with nothing else', () => {
		const wrong = ['weak', 'wrong', 'breach'];
		fc.assert(
			fc.property(fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }), (sure) => {
				const one = attempt(ends, sure);
				const found = sureAndWrong(friendRequest, one, replay(friendRequest, one.answers));
				expect(found.map((each) => each.sure)).toEqual(found.map((each) => each.sure).toSorted((a, b) => b - a));
				for (const { place, grade, sure: said } of found) {
					expect(wrong).toContain(grade);
					expect(said).toBe(sure[place]);
					expect(said).toBeGreaterThanOrEqual(2);
				}
				const all = replay(friendRequest, one.answers).met.filter(({ scene, letter }, place) => {
					const decision = friendRequest.decisions[scene]!;
					return sure[place]! >= 2 && decision.kind === 'choice' && wrong.includes(decision.options[letter]!.grade);
				});
				expect(found.length).toBe(all.length);
			})
		);
	});

	it('is told to nobody but in the log', () => {
		const told = (sure: number[]) => {
			const log = ends.reduce((before, letter, at) => give(before, course, friendRequest, letter, 1, sure[at]), begin(fresh(1), friendRequest.id));
			return record(course, keys, log);
		};
		const [plain, sure] = [told([]), told([3, 1, 2])];
		expect(sure.log).not.toBe(plain.log);
		expect({ ...sure, log: '' }).toEqual({ ...plain, log: '' });
	});

	it('changes no score', () => {
		expect({ ...attempt(ends, [3, 3, 3]), sure: undefined }).toEqual({ ...attempt(ends, []), sure: undefined });
	});
});
