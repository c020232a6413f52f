import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../src/lib/core/letters.ts';
import type { ScenarioKey, SortingKey } from '../src/lib/core/carried.ts';
import { begin, fresh, give, resume } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { merge } from '../src/lib/play/merge.ts';
import { answerBy } from '../src/lib/play/option.ts';
import { record } from '../src/lib/play/record.ts';
import { replay } from '../src/lib/play/replay.ts';
import { courseScore } from '../src/lib/play/score.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';
import { sorted, sortedCourse } from './fixtures/sorted.ts';

const keyOf = (id: string): ScenarioKey => keys.scenarios.find((key) => key.id === id)!;

/** One attempt at a scenario, as far as these answers go. */
const play = (log: Log, id: string, answers: string, minutes = 0): Log =>
	split(answers).reduce((now, letter) => give(now, course, keyOf(id), letter, minutes), begin(log, id));

const start = fresh(0x123456);

/** The keys with the first scenario changed. */
const changed = (change: Partial<ScenarioKey>): ScenarioKey[] => [{ ...friendRequest, ...change }, nameBanner];

describe('attempts', () => {
	it('count every write, and remember where it was', () => {
		const log = play(start, 'A', 'be');
		expect(log).toEqual({ ...start, counter: 3, at: 'A', scenarios: { A: { ended: 0, open: { answers: 'be', mends: '' } } } });
		expect(begin(log, 'A')).toEqual({ ...log, counter: 4 });
		expect(start.scenarios).toEqual({});
	});

	it('end where the story ends', () => {
		const end = { answers: 'bei', mends: '', endedAt: 99, score: 5666, breach: false };
		expect(play(start, 'A', 'bei', 99.9).scenarios.A).toEqual({ ended: 1, first: end, best: end });
		expect(play(start, 'A', 'bei', -1).scenarios.A?.best?.endedAt).toBe(0);
		expect(play(start, 'A', 'bei', 1e12).scenarios.A?.best?.endedAt).toBe(64 ** 4 - 1);
	});

	it('take no answer that is not on offer', () => {
		const log = play(start, 'A', 'a');
		for (const letter of ['a', 'j', 'z', '']) expect(give(log, course, friendRequest, letter, 0)).toBe(log);
		expect(give(log, course, nameBanner, 'a', 0)).toBe(log);
		expect(give(log, course, { ...nameBanner, id: 'Z' }, 'a', 0)).toBe(log);
	});

	it('keep the first and the best of three', () => {
		const two = play(play(start, 'A', 'ci', 1), 'A', 'ah', 2);
		const three = play(two, 'A', 'ag', 3);
		expect(two.scenarios.A).toMatchObject({ ended: 2, first: { answers: 'ci' }, best: { answers: 'ah' } });
		expect(three.scenarios.A).toEqual({ ...two.scenarios.A, ended: 3 });
		expect(play(three, 'A', 'ah', 4).scenarios.A?.best?.endedAt).toBe(2);
	});

	it('put an attempt without a breach first', () => {
		const low = play(play(start, 'B', 'ab'), 'B', 'e');
		expect(low.scenarios.B?.best).toMatchObject({ answers: 'ab', breach: false, score: 0 });
		expect(play(play(start, 'B', 'e'), 'B', 'f').scenarios.B?.best).toMatchObject({ answers: 'f', score: 0 });
	});

	it('are not touched by practice: a replay writes nothing', () => {
		const log = play(start, 'A', 'be');
		const before = print(log);
		for (const answers of ['b', 'ah', log.scenarios.A!.open!.answers]) replay(friendRequest, answers);
		expect(print(log)).toBe(before);
	});
});

