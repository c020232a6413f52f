/** The words of pages behind an answer and of what is seldom said, which come with those files. */
import after from './en.json?after';
import { add } from './index.ts';

add(after);
