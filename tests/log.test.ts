import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sortingKinds } from '../src/lib/core/carried.ts';
import { encode, letter, letterCount, sortingCount, sortingLetter, split } from '../src/lib/core/letters.ts';
import { pack, unpack } from '../src/lib/core/sorting.ts';
import { checksum } from '../src/lib/play/checksum.ts';
import { parse, print } from '../src/lib/play/log.ts';
import type { Attempt, Ended, History, Log } from '../src/lib/play/shapes.ts';

/** An answer: a choice's letter, or items that were sorted. */
const answer = fc.oneof(
	{ weight: 3, arbitrary: fc.nat(letterCount - 1).map(letter) },
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.nat(sortingCount - 1), fc.constantFrom(...sortingKinds), fc.array(fc.nat(1), { maxLength: 5 }))
			.map(([n, kind, sorted]) => sortingLetter(n) + pack(kind, sorted))
	}
);
const letters = (longest = 12) => fc.array(answer, { maxLength: longest }).map((list) => list.join(''));
const ids = fc.string({ unit: fc.constantFrom(...'ABCXYZabcxyz0189-_'), minLength: 1, maxLength: 8 });
const bits24 = fc.nat(64 ** 4 - 1);
const sure = fc.array(fc.constantFrom('0', '1', '2', '3'), { maxLength: 8 }).map((digits) => digits.join('').replace(/0+$/, ''));
const attempt: fc.Arbitrary<Attempt> = fc.record({ answers: letters(), mends: letters(3), sure }).map(({ sure, ...rest }) => (sure ? { ...rest, sure } : rest));
const result = fc.record({ endedAt: bits24, score: fc.nat(10_000), breach: fc.boolean() });
const ended: fc.Arbitrary<Ended> = fc.tuple(attempt, result).map(([given, came]) => ({ ...given, ...came }));
const card = fc.record({ at: bits24, stability: fc.nat(4_095), difficulty: fc.nat(63) });

const history: fc.Arbitrary<History> = fc
	.record({ count: fc.integer({ min: 2, max: 4095 }), kept: fc.array(ended, { maxLength: 2 }), open: fc.option(attempt) })
	.map(({ count, kept: [first, best = first], open }) => ({
		ended: first ? count : 0,
		...(first && { first, best }),
		...(open && { open })
	}));

const plain = fc.record({
	counter: bits24,
	seed: bits24,
	profile: fc.nat(31),
	passed: fc.boolean(),
	at: fc.oneof(fc.constant(''), ids),
	scenarios: fc.dictionary(ids, history, { noNullPrototype: true })
});
const log: fc.Arbitrary<Log> = fc
	.tuple(plain, fc.dictionary(ids, card, { noNullPrototype: true }))
	.map(([rest, cards]) => (Object.keys(cards).length > 0 ? { ...rest, cards } : rest));

const small: Log = {
	counter: 7,
	seed: 0xabcdef,
	profile: 3,
	passed: false,
	at: 'B',
	scenarios: {
		A: {
			ended: 2,
			first: { answers: 'be', mends: '', endedAt: 1_000_000, score: 5666, breach: true },
			best: { answers: 'ah', mends: '', endedAt: 1_000_001, score: 10_000, breach: false }
		},
		B: { ended: 0, open: { answers: 'a~b', mends: 'c' } }
	}
};

/** The text with its checksum put right again, so that only the grammar can refuse it. */
const sealed = (text: string): string => text.charAt(0) + encode(checksum(text.charAt(0) + text.slice(5)), 4) + text.slice(5);

describe('checksum', () => {
	it('is CRC-24 as OpenPGP has it', () => {
		expect(checksum('123456789')).toBe(0x21cf02);
	});
});

