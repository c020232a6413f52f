/** The words of pages about the course, which come with those pages. */
import words from './en/apart.json';
import { add } from './index.ts';

add(words);
