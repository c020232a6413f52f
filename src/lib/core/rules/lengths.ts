/** Is every route long enough to show something, and short enough to be played? */
import { choicesOf } from '../choices.ts';
import { credit } from '../decision.ts';
import type { RouteRule } from './rule.ts';
import { short } from '../source.ts';

export const lengths: RouteRule = ({ scenes }, { endings, longest, clean, routes, unproved }, _around, report) => {
	const start = scenes[0]!;
	const reached = endings.filter((one) => one.fewest !== null);
	const first = choicesOf(firstDecision(scenes));
	if (longest < 2 && reached[0]) report.add('route-too-short', start.span, { decisions: longest, ending: scenes[reached[0].scene]!.title });
	for (const { scene, fewest } of longest < 2 ? [] : reached) {
		const hasty = fewest === 1 ? first.filter((choice) => choice.to === scene) : [];
		const wrong = hasty.filter((choice) => choice.credit < credit.acceptable);
		for (const choice of wrong) report.add('ends-at-once', choice.span, { text: short(choice.text) });
		if (fewest! < 2 && (hasty.length === 0 || wrong.length < hasty.length))
			report.add('route-too-short', scenes[scene]!.span, { decisions: fewest!, ending: scenes[scene]!.title });
	}
	if (longest > 8) report.add('route-too-long', start.span, { decisions: longest });
	else if (longest > 5) report.add('route-long', start.span, { decisions: longest });
	if (!clean && routes !== 0n && !unproved) report.add('no-clean-route', start.span);
	// What cannot be reached yet may hold the third decision.
	if (longest === 2 && !report.has('scene-unreachable', 'ending-unreachable', 'dead-end', 'loop-without-exit')) report.add('route-short', start.span);
};

/** The decision that every route meets first: the start's own, or the one its links lead to. */
function firstDecision(scenes: Parameters<RouteRule>[0]['scenes']) {
	const seen = new Set<number>();
	for (let scene = 0; !seen.has(scene);) {
		seen.add(scene);
		const { decision, links } = scenes[scene]!;
		if (decision || links.length !== 1) return decision;
		scene = links[0]!.to;
	}
	return undefined;
}
