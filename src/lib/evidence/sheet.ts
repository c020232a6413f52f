/** What a sheet asks: of one dilemma in the order of its story, of a whole course the most telling first. */
import type { Course, Keys } from '../core/carried.ts';
import { type Reading, type Routes } from './peer-code.ts';
import { type Question, questions, questionsAlone } from './questions.ts';

export interface Asked {
	/** The dilemma's id. */
	id: string;
	question: Question;
}

/** How many questions a whole course has, and how many of one dilemma. */
const all = 8;
const each = 2;

/** `theirs`: null where no peer has shown a code. `one`: the dilemma that the sheet is of; null for the whole course. */
export function asked({ scenarios }: Keys, mine: Routes, theirs: Routes | null, one: string | null): Asked[] {
	const of = scenarios.flatMap((key) => {
		const [ours, yours] = [mine[key.id], theirs?.[key.id]];
		if (ours === undefined || (theirs && yours === undefined) || (one !== null && one !== key.id)) return [];
		const found = yours === undefined ? questionsAlone(key, ours) : questions(key, ours, yours);
		return [found.map((question) => ({ id: key.id, question }))];
	});
	const telling = (a: Asked, b: Asked): number => b.question.telling - a.question.telling;
	if (one !== null) return of.flat();
	return of
		.flatMap((found) => found.sort(telling).slice(0, each))
		.sort(telling)
		.slice(0, all);
}

/** What is said of a code that makes no sheet: the key of its words, and the dilemma that it is of. */
export type Refusal = { says: 'empty' | 'long' | 'mistyped' | 'course' | 'version' | 'without' | 'apart' | 'other' | 'one'; dilemma?: string };

/** What was typed, read → why it makes no sheet of `one`, or of the whole course; null where it does. */
export function refusal(reading: Reading, mine: Routes, one: string | null, { scenarios }: Course): Refusal | null {
	if (reading.is !== 'routes') return { says: reading.is };
	if (reading.one !== null && reading.one !== one) {
		const dilemma = scenarios.find(({ id }) => id === reading.one)?.title ?? reading.one;
		return { says: one === null ? 'one' : 'other', dilemma };
	}
	if (one !== null) return reading.routes[one] === undefined ? { says: 'without' } : null;
	return Object.keys(reading.routes).some((id) => mine[id] !== undefined) ? null : { says: 'apart' };
}
