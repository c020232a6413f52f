/** Where each page stands behind the `#`: a page of a transcript by its index, a decision taken again by its scene. */
export const home = '#/';

/** The newest page of a dilemma, or its page `step`. */
export const pageAddress = (dilemma: string, step?: number): string => (step === undefined ? `#/${dilemma}` : `#/${dilemma}/${step}`);

/** A decision taken again to mend its breach; with a letter: what would have happened. */
export const mendAddress = (dilemma: string, scene: string, letter?: string): string =>
	letter === undefined ? `#/${dilemma}/mend/${scene}` : `#/${dilemma}/mend/${scene}/${letter}`;
