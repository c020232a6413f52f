/** The kinds of decision that sort items, with their look and their words: in one file, which comes with the first dilemma that asks by one. */
import words from '../../../messages/en.json?sorting';
import { add } from '../../../messages/index.ts';
import '../css/sorting.css';

add(words);

export { default as ChooseAll } from './ChooseAll.svelte';
export { default as Judge } from './Judge.svelte';
export { default as TakeOut } from './TakeOut.svelte';
