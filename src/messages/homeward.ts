/** The words of the home page that only somebody who has finished a dilemma is told. */
import words from './en/homeward.json';
import { add } from './index.ts';

add(words);
