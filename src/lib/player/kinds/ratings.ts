import type { Key } from '../../../messages/index.ts';

/** The four ratings in the learner's words, the best first. */
export const ratingWords: Key[] = ['sorting.rating.0', 'sorting.rating.1', 'sorting.rating.2', 'sorting.rating.3'];
