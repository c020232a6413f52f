/** Where each page stands behind the `#`: a page of a transcript by its index, a decision taken again by its scene. */
export const home = '#/';

/** The newest page of a dilemma, or its page `step`. */
export const pageAddress = (dilemma: string, step?: number): string => (step === undefined ? `#/${dilemma}` : `#/${dilemma}/${step}`);

/** A decision taken again to mend its breach; with a letter: what would have happened. */
export const mendAddress = (dilemma: string, scene: string, letter?: string): string =>
	letter === undefined ? `#/${dilemma}/mend/${scene}` : `#/${dilemma}/mend/${scene}/${letter}`;

/** What is said of the course itself. */
export const about = '#/about';

/** Where the learner's record lies, and what to do where that is not where it should be. */
export const recordAddress = `${about}/record`;

/** A page of the course's own. */
export const coursePageAddress = (name: string): string => `${about}/page/${name}`;

/** A suggested path by its place in the list; with a clause: the one that the learner chose on it. */
export const pathAddress = (place: number, clause?: string): string => `${about}/path/${place}${clause === undefined ? '' : `/${clause}`}`;

/** Where a mistake is reported; `from`: the address of the page that it was found on. */
export const reportAddress = (from: string): string => (from.startsWith(`${about}/report`) ? from : `${about}/report/${from.replace(/^#\/?/, '')}`);

/** A page of the learner's own by its name, and what it is told of. */
export const yoursAddress = (name: string, ...rest: string[]): string => ['#/yours', name, ...rest].join('/');
