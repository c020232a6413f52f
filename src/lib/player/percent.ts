/** Hundredths of a percent → the whole number that is shown: floored, as all scores are, so that 79.99 never reads as the pass mark. */
export const percent = (score: number): number => Math.floor(score / 100);
