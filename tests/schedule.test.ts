/** When clauses are asked again: whole years of answers, drawn at random, and logs that no learner would make. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grades, type Grade } from '../src/lib/core/carried.ts';
import { longest } from '../src/lib/lms/longest.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { limits, parse, print } from '../src/lib/play/log.ts';
import { asked, cards, coming, due, dueAt, next, rating } from '../src/lib/play/schedule.ts';
import { courseScore } from '../src/lib/play/score.ts';
import type { Card, Ended, Log } from '../src/lib/play/shapes.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';

const day = 1_440;
const start = fresh(7);
const clauses = ['C148', 'C149', 'C152', 'KP5'];

const answerOf = fc.record({ grade: fc.constantFrom(...grades), sure: fc.nat(3) });
type Answer = { grade: Grade; sure: number };
const failed = ({ grade }: Answer): boolean => rating(grade, 0) === 1;

/** A log in which one dilemma was ended with these answers. */
const ended = (log: Log, key: typeof friendRequest, answers: string, minutes: number, sure = 0): Log =>
	[...answers].reduce((now, letter) => give(now, course, key, letter, minutes, sure), begin(log, key.id));

/** How many days after the last answer a clause is asked again. */
const wait = (log: Log, clause: string): number => {
	const card = cards(keys, log, limits.minutes)[clause]!;
	return (dueAt(card) - card.at) / day;
};

describe('an answer', () => {
	it('is rated by its grade, and by how sure one was', () => {
		const rated = (sure: number) => grades.map((grade) => rating(grade, sure));
		expect(rated(0)).toEqual([3, 3, 1, 1, 1]);
		expect(rated(1)).toEqual([2, 2, 1, 1, 1]);
		expect(rated(2)).toEqual([3, 3, 1, 1, 1]);
		expect(rated(3)).toEqual([4, 3, 1, 1, 1]);
	});

	it('rates a clause by the worst decision that counts for it', () => {
		// a is best for C152, and i acceptable for it and for C148.
		const log = ended(start, friendRequest, 'ai', 5 * day, 3);
		expect(wait(log, 'C152')).toBe(wait(asked(start, keys, 'C152', 'acceptable', 3, 5 * day), 'C152'));
		const worse = ended(start, friendRequest, 'ch', 5 * day, 3);
		expect(wait(worse, 'C152')).toBe(1);
		expect(wait(worse, 'C148')).toBe(wait(asked(start, keys, 'C148', 'best', 3, 5 * day), 'C148'));
		expect(cards(keys, worse, limits.minutes).C149).toBeUndefined();
	});

	it('counts as in the score: the first to each decision', () => {
		expect(wait(ended(start, nameBanner, 'ab', day), 'C149')).toBe(1);
		expect(wait(ended(start, nameBanner, 'b', day), 'C149')).toBeGreaterThan(1);
	});

	it('that was sure and wrong is asked again as soon as any', () => {
		for (const grade of grades)
			for (const sure of [0, 1, 2, 3])
				expect(wait(asked(start, keys, 'C148', 'wrong', 3, 0), 'C148')).toBeLessThanOrEqual(wait(asked(start, keys, 'C148', grade, sure, 0), 'C148'));
	});
});

describe('what is remembered', () => {
	it('is nothing before an attempt has ended', () => {
		expect(cards(keys, begin(start, 'A'), 0)).toEqual({});
		expect(next(keys, start, 0)).toBeNull();
		expect(due(keys, start, limits.minutes)).toEqual([]);
	});

	it('falls due once its time has come, the longest overdue first', () => {
		const log = ended(ended(start, nameBanner, 'b', 10 * day), friendRequest, 'ch', 10 * day);
		const first = next(keys, log, 10 * day)!;
		expect(due(keys, log, first - 1)).toEqual([]);
		expect(due(keys, log, first)[0]).toBe('C152');
		const all = due(keys, log, limits.minutes);
		expect([...all].sort()).toEqual(clauses);
		const times = all.map((clause) => dueAt(cards(keys, log, limits.minutes)[clause]!));
		expect(times).toEqual([...times].sort((a, b) => a - b));
		expect(coming(keys, log, limits.minutes).map(({ clause }) => clause)).toEqual(all);
	});

	it('takes in each kept attempt once, whenever it is written down', () => {
		const steps = fc.array(fc.record({ of: fc.constantFrom('ag', 'ah', 'ch', 'ci', 'b', 'f', 'C148', 'C152', 'KP5'), hours: fc.nat(900), answer: answerOf }), {
			maxLength: 12
		});
		fc.assert(
			fc.property(steps, (all) => {
				let log = start;
				let now = 0;
				for (const { of, hours, answer } of all) {
					now += hours * 60 + 1;
					if (clauses.includes(of)) log = asked(log, keys, of, answer.grade, answer.sure, now);
					else log = ended(log, of.length > 1 ? friendRequest : nameBanner, of, now, answer.sure);
				}
				const written = asked(log, keys, 'C149', 'best', 2, now);
				const { C149: _, ...before } = cards(keys, log, now);
				const { C149, ...after } = cards(keys, written, now);
				expect(after).toEqual(before);
				expect(C149!.at).toBe(now);
				expect(cards(keys, parse(print(written))!, now)).toEqual(cards(keys, written, now));
			}),
			{ numRuns: 300 }
		);
	});

	it('changes nothing but itself', () => {
		const log = ended(ended(start, nameBanner, 'b', day), friendRequest, 'ch', day);
		const after = asked(log, keys, 'C152', 'breach', 3, 9 * day);
		expect({ ...after, cards: undefined, counter: 0 }).toEqual({ ...log, cards: undefined, counter: 0 });
		expect(after.counter).toBe(log.counter + 1);
		expect(courseScore(course, after)).toBe(courseScore(course, log));
		expect(asked(log, keys, 'C999', 'best', 3, 0)).toBe(log);
	});
});

