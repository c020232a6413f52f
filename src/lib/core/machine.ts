/** scenario + its ids → the plain JSON machine that XState plays, and the prose that is shown beside it. */
import type { Named } from './ids.ts';
import type { Aftermath, Consequence, DecisionKey, Holds, Machine, Prose, ProseBlock, ProseScene, ScenarioKey, Transition } from './carried.ts';
import type { Block, Scenario, When } from './shapes.ts';
import { slug } from 'github-slugger';

/** A bit mask of facts → their names. */
const names = (mask: number, facts: string[]): string[] => facts.filter((_, bit) => mask & (1 << bit));

/** A condition by facts' names; null where nothing is asked. */
const condition = (all: string[], none: string[]): Holds | null =>
	all.length || none.length ? { ...(all.length ? { all } : {}), ...(none.length ? { none } : {}) } : null;

export function machine({ scenario, id, scenes }: Named): Machine {
	const { facts } = scenario;
	const states: Machine['states'] = {};
	const way = (to: number, when: When, remember = 0): Transition => {
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
		else if (scene.decision)
			states[number] = {
				on: Object.fromEntries(scene.decision.choices.map((choice, place) => [letters[place]!, way(choice.to, choice.when, choice.remember)]))
			};
		else states[number] = { on: { next: scene.links.map((link) => way(link.to, link.when)) } };
	});
	return { id, initial: scenes[0]!.number, context: { facts: [] }, states };
}

/** What play needs of each decision: never its words. By scene number. */
export function key({ scenario, scenes }: Named): ScenarioKey['decisions'] {
	const keys: ScenarioKey['decisions'] = {};
	scenario.scenes.forEach(({ decision }, index) => {
		if (!decision) return;
		const { number, letters } = scenes[index]!;
		const options: DecisionKey['options'] = {};
		decision.choices.forEach((choice, place) => {
			const letter = letters[place]!;
			options[letter] = { grade: choice.grade, credit: choice.credit, ...(choice.breach ? { breach: choice.breach } : {}), token: token(place, choice.text) };
		});
		keys[number] = { kind: 'choice', clauses: decision.clauses, options };
	});
	return keys;
}

/** An answer as an LMS is told it: readable, [a-z0-9_] alone, whole words up to 40 characters; its first letter is the choice's written place. */
function token(place: number, text: string): string {
	const words = slug(text.normalize('NFKD'))
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let told = 'abcdef'[place] ?? 'z';
	for (const word of words) {
		if (told.length + 1 + word.length > 40) break;
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
	const told = scenario.scenes.flatMap(({ decision }, index) =>
		(decision?.choices ?? []).map(({ happens, passages: { why, tempting, instead, justified } }, place): [string, Consequence] => [
			scenes[index]!.letters[place]!,
			{
				happens: happens.map((block) => show(block, picture)),
				why: why?.html ?? '',
				...(tempting ? { tempting: tempting.html } : {}),
				...(instead ? { instead: instead.html } : {}),
				...(justified ? { justified: justified.html } : {})
			}
		])
	);
	return { id, scenes: scenesOf(named, (index) => !opening.has(index), picture), choices: Object.fromEntries(told) };
}

/** The scenes that can be read before anything is answered. */
function openingOf({ scenes }: Scenario): Set<number> {
	const found = new Set([0]);
	for (const index of found) for (const link of scenes[index]!.links) found.add(link.to);
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
						choices: Object.fromEntries(decision.choices.map(({ html }, place) => [scenes[index]!.letters[place]!, html]))
					}
				: {})
		}
	]);
	return Object.fromEntries(told.filter((_, index) => wanted(index)));
}

function show(block: Block, picture: (src: string) => string): ProseBlock {
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
export function pictures({ scenes }: Scenario): string[] {
	const of = (list: Block[]): string[] =>
		list.flatMap((block) => (block.is === 'picture' ? [block.src] : block.is === 'message' ? of([...block.body, ...block.comments]) : []));
	return [...new Set(scenes.flatMap((scene) => [...of(scene.blocks), ...(scene.decision?.choices.flatMap((choice) => of(choice.happens)) ?? [])]))];
}
