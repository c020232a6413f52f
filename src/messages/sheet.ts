/** The words of the peer-discussion sheet. */
import words from './en/sheet.json';
import { add } from './index.ts';

add(words);
