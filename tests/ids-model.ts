/** What an author did to some dilemmas, in a model in which every scene and choice is known by a number of its own: the truth that ids are held to. */
import { slug } from 'github-slugger';
import fc from 'fast-check';
import { type Grade, grades, type SortingKind, sortingKinds } from '../src/lib/core/carried.ts';
import { roomOf } from '../src/lib/core/sorting.ts';
import type { Scenario } from '../src/lib/core/shapes.ts';

interface ModelChoice {
	uid: number;
	text: string;
	grade: Grade;
	/** The uid of a scene. */
	to: number;
}
interface ModelItem {
	uid: number;
	text: string;
}
/** A decision that sorts items. `ever`: every item that was given a slot, in the order of its slots. */
interface ModelSorting {
	uid: number;
	kind: SortingKind;
	items: ModelItem[];
	ever: number[];
}
interface ModelScene {
	uid: number;
	title: string;
	/** None: an ending, or a scene that sorts items. */
	choices: ModelChoice[];
	sorts?: ModelSorting;
}
interface ModelFile {
	uid: number;
	file: string;
	scenes: ModelScene[];
}
export interface Model {
	files: ModelFile[];
	/** What was taken out, to be brought back. */
	gone: ({ file: ModelFile } | { scene: ModelScene; from: number } | { choice: ModelChoice; from: number } | { item: ModelItem; from: number })[];
	next: number;
	/** The uid that the last edit changed: it alone may have got another id. */
	touched?: number;
}

const nowhere = { start: 0, end: 0 };

/** The scenarios as the compiler would hand them on. */
export const scenarios = ({ files }: Pick<Model, 'files'> & Partial<Model>): Scenario[] =>
	files.map(({ file, scenes }) => ({
		file,
		title: file,
		cast: [],
		clause: '',
		facts: [],
		routes: [],
		allow: {},
		scenes: scenes.map(({ title, choices, sorts }) => ({
			title,
			slug: slug(title),
			span: nowhere,
			ending: choices.length === 0 && !sorts,
			blocks: [],
			links: sorts ? [{ to: 0, when: { all: 0, none: 0 }, span: nowhere }] : [],
			...(sorts
				? {
						decision: {
							kind: sorts.kind,
							span: nowhere,
							question: '',
							questionSpan: nowhere,
							clauses: [],
							items: sorts.items.map(({ text }) => ({ text, html: text, span: nowhere, right: 0, why: '' })),
							results: [],
							why: ''
						}
					}
				: {}),
			...(choices.length
				? {
						decision: {
							kind: 'choice' as const,
							span: nowhere,
							question: '',
							questionSpan: nowhere,
							clauses: [],
							choices: choices.map(({ text, grade, to }) => ({ text, html: text, span: nowhere, to: scenes.findIndex(({ uid }) => uid === to), grade, credit: 0, when: { all: 0, none: 0 }, remember: 0, happens: [], passages: {} }))
						}
					}
				: {})
		}))
	}));

export function start(): Model {
	const model: Model = { files: [], gone: [], next: 1 };
	for (const file of ['content/x/C1-one/first.md', 'content/x/C2-two/second.md']) add(model, file, 0);
	return model;
}

/** A decision of three items. */
function sorting(uid: () => number, kind: SortingKind): ModelSorting {
	const items = [1, 2, 3].map((): ModelItem => {
		const own = uid();
		return { uid: own, text: `Item ${own}` };
	});
	return { uid: uid(), kind, items, ever: items.map((one) => one.uid) };
}

/** The same words, asked anew: nothing of it is what it was. */
function anew(one: ModelSorting, uid: () => number): void {
	one.uid = uid();
	for (const item of one.items) item.uid = uid();
	one.ever = one.items.map((item) => item.uid);
}

/** A new file: three scenes that ask, one that sorts, two endings. */
function add(model: Model, file: string, side: number): void {
	const uid = () => fresh(model, side);
	const ends = [1, 2].map((): ModelScene => ({ uid: uid(), title: `End ${model.next}`, choices: [] }));
	const asks = [1, 2, 3].map((): ModelScene => ({ uid: uid(), title: `Scene ${model.next}`, choices: [] }));
	asks.forEach((scene, at) => {
		const to = (asks[at + 1] ?? ends[0]!).uid;
		scene.choices = (['best', 'weak', 'weak'] as const).map((grade, n): ModelChoice => ({ uid: uid(), text: n === 2 ? 'Do nothing' : `Choice ${model.next}`, grade, to: n === 1 ? ends[1]!.uid : to }));
	});
	const sorts: ModelScene = { uid: uid(), title: `Sorting ${model.next}`, choices: [], sorts: sorting(uid, sortingKinds[model.next % 3]!) };
	model.files.push({ uid: uid(), file, scenes: [...asks, sorts, ...ends] });
}

