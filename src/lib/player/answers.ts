import type { Page, Transcript } from '../play/shapes.ts';

/** The pages on which it is told what happened, in the order of the route; `step`: the page's place, `counts`: the answer is the one that scores. */
export const answersOf = ({ pages, met }: Transcript): (Extract<Page, { is: 'outcome' }> & { step: number; counts: boolean })[] =>
	pages.flatMap((page, step) => (page.is === 'outcome' ? [{ ...page, step }] : [])).map((page, index) => ({ ...page, counts: met[index]?.counts ?? false }));
