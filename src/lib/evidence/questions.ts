/** Two routes of one dilemma → what to ask, none of which says who was right. The words are put in where they are shown. */
import type { DecisionKey, Grade, ScenarioKey } from '../core/carried.ts';
import { optionOf, sortedBy } from '../play/option.ts';
import { replay } from '../play/replay.ts';
import type { Transcript } from '../play/shapes.ts';

/** What a question is made from; `telling`: how much it says of the two, more first. */
export type Question = { telling: number } & (
	| { is: 'parted' | 'justify' | 'agreed'; scene: string; answers: string[] }
	/** Items sorted otherwise: the first of them, by its slot, and how each had it. */
	| { is: 'sorted'; scene: string; slot: number; each: [number, number] }
	| { is: 'lone'; scene: string; answers: string[] }
	| { is: 'endings'; scenes: string[] }
	| { is: 'ending'; scene: string }
);

/** How many questions one dilemma has. */
export const most = 5;
const least = 3;

const judged = (decision: DecisionKey, answer: string): Grade | undefined => optionOf(decision, answer)?.grade;

/** The answers that score, by scene. */
const counting = ({ met }: Transcript): Map<string, string> => new Map(met.flatMap(({ scene, letter, counts }) => (counts ? [[scene, letter]] : [])));

/** A departure from what is normally expected, that may be justified. */
const departs = (grade: Grade | undefined): boolean => grade === 'acceptable' || grade === 'weak';

/** In the order in which they are written, so that both people's sheets say the same. */
function inOrder(decision: DecisionKey, [mine, theirs]: [string, string]): string[] {
	if (decision.kind !== 'choice') return [mine, theirs].sort();
	const written = Object.keys(decision.options);
	return [mine, theirs].sort((a, b) => written.indexOf(a) - written.indexOf(b));
}

function parted(scene: string, decision: DecisionKey, pair: [string, string]): Question[] {
	const answers = inOrder(decision, pair);
	const [credits, grades] = [answers.map((one) => optionOf(decision, one)?.credit ?? 0), answers.map((one) => judged(decision, one))];
	const telling = 2 + Math.abs(credits[0]! - credits[1]!) / 100 + (grades.includes('breach') ? 1 : 0);
	if (decision.kind !== 'choice') {
		const [one, other] = answers.map((answer) => sortedBy(decision, answer) ?? []);
		const at = decision.items.findIndex((_, index) => one![index] !== other![index]);
		return at < 0 ? [] : [{ is: 'sorted', scene, slot: decision.items[at]!.slot, each: [one![at] ?? 0, other![at] ?? 0], telling }];
	}
	const departed = answers.filter((_, index) => departs(grades[index]));
	return [
		{ is: 'parted', scene, answers, telling },
		...departed.slice(0, 1).map((answer): Question => ({ is: 'justify', scene, answers: [answer], telling: telling - 0.9 }))
	];
}

/** What two people could talk over: where they part first, then what only one came to, and where they agree what would have to be otherwise. */
export function questions(key: ScenarioKey, mine: string, theirs: string): Question[] {
	const [one, other] = [replay(key, mine), replay(key, theirs)];
	const [ours, yours] = [counting(one), counting(other)];
	const found: Question[] = [];
	for (const [scene, decision] of Object.entries(key.decisions)) {
		const [a, b] = [ours.get(scene), yours.get(scene)];
		if (a === undefined && b === undefined) continue;
		if (a !== undefined && b !== undefined && a !== b) found.push(...parted(scene, decision, [a, b]));
		else if (a !== undefined && b !== undefined) found.push(...shared(scene, decision, a));
		else found.push({ is: 'lone', scene, answers: [(a ?? b)!], telling: 1 });
	}
	return [...chosen(found, most - 1), ...ends(one, other)];
}

/** What one person could talk over with somebody who has not been through the dilemma. */
export function questionsAlone(key: ScenarioKey, mine: string): Question[] {
	const one = replay(key, mine);
	const found = [...counting(one)].flatMap(([scene, answer]) => (key.decisions[scene] ? shared(scene, key.decisions[scene], answer) : []));
	return [...chosen(found, most - 1), ...ends(one, one)];
}

/** One answer: what would justify it where it departs from what is expected, and else what would have to be otherwise. */
function shared(scene: string, decision: DecisionKey, answer: string): Question[] {
	const grade = judged(decision, answer);
	if (decision.kind === 'choice' && departs(grade)) return [{ is: 'justify', scene, answers: [answer], telling: 0.8 }];
	return [{ is: 'agreed', scene, answers: [answer], telling: grade === 'best' ? 0.2 : 0.6 }];
}

function ends(one: Transcript, other: Transcript): Question[] {
	if (one.ended === null || other.ended === null) return [];
	return one.ended === other.ended
		? [{ is: 'ending', scene: one.ended, telling: 0.1 }]
		: [{ is: 'endings', scenes: [one.ended, other.ended].sort(), telling: 1.5 }];
}

/** The most telling of them, in the order in which they stand in the text. */
function chosen(found: Question[], count: number): Question[] {
	const ranked = [...found].sort((a, b) => b.telling - a.telling);
	const parts = ranked.filter(({ telling }) => telling >= 1).length;
	const taken = new Set(ranked.slice(0, Math.min(count, Math.max(least - 1, parts))));
	return found.filter((one) => taken.has(one));
}
