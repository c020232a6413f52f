/** Every edge of every dilemma of the course, walked by play to an ending, and held to what core proved of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import type { Fraction, ScenarioKey } from '../src/lib/core/carried.ts';
import { answersOf } from '../src/lib/core/choices.ts';
import type { Named } from '../src/lib/core/ids.ts';
import { type Project, project } from '../src/lib/core/project.ts';
import type { Chart } from '../src/lib/core/shapes.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { split } from '../src/lib/core/letters.ts';
import { answerBy } from '../src/lib/play/option.ts';
import { record } from '../src/lib/play/record.ts';
import { replay } from '../src/lib/play/replay.ts';
import { creditOf, decisionsMet, keyTo, standing } from '../src/lib/play/score.ts';
import { holding, reached, walk } from './walk.ts';

const root = new URL('..', import.meta.url).pathname;
const written = readContent(root);
const whole = project(written);

/** Two stories that the course has none like: one sorts items in all three ways and goes on by conditions, the other turns back. */
const [document] = written.documents;
const fixtures = project({
	...written,
	documents: [
		{
			...document!,
			ids: { ...document!.ids, text: '' },
			idsOnMain: '',
			dilemmas: ['sorting', 'loop'].map((name) => ({
				file: `content/social-media/C152-connecting/${name}.md`,
				text: readFileSync(join(root, 'tests/fixtures/scenarios', name, 'input.md'), 'utf8')
			}))
		}
	]
});
const dilemmas = [whole, fixtures].flatMap((made) =>
	made.named.map((one) => {
		const key = made.keys.scenarios.find(({ id }) => id === one.id)!;
		return [one.scenario.title, { made, one, key, chart: made.compiled.find(({ scenario }) => scenario === one.scenario)!.chart! }] as const;
	})
);

/** Earned out of possible, 0–100. */
const score = ({ earned, possible }: Fraction): number => (possible ? (earned * 100) / possible : 0);

/** The answers of a route as core tells it. */
const told = ({ scenario, scenes }: Named, key: ScenarioKey, route: Chart['best']): string =>
	route!
		.map(({ scene, choice }) => {
			const decision = scenario.scenes[scene]!.decision!;
			const asked = key.decisions[scenes[scene]!.number]!;
			return asked.kind === 'choice' || decision.kind === 'choice' ? scenes[scene]!.letters[choice]! : answerBy(asked, decision.results[choice]!.sorted);
		})
		.join('');

/** An attempt with these answers, from its start to its ending, and what an LMS may be told then. */
function played({ course, keys }: Project, key: ScenarioKey, answers: string) {
	const log = split(answers).reduce((now, answer) => give(now, course, key, answer, 7), begin(fresh(1), key.id));
	return { attempt: log.scenarios[key.id]!.best, outcome: record(course, keys, log).scenarios.find(({ id }) => id === key.id)! };
}