describe('a year', () => {
	const history = fc.array(fc.record({ hours: fc.nat(24 * 90), answer: answerOf }), { maxLength: 15 });
	const after = (all: { hours: number; answer: Answer }[]): { log: Log; now: number } =>
		all.reduce(
			({ log, now }, { hours, answer: { grade, sure } }) => ({
				log: asked(log, keys, 'C148', grade, sure, now + hours * 60),
				now: now + hours * 60
			}),
			{ log: start, now: 0 }
		);

	it('whatever came before, what is failed is asked no later than what is known', () => {
		fc.assert(
			fc.property(history, fc.nat(24 * 400), answerOf, answerOf, (before, hours, one, other) => {
				fc.pre(failed(one) && !failed(other));
				const { log, now } = after(before);
				const at = now + hours * 60;
				const again = (answer: Answer) => dueAt(cards(keys, asked(log, keys, 'C148', answer.grade, answer.sure, at), at).C148!);
				expect(again(one)).toBeLessThanOrEqual(again(other));
			}),
			{ numRuns: 1_000 }
		);
	});

	it('never asks sooner than a day after, or later than a year', () => {
		fc.assert(
			fc.property(history, (all) => {
				const { log } = after(all);
				if (all.length === 0) return;
				expect(wait(log, 'C148')).toBeGreaterThanOrEqual(1);
				expect(wait(log, 'C148')).toBeLessThanOrEqual(365);
			})
		);
	});

	/** A learner who answers what is due, each on a day that they come, for a year: how often each clause was asked. */
	function year(know: Record<string, Answer[]>, visits: boolean[]): { times: Record<string, number>; log: Log } {
		let log = ended(ended(start, friendRequest, 'bdg', 0), nameBanner, 'f', 0);
		const times: Record<string, number> = Object.fromEntries(clauses.map((clause) => [clause, 0]));
		for (let date = 0; date < 365; date++) {
			if (!visits[date % visits.length]) continue;
			for (const clause of due(keys, log, date * day)) {
				const answers = know[clause]!;
				const { grade, sure } = answers[times[clause]! % answers.length]!;
				times[clause]!++;
				log = asked(log, keys, clause, grade, sure, date * day);
			}
		}
		return { times, log };
	}

	const known = answerOf.filter((one) => !failed(one));
	const unknown = answerOf.filter(failed);

	it('asks what is always failed more often than what is always known, and what is mixed between them', () => {
		fc.assert(
			fc.property(
				fc.array(known, { minLength: 1, maxLength: 9 }),
				fc.array(unknown, { minLength: 1, maxLength: 9 }),
				fc.array(answerOf, { minLength: 1, maxLength: 9 }),
				fc.array(fc.boolean(), { minLength: 3, maxLength: 14 }).filter((visits) => visits.filter(Boolean).length > 2),
				(knows, fails, mixed, visits) => {
					const { times, log } = year({ C148: knows, C149: fails, C152: mixed, KP5: knows }, visits);
					expect(times.C149!).toBeGreaterThan(times.C148!);
					expect(times.C149!).toBeGreaterThanOrEqual(times.C152!);
					expect(times.C152!).toBeGreaterThan(0);
					expect(parse(print(log))).toEqual(log);
					expect(print(log).length).toBeLessThanOrEqual(longest(course, keys).log.length);
				}
			),
			{ numRuns: 40 }
		);
	});
});

