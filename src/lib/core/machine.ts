/** scenario + its ids → the plain JSON machine that XState plays, and the prose that is shown beside it. */
import { choicesOf, isChoiceList } from './choices.ts';
import type { Named } from './ids.ts';
import type { Aftermath, Consequence, Holds, Machine, OptionKey, Prose, ProseBlock, ProseScene, ScenarioKey, Transition } from './carried.ts';
import type { Decision, Scenario, When } from './shapes.ts';
import type { Block } from './written.ts';
import { slug } from 'github-slugger';

/** A bit mask of facts → their names. */
const names = (mask: number, facts: string[]): string[] => facts.filter((_, bit) => mask & (1 << bit));

/** A condition by facts' names; null where nothing is asked. */
const condition = (all: string[], none: string[]): Holds | null =>
	all.length || none.length ? { ...(all.length ? { all } : {}), ...(none.length ? { none } : {}) } : null;

export function machine({ scenario, id, scenes }: Named): Machine {
	const { facts } = scenario;
	const states: Machine['states'] = {};
	const way = ({ to, when, remember = 0 }: { to: number; when: When; remember?: number }): Transition => {
		const asked = condition(names(when.all, facts), names(when.none, facts));
		return {
			target: scenes[to]!.number,
			...(asked ? { guard: { type: 'holds', params: asked } } : {}),
			...(remember ? { actions: { type: 'remember', params: { facts: names(remember, facts) } } } : {})
		};
	};
	scenario.scenes.forEach((scene, index) => {
		const { number, letters } = scenes[index]!;
		if (scene.ending) states[number] = { type: 'final' };
		else if (isChoiceList(scene.decision))
			states[number] = { on: Object.fromEntries(scene.decision.choices.map((choice, place) => [letters[place]!, way(choice)])) };
		else states[number] = { on: { [scene.decision ? letters[0]! : 'next']: scene.links.map(way) } };
	});
	return { id, initial: scenes[0]!.number, context: { facts: [] }, states };
}

/** What play needs of each decision: never its words. By scene number. */
export function key({ scenario, scenes }: Named): ScenarioKey['decisions'] {
	const keys: ScenarioKey['decisions'] = {};
	scenario.scenes.forEach(({ decision }, index) => {
		if (!decision) return;
		const { number, letters, slots } = scenes[index]!;
		const { clauses } = decision;
		if (decision.kind !== 'choice') {
			const room = Math.min(WORDY, Math.floor(LONGEST / decision.items.length) - 7);
			const items = decision.items.map(({ text, right, breach }, place) => ({
				slot: slots![place]!,
				right,
				...(breach ? { breach } : {}),
				token: token(place, text, room)
			}));
			keys[number] = { kind: decision.kind, clauses, letter: letters[0]!, items };
			return;
		}
		const options = decision.choices.map(({ grade, credit, breach, text }, place): [string, OptionKey] => [
			letters[place]!,
			{ grade, credit, ...(breach ? { breach } : {}), token: token(place, text, WORDY) }
		]);
		keys[number] = { kind: 'choice', clauses, options: Object.fromEntries(options) };
	});
	return keys;
}

/** Characters of one token at most; and of all that one answer may tell in SCORM 2004 (250), where seven stand between two ratings. */
const WORDY = 40;
const LONGEST = 250;

/** An answer or item as an LMS is told it: readable, [a-z0-9_] alone, whole words up to `room` characters; its first letter is its written place. */
function token(place: number, text: string, room: number): string {
	const words = slug(text.normalize('NFKD').replace(/\p{M}/gu, ''))
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let told = 'abcdefghij'[place] ?? 'z';
	for (const word of words) {
		if (told.length + 1 + word.length > room) break;
		told += `_${word}`;
	}
	return told;
}

type Address = (src: string) => string;

/** What is read as far as the first question. `picture` gives an address in the package for one beside the file. */
export function prose(named: Named, picture: Address): Prose {
	const opening = openingOf(named.scenario);
	return { id: named.id, cast: named.scenario.cast, scenes: scenesOf(named, (index) => opening.has(index), picture) };
}

