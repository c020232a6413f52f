/** Reflection: which notes of the learner's it is, and how long each may be where it is shown. */

export const questions = ['what', 'so', 'now'] as const;
export type Question = (typeof questions)[number];

/** Where the notebook keeps it. */
export const fieldOf = (question: Question): string => `reflection.${question}`;

/** What the regulator's form takes, in characters as people count them. */
export const limit = 600;

/** Browsers before 2024 may have none: there, what people see as one character may count as several. */
const clusters = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/** text → how many characters a person would count, without the blanks about it. */
export function lengthOf(text: string): number {
	const trimmed = text.trim();
	if (!clusters) return [...trimmed].length;
	let count = 0;
	for (const _ of clusters.segment(trimmed)) count++;
	return count;
}

/** texts by field → each reflection, trimmed; '' where there is none, or more of it than the limit. */
export const reflections = (texts: Record<string, string>): Record<Question, string> => {
	const within = (question: Question): string => {
		const text = (texts[fieldOf(question)] ?? '').trim();
		return lengthOf(text) > limit ? '' : text;
	};
	return { what: within('what'), so: within('so'), now: within('now') };
};
