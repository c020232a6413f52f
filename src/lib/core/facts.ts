/** every fact of a scenario, numbered; conditions → bit masks over those numbers. */
import { choicesOf } from './choices.ts';
import type { Report } from './diagnostics.ts';
import { nearest } from './nearest.ts';
import type { When } from './shapes.ts';
import type { Block, Condition, Document, Name } from './written.ts';

/** More would be too much to keep in mind, and too many states to prove. */
const MOST = 6;
/** Up to here what else is wrong can still be found. */
const PROVED = 12;
/** Facts are bits of one whole number. */
const BITS = 30;

export interface Facts {
	/** Those that a choice remembers first; then those that are only asked for, and never hold. */
	names: string[];
	/** Few enough to prove. */
	sound: boolean;
	when(conditions: Condition[]): When;
	mask(facts: Name[]): number;
}

export function factsOf({ scenes, codes }: Document, report: Report): Facts {
	const remembered = new Map<string, Name>();
	const asked: Name[] = [];
	const understood = new Set<number>();
	const ask = (when: Condition[]) => asked.push(...when.map((one) => one.fact));
	const blocks = (list: Block[]): void =>
		list.forEach((one) => {
			ask(one.when);
			if (one.is === 'message') blocks([...one.body, ...one.comments]);
		});
	for (const scene of scenes) {
		blocks(scene.blocks);
		scene.links.forEach((link) => ask(link.when));
		for (const choice of choicesOf(scene.decision)) {
			ask(choice.link?.when ?? []);
			blocks(choice.happens);
			for (const fact of choice.remember) {
				understood.add(fact.span.start);
				if (!remembered.has(fact.text)) remembered.set(fact.text, fact);
			}
		}
	}
	for (const fact of asked) understood.add(fact.span.start);
	const wanted = new Set(asked.map((fact) => fact.text));
	/** Named by an instruction that was refused: it was meant as the other half, and is told there. */
	const elsewhere = codes.flatMap(({ text, span }) => (understood.has(span.start) ? [] : [text]));
	const spaced = elsewhere.map((text) => ` ${text.replace(/[^\p{L}\p{N}'’-]+/gu, ' ').trim()} `);
	const bare = elsewhere.map((text) =>
		text
			.replace(/^[^:]*:/, '')
			.replace(/[^\p{L}'’ -]/gu, '')
			.trim()
	);
	const refused = (fact: string) => spaced.some((words) => words.includes(` ${fact} `)) || bare.includes(fact);
	const misspelt = new Set<string>();
	for (const fact of asked) {
		if (remembered.has(fact.text) || refused(fact.text)) continue;
		const near = nearest(fact.text, [...remembered.keys()]);
		if (near) misspelt.add(near);
		report.add('fact-never-remembered', fact.span, { fact: fact.text, ...(near ? { nearest: near } : {}) });
	}
	for (const fact of remembered.values()) {
		if (!wanted.has(fact.text) && !report.has('fact-empty') && !misspelt.has(fact.text) && !refused(fact.text))
			report.add('fact-never-asked', fact.span, { fact: fact.text });
	}
	const names = [...remembered.keys(), ...[...wanted].filter((fact) => !remembered.has(fact))];
	const sound = remembered.size <= PROVED && names.length <= BITS;
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

const bit = (index: number): number => (index < 0 || index >= BITS ? 0 : 1 << index);

/** Whether a condition holds with these facts. */
export const holds = (when: When, facts: number): boolean => (facts & when.all) === when.all && (facts & when.none) === 0;
