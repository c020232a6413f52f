/** Decisions that sort items: what an answer earns, how the log has it, and what becomes of it when the text changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioKey, SortingKey, SortingKind } from '../src/lib/core/carried.ts';
import { sortingKinds } from '../src/lib/core/carried.ts';
import { sortingCount, sortingLetter, split } from '../src/lib/core/letters.ts';
import { earned, pack, results, roomOf, type Sortable, unpack } from '../src/lib/core/sorting.ts';
import { answerBy, optionOf, rightResponse, sortedBy } from '../src/lib/play/option.ts';
import { replay } from '../src/lib/play/replay.ts';
import { decisionsMet, standing } from '../src/lib/play/score.ts';
import { sorted } from './fixtures/sorted.ts';

const keyed = (...right: number[]): Sortable[] => right.map((one) => ({ right: one }));
const told = (kind: SortingKind, items: Sortable[], answer: (number | undefined)[]) => {
	const one = earned(kind, items, answer);
	return one && `${one.grade} ${one.credit}`;
};

describe('what an answer earns', () => {
	it('ticks: right picks out of the key less wrong picks out of the rest, never under nothing', () => {
		const items = keyed(1, 1, 1, 0, 0);
		expect(told('choose-all', items, [1, 1, 1, 0, 0])).toBe('best 100');
		expect(told('choose-all', items, [1, 1, 0, 0, 0])).toBe('weak 66');
		expect(told('choose-all', items, [1, 1, 1, 1, 0])).toBe('weak 50');
		expect(told('choose-all', items, [1, 1, 0, 1, 0])).toBe('wrong 16');
		expect(told('choose-all', items, [1, 1, 1, 1, 1])).toBe('wrong 0');
		expect(told('choose-all', items, [0, 0, 0, 1, 1])).toBe('wrong 0');
	});

	it('ratings: exact 100, one step off on the same side of the middle 50, else nothing; the mean of the rows', () => {
		const items = keyed(0, 1, 2, 3);
		expect(told('judge', items, [0, 1, 2, 3])).toBe('best 100');
		expect(told('judge', items, [1, 0, 3, 2])).toBe('weak 50');
		expect(told('judge', items, [0, 2, 1, 3])).toBe('weak 50');
		expect(told('judge', items, [0, 1, 3, 3])).toBe('acceptable 87');
		expect(told('judge', keyed(0, 0, 0), [0, 1, 2])).toBe('weak 50');
		expect(told('judge', items, [3, 3, 0, 0])).toBe('wrong 0');
	});

	it('a breach earns nothing, whatever else was right, and says what it breaks', () => {
		const items: Sortable[] = [{ right: 1, breach: { clauses: ['C149'] } }, { right: 1 }, { right: 0, breach: { clauses: [], law: 'data protection law' } }];
		expect(earned('take-out', items, [1, 1, 0])).toEqual({ grade: 'best', credit: 100 });
		expect(earned('take-out', items, [0, 1, 0])).toEqual({ grade: 'breach', credit: 0, breach: { clauses: ['C149'] } });
		expect(earned('take-out', items, [1, 1, 1])).toEqual({ grade: 'breach', credit: 0, breach: { clauses: [], law: 'data protection law' } });
	});

	it('an item that was not there when the answer was given is left out; where none was, nothing is known', () => {
		expect(told('choose-all', keyed(1, 1, 0, 1), [1, 1, 0, undefined])).toBe('best 100');
		expect(told('choose-all', keyed(1, 0), [undefined, undefined])).toBeNull();
	});

	it('results are those of every answer, the best first', () => {
		const kinds = fc.constantFrom(...sortingKinds);
		const items = (kind: SortingKind) =>
			fc.array(fc.record({ right: fc.nat(kind === 'judge' ? 3 : 1), broken: fc.boolean() }), { minLength: 1, maxLength: kind === 'judge' ? 5 : 8 });
		fc.assert(
			fc.property(
				kinds.chain((kind) => fc.tuple(fc.constant(kind), items(kind), fc.infiniteStream(fc.nat(kind === 'judge' ? 3 : 1)))),
				([kind, drawn, answers]) => {
					const list = drawn.map(({ right, broken }): Sortable => ({ right, ...(broken && kind !== 'judge' ? { breach: { clauses: ['C149'] } } : {}) }));
					const found = results(kind, list);
					const answer = list.map(() => answers.next().value!);
					const one = earned(kind, list, answer)!;
					expect(found.map(({ grade, credit }) => `${grade} ${credit}`)).toContain(`${one.grade} ${one.credit}`);
					expect(found[0]).toMatchObject({ grade: 'best', credit: 100, sorted: list.map(({ right }) => right) });
					for (const { grade, credit, sorted } of found) expect(earned(kind, list, sorted)).toMatchObject({ grade, credit });
					expect(one.credit >= 0 && one.credit <= 100 && Number.isInteger(one.credit)).toBe(true);
					if (one.grade === 'breach') expect(one.credit).toBe(0);
				}
			)
		);
	});
});

describe('two characters', () => {
	it('hold as many slots as there is room for, and say how many there were', () => {
		expect(sortingKinds.map(roomOf)).toEqual([11, 5, 11]);
		expect(pack('choose-all', [])).toBe('AB');
		expect(pack('judge', [3, 3, 3, 3, 3])).toBe('f_');
		expect(unpack('judge', 'f_')).toEqual([3, 3, 3, 3, 3]);
		expect(() => pack('choose-all', new Array<number>(12).fill(0))).toThrow(RangeError);
		fc.assert(
			fc.property(fc.constantFrom(...sortingKinds), fc.array(fc.nat(3), { maxLength: 11 }), (kind, drawn) => {
				const slots = drawn.slice(0, roomOf(kind)).map((one) => (kind === 'judge' ? one : one & 1));
				expect(unpack(kind, pack(kind, slots))).toEqual(slots);
			})
		);
	});

	it('are no answer where pack did not write them', () => {
		expect([unpack('judge', 'AC'), unpack('judge', 'AA'), unpack('choose-all', 'A'), unpack('choose-all', 'A~'), unpack('choose-all', '')]).toEqual([
			null,
			null,
			null,
			null,
			null
		]);
	});

	it('stand behind a letter of their own in the log', () => {
		expect([sortingLetter(0), sortingLetter(63)]).toEqual(['$a', '$_']);
		expect(() => sortingLetter(sortingCount)).toThrow(RangeError);
		expect(split('a$aAB~b$_f_')).toEqual(['a', '$aAB', '~b', '$_f_']);
	});
});

describe('an answer that sorts items', () => {
	const all = sorted.decisions[1] as SortingKey;
	const judge = sorted.decisions[2] as SortingKey;
	const out = sorted.decisions[3] as SortingKey;
	const right = (key: SortingKey) =>
		answerBy(
			key,
			key.items.map((item) => item.right)
		);

	it('is written and read, item by item in written order', () => {
		expect(sortedBy(all, answerBy(all, [1, 0, 1]))).toEqual([1, 0, 1]);
		expect(sortedBy(judge, answerBy(judge, [0, 3, 1]))).toEqual([0, 3, 1]);
		expect(sortedBy(all, right(judge))).toBeNull();
		expect(optionOf(all, 'a')).toBeUndefined();
	});

	it('is told in tokens: those picked, or each action with its rating from 1', () => {
		expect(rightResponse(all)).toEqual(['a_the_time', 'c_the_village']);
		expect(optionOf(all, answerBy(all, [0, 1, 1]))).toMatchObject({ grade: 'wrong', response: ['b_the_chairs', 'c_the_village'] });
		expect(rightResponse(judge)).toEqual([
			['a_ring_her', '1'],
			['b_post', '4'],
			['c_wait', '2']
		]);
		expect(optionOf(out, answerBy(out, [0, 1, 0]))).toMatchObject({ grade: 'breach', credit: 0, breach: { clauses: ['C149'] }, response: ['b_a_teacher'] });
	});

	it('leads on from its scene, by whatever condition holds; an answer of another decision does not', () => {
		const route = right(all) + right(judge) + right(out);
		const transcript = replay(sorted, route);
		expect(transcript).toMatchObject({ ended: '4', kept: route, cut: false });
		expect(transcript.pages.map((page) => (page.is === 'scene' ? `${page.scene}=${page.decision?.answer}` : page.is))).toEqual([
			`1=${right(all)}`,
			'outcome',
			`2=${right(judge)}`,
			'outcome',
			`3=${right(out)}`,
			'outcome',
			'ending'
		]);
		expect(replay(sorted, right(judge))).toMatchObject({ ended: null, kept: '', cut: true });
		expect(replay(sorted, `${right(all)}$bAC`)).toMatchObject({ kept: right(all), cut: true });
	});

	it('stands when an item is added to its decision, and counts by those that were there', () => {
		const more: ScenarioKey = {
			...sorted,
			decisions: { ...sorted.decisions, 1: { ...all, items: [...all.items, { slot: 3, right: 1, token: 'd_the_name' }] } }
		};
		const answer = right(all);
		expect(replay(more, answer)).toMatchObject({ kept: answer, cut: false });
		expect(decisionsMet(more, answer)[0]!.option).toMatchObject({ credit: 100, response: ['a_the_time', 'c_the_village'] });
	});

	it('lets a breach stand until the decision is answered better', () => {
		const broken = right(all) + right(judge) + answerBy(out, [0, 1, 0]);
		expect(standing(sorted, broken, '')).toEqual(['3']);
		expect(standing(sorted, broken, answerBy(out, [1, 1, 1]))).toEqual(['3']);
		expect(standing(sorted, broken, right(out))).toEqual([]);
	});
});