describe('a clock that once ran ahead', () => {
	const years = 3_652 * day;
	const days = (log: Log, now: number): number => (coming(keys, log, now).find(({ clause }) => clause === 'C148')!.at - now) / day;

	it('does not put off a clause that was failed since', () => {
		const ahead = asked(start, keys, 'C148', 'best', 2, 10 * day + years);
		const once = asked(ahead, keys, 'C148', 'wrong', 0, 10 * day);
		const twice = asked(once, keys, 'C148', 'wrong', 0, 11 * day);
		expect(twice.cards!.C148!.at).toBe(11 * day);
		expect(days(twice, 11 * day)).toBeLessThanOrEqual(2);
	});

	it('lets a clause fall due at once, and is set right by the answer', () => {
		const played = ended(start, friendRequest, 'ch', 10 * day + years, 2);
		expect(due(keys, played, 10 * day)).toContain('C148');
		expect(next(keys, played, 10 * day)).toBe(10 * day);
		const after = asked(played, keys, 'C148', 'best', 2, 10 * day);
		expect(due(keys, after, 10 * day)).not.toContain('C148');
		expect(cards(keys, after, 10 * day).C148!.at).toBe(10 * day);
		expect(due(keys, after, 400 * day)).toContain('C148');
	});

	it('whatever the clocks said before, what is failed now and again is due within two days', () => {
		const steps = fc.array(fc.record({ of: fc.constantFrom('ch', 'ag', 'bdg', 'C148'), at: fc.nat(limits.minutes), answer: answerOf }), { maxLength: 8 });
		fc.assert(
			fc.property(steps, fc.nat(limits.minutes - 40 * day), (all, now) => {
				const before = all.reduce(
					(log, { of, at, answer: { grade, sure } }) => (of === 'C148' ? asked(log, keys, of, grade, sure, at) : ended(log, friendRequest, of, at, sure)),
					start
				);
				const failing = Array.from({ length: 4 }, (_, at) => now + at * day);
				const log = failing.reduce((log, at) => asked(log, keys, 'C148', 'wrong', 0, at), before);
				expect(days(log, failing.at(-1)!)).toBeLessThanOrEqual(2);
				expect(days(asked(before, keys, 'C148', 'wrong', 0, now), now)).toBeLessThanOrEqual(30);
				expect(parse(print(log))).toEqual(log);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('any log', () => {
	const bits24 = fc.nat(limits.minutes);
	const attempt: fc.Arbitrary<Ended> = fc.record({
		answers: fc.string({ unit: fc.constantFrom(...'abcdefghijz~$0'), maxLength: 8 }),
		mends: fc.constant(''),
		sure: fc.constantFrom('', '1', '0303', '33333333333'),
		endedAt: bits24,
		score: fc.nat(10_000),
		breach: fc.boolean()
	});
	const history = fc.record({ ended: fc.constant(2), first: attempt, best: attempt });
	const card: fc.Arbitrary<Card> = fc.record({ at: bits24, stability: fc.nat(4_095), difficulty: fc.nat(63) });
	const logs: fc.Arbitrary<Log & Required<Pick<Log, 'cards'>>> = fc.record({
		counter: fc.nat(1_000),
		seed: fc.nat(limits.minutes),
		profile: fc.nat(31),
		passed: fc.boolean(),
		at: fc.constant(''),
		scenarios: fc.dictionary(fc.constantFrom('A', 'B', 'Z'), history, { noNullPrototype: true }),
		cards: fc.dictionary(fc.constantFrom(...clauses, 'C999', '__proto__x'), card, { noNullPrototype: true })
	});
	const minutes = fc.oneof(bits24, fc.constantFrom(0, -1, 0.5, NaN, Infinity, -Infinity, limits.minutes + 1));

	it('is read without a throw, and what is written fits its fields and what is counted for it', () => {
		const room = longest(course, keys).cards;
		fc.assert(
			fc.property(logs, minutes, fc.constantFrom(...clauses, 'C999', ''), answerOf, (log, now, clause, { grade, sure }) => {
				due(keys, log, now);
				next(keys, log, now);
				const after = asked(log, keys, clause, grade, sure, now);
				if (after === log) return;
				const [own, others] = [true, false].map((is) => Object.fromEntries(Object.entries(after.cards!).filter(([one]) => clauses.includes(one) === is)));
				expect(others).toEqual(Object.fromEntries(Object.entries(log.cards).filter(([one]) => !clauses.includes(one))));
				expect(print({ ...after, cards: own! }).length - print({ ...after, cards: {} }).length).toBeLessThanOrEqual(room);
				expect(parse(print({ ...after, scenarios: {} }))?.cards).toEqual(after.cards);
				const at = Math.min(Math.max(Math.floor(now) || 0, 0), limits.minutes);
				expect(after.cards![clause]!.at).toBeGreaterThanOrEqual(at);
				expect(after.cards![clause]!.at).toBeLessThanOrEqual(at + day);
			}),
			{ numRuns: 500 }
		);
	});

	it('of before there was any of it is read too', () => {
		const old = parse('1V9yfAAASXu0AAAC.ABA=DyusE4gbho.ACC:Dyu3Cztbgmt^DyvEDqYcgmt,f?ch')!;
		expect(old.cards).toBeUndefined();
		expect(due(keys, old, limits.minutes)).toContain('C152');
	});
});
