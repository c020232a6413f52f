/** The words of the debrief and of exploring from a decision. */
import words from './en/debrief.json';
import { add } from './index.ts';

add(words);
