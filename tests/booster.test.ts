/** What asks a clause again: in the course as it is written, after every way that each story can go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScenarioKey } from '../src/lib/core/carried.ts';
import { split } from '../src/lib/core/letters.ts';
import { bestAnswers } from '../src/lib/play/best.ts';
import { answeredAt, booster } from '../src/lib/play/booster.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { replay } from '../src/lib/play/replay.ts';
import { asked, cards, due, failed } from '../src/lib/play/schedule.ts';
import { keyTo } from '../src/lib/play/score.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, keyOf, keys, routesToEndings, stopsOf, ofEachGrade } from './browser/course.ts';
import { course as small, keys as smallKeys } from './fixtures/course.ts';

const day = 1_440;
const play = (log: Log, id: string, letters: string[], minutes: number): Log =>
	letters.reduce((now, letter) => give(now, course, keyOf(id), letter, minutes), begin(log, id));
const routes = routesToEndings();

const bestWayAsks = (key: ScenarioKey, clause: string): boolean =>
	replay(key, bestAnswers(key)!).met.some(({ scene, counts }) => counts && key.decisions[scene]!.clauses.includes(clause));

/** Whether it hangs on the minute of the last answer which decision is asked. */
const several = (log: Log, clause: string): boolean => {
	const at = (minute: number): Log => ({ ...log, cards: { ...log.cards, [clause]: { at: minute, stability: 0, difficulty: 0 } } });
	return JSON.stringify(booster(keys, at(0), clause)) !== JSON.stringify(booster(keys, at(1), clause));
};

describe('the best way', () => {
	it('is there in every story of the course, with nothing but best answers', () => {
		for (const key of keys.scenarios) {
			const answers = bestAnswers(key)!;
			expect(replay(key, answers).ended).not.toBeNull();
			expect(split(answers).map((letter) => keyTo(key, letter)?.option.grade)).toEqual(split(answers).map(() => 'best'));
		}
		expect(bestAnswers(smallKeys.scenarios[1]!)).toBe('b');
	});

	it('is none where the story never ends', () => {
		const round = smallKeys.scenarios[1]!;
		const on = { ...round.machine.states[1]!.on, b: { target: '2' } };
		expect(bestAnswers({ ...round, machine: { ...round.machine, states: { ...round.machine.states, 1: { on } } } })).toBeNull();
	});
});

describe('a booster', () => {
	const learner = fc.array(fc.tuple(fc.constantFrom(...routes), fc.nat(200)), { minLength: 1, maxLength: 6 }).map((list) =>
		list.reduce(({ log, now }, [{ id, letters }, days]) => ({ log: play(log, id, letters, now + days * day), now: now + days * day }), {
			log: fresh(3),
			now: 0
		})
	);

	it('asks every clause that is due in a finished story, another than it was failed in where another has it', () => {
		fc.assert(
			fc.property(learner, ({ log, now }) => {
				for (const clause of due(keys, log, now + 400 * day)) {
					const found = booster(keys, log, clause)!;
					const key = keyOf(found.scenario);
					expect(key.decisions[found.scene]!.clauses).toContain(clause);
					const last = replay(key, found.before).pages.at(-1);
					expect(last).toMatchObject({ is: 'scene', scene: found.scene });
					expect(booster(keys, structuredClone(log), clause)).toEqual(found);
					const bad = failed(keys, log, clause);
					expect(found.same).toBe(bad.includes(found.scenario));
					expect(found.unplayed).toBe(false);
					expect(log.scenarios[found.scenario]!.best).toBeDefined();
					const elsewhere = keys.scenarios.some((one) => log.scenarios[one.id]?.best && !bad.includes(one.id) && bestWayAsks(one, clause));
					if (found.same) expect(elsewhere).toBe(false);
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('is another one the next time', () => {
		fc.assert(
			fc.property(learner, fc.array(fc.nat(300 * day), { minLength: 1, maxLength: 5 }), ({ log, now }, waits) => {
				const [clause] = due(keys, log, now + 400 * day);
				let [before, at] = [log, now];
				for (const wait of waits) {
					const one = booster(keys, before, clause!);
					at += wait;
					const written = answeredAt(keys, before, clause!, at);
					expect(written - Math.max(at, cards(keys, before, at)[clause!]!.at)).toBeLessThanOrEqual(1);
					before = asked(before, keys, clause!, 'wrong', 0, written);
					const next = booster(keys, before, clause!)!;
					expect(before.cards![clause!]!.at).toBe(written);
					if (several(before, clause!)) expect(`${next.scenario} ${next.scene}`).not.toBe(`${one!.scenario} ${one!.scene}`);
					at = written;
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('is of a story that was never finished only where no finished one asks the clause, and says so', () => {
		const named = [...new Set(keys.scenarios.flatMap(({ decisions }) => Object.values(decisions).flatMap(({ clauses }) => clauses)))];
		for (const clause of named) {
			const found = booster(keys, fresh(1), clause);
			if (found) expect(found).toMatchObject({ unplayed: true, same: false });
		}
		const { id, letters } = routes[0]!;
		const begun = keys.scenarios.reduce((log, one) => (one.id === id ? log : begin(log, one.id)), play(fresh(1), id, letters, 5));
		for (const clause of Object.keys(cards(keys, begun, 5))) expect(booster(keys, begun, clause)).toMatchObject({ scenario: id, unplayed: false });
	});

	it('is answered now, whatever a clock that ran ahead wrote down', () => {
		const { id, letters } = routes[0]!;
		const log = play(fresh(1), id, letters, 900 * day);
		const [clause] = due(keys, log, 5 * day);
		let before = asked(log, keys, clause!, 'best', 2, 5_000 * day);
		for (const at of [5 * day, 6 * day]) {
			const written = answeredAt(keys, before, clause!, at);
			expect(written - at).toBeLessThanOrEqual(1);
			before = asked(before, keys, clause!, 'wrong', 0, written);
			expect(before.cards![clause!]!.at).toBe(written);
		}
	});

	it('is of the failed story where no other asks the clause, and says so', () => {
		const ended = [...'ci'].reduce((now, letter) => give(now, small, smallKeys.scenarios[0]!, letter, 5), begin(fresh(1), 'A'));
		expect(booster(smallKeys, ended, 'C152')).toMatchObject({ scenario: 'A', same: true });
		expect(booster(smallKeys, ended, 'C148')).toMatchObject({ same: false });
		expect(booster(smallKeys, ended, 'C999')).toBeNull();
	});

	it('finds a way to what only the learner came to', () => {
		const { id, letters } = routes.find(({ id, letters }) => stopsOf(id, ofEachGrade).length > 4 && letters.length > 2)!;
		const log = play(fresh(1), id, letters, 5);
		for (const clause of Object.keys(cards(keys, log, 5))) expect(booster(keys, log, clause)).not.toBeNull();
	});
});
