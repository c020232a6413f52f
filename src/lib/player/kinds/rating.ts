/** The kind of decision that rates actions, with its words: in a file of its own, which comes with the first dilemma that asks so. */
import words from '../../../messages/en/rating.json';
import { add } from '../../../messages/index.ts';

add(words);

export { default as Judge } from './Judge.svelte';
