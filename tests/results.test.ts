/** Results by clause: worked out by hand for a small course, and by other means for any way through it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../src/lib/core/letters.ts';
import { lookAgain, results } from '../src/lib/evidence/results.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import { record } from '../src/lib/play/record.ts';
import { scoreOf } from '../src/lib/play/score.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';
import './seed.ts';

/** Attempts, one after another, at dilemmas by id: A:ah B:b */
const after = (attempts: string): Log =>
	attempts
		.split(' ')
		.filter(Boolean)
		.map((attempt) => attempt.split(':') as [string, string])
		.reduce(
			(log, [id, answers]) => split(answers).reduce((now, letter) => give(now, course, id === 'A' ? friendRequest : nameBanner, letter, 0), begin(log, id)),
			fresh(1)
		);

const rows = (log: Log | string) => results(course, keys, typeof log === 'string' ? after(log) : log);
const row = (log: Log | string, clause: string) => rows(log).find((one) => one.clause.id === clause)!;

describe('results by clause', () => {
	it('has the clauses and key points that some decision counts for, in the order of the guidance', () => {
		expect(rows('').map(({ clause, of }) => [clause.id, of])).toEqual([
			['C148', 2],
			['C149', 1],
			['C152', 3],
			['KP5', 2]
		]);
	});

	it('has nothing of someone new, and nothing of an attempt that is still open', () => {
		for (const log of ['', 'A:b'])
			for (const { met, first, best, musts, dilemmas } of rows(log)) {
				expect({ met, first, best, musts }).toEqual({ met: 0, first: null, best: null, musts: { met: 0, never: 0, mended: 0, standing: 0 } });
				expect(dilemmas.every(({ done, stands }) => !done && stands.length === 0)).toBe(true);
			}
	});

	it('tells the first from the best attempts', () => {
		expect(row('A:ci A:bei A:ah', 'C152')).toMatchObject({ met: 2, of: 3, decisions: 2, first: 5000, best: 10_000 });
		// What the first attempt met and the best did not was met all the same.
		expect(row('A:bfg A:ah', 'KP5')).toMatchObject({ met: 1, of: 2, decisions: 0, first: 3000, best: null });
	});

	it('counts the first answer where a decision is met again', () => {
		expect(row('B:db', 'C149')).toMatchObject({ first: 3000, best: 3000 });
	});

	it('tells a breach that stands, one that was mended, and a duty that was kept', () => {
		const broken = after('B:e');
		expect(row(broken, 'C149').musts).toEqual({ met: 1, never: 0, mended: 0, standing: 1 });
		expect(row(broken, 'C149').dilemmas).toMatchObject([{ scenario: { id: 'B' }, done: true, stands: [{ scene: '1', number: 1 }], score: 0 }]);
		expect(row(mend(broken, course, nameBanner, 'c', 'best'), 'C149').musts).toEqual({ met: 1, never: 0, mended: 1, standing: 0 });
		expect(row('B:e B:b', 'C149')).toMatchObject({ first: 0, best: 10_000, musts: { met: 1, never: 0, mended: 1, standing: 0 } });
		expect(row('B:b', 'C149').musts).toEqual({ met: 1, never: 1, mended: 0, standing: 0 });
		expect(row('B:b', 'C149').dilemmas[0]?.stands).toEqual([]);
	});

	it('lets a broken law count at the clauses of its decision, and a broken clause at that clause alone', () => {
		expect(row('B:e', 'C148').musts.standing).toBe(1);
		expect(row('B:af', 'C148').musts).toEqual({ met: 1, never: 1, mended: 0, standing: 0 });
		expect(row('B:af', 'C149').musts.standing).toBe(1);
	});

	it('agrees with what an LMS is told, whatever was answered', () => {
		// Letters that are not on offer are not taken.
		const way = fc.array(fc.constantFrom(...'abcdefghij'), { maxLength: 24 }).map((letters) => letters.join(''));
		const log = fc.array(way, { minLength: 4, maxLength: 4 }).map(([a, b, c, d]) => after(`A:${a} B:${b} A:${c} B:${d}`));
		fc.assert(
			fc.property(log, (log) => {
				const told = record(course, keys, log);
				const here = rows(log);
				for (const { clause, score, decisions } of told.objectives) {
					const one = here.find((row) => row.clause.id === clause)!;
					expect(one.best).toBe(score);
					expect(one.decisions).toBe(decisions);
					expect(one.met).toBeGreaterThanOrEqual(decisions);
				}
				for (const { clause, first, musts, met, of } of here) {
					expect(musts.met).toBe(musts.never + musts.mended + musts.standing);
					expect(musts.met).toBeLessThanOrEqual(met);
					expect(met).toBeLessThanOrEqual(of);
					// The interactions are the first attempts, told one by one.
					const answers = told.interactions.flatMap(({ answer }, at) => {
						const { scenario, scene } = keys.slots[at]!;
						const key = keys.scenarios.find(({ id }) => id === scenario)!;
						return answer && log.scenarios[scenario]?.first && key.decisions[scene]?.clauses.includes(clause.id) ? [answer] : [];
					});
					expect(first).toBe(
						scoreOf(
							answers.reduce((sum, { credit }) => sum + credit, 0),
							answers.length * 100
						)
					);
				}
				expect(here.some(({ musts }) => musts.standing > 0)).toBe(told.breach);
			})
		);
	});
});

describe('what to look at again', () => {
	const ids = (log: string, mark = 70) => {
		const { again, unmet } = lookAgain(rows(log), mark);
		return { again: again.map(({ clause }) => clause.id), unmet: unmet.map(({ clause }) => clause.id) };
	};

	it('puts clauses with a breach that stands first, then the lowest below the pass mark', () => {
		expect(ids('A:ci B:e')).toEqual({ again: ['C148', 'C149', 'KP5', 'C152'], unmet: [] });
		expect(ids('A:bfg B:b')).toEqual({ again: ['C152', 'C148', 'KP5'], unmet: [] });
		expect(ids('A:bfg B:b', 0)).toEqual({ again: [], unmet: [] });
	});

	it('names those that nothing has met', () => {
		expect(ids('A:ah')).toEqual({ again: [], unmet: ['C149', 'KP5'] });
	});
});