/** The rest: the other scenes, and what follows each choice, by its letter. */
export function aftermath(named: Named, picture: Address): Aftermath {
	const { scenario, id, scenes } = named;
	const opening = openingOf(scenario);
	const told = scenario.scenes.flatMap(({ decision }, index): [string, Consequence][] => {
		const { letters, slots } = scenes[index]!;
		if (decision && decision.kind !== 'choice')
			return [[letters[0]!, { happens: [], why: decision.why, items: Object.fromEntries(decision.items.map(({ why }, place) => [slots![place]!, why])) }]];
		return choicesOf(decision).map(({ happens, passages: { why, tempting, instead, justified } }, place) => [
			letters[place]!,
			{
				happens: happens.map((block) => show(block, picture)),
				why: why?.html ?? '',
				...(tempting ? { tempting: tempting.html } : {}),
				...(instead ? { instead: instead.html } : {}),
				...(justified ? { justified: justified.html } : {})
			}
		]);
	});
	return { id, scenes: scenesOf(named, (index) => !opening.has(index), picture), choices: Object.fromEntries(told) };
}

/** The scenes that can be read before anything is answered. */
function openingOf({ scenes }: Scenario): Set<number> {
	const found = new Set([0]);
	for (const index of found) if (!scenes[index]!.decision) for (const link of scenes[index]!.links) found.add(link.to);
	return found;
}

/** Scenes by their number. */
function scenesOf({ scenario, scenes }: Named, wanted: (index: number) => boolean, picture: Address): Record<string, ProseScene> {
	const told = scenario.scenes.map(({ title, ending, blocks, decision }, index): [string, ProseScene] => [
		scenes[index]!.number,
		{
			title,
			...(ending ? { ending: true as const } : {}),
			blocks: blocks.map((block) => show(block, picture)),
			...(decision
				? {
						question: decision.question.replace(/^<p>|<\/p>$/g, ''),
						...offered(decision, scenes[index]!)
					}
				: {})
		}
	]);
	return Object.fromEntries(told.filter((_, index) => wanted(index)));
}

/** What can be chosen or sorted. */
function offered(decision: Decision, { letters, slots }: Named['scenes'][number]): Pick<ProseScene, 'choices' | 'items' | 'message'> {
	const by = (list: { html: string }[], names: (string | number)[]) => Object.fromEntries(list.map(({ html }, place) => [names[place]!, html]));
	if (decision.kind === 'choice') return { choices: by(decision.choices, letters) };
	const { message, items } = decision;
	const slotted = message && {
		...message,
		paragraphs: message.paragraphs.map((parts) => parts.map((part) => (typeof part === 'number' ? slots![part]! : part)))
	};
	return { items: by(items, slots!), ...(slotted ? { message: slotted } : {}) };
}

/** A block as it is shown. */
export function show(block: Block, picture: Address): ProseBlock {
	const named = (wanted: boolean) => block.when.filter((one) => one.wanted === wanted).map((one) => one.fact.text);
	const asked = condition(named(true), named(false));
	const when = asked ? { when: asked } : {};
	if (block.is === 'text') return { is: 'text', html: block.html, ...when };
	if (block.is === 'picture') return { is: 'picture', src: picture(block.src), alt: block.alt, ...when };
	const comments = block.comments.map((comment) => show(comment, picture));
	return {
		is: 'message',
		speaker: block.speaker.text,
		about: block.about,
		body: block.body.map((one) => show(one, picture)),
		...(comments.length ? { comments } : {}),
		...when
	};
}

/** The files of pictures that a scenario shows, as written. */
export const pictures = ({ scenes }: Scenario): string[] =>
	picturesIn(scenes.flatMap((scene) => [...scene.blocks, ...choicesOf(scene.decision).flatMap((choice) => choice.happens)]));

/** The same of blocks; each once. */
export const picturesIn = (blocks: Block[]): string[] => [
	...new Set(blocks.flatMap((block) => (block.is === 'picture' ? [block.src] : block.is === 'message' ? picturesIn([...block.body, ...block.comments]) : [])))
];
