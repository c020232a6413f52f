/** The kind of decision that takes phrases out of a message, with its words: in a file of its own, which comes with the first dilemma that asks so. */
import words from '../../../messages/en/taking.json';
import { add } from '../../../messages/index.ts';

add(words);

export { default as TakeOut } from './TakeOut.svelte';