describe('print', () => {
	it('writes every field in its place', () => {
		const text = print(small);
		expect(text.slice(0, 1) + text.slice(5)).toBe('1' + 'AAAH' + 'q83v' + 'D' + 'A' + 'B' + '.ACA:D0JACxFbe^D0JBE4gah' + '.AAB?a~b,c');
		expect(parse(text)).toEqual(small);
	});

	it('does not write the best twice where it is the first', () => {
		const only: Ended = { answers: 'abc', mends: '', endedAt: 5, score: 9000, breach: false };
		const text = (best: Ended) => print({ ...small, scenarios: { A: { ended: 1, first: only, best } } });
		expect(text({ ...only })).toBe(text(only));
		const read = parse(text(only))?.scenarios.A;
		expect(read?.best).toBe(read?.first);
	});

	it('writes answers that sort items in four characters, mends too, and they come apart again', () => {
		const sorted = `a${sortingLetter(0)}${pack('choose-all', [1, 0, 1])}~b${sortingLetter(63)}${pack('judge', [3, 3, 3, 3, 3])}c`;
		expect(sorted).toBe('a$aAN~b$_f_c');
		const mends = `${sortingLetter(1)}${pack('take-out', [1, 1, 0, 1])}`;
		const best: Ended = { answers: sorted, mends, endedAt: 5, score: 9000, breach: false };
		const text = print({ ...small, scenarios: { A: { ended: 1, first: best, best, open: { answers: '$aAN', mends: '' } } } });
		expect(text.slice(text.indexOf('='))).toBe(`=AAAFEZQ${sorted},${mends}?$aAN`);
		const read = parse(text)!.scenarios.A!;
		expect(split(read.best!.answers)).toEqual(['a', '$aAN', '~b', '$_f_', 'c']);
		expect(unpack('choose-all', split(read.open!.answers)[0]!.slice(2))).toEqual([1, 0, 1]);
		fc.assert(
			fc.property(fc.array(answer, { maxLength: 12 }), (given) => {
				const { open } = parse(print({ ...small, scenarios: { A: { ended: 0, open: { answers: given.join(''), mends: given.join('') } } } }))!.scenarios.A!;
				expect([split(open!.answers), split(open!.mends)]).toEqual([given, given]);
			})
		);
	});

	it('has a header of at most 24 characters, and nothing that must be escaped', () => {
		fc.assert(
			fc.property(log, (one) => {
				const text = print(one);
				expect(print({ ...one, scenarios: {}, cards: {} }).length).toBeLessThanOrEqual(24);
				expect(text).toMatch(/^[!-~]*$/);
				expect(text).not.toMatch(/["'<>&%+\\` ]/);
			})
		);
	});

	it('refuses a number that its field cannot hold', () => {
		expect(() => print({ ...small, counter: 2 ** 24 })).toThrow(RangeError);
		expect(() => print({ ...small, seed: -1 })).toThrow(RangeError);
	});

	it('fits three attempts at 60 scenarios of five decisions, one in three mended, into 4,096 characters', () => {
		const attempts = { answers: 'aBc9_', mends: 'd', endedAt: 16_000_000, score: 6600, breach: true };
		const full: History = {
			ended: 9,
			first: attempts,
			best: { ...attempts, score: 8600, mends: '' },
			open: { answers: 'aBc9_', mends: '' }
		};
		const scenarios = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`A${letter(n)}`, full]));
		expect(print({ ...small, scenarios }).length).toBeLessThanOrEqual(4096);
	});

	it('fits as much where two of the five decisions sort items, and the mended one is one of these', () => {
		const attempts = { answers: 'aB$aANc$bAN', mends: '$aAP', endedAt: 16_000_000, score: 6600, breach: true };
		const full: History = { ended: 9, first: attempts, best: { ...attempts, score: 8600, mends: '' }, open: { answers: attempts.answers, mends: '' } };
		const scenarios = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`A${letter(n)}`, full]));
		const { length } = print({ ...small, at: 'A', scenarios });
		expect(length).toBeLessThanOrEqual(4096);
		expect(/take ([\d,]+) of the 4,096/.exec(readFileSync(new URL('../docs/architecture.md', import.meta.url), 'utf8'))![1]).toBe(
			length.toLocaleString('en-GB')
		);
	});
});

describe('parse', () => {
	it('reads what print wrote', () => {
		fc.assert(
			fc.property(log, (one) => {
				expect(parse(print(one))).toEqual(one);
			})
		);
	});

	it('never throws, and reads nothing else', () => {
		const soup = fc.string({ unit: fc.constantFrom(...'1ABab09-_.,:=^?~!*$'), maxLength: 80 });
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					soup,
					soup.map((text) => sealed(`1AAAA${text}`))
				),
				(text) => {
					const read = parse(text);
					if (read) expect(print(read)).toBe(text);
				}
			),
			{ numRuns: 2000 }
		);
	});

	it('notices any damage to one character, and any end cut off', () => {
		const text = print(small);
		for (let place = 0; place < text.length; place++) {
			expect(parse(text.slice(0, place))).toBeNull();
			for (const other of 'AB1.~?\u00e9') {
				if (other !== text[place]) expect(parse(text.slice(0, place) + other + text.slice(place + 1))).toBeNull();
			}
		}
	});

	it.each([
		['nothing', ''],
		['the record of another course player', '{"v":1,"answers":[]}'],
		['a version to come', sealed(`2${print(small).slice(1)}`)],
		['a scenario twice', sealed(`${print(small)}.AAB?a`)],
		['an attempt kept that never ended', sealed('1AAAAAAAHq83vDAB.AAA=D0JACxFbe')],
		['ended attempts of which none is kept', sealed('1AAAAAAAHq83vDAB.ABA')],
		['two attempts kept of one', sealed('1AAAAAAAHq83vDAB.ABA:D0JACxFbe^D0JBE4gah')],
		['a score above 100 per cent', sealed('1AAAAAAAHq83vDAB.ABA=D0JAE4ibe')],
		['a profile past 31', sealed('1AAAAAAAHq83v_AB')],
		['a mark where mends should be', sealed('1AAAAAAAHq83vDAB.AAA?a,')]
	])('does not read %s', (_, text) => {
		expect(parse(text)).toBeNull();
	});

	it('reads the same texts with those faults put right', () => {
		expect(parse(sealed('1AAAAAAAHq83vDAB.ABA=D0JACxFbe'))?.scenarios.A?.ended).toBe(1);
	});

	it('takes a megabyte of anything in its stride', () => {
		for (const text of ['.'.repeat(1e6), '1'.repeat(1e6), sealed(`1AAAAAAAHq83vDAB${'.AAA?a,b'.repeat(1e5)}`)]) expect(parse(text)).toBeNull();
	});
});
