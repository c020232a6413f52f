/** Can every scene be reached, and can every reader leave again? */
import { quote } from '../catalogue/entry.ts';
import type { Scene } from '../shapes.ts';
import { decisions, LOOP } from '../tally.ts';
import type { RouteRule } from './rule.ts';

export const reach: RouteRule = (scenario, { states, ends, loops }, _around, report) => {
	const { scenes } = scenario;
	const stops = (scene: Scene) => !scene.ending && !scene.decision && scene.links.length === 0;
	scenes.forEach((scene, index) => {
		const heading = scene.title;
		if (states[index]!.length === 0) report.add(scene.ending ? 'ending-unreachable' : 'scene-unreachable', scene.span, { heading });
		if (stops(scene)) report.add('dead-end', scene.span, { heading });
	});
	for (const loop of loops) {
		const headings = loop.slice(0, 4).map((scene) => quote(scenes[scene]!.title)).join(', ');
		const asked = decisions(scenario, loop).length;
		if (asked > LOOP) report.add('loop-too-long', scenes[loop[0]!]!.span, { number: asked, headings });
		const within = new Set(loop);
		const leaves = loop.some((scene) => ways(scenes[scene]!).some((to) => !within.has(to)));
		const caught = loop.find((scene) => states[scene]!.length > 0 && !ends[scene]);
		if (!leaves && caught !== undefined) report.add('loop-without-exit', scenes[caught]!.span, { headings });
	}
};

const ways = (scene: Scene): number[] => [...(scene.decision?.choices ?? scene.links)].map((way) => way.to);
