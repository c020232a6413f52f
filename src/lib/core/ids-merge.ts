/** lines of ids.json, perhaps after a merge of two branches → lines in which no id stands twice. */
import { choiceLetter, column, sceneNumber } from './ids.ts';
import { alike, type Held, type Numbered, numberNow, renumber, type Standing, type Story } from './ids-branches.ts';
import { sortingsOf } from './ids-merge-sorting.ts';
import { letter, letterCount } from './letters.ts';
import type { ChoiceLine, ScenarioLine } from './pairs.ts';
import type { IdLine } from './ids-parse.ts';
import type { Decision, Scenario } from './shapes.ts';

/**
 * Two things that were given one id: the one that the main branch has keeps it, the other gets the next free one; so do letters and slots.
 * One thing that was reworded on both branches keeps its id, with the words that stand `now`. What main has and these lines lack is put back.
 * Lines in which nothing collides come back as they are.
 */
export function settle(lines: IdLine[], main: IdLine[] = [], now: Scenario[] = []): IdLine[] {
	const there = stories(main);
	const here = stories(lines, there);
	const names = [...new Set([...there.keys(), ...here.keys()])];
	const heads = new Map(names.map((name) => [name, head(here.get(name), there.get(name), now)]));
	renumber(
		[...heads.values()],
		(line) => line.id,
		column,
		(line, id) => (line.id = id)
	);
	const done = [...heads].map(([name, held]) => {
		const stands = standing(now, held.line.file);
		const scenes = scenesOf(held.line.id, here.get(name), there.get(name), stands);
		const choices = choicesOf(held.line.id, scenes, here.get(name), there.get(name), stands);
		return {
			held,
			scenes: scenes.map(({ held }) => held),
			choices: [...choices, ...sortingsOf(held.line.id, scenes, here.get(name), there.get(name), stands)]
		};
	});
	const asked = done.flatMap(({ scenes }) => scenes.filter(({ line }) => line.slot !== undefined));
	const after = asked.reduce((most, { line }) => Math.max(most, line.slot! + 1), 0);
	renumber(
		asked,
		(line) => line.slot!,
		(n) => after + n,
		(line, slot) => (line.slot = slot),
		({ line }) => there.get(parent(line.name))?.scenes.some((one) => one.name === line.name && one.slot === line.slot) ?? false
	);
	return done
		.sort((a, b) => rank(a.held.line.id) - rank(b.held.line.id))
		.flatMap(({ held, scenes, choices }) => [held.line, ...scenes.map(({ line }) => line), ...choices.map(({ line }) => line)]);
}

const rank = (id: string): number => [...id].reduce((n, character) => n * 26 + character.charCodeAt(0) - 64, 0);

/** C152.a-friend-request.late-evening → C152.a-friend-request: a slug holds no dot. */
const parent = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

const offeredIn = (decision?: Decision): { text: string }[] => (!decision ? [] : decision.kind === 'choice' ? decision.choices : decision.items);

function standing(now: Scenario[], file: string): Standing {
	const home = now.find((one) => one.file === file);
	const scenes = (home ? [home] : now).flatMap((one) => one.scenes);
	return {
		title: (title) => scenes.some((scene) => scene.title === title),
		text: (title, text) => scenes.some((scene) => scene.title === title && offeredIn(scene.decision).some((one) => one.text === text))
	};
}

/** By the scenario's name, which is given once and never changed. Choices have none: where two scenarios have one id, main knows which are its own. */
function stories(lines: IdLine[], there?: Map<string, Story>): Map<string, Story> {
	const byName = new Map<string, Story>();
	const byId = new Map<string, Story[]>();
	const open = (name: string, id: string): Story => {
		const story = byName.get(name) ?? { name, heads: [], scenes: [], choices: [], sortings: [] };
		byName.set(name, story);
		byId.set(id, [story, ...(byId.get(id) ?? []).filter((other) => other !== story)]);
		return story;
	};
	for (const line of lines) {
		const id = line.id.split('.')[0]!;
		const latest = byId.get(id)?.[0];
		if (line.is === 'scenario') open(line.name, id).heads.push(line);
		else if (line.is === 'scene') (byName.get(parent(line.name)) ?? latest ?? open(parent(line.name), id)).scenes.push(line);
		else {
			const known = (story?: Story) =>
				line.is === 'choice' ? story?.choices.some((other) => same(other, line)) : story?.sortings.some((other) => alike(other, line));
			const own = byId.get(id)?.find(({ name }) => known(there?.get(name)));
			const added = byId.get(id)?.find(({ name }) => !there?.has(name));
			const story = own ?? added ?? latest;
			if (line.is === 'choice') story?.choices.push(line);
			else story?.sortings.push(line);
		}
	}
	for (const [id, [story]] of byId) if (story!.heads.length === 0) story!.heads.push({ id, is: 'scenario', name: story!.name, file: '', retired: true });
	return byName;
}

