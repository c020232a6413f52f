/** scenario + its ids → the plain JSON machine that XState plays, and the prose that is shown beside it. */
import type { Named } from './ids.ts';
import type { Block, DecisionKey, Holds, Machine, Prose, ProseBlock, Scenario, ScenarioIndex, Transition, When } from './shapes.ts';
import { slug } from 'github-slugger';

/** A bit mask of facts → their names. */
const names = (mask: number, facts: string[]): string[] => facts.filter((_, bit) => mask & (1 << bit));

function guard(when: When, facts: string[]): Transition['guard'] {
	if (!when.all && !when.none) return undefined;
	return { type: 'holds', params: { ...(when.all ? { all: names(when.all, facts) } : {}), ...(when.none ? { none: names(when.none, facts) } : {}) } };
}

export function machine({ scenario, id, scenes }: Named): Machine {
	const { facts } = scenario;
	const states: Machine['states'] = {};
	const way = (to: number, when: When, remember = 0): Transition => ({
		target: scenes[to]!.number,
		...(when.all || when.none ? { guard: guard(when, facts)! } : {}),
		...(remember ? { actions: { type: 'remember', params: { facts: names(remember, facts) } } } : {})
	});
	scenario.scenes.forEach((scene, index) => {
		const { number, letters } = scenes[index]!;
		if (scene.ending) states[number] = { type: 'final' };
		else if (scene.decision) states[number] = { on: Object.fromEntries(scene.decision.choices.map((choice, place) => [letters[place]!, way(choice.to, choice.when, choice.remember)])) };
		else states[number] = { on: { next: scene.links.map((link) => way(link.to, link.when)) } };
	});
	return { id, initial: scenes[0]!.number, context: { facts: [] }, states };
}

/** What play needs of each decision: never its words. By scene number. */
export function key({ scenario, scenes }: Named): ScenarioIndex['decisions'] {
	const keys: ScenarioIndex['decisions'] = {};
	scenario.scenes.forEach(({ decision }, index) => {
		if (!decision) return;
		const { number, name, letters } = scenes[index]!;
		const options: DecisionKey['options'] = {};
		decision.choices.forEach((choice, place) => {
			const letter = letters[place]!;
			options[letter] = { grade: choice.grade, credit: choice.credit, ...(choice.breach ? { breach: choice.breach } : {}), token: token(place, choice.text) };
		});
		keys[number] = { kind: 'choice', name, clauses: decision.clauses, options };
	});
	return keys;
}

/** An answer as an LMS is told it: readable, [a-z0-9_] alone, at most 60 characters; its first letter is the choice's written place. */
const token = (place: number, text: string): string => `${'abcdef'[place] ?? 'z'}_${slug(text.normalize('NFKD')).replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '').slice(0, 58)}`.replace(/_+$/, '');

/** The words of a scenario by scene number and letter. `picture` gives an address in the package for one beside the file. */
export function prose({ scenario, id, scenes }: Named, picture: (src: string) => string): Prose {
	const shown = (list: Block[]): ProseBlock[] => list.map((block) => show(block, picture));
	return {
		id,
		cast: scenario.cast,
		scenes: Object.fromEntries(
			scenario.scenes.map((scene, index) => {
				const { number, letters } = scenes[index]!;
				const { decision } = scene;
				return [
					number,
					{
						title: scene.title,
						...(scene.ending ? { ending: true as const } : {}),
						blocks: shown(scene.blocks),
						...(decision
							? {
									question: decision.question.replace(/^<p>|<\/p>$/g, ''),
									choices: Object.fromEntries(
										decision.choices.map(({ html, happens, passages: { why, tempting, instead, justified } }, place) => [
											letters[place]!,
											{
												html,
												happens: shown(happens),
												why: why?.html ?? '',
												...(tempting ? { tempting: tempting.html } : {}),
												...(instead ? { instead: instead.html } : {}),
												...(justified ? { justified: justified.html } : {})
											}
										])
									)
								}
							: {})
					}
				];
			})
		)
	};
}

function show(block: Block, picture: (src: string) => string): ProseBlock {
	const all = block.when.filter((one) => one.wanted).map((one) => one.fact.text);
	const none = block.when.filter((one) => !one.wanted).map((one) => one.fact.text);
	const holds: Holds = { ...(all.length ? { all } : {}), ...(none.length ? { none } : {}) };
	const when = all.length || none.length ? { when: holds } : {};
	if (block.is === 'text') return { is: 'text', html: block.html, ...when };
	if (block.is === 'picture') return { is: 'picture', src: picture(block.src), alt: block.alt, ...when };
	const comments = block.comments.map((comment) => show(comment, picture));
	return { is: 'message', speaker: block.speaker.text, about: block.about, body: block.body.map((one) => show(one, picture)), ...(comments.length ? { comments } : {}), ...when };
}

/** The files of pictures that a scenario shows, as written. */
export function pictures({ scenes }: Scenario): string[] {
	const of = (list: Block[]): string[] => list.flatMap((block) => (block.is === 'picture' ? [block.src] : block.is === 'message' ? of([...block.body, ...block.comments]) : []));
	return [...new Set(scenes.flatMap((scene) => [...of(scene.blocks), ...(scene.decision?.choices.flatMap((choice) => of(choice.happens)) ?? [])]))];
}
