/** Does every condition ever change anything, and is there always something to choose? */
import { choicesOf } from '../choices.ts';
import { holds } from '../facts.ts';
import { explore, statesOf } from '../map.ts';
import type { Chart, Scenario, When } from '../shapes.ts';
import type { Block } from '../written.ts';
import { words } from '../source.ts';
import type { RouteRule } from './rule.ts';

export const conditions: RouteRule = (scenario, chart, { source }, report) => {
	const { scenes, facts } = scenario;
	const states = supposed(scenario, chart);
	const remembered = scenes.reduce(
		(all, { decision }, index) =>
			choicesOf(decision).reduce((mask, { when, remember }) => (states[index]!.some((one) => holds(when, one)) ? mask | remember : mask), all),
		0
	);
	/** A fact that nobody can come to remember is told where it is asked for, or where the scene that remembers it cannot be reached. */
	function check(when: When, masks: number[]) {
		if (!when.span || masks.length === 0 || ((when.all | when.none) & ~remembered) !== 0) return;
		const held = masks.filter((mask) => holds(when, mask)).length;
		const text = words(source, when.span).replaceAll('`', '');
		if (held === 0) report.add('condition-never', when.span, { text });
		else if (held === masks.length) report.add('condition-always', when.span, { text });
	}
	const blocks = (list: Block[], masks: number[]): void =>
		list.forEach((block) => {
			const when = masked(block, facts);
			check(when, masks);
			if (block.is !== 'message') return;
			const seen = masks.filter((mask) => holds(when, mask));
			const parts = [...block.body, ...block.comments];
			const bare = seen.length > 0 && parts.length > 0 && seen.some((mask) => parts.every((part) => !holds(masked(part, facts), mask)));
			if (bare) report.add('message-left-empty', block.speaker.span, { speaker: block.speaker.text });
			blocks(parts, seen);
		});
	scenes.forEach((scene, index) => {
		const masks = states[index]!;
		blocks(scene.blocks, masks);
		let left = masks;
		for (const link of scene.links) {
			check(link.when, left);
			left = left.filter((mask) => !holds(link.when, mask));
		}
		const choices = choicesOf(scene.decision);
		for (const choice of choices) {
			if (choice.grade !== 'best') check(choice.when, masks);
			const after = masks.filter((mask) => holds(choice.when, mask)).map((mask) => mask | choice.remember);
			blocks(choice.happens, [...new Set(after)]);
		}
		const poor = chart.states[index]!.find((mask) => choices.filter((choice) => holds(choice.when, mask)).length < 2);
		if (poor === undefined || choices.length < 2) return;
		const seen = choices.filter((choice) => holds(choice.when, poor)).length;
		report.add('too-few-visible', scene.decision!.questionSpan, { seen, facts: facts.filter((_, bit) => poor & (1 << bit)) });
	});
};

/** The states of each scene as they may be once every scene can be reached, with whatever is remembered: what only follows from one that cannot is told there. */
function supposed(scenario: Scenario, { states }: Chart): number[][] {
	const masks = [...new Set(states.flat())];
	const lost = states.flatMap((list, scene) => (list.length ? [] : masks.map((facts) => ({ scene, facts }))));
	return lost.length ? statesOf(scenario, explore(scenario, lost)) : states;
}

/** A block's conditions in bits, as choices and links have them. */
export function masked(block: Pick<Block, 'when'>, facts: Scenario['facts']): When {
	const bits = (wanted: boolean) => block.when.filter((one) => one.wanted === wanted).reduce((mask, one) => mask | (1 << facts.indexOf(one.fact.text)), 0);
	return { all: bits(true), none: bits(false), ...(block.when[0] ? { span: block.when[0].fact.span } : {}) };
}