describe('mending', () => {
	it('in a loop: the decision is met again and answered well', () => {
		expect(play(start, 'B', 'ac').scenarios.B?.best).toMatchObject({ score: 0, breach: false });
		expect(play(start, 'B', 'adf').scenarios.B?.best).toMatchObject({ score: 0, breach: true });
	});

	it('in the open attempt, where the breach is explained', () => {
		const open = mend(play(start, 'B', 'a'), course, nameBanner, 'c', 'open');
		expect(open.scenarios.B?.open).toEqual({ answers: 'a', mends: 'c' });
		expect(give(open, course, nameBanner, 'f', 0).scenarios.B?.best).toMatchObject({ answers: 'af', mends: 'c', score: 0, breach: false });
	});

	it('in the best attempt, after its ending; where it is the first, in both', () => {
		const once = mend(play(start, 'B', 'e', 5), course, nameBanner, 'b', 'best');
		expect(once.scenarios.B?.best).toEqual({ answers: 'e', mends: 'b', endedAt: 5, score: 0, breach: false });
		expect(once.scenarios.B?.first).toEqual(once.scenarios.B?.best);
		const copied = JSON.parse(JSON.stringify(play(start, 'B', 'e', 5))) as Log;
		expect(mend(copied, course, nameBanner, 'b', 'best')).toEqual(once);

		const twice = play(play(start, 'B', 'e', 5), 'B', 'dab', 6);
		const broken = play(play(start, 'B', 'e', 5), 'B', 'daf', 6);
		expect(twice.scenarios.B).toMatchObject({ first: { breach: true }, best: { breach: false, score: 3000 } });
		const mended = mend(broken, course, nameBanner, 'b', 'best');
		expect(mended.scenarios.B).toMatchObject({ first: { mends: '', breach: true }, best: { mends: 'b', breach: false, score: 3000 } });
	});

	it('does not make the log longer with each try that fails', () => {
		let log = play(start, 'B', 'e');
		for (let tries = 0; tries < 5_000; tries++) log = mend(log, course, nameBanner, 'd', 'best');
		expect(log.scenarios.B?.best?.mends).toBe('d');
		expect(print(log).length).toBeLessThan(100);
	});

	it('needs an acceptable answer or better, and may be tried again', () => {
		const weak = mend(play(start, 'B', 'e'), course, nameBanner, 'd', 'best');
		expect(weak.scenarios.B?.best).toMatchObject({ mends: 'd', breach: true });
		expect(mend(weak, course, nameBanner, 'c', 'best').scenarios.B?.best).toMatchObject({ mends: 'c', breach: false });
	});

	it('is refused where no breach stands', () => {
		const log = play(start, 'B', 'b');
		for (const letter of ['a', 'b', 'z']) expect(mend(log, course, nameBanner, letter, 'best')).toBe(log);
		expect(mend(log, course, nameBanner, 'b', 'open')).toBe(log);
		expect(mend(log, course, { ...nameBanner, id: 'Z' }, 'b', 'best')).toBe(log);
	});

	it('has nothing to mend in an ended attempt that the text has come to call a breach', () => {
		const options = { ...nameBanner.decisions[1]!.options, f: nameBanner.decisions[1]!.options.e! };
		const stricter = { ...nameBanner, decisions: { 1: { ...nameBanner.decisions[1]!, options } } };
		const log = play(start, 'B', 'f');
		expect(mend(log, course, stricter, 'd', 'best')).toBe(log);
	});

	it('is undone by a breach in a later loop', () => {
		const mended = mend(play(start, 'B', 'a'), course, nameBanner, 'c', 'open');
		expect(give(mended, course, nameBanner, 'a', 0).scenarios.B?.open).toEqual({ answers: 'aa', mends: '' });
		expect(give(mended, course, nameBanner, 'd', 0).scenarios.B?.open).toEqual({ answers: 'ad', mends: 'c' });
	});
});

describe('answers that sort items', () => {
	const [all, judge, out] = [1, 2, 3].map((scene) => sorted.decisions[scene] as SortingKey) as [SortingKey, SortingKey, SortingKey];
	const ticks = answerBy(all, [1, 0, 1]);
	const rated = answerBy(judge, [0, 3, 0]);
	const left = answerBy(out, [0, 1, 0]);
	const taken = answerBy(out, [1, 1, 0]);
	const answered = (...answers: string[]) => answers.reduce((log, answer, at) => give(log, sortedCourse, sorted, answer, at), begin(start, 'S'));

	it('are taken in their order, and end an attempt as choices do', () => {
		expect(answered(ticks, rated).scenarios.S).toEqual({ ended: 0, open: { answers: ticks + rated, mends: '' } });
		const end = { answers: ticks + rated + taken, mends: '', endedAt: 2, score: 9433, breach: false };
		expect(answered(ticks, rated, taken).scenarios.S).toEqual({ ended: 1, first: end, best: end });
		const log = answered(ticks);
		for (const answer of [ticks, taken, '$b', '$bA', '$b~~', '$zAN', `${rated}a`]) expect(give(log, sortedCourse, sorted, answer, 0)).toBe(log);
	});

	it('are mended where they broke a duty, by an acceptable answer, and the log does not grow with each try', () => {
		let log = answered(ticks, rated, left);
		expect(log.scenarios.S?.best).toMatchObject({ score: 6100, breach: true });
		expect(mend(log, sortedCourse, sorted, ticks, 'best')).toBe(log);
		for (let tries = 0; tries < 50; tries++) log = mend(log, sortedCourse, sorted, answerBy(out, [1, 1, 1]), 'best');
		expect(log.scenarios.S?.best).toMatchObject({ mends: answerBy(out, [1, 1, 1]), breach: true });
		log = mend(log, sortedCourse, sorted, taken, 'best');
		expect(log.scenarios.S?.best).toMatchObject({ mends: taken, breach: false, score: 6100 });
		expect(parse(print(log))).toEqual(log);
	});

	it('stand when items are added, taken out or reworded, and are asked again when the decision is another', () => {
		const log = answered(ticks, rated);
		const having = (decision: SortingKey): ScenarioKey => ({ ...sorted, decisions: { ...sorted.decisions, 2: decision } });
		expect(resume(log, sortedCourse, [having({ ...judge, items: [...judge.items.slice(1), { slot: 3, right: 1, token: 'd_more' }] })]).cut).toEqual([]);
		const { log: cut, cut: which } = resume(log, sortedCourse, [
			{
				...having({ ...judge, kind: 'choose-all', letter: '$d' }),
				machine: { ...sorted.machine, states: { ...sorted.machine.states, 2: { on: { $d: [{ target: '3' }] } } } }
			}
		]);
		expect([cut.scenarios.S?.open?.answers, which]).toEqual([ticks, ['S']]);
	});

	it('are asked again where the story now ends with them', () => {
		const states = { ...sorted.machine.states, 2: { on: { $b: [{ target: '4' }] } } };
		const { log, cut } = resume(answered(ticks, rated), sortedCourse, [{ ...sorted, machine: { ...sorted.machine, states } }]);
		expect([log.scenarios.S?.open?.answers, cut]).toEqual([ticks, ['S']]);
	});

	it('are put together with those of another device', () => {
		const worse = answered(ticks, rated, left);
		const better = answered(ticks, answerBy(judge, [0, 3, 1]), taken);
		const open = give(begin(worse, 'S'), sortedCourse, sorted, ticks, 9);
		const both = merge(open, better);
		expect(both.scenarios.S).toMatchObject({ best: { score: 10_000, breach: false }, open: { answers: ticks } });
		expect(merge(both, both)).toEqual(both);
		expect(parse(print(both))).toEqual(both);
	});
});

