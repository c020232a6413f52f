import type { Breach, DecisionKey, Grade, SortingKey } from '../core/carried.ts';
import { apart } from '../core/letters.ts';
import { earned, pack, unpack } from '../core/sorting.ts';

/** An answer as the log has it → the letter that it stands by: a choice's, or that of the decision whose items were sorted. */
export const letterOf = (answer: string): string => apart(answer).letter;

/** What was answered, in tokens: those of the choice or of the items picked; of an action the token and its rating, from 1. */
export type Response = (string | [item: string, rating: string])[];

/** An answer as the key judges it. */
export interface Option {
	grade: Grade;
	/** Whole hundredths of 100. */
	credit: number;
	breach?: Breach;
	response: Response;
}

/** (decision, answer as the log has it) → what the key says of it; undefined where the text no longer has it. */
export function optionOf(decision: DecisionKey, answer: string): Option | undefined {
	if (decision.kind === 'choice') {
		const option = Object.hasOwn(decision.options, answer) ? decision.options[answer] : undefined;
		if (!option) return undefined;
		const { token, ...judged } = option;
		return { ...judged, response: [token] };
	}
	const sorted = sortedBy(decision, answer);
	const judged = sorted && earned(decision.kind, decision.items, sorted);
	return judged ? { ...judged, response: response(decision, sorted) } : undefined;
}

/** The answer that earns all: what an LMS is told is right. */
export function rightResponse(decision: DecisionKey): Response {
	if (decision.kind !== 'choice')
		return response(
			decision,
			decision.items.map(({ right }) => right)
		);
	return Object.values(decision.options).flatMap(({ grade, token }) => (grade === 'best' ? [token] : []));
}

/** Where each item was sorted to, in written order: undefined for one that was not there when the answer was given. null where it is no answer to this decision. */
export function sortedBy(decision: SortingKey, answer: string): (number | undefined)[] | null {
	const { letter, sorted } = apart(answer);
	const slots = letter === decision.letter ? unpack(decision.kind, sorted) : null;
	return slots && decision.items.map(({ slot }) => slots[slot]);
}

/** Where each item is sorted to, in written order → the answer as the log has it. Slots that no item has any more are told as 0. */
export function answerBy(decision: SortingKey, sorted: number[]): string {
	const slots = Array.from({ length: Math.max(...decision.items.map(({ slot }) => slot)) + 1 }, () => 0);
	decision.items.forEach(({ slot }, at) => (slots[slot] = sorted[at]!));
	return decision.letter + pack(decision.kind, slots);
}

const response = ({ kind, items }: SortingKey, sorted: (number | undefined)[]): Response =>
	items.flatMap(({ token }, at): Response => {
		const one = sorted[at];
		if (one === undefined) return [];
		if (kind === 'judge') return [[token, String(one + 1)]];
		return one === 1 ? [token] : [];
	});
