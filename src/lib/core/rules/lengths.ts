/** Is every route long enough to show something, and short enough to be played? */
import type { RouteRule } from './rule.ts';
import { short } from '../source.ts';

export const lengths: RouteRule = ({ scenes }, { endings, longest, clean, routes, unproved }, _around, report) => {
	const start = scenes[0]!;
	for (const { scene, fewest } of endings) {
		if (fewest === null) continue;
		const ending = scenes[scene]!;
		if (fewest < 2) report.add('route-too-short', ending.span, { decisions: fewest, ending: ending.title });
	}
	if (longest === 2) report.add('route-short', start.span);
	if (longest > 8) report.add('route-too-long', start.span, { decisions: longest });
	else if (longest > 5) report.add('route-long', start.span, { decisions: longest });
	if (!clean && routes !== 0n && !unproved) report.add('no-clean-route', start.span);
	const first = firstDecision(scenes);
	for (const choice of first?.choices ?? []) {
		if (scenes[choice.to]!.ending && choice.credit < 70) report.add('ends-at-once', choice.span, { text: short(choice.text) });
	}
};

/** The decision that every route meets first: the start's own, or the one its links lead to. */
function firstDecision(scenes: Parameters<RouteRule>[0]['scenes']) {
	const seen = new Set<number>();
	for (let scene = 0; !seen.has(scene); ) {
		seen.add(scene);
		const { decision, links } = scenes[scene]!;
		if (decision || links.length !== 1) return decision;
		scene = links[0]!.to;
	}
	return undefined;
}
