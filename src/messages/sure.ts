/** The words that ask how sure one is of an answer. */
import words from './en/sure.json';
import { add } from './index.ts';

add(words);
