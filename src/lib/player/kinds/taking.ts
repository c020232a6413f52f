/** The kind of decision that takes phrases out of a message, likewise. */
import words from '../../../messages/en.json?taking';
import { add } from '../../../messages/index.ts';

add(words);

export { default as TakeOut } from './TakeOut.svelte';
