/** What lines of ids.json are told apart by after two branches were merged: whose they are, what they were called, and what stands now. */
import { choiceLetter, sceneNumber } from './ids.ts';
import type { ChoiceLine, ScenarioLine, SceneLine, SortingLine } from './pairs.ts';

/** A line, and whether the main branch has its id. */
export type Held<L> = { line: L; onMain: boolean };

/** One scenario's lines as one branch has them: what was given one id twice stands side by side. */
export interface Story {
	name: string;
	heads: ScenarioLine[];
	scenes: SceneLine[];
	choices: ChoiceLine[];
	sortings: SortingLine[];
}

/** A scene with the numbers that these lines gave it. */
export interface Numbered {
	held: Held<SceneLine>;
	was: string[];
}

/** What stands in a scenario now. */
export interface Standing {
	title(title: string): boolean;
	/** Whether a choice or an item reads so in the scene of this title. */
	text(title: string, text: string): boolean;
}

/** What main has keeps its key; of the others the first with a key; the rest are given the first of `nth` that nobody ever had. */
export function renumber<L, K>(
	all: Held<L>[],
	key: (line: L) => K,
	nth: (n: number) => K,
	give: (line: L, key: K) => void,
	first = (one: Held<L>) => one.onMain
): void {
	const ever = new Set(all.map(({ line }) => key(line)));
	const taken = new Set<K>();
	let n = 0;
	for (const one of [...all.filter(first), ...all.filter((other) => !first(other))]) {
		if (taken.has(key(one.line))) {
			while (ever.has(nth(n))) n++;
			ever.add(nth(n));
			give(one.line, nth(n));
		}
		taken.add(key(one.line));
	}
}

/** The number now of what these lines call `number`: a scene that main lacks, where there is one. `nth`: how many choices had this id before. */
export function numberNow(scenes: Numbered[], number: string, nth: number): string {
	const called = scenes.filter(({ was }) => was.includes(number)).map(({ held }) => held);
	const own = called.filter(({ onMain }) => !onMain);
	const found = own[Math.min(nth, own.length - 1)] ?? called[0];
	return found ? sceneNumber(found.line) : number;
}

/** One decision, with some of its items at least. */
export const alike = (one: SortingLine, other: SortingLine): boolean =>
	one.kind === other.kind &&
	sceneNumber(one) === sceneNumber(other) &&
	choiceLetter(one) === choiceLetter(other) &&
	one.slots.some((text) => other.slots.includes(text));
