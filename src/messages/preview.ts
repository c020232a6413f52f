/** The words of the preview LMS: no package carries them. */
import words from './en/preview.json';
import { add } from './index.ts';

add(words);
