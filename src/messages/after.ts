/** The words of pages behind an answer, which come with those pages. */
import after from './en.json?after';
import { add } from './index.ts';

add(after);
