/**
 * answers ↔ a whole number: at each decision met on the way, which of the answers that are possible there. Mixed radix, so that a route of
 * five decisions is some ten bits. The story says when a route ends, so one follows the other without anything between them.
 */
import type { DecisionKey, ScenarioKey } from '../core/carried.ts';
import { apart, decode, encode, split } from '../core/letters.ts';
import { replay } from '../play/replay.ts';

/** One digit: which of how many. */
export interface Digit {
	digit: number;
	radix: number;
}

/** Answers that no route of a course that was compiled comes near: what goes round for ever is no route. */
const MOST = 200;

/** Bits of an answer that sorts items, without its leading 1: as sorting.ts packs it. */
const bitsOf = (decision: Exclude<DecisionKey, { kind: 'choice' }>): { each: number; all: number } => {
	const each = decision.kind === 'judge' ? 2 : 1;
	return { each, all: each * (Math.max(...decision.items.map(({ slot }) => slot)) + 1) };
};

/** The answers that an attempt ended with → their digits; null where they lead to no ending of this text. */
export function digitsOf(key: ScenarioKey, answers: string): Digit[] | null {
	const { pages, ended, cut } = replay(key, answers);
	if (ended === null || cut || split(answers).length > MOST) return null;
	return pages.flatMap((page) => {
		const decision = key.decisions[page.scene];
		if (page.is !== 'scene' || !page.decision?.answer || !decision) return [];
		const { answer, offered } = page.decision;
		if (decision.kind === 'choice') return [{ digit: offered.indexOf(answer), radix: offered.length }];
		const { each, all } = bitsOf(decision);
		let digit = decode(apart(answer).sorted);
		// Slots after the last that an item still has say nothing any more.
		while (digit >= 2 << all) digit >>= each;
		return [{ digit, radix: 2 << all }];
	});
}

/** Digits, the first of them lowest. */
export const join = (digits: Digit[]): bigint => digits.reduceRight((all, { digit, radix }) => all * BigInt(radix) + BigInt(digit), 0n);

/** Takes one digit off a number. */
export const take = (left: bigint, radix: number): { digit: number; left: bigint } => ({ digit: Number(left % BigInt(radix)), left: left / BigInt(radix) });

/** The answers that the lowest digits of a number tell, to the ending, and what is left of it; null where they tell none. */
export function answersOf(key: ScenarioKey, value: bigint): { answers: string; left: bigint } | null {
	let [answers, left] = ['', value];
	for (let given = 0; given <= MOST; given++) {
		const { pages, ended, cut } = replay(key, answers);
		if (ended !== null && !cut) return { answers, left };
		const page = pages.at(-1);
		const decision = page && key.decisions[page.scene];
		if (cut || page?.is !== 'scene' || !page.decision || !decision) return null;
		const { offered } = page.decision;
		const taken = take(left, decision.kind === 'choice' ? offered.length : 2 << bitsOf(decision).all);
		answers += decision.kind === 'choice' ? offered[taken.digit]! : decision.letter + encode(taken.digit, 2);
		left = taken.left;
	}
	return null;
}
