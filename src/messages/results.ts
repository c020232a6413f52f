/** The words of the results by clause. */
import words from './en/results.json';
import { add } from './index.ts';

add(words);
