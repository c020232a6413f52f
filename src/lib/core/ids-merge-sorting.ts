/** lines of decisions that sort items, perhaps after a merge of two branches → each decision once, with the slots of both. */
import { choiceLetter, sceneNumber } from './ids.ts';
import { alike, type Held, type Numbered, numberNow, renumber, type Standing, type Story } from './ids-branches.ts';
import { sortingCount, sortingLetter } from './letters.ts';
import type { SortingLine } from './pairs.ts';
import { roomOf } from './sorting.ts';

/** Each decision that sorts items, with all the slots that either branch gave it: main's first, since answers hang on their order. */
export function sortingsOf(id: string, scenes: Numbered[], here: Story | undefined, there: Story | undefined, stands: Standing): Held<SortingLine>[] {
	const named = (line: SortingLine, scene: string): SortingLine => ({ ...line, id: `${id}.${scene}.${choiceLetter(line)}` });
	const main = there?.sortings ?? [];
	const ours = here?.sortings ?? [];
	const held = main.map((line): Held<SortingLine> => ({ line: named(line, sceneNumber(line)), onMain: true }));
	const live = new Set<Held<SortingLine>>();
	const titles = new Map(scenes.map(({ held }) => [sceneNumber(held.line), held.line.title]));
	/** The scene is main's, and nothing else here has this id: all of its items were reworded, one after the other. */
	const own = (line: SortingLine) => {
		const called = scenes.filter(({ was }) => was.includes(sceneNumber(line)));
		return called.length === 1 && called[0]!.held.onMain && ours.filter((other) => other.id === line.id).length === 1;
	};
	for (const line of ours) {
		const known = main.some((other) => alike(other, line));
		const made = named(line, known ? sceneNumber(line) : numberNow(scenes, sceneNumber(line), 0));
		const same = (other: SortingLine) => alike(other, made) || (other.id === made.id && other.kind === made.kind && own(line));
		let one = held.find((other) => same(other.line));
		if (!one) held.push((one = { line: made, onMain: false }));
		else {
			const written = new Set(ours.filter((other) => other.id === line.id).flatMap(({ slots }) => slots));
			const title = titles.get(sceneNumber(made)) ?? '';
			one.line = together(one.line, made, { live: live.has(one), written, stands: (text) => stands.text(title, text) });
		}
		if (!made.retired) live.add(one);
	}
	held.sort((a, b) => Number(b.onMain) - Number(a.onMain)).splice(sortingCount);
	renumber(held, choiceLetter, sortingLetter, (line, own) => (line.id = `${id}.${sceneNumber(line)}.${own}`));
	return held;
}

/** What is known of two states of one decision: whether it is live, all the words that it has in these lines, and which of them stand now. */
interface States {
	live: boolean;
	written: Set<string>;
	stands: (text: string) => boolean;
}

/** Two states of one decision: the slots of the first, reworded where the later rewords them, then what only the later has. What the later still sorts is not gone. */
function together(first: SortingLine, later: SortingLine, { live, written, stands }: States): SortingLine {
	const all = [...first.slots];
	later.slots.forEach((text, slot) => {
		const old = first.slots[slot];
		if (all.includes(text)) return;
		const both = old !== undefined && (later.slots.includes(old) || (written.has(old) && stands(old) === stands(text)));
		if (old === undefined || both) all.push(text);
		else if (!stands(old)) all[slot] = text;
	});
	all.splice(roomOf(first.kind));
	const sorted = ({ slots, gone }: SortingLine) => slots.flatMap((text, slot) => (gone?.includes(slot) ? [] : [all.includes(text) ? all.indexOf(text) : slot]));
	const still = live ? [...sorted(later), ...sorted(first)] : sorted(later);
	const lost = all.flatMap((_, slot) => (still.includes(slot) ? [] : [slot]));
	const { gone: _gone, retired: _retired, ...line } = first;
	return { ...line, slots: all, ...(lost.length ? { gone: lost } : {}), ...(later.retired && !live ? { retired: later.retired } : {}) };
}
