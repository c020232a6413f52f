/** every fact of a scenario, numbered; conditions → bit masks over those numbers. */
import type { Report } from './diagnostics.ts';
import { nearest } from './nearest.ts';
import type { Block, Condition, Name, SceneDraft, When } from './shapes.ts';

/** More would be too much to keep in mind, and too many states to prove. */
const MOST = 6;

export interface Facts {
	/** Those that a choice remembers first; then those that are only asked for, and never hold. */
	names: string[];
	/** Few enough to prove. */
	sound: boolean;
	when(conditions: Condition[]): When;
	mask(facts: Name[]): number;
}

export function factsOf(scenes: SceneDraft[], report: Report): Facts {
	const remembered = new Map<string, Name>();
	const asked: Name[] = [];
	const ask = (when: Condition[]) => asked.push(...when.map((one) => one.fact));
	const blocks = (list: Block[]): void => list.forEach((one) => {
		ask(one.when);
		if (one.is === 'message') blocks([...one.body, ...one.comments]);
	});
	for (const scene of scenes) {
		blocks(scene.blocks);
		scene.links.forEach((link) => ask(link.when));
		for (const choice of scene.decision?.choices ?? []) {
			ask(choice.link?.when ?? []);
			blocks(choice.happens);
			for (const fact of choice.remember) if (!remembered.has(fact.text)) remembered.set(fact.text, fact);
		}
	}
	const wanted = new Set(asked.map((fact) => fact.text));
	for (const fact of asked) {
		if (remembered.has(fact.text)) continue;
		const near = nearest(fact.text, [...remembered.keys()]);
		report.add('fact-never-remembered', fact.span, { fact: fact.text, ...(near ? { nearest: near } : {}) });
	}
	const names = [...remembered.keys(), ...[...wanted].filter((fact) => !remembered.has(fact))];
	for (const fact of remembered.values()) if (!wanted.has(fact.text)) report.add('fact-never-asked', fact.span, { fact: fact.text });
	const sound = remembered.size <= MOST && names.length <= 2 * MOST;
	if (remembered.size > MOST) report.add('facts-too-many', remembered.get(names[MOST]!)!.span, { facts: [...remembered.keys()] });
	const mask = (facts: Name[]) => facts.reduce((bits, fact) => bits | bit(names.indexOf(fact.text)), 0);
	return {
		names,
		sound,
		mask,
		when: (conditions) => ({
			all: mask(conditions.filter((one) => one.wanted).map((one) => one.fact)),
			none: mask(conditions.filter((one) => !one.wanted).map((one) => one.fact)),
			...(conditions[0] ? { span: conditions[0].fact.span } : {})
		})
	};
}

const bit = (index: number): number => (index < 0 || index > 30 ? 0 : 1 << index);

/** Whether a condition holds with these facts. */
export const holds = (when: When, facts: number): boolean => (facts & when.all) === when.all && (facts & when.none) === 0;
