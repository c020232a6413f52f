/** The kinds of decision that tick or rate items, with their words: in one file, which comes with the first dilemma that asks by one. */
import words from '../../../messages/en.json?sorting';
import { add } from '../../../messages/index.ts';

add(words);

export { default as ChooseAll } from './ChooseAll.svelte';
export { default as Judge } from './Judge.svelte';
