/** Can every scene be reached, and can every reader leave again? */
import { quote } from '../catalogue/entry.ts';
import { isChoiceList } from '../choices.ts';
import { holds } from '../facts.ts';
import type { Chart, Scenario, Scene, When } from '../shapes.ts';
import { decisions, LOOP } from '../tally.ts';
import type { RouteRule } from './rule.ts';

export const reach: RouteRule = (scenario, chart, _around, report) => {
	const { scenes, facts } = scenario;
	const { states, loops, traps } = chart;
	const headings = (list: number[]) =>
		list
			.slice(0, 4)
			.map((scene) => quote(scenes[scene]!.title))
			.join(', ');
	for (const index of unreached(scenario, chart)) {
		const { ending, span, title } = scenes[index]!;
		report.add(ending ? 'ending-unreachable' : 'scene-unreachable', span, { heading: title });
	}
	for (const scene of scenes) if (!scene.ending && !scene.decision && scene.links.length === 0) report.add('dead-end', scene.span, { heading: scene.title });
	for (const loop of loops) {
		const asked = decisions(scenario, loop).length;
		if (asked > LOOP) report.add('loop-too-long', scenes[loop[0]!]!.span, { number: asked, headings: headings(loop) });
	}
	for (const trap of traps) {
		const [first] = trap.scenes;
		const always = states[first!]!.every((mask) => traps.some((other) => other.facts === mask && other.scenes.includes(first!)));
		report.add('loop-without-exit', scenes[first!]!.span, {
			headings: headings(trap.scenes),
			facts: always ? [] : facts.filter((_, bit) => trap.facts & (1 << bit))
		});
	}
};

/** Scenes that no route leads to, but for those whose way in is told already: it comes from such a scene, or its condition never holds. */
function unreached({ scenes }: Scenario, { states, loops }: Chart): number[] {
	const loopOf = new Map(loops.flatMap((loop) => loop.map((scene) => [scene, loop] as const)));
	const told = new Set<number>();
	scenes.forEach((scene, from) => {
		let left = states[from]!;
		const never = (when: When) => left.length > 0 && when.span !== undefined && !left.some((mask) => holds(when, mask));
		for (const { to, when } of ways(scene)) {
			const apart = to !== from && (loopOf.get(to) ?? to) !== loopOf.get(from);
			if (apart && (states[from]!.length === 0 || never(when))) told.add(to);
			if (!isChoiceList(scene.decision)) left = left.filter((mask) => !holds(when, mask));
		}
	});
	return scenes.flatMap((_, index) => {
		const loop = loopOf.get(index) ?? [index];
		const first = loop.every((scene) => scene >= index);
		return states[index]!.length === 0 && first && !loop.some((scene) => told.has(scene)) ? [index] : [];
	});
}

const ways = (scene: Scene): { to: number; when: When }[] => (isChoiceList(scene.decision) ? scene.decision.choices : scene.links);
