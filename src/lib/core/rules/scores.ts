/** Are the scores honest: does the best route earn 100, and does no route pass with a wrong choice? */
import type { Grade } from '../carried.ts';
import { quote } from '../catalogue/entry.ts';
import { answersOf, isChoiceList } from '../choices.ts';
import type { Span } from '../written.ts';
import { short } from '../source.ts';
import { STEPS } from '../tally.ts';
import type { RouteRule } from './rule.ts';

/** Steps of a route that are told; no dilemma should have more. */
const SHOWN = 8;

export const scores: RouteRule = (scenario, chart, { passMark }, report) => {
	const { scenes } = scenario;
	if (chart.unproved) {
		if (!report.has('loop-too-long')) report.add('not-proved', scenes[0]!.span, { number: STEPS });
		return;
	}
	if (!chart.best && !report.has('best-missing', 'dead-end', 'loop-without-exit', 'too-few-visible')) {
		const loop = chart.loops.find((group) => group.some((scene) => chart.states[scene]!.length)) ?? [0];
		report.add('best-route-endless', scenes[loop[0]!]!.span, {
			headings: loop
				.slice(0, 4)
				.map((scene) => quote(scenes[scene]!.title))
				.join(', ')
		});
	}
	const { tainted } = chart;
	if (!tainted || tainted.score.earned * 100 < passMark * tainted.score.possible) return;
	const wrong = tainted.route.map(({ scene, choice }): { text: string; grade: Grade; span: Span } => {
		const decision = scenes[scene]!.decision!;
		const { grade } = answersOf(decision)[choice]!;
		return isChoiceList(decision) ? decision.choices[choice]! : { text: scenes[scene]!.title, grade, span: decision.questionSpan };
	});
	const first = wrong.find((choice) => choice.grade === 'wrong' || choice.grade === 'breach')!;
	report.add('pass-with-wrong', first.span, {
		score: percent(tainted.score),
		mark: passMark,
		route: [...wrong.slice(0, SHOWN).map((choice) => `${quote(short(choice.text, 40))} (${choice.grade})`), ...(wrong.length > SHOWN ? ['…'] : [])].join(
			', then '
		)
	});
};

/** Floored to two decimals, as an LMS would be sent it. */
export const percent = ({ earned, possible }: { earned: number; possible: number }): string =>
	String(possible === 0 ? 0 : Math.floor((earned * 10000) / possible) / 100);
