/** The words of the CPD record and the completion record. */
import words from './en/evidence.json';
import { add } from './index.ts';

add(words);
