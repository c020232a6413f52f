/** The words of coming back: what is due again, and being asked again. */
import words from './en/coming.json';
import { add } from './index.ts';

add(words);
