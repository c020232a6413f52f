/** The proof of a story: against a count by hand, at its limits, and what it still says where the story has a fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortingKinds } from '../src/lib/core/carried.ts';
import { answersOf } from '../src/lib/core/choices.ts';
import { rowOf } from '../src/cli/row.ts';
import { check, example, put } from './example.ts';
import { counted, graphs, type Way, written } from './graphs.ts';

describe('what is proved is what is counted by hand', () => {
	/** How many decisions of each kind were drawn. */
	const sorted = new Map<string, number>();

	it.each([
		['stories that only go on', true],
		['stories that turn back', false]
	])('%s', (_, onwards) => {
		fc.assert(
			fc.property(graphs(onwards), (graph) => {
				const { scenario, chart, diagnostics } = check(written(graph), 75);
				const row = rowOf('x.md', scenario!, chart!, ['C152']);
				const { found, met, tainted, clean, trapped, routes } = counted(graph);
				expect(row.routes).toEqual(routes);
				expect(row.endings.length).toBe(found.length);
				row.endings.forEach(({ lowest, highest }, index) => {
					const { lowest: low, highest: high, fewest } = found[index]!;
					expect(chart!.endings[index]!.fewest ?? Infinity).toBe(fewest);
					expect(lowest === null ? Infinity : lowest).toBeCloseTo(low, 9);
					expect(highest === null ? -Infinity : highest).toBeCloseTo(high, 9);
				});
				expect(chart!.longest).toBe(met);
				expect(chart!.clean).toBe(clean);
				const codes = diagnostics.map((one) => one.code);
				expect(codes.includes('pass-with-wrong')).toBe(tainted >= 75);
				expect(codes.includes('loop-without-exit')).toBe(trapped);
				expect(diagnostics.some((one) => one.severity === 'cannot publish') || row.endings.every((one) => one.lowest !== null)).toBe(true);
				expect(codes).not.toContain('not-proved');
				for (const { scene, choice } of chart!.best ?? [])
					expect(answersOf(scenario!.scenes[scene]!.decision!)[choice]).toMatchObject({ grade: 'best', credit: 100 });
				for (const { decision } of scenario!.scenes) if (decision) sorted.set(decision.kind, (sorted.get(decision.kind) ?? 0) + 1);
			}),
			{ numRuns: 400 }
		);
		for (const kind of ['choice', ...sortingKinds]) expect([kind, (sorted.get(kind) ?? 0) > 25]).toEqual([kind, true]);
	});
});

/** A chain of decisions, each of which leads to the next; `back`: where the second choice leads. */
const chain = (size: number, back: (scene: number) => number): string =>
	written({
		endings: 1,
		scenes: Array.from({ length: size }, (_, scene): Way[] => [
			{ to: scene + 1, grade: 'best' },
			{ to: back(scene), grade: 'weak' }
		])
	});

describe('proof', () => {
	const row = (text: string) => {
		const { scenario, chart } = check(text);
		return rowOf('x.md', scenario!, chart!, ['C152']);
	};

	it('counts routes past 2^53 in digits', () => {
		expect(row(chain(53, (scene) => scene + 1)).routes).toBe('9007199254740992');
		expect(row(chain(52, (scene) => scene + 1)).routes).toBe(2 ** 52);
	});

	it('takes a loop of eight decisions, and refuses nine, with the scores known all the same', () => {
		const codes = (size: number) => check(chain(size, () => 0)).diagnostics.flatMap((one) => (/^loop/.test(one.code) ? [one.code] : []));
		expect(codes(8)).toEqual([]);
		expect(codes(9)).toEqual(['loop-too-long']);
		expect(row(chain(9, () => 0))).toMatchObject({ routes: null, endings: [{ lowest: 30, highest: 100 }] });
	});

	it('is not tried where a way is missing, and then nothing is called unreachable', () => {
		for (const broken of ['(#late evening)', '(#nowhere-at-all)', ' (#late-evening)', '']) {
			const { scenario, diagnostics } = check(example.replace('(#late-evening)', broken));
			expect([broken, scenario, diagnostics.length]).toEqual([broken, null, 1]);
		}
	});

	it('is tried beside findings about words', () => {
		const { scenario, diagnostics } = check(
			put('[x](#ending-always-on-call)', '[Say that she can always book](#ending-the-desk-will-do)').replace(
				'**Why:** the practice can',
				'**Why** the <b>practice</b> can'
			)
		);
		expect(scenario).not.toBeNull();
		expect(diagnostics.map((one) => one.code)).toEqual(['label-without-colon', 'raw-html', 'ending-unreachable']);
	});

	it.each([3000, 300])('takes a file of %i scenes in less than two seconds', (size) => {
		const reading = `---\ntitle: x\n---\n\n${Array.from({ length: size }, (_, at) => `## S${at}\n\nText.\n\n[Go](#${at + 1 < size ? `s${at + 1}` : 'ending-e'})\n`).join('\n')}\n## Ending: E\n\nx\n`;
		// A busy machine is no slow compiler: of three tries the best counts.
		let least = Infinity;
		for (let tries = 0; tries < 3 && least >= 2000; tries++) {
			const from = performance.now();
			expect(check(reading).diagnostics.map((one) => one.code)).toEqual(['route-too-short']);
			least = Math.min(least, performance.now() - from);
		}
		expect(least).toBeLessThan(2000);
	});
});