describe.each(dilemmas)('%s', (_, { made, one, key, chart }) => {
	const { scenario, scenes } = one;
	const walked = walk(key);
	const { stops, states } = walked;
	const edges = stops.flatMap((stop) => stop.edges.map((edge) => ({ stop, ...edge })));
	const numberOf = (scene: number) => scenes[scene]!.number;

	it('is walked over every choice in every state in which it is offered, and over every result of sorting', () => {
		const offered = scenario.scenes.flatMap(({ decision }, at) =>
			!decision
				? []
				: answersOf(decision).map(
						(answer) =>
							chart.states[at]!.filter((facts) => !('when' in answer) || ((facts & answer.when.all) === answer.when.all && !(facts & answer.when.none))).length
					)
		);
		expect(edges.length).toBe(offered.flat().reduce((sum, times) => sum + times, 0));
		expect(offered.flat().every((times) => times > 0)).toBe(true);
	});

	it('leads from each of them to an ending, with the answers as they were given', () => {
		for (const { stop, answer, to } of edges) {
			expect([answer, to.on]).not.toEqual([answer, null]);
			const answers = stop.way + answer + to.on!;
			expect(replay(key, answers)).toMatchObject({ kept: answers, cut: false, ended: expect.any(String) as string });
		}
	});

	it('has the states that core knows, scene by scene', () => {
		const proved = scenario.scenes.map((__, at) => [
			numberOf(at),
			chart.states[at]!.map((facts) => holding(scenario.facts.filter((___, bit) => facts & (1 << bit)))).sort()
		]);
		expect(scenario.scenes.map((__, at) => [numberOf(at), [...(states.get(numberOf(at)) ?? [])].sort()])).toEqual(proved);
	});

	it('credits each answer as core does, and calls the same ones breaches of the same thing', () => {
		for (const { stop, answer, option } of edges) {
			const at = scenes.findIndex(({ number }) => number === stop.scene);
			const decision = scenario.scenes[at]!.decision!;
			const counted = keyTo(key, answer)!;
			const meant = answersOf(decision).filter(({ grade, credit }) => grade === option.grade && credit === option.credit);
			expect(meant.map(({ breach }) => breach)).toContainEqual(option.breach);
			expect([counted.scene, counted.option]).toEqual([stop.scene, option]);
			if (decision.kind !== 'choice') continue;
			const choice = decision.choices[scenes[at]!.letters.indexOf(answer)]!;
			expect([choice.grade, choice.credit, choice.breach]).toEqual([option.grade, option.credit, option.breach]);
		}
	});

	it('ends with the scores that core proved, and meets as many decisions', () => {
		const all = reached(walked);
		const found = chart.endings.map(({ scene }) => {
			const here = all.filter((end) => end.scene === numberOf(scene));
			const scores = here.flatMap(({ low, high, met }) => [score({ earned: low, possible: met * 100 }), score({ earned: high, possible: met * 100 })]);
			return { scene, lowest: Math.min(...scores), highest: Math.max(...scores), fewest: Math.min(...here.map(({ met }) => met)) };
		});
		expect(found).toEqual(chart.endings.map(({ scene, lowest, highest, fewest }) => ({ scene, lowest: score(lowest!), highest: score(highest!), fewest })));
		expect(Math.max(...all.map(({ met }) => met))).toBe(chart.longest);
		const tainted = all.filter((end) => end.tainted).map(({ high, met }) => score({ earned: high, possible: met * 100 }));
		expect(Math.max(...tainted)).toBe(score(chart.tainted!.score));
	});

	it('earns 100 by its best route, and passes', () => {
		const answers = told(one, key, chart.best);
		expect(creditOf(decisionsMet(key, answers))).toEqual({ earned: chart.best!.length * 100, possible: chart.best!.length * 100 });
		expect(played(made, key, answers)).toMatchObject({
			attempt: { score: 10_000, breach: false },
			outcome: { best: { score: 10_000, breach: false, passed: true } }
		});
	});

	it('is not passed by any way on which a breach stands', () => {
		const broken = edges.filter(({ option }) => option.grade === 'breach').map(({ stop, answer, to }) => stop.way + answer + to.on!);
		for (const answers of broken) {
			const stands = standing(key, answers, '').length > 0;
			const { attempt, outcome } = played(made, key, answers);
			expect([answers, attempt!.breach]).toEqual([answers, stands]);
			if (stands) expect([answers, outcome.best!.passed]).toEqual([answers, false]);
		}
	});

	it('is passed with a wrong or a breach only where its file says why', () => {
		const answers = told(one, key, chart.tainted!.route);
		expect(decisionsMet(key, answers).some(({ option }) => option.grade === 'wrong' || option.grade === 'breach')).toBe(true);
		const highest = score(creditOf(decisionsMet(key, answers)));
		expect(highest).toBe(score(chart.tainted!.score));
		if (highest >= made.settings.passMark) expect(scenario.allow['pass-with-wrong'] ?? '').not.toBe('');
	});
});

describe('the course', () => {
	it('has at most ten written exceptions, each with its reason', () => {
		const reasons = whole.named.flatMap(({ scenario }) => Object.values(scenario.allow));
		expect(reasons.length).toBeLessThanOrEqual(10);
		for (const reason of reasons) expect(reason.split(' ').length).toBeGreaterThan(3);
	});

	it('lets breaches stand, and a pass depend on them', () => {
		expect(whole.course.scoreAlone).toBeUndefined();
		expect(whole.keys.scenarios.some((key) => walk(key).stops.some(({ edges }) => edges.some(({ option }) => option.grade === 'breach')))).toBe(true);
	});

	it('sorts items in all three ways', () => {
		const kinds = new Set(whole.keys.scenarios.flatMap(({ decisions }) => Object.values(decisions).map(({ kind }) => kind)));
		expect([...kinds].sort()).toEqual(['choice', 'choose-all', 'judge', 'take-out']);
	});
});
