/** All of the Welsh words, as one file: it comes when Welsh is chosen. */
import type { Catalogue } from '../chosen.svelte.ts';

const files = import.meta.glob<Catalogue>('./*.json', { eager: true, import: 'default' });

export const words: Catalogue = Object.assign({}, ...Object.values(files));
