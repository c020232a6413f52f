import { readProse } from '../files.ts';

/** The words of one dilemma, once for all of its pages. */
export const load = async ({ params }) => ({ prose: await readProse(params.dilemma) });
