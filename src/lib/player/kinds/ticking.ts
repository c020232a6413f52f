/** The kind of decision that ticks all that apply, with its words: in a file of its own, which comes with the first dilemma that asks so. */
import words from '../../../messages/en/ticking.json';
import { add } from '../../../messages/index.ts';

add(words);

export { default as ChooseAll } from './ChooseAll.svelte';
