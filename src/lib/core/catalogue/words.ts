/** Wording: how the story and its feedback are told, and what they may not hold. */
import { cannotPublish, quote, shouldFix } from './entry.ts';

export const words = {
	'sentence-too-long': shouldFix<{ text: string; words: number }>(
		({ text, words }) => `The sentence ${quote(text)} has ${words} words, and 25 is the most that is easily read.`,
		'Make two sentences of it, or leave something out.'
	),
	'hard-to-read': shouldFix<{ grade: number; most: number }>(
		({ grade, most }) => `The story reads at grade ${grade} by Flesch and Kincaid, and ${most} is the most: that is a reader of fifteen or sixteen.`,
		'Shorten the longest sentences, and put everyday words in place of long ones.'
	),
	'about-the-person': shouldFix<{ text: string; is: 'praise' | 'blame' }>(
		({ text, is }) => `${quote(text)} ${is === 'praise' ? 'praises' : 'blames'} the person, or passes judgement and gives no reason.`,
		'Say what the choice does, for whom, and what follows. The grade is shown beside it.'
	),
	claim: cannotPublish<{ text: string; what: string }>(
		({ text, what }) => `${quote(text)} claims ${what}, and this course may not.`,
		'Take it out, or say plainly that it is not so.'
	),
	'looks-real': cannotPublish<{ text: string; what: string; instead: string }>(
		({ text, what }) => `${quote(text)} looks like ${what} that may be a real person’s.`,
		({ instead }) => instead
	),
	'american-spelling': shouldFix<{ word: string; british: string }>(
		({ word }) => `${quote(word)} is spelt as in America.`,
		({ british }) => `Write ${quote(british)}.`
	)
};
