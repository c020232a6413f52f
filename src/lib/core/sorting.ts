/**
 * The three kinds of decision that sort items: how an answer is written in the log, and what it earns (format.md 3 and 6).
 * Play reads answers as core laid them down, so it imports this file as it does letters.ts.
 */
import type { Breach, Grade, SortingKind } from './carried.ts';
import { decode, encode } from './letters.ts';

/** Bits that one item takes: ticked or not, taken out or left; an action has one of four ratings. */
const bits: Record<SortingKind, number> = { 'choose-all': 1, judge: 2, 'take-out': 1 };

/** An answer is two characters of base64url: a leading 1 and, after it, each slot in turn. */
const WIDTH = 2;

/** How many slots an answer of this kind has room for: retired ones keep theirs. */
export const roomOf = (kind: SortingKind): number => Math.floor((WIDTH * 6 - 1) / bits[kind]);

/** Where each slot was sorted to → two characters. Throws a RangeError where there are more slots than room. */
export const pack = (kind: SortingKind, sorted: number[]): string =>
	encode(
		sorted.reduce((all, one) => (all << bits[kind]) | one, 1),
		WIDTH
	);

/** Two characters → where each slot was sorted to; null for what `pack` did not write. The leading 1 tells how many slots there were. */
export function unpack(kind: SortingKind, text: string): number[] | null {
	const all = text.length === WIDTH ? decode(text) : NaN;
	if (!(all >= 1)) return null;
	const width = 31 - Math.clz32(all);
	if (width % bits[kind] !== 0) return null;
	const mask = (1 << bits[kind]) - 1;
	return Array.from({ length: width / bits[kind] }, (_, slot) => (all >> (width - (slot + 1) * bits[kind])) & mask);
}

/** What is known of an item: where it belongs (1 ticked or taken out, 0 not; of an action its rating, from 0), and what sorting it wrongly breaks. */
export interface Sortable {
	right: number;
	breach?: Breach;
}

export interface Earned {
	/** As it is reported. */
	grade: Grade;
	/** Whole hundredths of 100, floored. A breach earns nothing, whatever else was right. */
	credit: number;
	breach?: Breach;
}

/**
 * What an answer earns. `sorted` stands beside `items`; an item that was not there when the answer was given is left out of the sum.
 * null where none of them was.
 */
export function earned(kind: SortingKind, items: Sortable[], sorted: (number | undefined)[]): Earned | null {
	const given = items.flatMap((item, at) => (sorted[at] === undefined ? [] : [{ ...item, sorted: sorted[at] }]));
	if (given.length === 0) return null;
	const broken = given.find((item) => item.breach && item.sorted !== item.right)?.breach;
	if (broken) return { grade: 'breach', credit: 0, breach: broken };
	const credit = kind === 'judge' ? rated(given) : picked(given);
	return { grade: credit === 100 ? 'best' : credit >= 70 ? 'acceptable' : credit >= 30 ? 'weak' : 'wrong', credit };
}

interface Given {
	right: number;
	sorted: number;
}

/** The mean of the rows: exact 100, one step off on the same side of the middle 50, else 0. */
const rated = (rows: Given[]): number =>
	Math.floor(rows.reduce((sum, { right, sorted }) => sum + (right === sorted ? 100 : right >> 1 === sorted >> 1 ? 50 : 0), 0) / rows.length);

/** Right picks out of the key less wrong picks out of the rest, never under nothing. */
function picked(items: Given[]): number {
	const key = items.filter(({ right }) => right === 1);
	const rest = items.filter(({ right }) => right === 0);
	const picks = (list: Given[]) => list.filter(({ sorted }) => sorted === 1).length;
	const [keys, others] = [Math.max(key.length, 1), Math.max(rest.length, 1)];
	const right = key.length ? picks(key) : keys;
	return Math.max(0, Math.floor(((right * others - picks(rest) * keys) * 100) / (keys * others)));
}

/** What some answer earns, with one such answer. */
export interface Result extends Earned {
	sorted: number[];
}

/** Every grade and credit that some answer earns: the best first. */
export function results(kind: SortingKind, items: Sortable[]): Result[] {
	const found = new Map<string, Result>();
	const size = bits[kind] * items.length;
	for (let all = 0; all < 1 << size; all++) {
		const sorted = items.map((_, at) => (all >> (at * bits[kind])) & ((1 << bits[kind]) - 1));
		const one = earned(kind, items, sorted);
		if (one && !found.has(`${one.grade} ${one.credit}`)) found.set(`${one.grade} ${one.credit}`, { ...one, sorted });
	}
	return [...found.values()].sort((a, b) => b.credit - a.credit || Number(a.grade === 'breach') - Number(b.grade === 'breach'));
}
