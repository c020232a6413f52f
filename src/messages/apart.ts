/** The words of pages about the course, which come with those pages. */
import apart from './en.json?apart';
import { add } from './index.ts';

add(apart);
