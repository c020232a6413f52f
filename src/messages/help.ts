/** The words of the accessibility statement and the privacy page. */
import words from './en/help.json';
import { add } from './index.ts';

add(words);
