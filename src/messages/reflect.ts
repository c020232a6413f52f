/** The words of reflection. */
import words from './en/reflect.json';
import { add } from './index.ts';

add(words);
