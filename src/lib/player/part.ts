/** Language of parts: what the course says is marked where the interface speaks another language. */
import { getContext, setContext } from 'svelte';
import { language } from '../../messages/index.ts';
import type { Spoken } from '../core/carried.ts';

/** What a part of the page carries: nothing where it is in the page's language. */
export interface Marks {
	lang?: string;
	dir?: 'ltr' | 'rtl';
}

const key = {};

const marks = ({ language: lang, dir }: Spoken): Marks => (!lang || lang === language() ? {} : { lang, dir: dir ?? 'ltr' });

/** Inside this component the words are those of the course; within it, of a dilemma or page that may be in another language. */
export const speaksOf = (of: () => Spoken | undefined): void => {
	const course = getContext<typeof of | undefined>(key);
	setContext(key, () => (of()?.language ? of() : course?.()));
};

/** What stands here of the course: its marks; of a thing that it lists, which may be in a language of its own. */
export const part = (): ((of?: Spoken) => Marks) => {
	const around = getContext<(() => Spoken | undefined) | undefined>(key);
	return (of) => marks((of?.language ? of : around?.()) ?? {});
};
