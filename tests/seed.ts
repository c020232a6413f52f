/** Random tests draw the same each time, so that a commit passes or fails once and for all. SEED=… draws anew, and repeats what was found. */
import fc from 'fast-check';

export const seed = Number(process.env.SEED ?? 20261124);
fc.configureGlobal({ seed });