/** Numbers given on two branches never meet. */
const fresh = (model: Model, side: number): number => model.next++ + side * 10_000;

const kinds = ['add file', 'add scene', 'add choice', 'word choice', 'word title', 'regrade', 'retarget', 'order scenes', 'order choices', 'move file', 'copy file', 'drop file', 'drop scene', 'drop choice', 'split', 'bring back', 'add sorting', 'add item', 'add item', 'word item', 'drop item', 'order items', 'change kind'] as const;
export type Edit = { kind: (typeof kinds)[number]; at: number; in: number; n: number };

export const draw = (...starts: string[]): fc.Arbitrary<Edit> => fc.record({ kind: fc.constantFrom(...kinds.filter((kind) => starts.length === 0 || starts.some((start) => kind.startsWith(start)))), at: fc.nat(20), in: fc.nat(20), n: fc.nat(20) });
export const edits = draw();

const pick = <T>(list: T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

/** The model after one edit; as it was where the edit finds nothing to do. `side`: the branch it is made on. */
export function edited(before: Model, { kind, at, in: place, n }: Edit, side = 0): Model {
	const model = structuredClone(before);
	delete model.touched;
	const uid = () => fresh(model, side);
	const file = pick(model.files, at);
	const asks = file?.scenes.filter(({ choices }) => choices.length > 0) ?? [];
	const scene = pick(asks, place);
	const choice = scene && pick(scene.choices, n);
	const sorted = pick(file?.scenes.filter(({ sorts }) => sorts) ?? [], place)?.sorts;
	const item = sorted && pick(sorted.items, n);
	const word = (what: string) => `${what} ${uid()}`;
	const leadAway = (from: ModelFile, gone: ModelScene) => {
		const other = from.scenes.find(({ uid, choices, sorts }) => uid !== gone.uid && choices.length === 0 && !sorts) ?? from.scenes.find(({ uid }) => uid !== gone.uid)!;
		for (const { choices } of from.scenes) for (const one of choices) if (one.to === gone.uid) one.to = other.uid;
	};
	if (kind === 'add file') add(model, `content/x/C1-one/${word('file').replace(' ', '-')}.md`, side);
	else if (kind === 'bring back') {
		const back = pick(model.gone, at);
		if (!back) return model;
		if ('file' in back && !model.files.some((one) => one.file === back.file.file)) model.files.push(back.file);
		else if ('scene' in back) {
			const home = model.files.find((one) => one.uid === back.from);
			if (!home || home.scenes.some((one) => one.uid === back.scene.uid)) return model;
			for (const one of back.scene.choices) if (!home.scenes.some((other) => other.uid === one.to)) one.to = home.scenes[0]!.uid;
			home.scenes.push(back.scene);
		} else if ('choice' in back) {
			const home = model.files.find(({ scenes }) => scenes.some((one) => one.uid === back.from && one.choices.length));
			const into = home?.scenes.find((one) => one.uid === back.from);
			if (!home || !into || into.choices.some((one) => one.uid === back.choice.uid)) return model;
			if (!home.scenes.some((one) => one.uid === back.choice.to)) back.choice.to = into.uid;
			into.choices.push(back.choice);
		} else if ('item' in back) {
			const into = model.files.flatMap(({ scenes }) => scenes).find(({ sorts }) => sorts?.uid === back.from)?.sorts;
			if (!into || into.items.length > 4) return model;
			into.items.push(back.item);
		}
		model.gone = model.gone.filter((one) => one !== back);
	} else if (!file || !scene || !choice) return model;
	else if (kind === 'add scene') {
		const ending = file.scenes.find(({ choices, sorts }) => choices.length === 0 && !sorts) ?? scene;
		const made: ModelScene = { uid: uid(), title: word('Scene'), choices: n % 3 ? (['best', 'wrong'] as const).map((grade) => ({ uid: uid(), text: word('Choice'), grade, to: ending.uid })) : [] };
		file.scenes.splice(n % (file.scenes.length + 1), 0, made);
	} else if (kind === 'add sorting') file.scenes.splice(n % (file.scenes.length + 1), 0, { uid: uid(), title: word('Scene'), choices: [], sorts: sorting(uid, sortingKinds[n % 3]!) });
	else if (kind === 'add item') {
		if (!sorted || sorted.items.length > 4) return model;
		const own = uid();
		sorted.items.splice(n % (sorted.items.length + 1), 0, { uid: own, text: `Item ${own}` });
		if (sorted.ever.length < roomOf(sorted.kind)) sorted.ever.push(own);
		else anew(sorted, uid);
	} else if (kind === 'word item') {
		if (!item) return model;
		item.text = word('Item');
		model.touched = item.uid;
	} else if (kind === 'drop item') {
		if (!sorted || !item || sorted.items.length < 4) return model;
		sorted.items = sorted.items.filter((one) => one !== item);
		model.gone.push({ item, from: sorted.uid });
	} else if (kind === 'order items') sorted?.items.reverse();
	else if (kind === 'change kind') {
		if (!sorted) return model;
		sorted.kind = sortingKinds[(sortingKinds.indexOf(sorted.kind) + 1 + (n % 2)) % 3]!;
		for (const one of sorted.items) one.text = word('Item');
		anew(sorted, uid);
	} else if (kind === 'add choice') scene.choices.splice(n % (scene.choices.length + 1), 0, { uid: uid(), text: word('Choice'), grade: grades[n % 5]!, to: pick(file.scenes, n)!.uid });
	else if (kind === 'word choice') {
		choice.text = word('Choice');
		model.touched = choice.uid;
	} else if (kind === 'word title') pick(file.scenes, n)!.title = word('Scene');
	else if (kind === 'regrade') choice.grade = grades[at % 5]!;
	else if (kind === 'retarget') choice.to = pick(file.scenes, at)!.uid;
	else if (kind === 'order scenes') file.scenes.push(...file.scenes.splice(n % file.scenes.length, 1));
	else if (kind === 'order choices') scene.choices.reverse();
	else if (kind === 'move file') file.file = `content/x/C3-three/${word('moved').replace(' ', '-')}.md`;
	else if (kind === 'copy file') {
		const uids = new Map(file.scenes.map((one) => [one.uid, uid()]));
		model.files.push({ uid: uid(), file: `content/x/C2-two/${word('copy').replace(' ', '-')}.md`, scenes: file.scenes.map((one) => ({ ...one, ...(one.sorts ? { sorts: copied(one.sorts, uid) } : {}), uid: uids.get(one.uid)!, choices: one.choices.map((other) => ({ ...other, uid: uid(), to: uids.get(other.to)! })) })) });
	} else if (kind === 'drop file' && model.files.length > 1) {
		model.files = model.files.filter((one) => one !== file);
		model.gone.push({ file });
	} else if (kind === 'drop scene' && asks.length > 1) {
		const gone = pick(file.scenes, n)!;
		if (gone === asks[0]) return model;
		leadAway(file, gone);
		file.scenes = file.scenes.filter((one) => one !== gone);
		model.gone.push({ scene: gone, from: file.uid });
	} else if (kind === 'drop choice' && scene.choices.length > 2) {
		scene.choices = scene.choices.filter((one) => one !== choice);
		model.gone.push({ choice, from: scene.uid });
	} else if (kind === 'split' && scene.choices.length > 2) {
		// The larger part is the scene still; what leaves it becomes other choices, since a letter names its decision too.
		const leaving = scene.choices.splice(0, Math.max(1, (scene.choices.length - 1) >> 1)).map((one) => ({ ...one, uid: uid() }));
		file.scenes.push({ uid: uid(), title: word('Scene'), choices: leaving });
	}
	return model;
}

/** The same, with numbers of its own. */
function copied(one: ModelSorting, uid: () => number): ModelSorting {
	const copy = structuredClone(one);
	anew(copy, uid);
	return copy;
}

/** main, and what the branch added or reworded besides. */
export function addedByBoth(base: Model, main: Model, branch: Model): Model {
	const model = structuredClone(main);
	for (const file of branch.files) {
		const ours = model.files.find(({ uid }) => uid === file.uid);
		const was = base.files.find(({ uid }) => uid === file.uid);
		if (!ours || !was) {
			model.files.push(structuredClone(file));
			continue;
		}
		for (const scene of file.scenes) {
			const mine = ours.scenes.find(({ uid }) => uid === scene.uid);
			const old = was.scenes.find(({ uid }) => uid === scene.uid);
			if (!mine || !old) {
				ours.scenes.push(structuredClone(scene));
				continue;
			}
			if (scene.title !== old.title) mine.title = scene.title;
			if (mine.sorts && scene.sorts && old.sorts) {
				const was = old.sorts.items;
				for (const item of scene.sorts.items) {
					const own = mine.sorts.items.find(({ uid }) => uid === item.uid);
					if (own && item.text !== was.find(({ uid }) => uid === item.uid)?.text) own.text = item.text;
					else if (!own && mine.sorts.uid === scene.sorts.uid && mine.sorts.ever.length + scene.sorts.ever.length - old.sorts.ever.length <= roomOf(mine.sorts.kind)) mine.sorts.items.push(structuredClone(item));
				}
			}
			for (const choice of scene.choices) {
				const own = mine.choices.find(({ uid }) => uid === choice.uid);
				if (!own) mine.choices.push(structuredClone(choice));
				else if (choice.text !== old.choices.find(({ uid }) => uid === choice.uid)?.text) own.text = choice.text;
			}
		}
	}
	return model;
}