/** The same words under the same number and letter. */
const same = (one: ChoiceLine, other: ChoiceLine): boolean =>
	one.text === other.text && sceneNumber(one) === sceneNumber(other) && choiceLetter(one) === choiceLetter(other);

/** One line of several that name the same thing: the one that stands now, else as these lines have it. Live if any of these is. */
function one<L extends IdLine>(here: L[], there: L | undefined, stands: (line: L) => boolean): L {
	const all = [...here, ...(there ? [there] : [])];
	const { retired: _, ...line } = all.find(stands) ?? all[0]!;
	const gone = (here.length ? here : all).every((other) => other.retired);
	return { ...line, id: (there ?? all[0]!).id, ...(gone ? { retired: true } : {}) } as L;
}

const head = (here: Story | undefined, there: Story | undefined, now: Scenario[]): Held<ScenarioLine> => ({
	line: one(here?.heads ?? [], there?.heads[0], (line) => now.some(({ file }) => file === line.file)),
	onMain: there !== undefined
});

function scenesOf(id: string, here: Story | undefined, there: Story | undefined, stands: Standing): Numbered[] {
	const names = new Set([...(there?.scenes ?? []), ...(here?.scenes ?? [])].map(({ name }) => name));
	const scenes = [...names].map((name): Numbered => {
		const ours = here?.scenes.filter((line) => line.name === name) ?? [];
		const main = there?.scenes.find((line) => line.name === name);
		const line = one(ours, main, (other) => stands.title(other.title));
		const slot = [main, ...ours].find((other) => other?.slot !== undefined)?.slot;
		return { held: { line: { ...line, ...(slot === undefined ? {} : { slot }) }, onMain: main !== undefined }, was: ours.map(sceneNumber) };
	});
	renumber(
		scenes.map(({ held }) => held),
		sceneNumber,
		(n) => String(n + 1),
		(line, number) => (line.id = `${id}.${number}`)
	);
	for (const { held } of scenes) held.line.id = `${id}.${sceneNumber(held.line)}`;
	return scenes;
}

/** Each choice with the scene that it was written in, also where two scenes had one number; each letter once. */
function choicesOf(id: string, scenes: Numbered[], here: Story | undefined, there: Story | undefined, stands: Standing): Held<ChoiceLine>[] {
	const main = there?.choices ?? [];
	const known = (line: ChoiceLine) => main.some((other) => same(other, line));
	const groups = new Map<string, { here: ChoiceLine[]; there?: ChoiceLine }>();
	const group = (line: ChoiceLine) => {
		const found = groups.get(line.id) ?? { here: [] };
		groups.set(line.id, found);
		return found;
	};
	const named = (line: ChoiceLine, scene: string): ChoiceLine => ({ ...line, id: `${id}.${scene}.${choiceLetter(line)}` });
	for (const line of main) group(named(line, sceneNumber(line))).there = named(line, sceneNumber(line));
	const seen: string[] = [];
	for (const line of here?.choices ?? []) {
		const nth = seen.filter((other) => other === line.id).length;
		const made = known(line)
			? named(line, sceneNumber(line))
			: { ...named(line, numberNow(scenes, sceneNumber(line), nth)), to: numberNow(scenes, line.to, 0) };
		if (!known(line)) seen.push(line.id);
		group(made).here.push(made);
	}
	const titles = new Map(scenes.map(({ held }) => [sceneNumber(held.line), held.line.title]));
	const held = [...groups].flatMap(([id, { here, there }]) => apart(here, there, (text) => stands.text(titles.get(id.split('.')[1]!) ?? '', text)));
	held.sort((a, b) => Number(b.onMain) - Number(a.onMain)).splice(letterCount);
	renumber(held, choiceLetter, letter, (line, own) => (line.id = `${id}.${sceneNumber(line)}.${own}`));
	return held;
}

/** Lines with one id in one scene: one choice that was reworded, or two that were given the same letter. */
function apart(here: ChoiceLine[], there: ChoiceLine | undefined, stands: (text: string) => boolean): Held<ChoiceLine>[] {
	const texts = [...new Set([...(here.some(({ text }) => text === there?.text) ? [there!.text] : []), ...here.map(({ text }) => text)])];
	if (texts.length === 0) return [{ line: there!, onMain: true }];
	const [first, ...others] = texts.map((text) =>
		one(
			here.filter((line) => line.text === text),
			there?.text === text ? there : undefined,
			() => false
		)
	) as [ChoiceLine, ...ChoiceLine[]];
	const kept: Held<ChoiceLine> = { line: first, onMain: there !== undefined };
	const added = others.flatMap((line): Held<ChoiceLine>[] => {
		if (line.grade !== first.grade || line.to !== first.to || (stands(line.text) && stands(kept.line.text))) return [{ line, onMain: false }];
		if (stands(line.text)) kept.line = line;
		return [];
	});
	return [kept, ...added];
}
