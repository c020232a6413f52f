import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode, letter, letterCount, split } from '../src/lib/core/letters.ts';
import type { ScenarioKey } from '../src/lib/core/carried.ts';
import { lend } from '../src/lib/play/machine.ts';
import { replay } from '../src/lib/play/replay.ts';
import { better, clauseCredit, creditOf, decisionsMet, passes, scoreOf, standing } from '../src/lib/play/score.ts';
import type { Ended } from '../src/lib/play/shapes.ts';
import { shuffle } from '../src/lib/play/shuffle.ts';
import { friendRequest, nameBanner } from './fixtures/course.ts';

/** A transcript in short: 1 a scene read, 1? a question left open, 1=a its answer, a! what happened, .6 the ending. */
const told = (scenario: ScenarioKey, answers: string): string =>
	replay(scenario, answers)
		.pages.map((page) => {
			if (page.is === 'ending') return `.${page.scene}`;
			if (page.is === 'outcome') return `${page.letter}!`;
			if (!page.decision) return page.scene;
			return page.decision.answer ? `${page.scene}=${page.decision.answer}` : `${page.scene}?`;
		})
		.join(' ');

describe('letters', () => {
	it('hands out one character 64 times, then two', () => {
		expect([0, 25, 26, 51, 52, 61, 62, 63, 64, 127, 128, 255].map(letter)).toEqual(['a', 'z', 'A', 'Z', '0', '9', '-', '_', '~a', '~_', '!a', '*_']);
		expect(new Set(Array.from({ length: letterCount }, (_, n) => letter(n))).size).toBe(256);
	});

	it('has no letter past the last', () => {
		for (const n of [-1, 0.5, 256]) expect(() => letter(n)).toThrow(RangeError);
	});

	it('splits answers of letters of either length', () => {
		expect(split('a~b!a9*_')).toEqual(['a', '~b', '!a', '9', '*_']);
		expect(split('')).toEqual([]);
		expect(split('a~')).toEqual(['a', '~']);
		expect(split('a$a~bb$bAB')).toEqual(['a', '$a~b', 'b', '$bAB']);
		expect(split('a$aA')).toEqual(['a', '$', 'a', 'A']);
		fc.assert(
			fc.property(fc.array(fc.nat(letterCount - 1).map(letter)), (letters) => {
				expect(split(letters.join(''))).toEqual(letters);
			})
		);
	});

	it('writes numbers in a fixed width', () => {
		expect([encode(0, 4), encode(63, 1), encode(64 ** 4 - 1, 4), encode(4096, 3)]).toEqual(['AAAA', '_', '____', 'BAA']);
		expect(() => encode(64, 1)).toThrow(RangeError);
		expect(() => encode(-1, 4)).toThrow(RangeError);
		expect(decode('a b')).toBeNaN();
		fc.assert(
			fc.property(fc.nat(64 ** 4 - 1), (n) => {
				expect(decode(encode(n, 4))).toBe(n);
			})
		);
	});
});

describe('machine', () => {
	it('is built once', () => {
		expect(lend(friendRequest.machine)).toBe(lend(friendRequest.machine));
	});
});

describe('replay', () => {
	it('opens on the first decision', () => {
		expect(replay(friendRequest, '')).toEqual({
			pages: [{ is: 'scene', scene: '1', facts: [], decision: { number: 1, upTo: 3, offered: ['a', 'b', 'c'] } }],
			met: [],
			ended: null,
			kept: '',
			cut: false
		});
	});

	it('tells a whole route, and the facts that held on each page', () => {
		const { pages, met, ended } = replay(friendRequest, 'bdh');
		expect(told(friendRequest, 'bdh')).toBe('1=b b! 2=d d! 3 4 5=h h! .6');
		expect(pages.map(({ facts }) => facts.length)).toEqual([0, 1, 1, 2, 2, 2, 2, 2, 2]);
		expect(pages.at(-1)).toEqual({ is: 'ending', scene: '6', facts: ['connected', 'advised in chat'] });
		expect(met.map(({ scene, counts }) => [scene, counts])).toEqual([
			['1', true],
			['2', true],
			['5', true]
		]);
		expect(ended).toBe('6');
	});

	it('takes the first way on whose condition holds', () => {
		expect(told(friendRequest, 'a')).toBe('1=a a! 3 5?');
		expect(told(friendRequest, 'be')).toBe('1=b b! 2=e e! 3 4 5?');
	});

	it('offers what the facts allow, in written order', () => {
		const offered = (answers: string) => {
			const page = replay(friendRequest, answers).pages.at(-1);
			return page?.is === 'scene' ? page.decision?.offered.join('') : undefined;
		};
		expect([offered('a'), offered('be'), offered('bd')]).toEqual(['ghi', 'ghij', 'ghi']);
	});

	it('numbers decisions as they are first met', () => {
		const places = (scenario: ScenarioKey, answers: string) =>
			replay(scenario, answers).pages.flatMap((page) => (page.is === 'scene' && page.decision ? [`${page.decision.number}/${page.decision.upTo}`] : []));
		expect(places(friendRequest, 'ah')).toEqual(['1/3', '2/2']);
		expect(places(friendRequest, 'beh')).toEqual(['1/3', '2/3', '3/3']);
		expect(places(nameBanner, 'dac')).toEqual(['1/1', '1/1', '1/1']);
	});

	it('counts the first answer to a decision that a loop meets again', () => {
		expect(told(nameBanner, 'dab')).toBe('1=d d! 2 1=a a! 2 1=b b! .3');
		expect(replay(nameBanner, 'dab').met.map(({ counts }) => counts)).toEqual([true, false, false]);
	});

	it.each([
		['an unknown letter', friendRequest, 'azh', 'a'],
		['a letter of another decision', friendRequest, 'ad', 'a'],
		['a letter that the facts forbid', friendRequest, 'aj', 'a'],
		['a letter that a fact has closed', nameBanner, 'aeb', 'a'],
		['an answer after the ending', friendRequest, 'ahg', 'ah'],
		['half a letter', friendRequest, 'a~', 'a']
	])('cuts off what follows %s', (_, scenario, answers, kept) => {
		expect(replay(scenario, answers)).toEqual({ ...replay(scenario, kept), cut: true });
	});

	it('cuts back to what a changed text still allows', () => {
		const { h: _, ...options } = friendRequest.decisions[5]!.options;
		const changed = { ...friendRequest, decisions: { ...friendRequest.decisions, 5: { ...friendRequest.decisions[5]!, options } } };
		expect(replay(changed, 'beh')).toMatchObject({ kept: 'be', cut: true, ended: null });
	});

	it('stands still where scenes lead back to themselves, or nowhere', () => {
		const astray = (states: ScenarioKey['machine']['states']) => ({
			...friendRequest,
			machine: { id: 'Z', initial: '10', context: { facts: [] }, states }
		});
		expect(told(astray({ 10: { on: { next: { target: '11' } } }, 11: { on: { next: { target: '10' } } } }), 'a')).toBe('10 11');
		expect(replay(astray({ 10: {} }), 'a')).toMatchObject({ ended: null, kept: '', cut: true });
	});

	it('gives the same for what it kept', () => {
		fc.assert(
			fc.property(fc.constantFrom(friendRequest, nameBanner), fc.string({ unit: fc.constantFrom(...'abcdefghij~z') }), (scenario, answers) => {
				const first = replay(scenario, answers);
				expect(answers.startsWith(first.kept)).toBe(true);
				expect(replay(scenario, first.kept)).toEqual({ ...first, cut: false });
			})
		);
	});
});

