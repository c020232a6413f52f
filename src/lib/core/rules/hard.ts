/** Can the story be read by whoever has left school at fifteen or so? */
import { syllable } from 'syllable';
import type { Document } from '../written.ts';
import type { WordingRule } from './rule.ts';
import { said } from './said.ts';
import { sentences } from './sentences.ts';

/** A grade is a year of American schooling; a reader of grade 10 is about 15 or 16 years old. */
const MOST = 10;
/** Of a shorter text the figure says little. */
const FEWEST = 100;
/** Longer than any word that is one. */
const LETTERS = 40;

export const hard: WordingRule = (document, report) => {
	const { scenes } = document;
	const grade = storyGrade(document);
	if (scenes[0] && grade !== null && grade > MOST) report.add('hard-to-read', scenes[0].title.span, { grade: Math.round(grade * 10) / 10, most: MOST });
};

/** The grade of what is told, said and asked; not of choices and what is said of them. */
export const storyGrade = (document: Document): number | null =>
	gradeOf(
		said(document)
			.filter(({ as }) => as === 'story' || as === 'speech' || as === 'question')
			.map(({ words }) => words)
	);

/** Flesch and Kincaid's grade (Kincaid and others 1975); null for a text too short to judge. */
export function gradeOf(texts: string[]): number | null {
	const told = texts.flatMap(sentences);
	const words = told.flatMap((sentence) => sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? []);
	if (words.length < FEWEST) return null;
	const known = new Map<string, number>();
	const syllables = words.reduce((sum, word) => {
		const heard = word.toLowerCase().slice(0, LETTERS);
		if (!known.has(heard)) known.set(heard, Math.max(1, syllable(heard)));
		return sum + known.get(heard)!;
	}, 0);
	return 0.39 * (words.length / told.length) + 11.8 * (syllables / words.length) - 15.59;
}