describe('resume', () => {
	it('leaves everything where the text is the same', () => {
		const log = play(play(start, 'A', 'be'), 'B', 'e');
		expect(resume(log, course, keys.scenarios)).toEqual({ log, cut: [] });
		expect(resume(log, course, keys.scenarios).log).toBe(log);
	});

	it('cuts an open attempt back to what still stands, and nothing else', () => {
		const log = play(play(play(start, 'A', 'ah'), 'A', 'bd'), 'B', 'e');
		const { d: _, ...options } = friendRequest.decisions[2]!.options;
		const release = changed({ decisions: { ...friendRequest.decisions, 2: { ...friendRequest.decisions[2]!, options } } });
		const { log: after, cut } = resume(log, course, release);
		expect(cut).toEqual(['A']);
		expect(after).toEqual({
			...log,
			counter: log.counter + 1,
			scenarios: { ...log.scenarios, A: { ...log.scenarios.A, open: { answers: 'b', mends: '' } } }
		});
	});

	it('asks the last decision again where the story now ends with it', () => {
		const states = { ...friendRequest.machine.states, 3: { type: 'final' as const } };
		const { log, cut } = resume(play(start, 'A', 'be'), course, changed({ machine: { ...friendRequest.machine, states } }));
		expect([log.scenarios.A?.open?.answers, cut]).toEqual(['b', ['A']]);
	});

	it('keeps what belongs to a scenario that has gone', () => {
		const log = play(start, 'A', 'be');
		expect(resume(log, { ...course, scenarios: [course.scenarios[1]!] }, [nameBanner]).log).toBe(log);
	});

	it('passes who has done all that a release still asks', () => {
		const log = play(start, 'A', 'ah');
		expect(resume(log, { ...course, scenarios: [course.scenarios[0]!] }, []).log).toEqual({ ...log, counter: log.counter + 1, passed: true });
	});
});

describe('a learner of any kind', () => {
	const steps = fc.array(fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom('open', 'best', 'answer', 'answer', 'answer'), fc.constantFrom(...'abcdefghij')));

	it('only ever rises, and is never lost', () => {
		fc.assert(
			fc.property(steps, (taken) => {
				let log = start;
				for (const [id, what, letter] of taken) {
					const before = { record: record(course, keys, log), score: courseScore(course, log) };
					const next = what === 'open' || what === 'best' ? mend(log, course, keyOf(id), letter, what) : give(begin(log, id), course, keyOf(id), letter, 7);
					const after = record(course, keys, next);
					expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
					expect(after.score ?? 0).toBeLessThanOrEqual(10_000);
					if (before.record.status === 'passed') expect(after.status).toBe('passed');
					for (const { first, best } of Object.values(next.scenarios)) {
						if (first && best) expect([best.breach && !first.breach, best.breach === first.breach && best.score < first.score]).toEqual([false, false]);
					}
					expect(parse(print(next))).toEqual(next);
					log = next;
				}
			})
		);
	});
});