describe('score', () => {
	const ended = (score: number, breach: boolean): Ended => ({ answers: '', mends: '', endedAt: 0, score, breach });

	it('is exact where floats are not', () => {
		expect(scoreOf(70 + 70 + 70, 300)).toBe(7000);
		expect(passes(70 + 70 + 70, 300, 70)).toBe(true);
		expect(scoreOf(200, 300)).toBe(6666);
		expect(passes(200, 300, 66.66)).toBe(true);
		expect(passes(200, 300, 66.67)).toBe(false);
		expect(passes(11, 1000, 1.1)).toBe(true);
	});

	it('is none where nothing was possible', () => {
		expect(scoreOf(0, 0)).toBeNull();
		expect(passes(0, 0, 0)).toBe(false);
	});

	it('counts first answers and skips letters that the text no longer has', () => {
		expect(decisionsMet(nameBanner, 'dzab').map(({ letter }) => letter)).toEqual(['d']);
		expect(creditOf(decisionsMet(friendRequest, 'bei'))).toEqual({ earned: 170, possible: 300 });
	});

	it('adds up by clause and key point', () => {
		expect(Object.fromEntries(clauseCredit(decisionsMet(friendRequest, 'bei')))).toEqual({
			C152: { earned: 170, possible: 300 },
			C148: { earned: 70, possible: 100 },
			KP5: { earned: 100, possible: 100 }
		});
	});

	it.each([
		['a breach, first', 'e', '', ['1']],
		['a breach, later', 'de', '', ['1']],
		['a breach, then a wrong answer', 'af', '', ['1']],
		['a breach, then a weak one, then an acceptable one', 'adc', '', []],
		['a breach, then the best in the loop', 'ab', '', []],
		['the best, then a breach', 'ba', '', ['1']],
		['a breach mended', 'e', 'c', []],
		['a breach mended weakly', 'e', 'd', ['1']],
		['a breach mended at the second try', 'e', 'fb', []],
		['no breach', 'b', '', []]
	])('knows whether %s stands', (_, answers, mends, scenes) => {
		expect(standing(nameBanner, answers, mends)).toEqual(scenes);
	});

	it('puts no breach before the score', () => {
		expect(better(ended(3000, false), ended(9000, true))).toBe(true);
		expect(better(ended(9000, true), ended(3000, false))).toBe(false);
		expect(better(ended(9000, true), ended(3000, true))).toBe(true);
		expect(better(ended(3000, false), ended(3000, false))).toBe(false);
	});
});

describe('shuffle', () => {
	it('hangs on its keys alone', () => {
		const letters = [...'abcdef'];
		expect(shuffle(letters, 7, 'A', 1, '5')).toEqual(shuffle(letters, 7, 'A', 1, '5'));
		expect(letters.join('')).toBe('abcdef');
		expect(new Set(Array.from({ length: 100 }, (_, seed) => shuffle(letters, seed).join(''))).size).toBeGreaterThan(80);
	});

	it('loses nothing and favours no place', () => {
		const firsts = Array.from({ length: 3000 }, (_, attempt) => shuffle(['a', 'b', 'c'], 99, 'A', attempt));
		for (const item of ['a', 'b', 'c']) expect(firsts.filter(([first]) => first === item).length).toBeGreaterThan(900);
		fc.assert(
			fc.property(fc.array(fc.nat()), fc.nat(), (items, seed) => {
				expect(shuffle(items, seed).sort()).toEqual([...items].sort());
			})
		);
	});
});
