/** The words of pages behind an answer and of what is seldom said, which come with those files. */
import words from './en/after.json';
import { add } from './index.ts';

add(words);
