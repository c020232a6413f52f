/** Wording: how the story and its feedback are told. */
import { quote, shouldFix } from './entry.ts';

export const words = {
	'sentence-too-long': shouldFix<{ text: string; words: number }>(
		({ text, words }) => `The sentence ${quote(text)} has ${words} words, and 25 is the most that is easily read.`,
		'Make two sentences of it, or leave something out.'
	)
};
