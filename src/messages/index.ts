/**
 * Every word of the interface, by key. A language is a folder here, and a file in it holds the words that come together: first.json what is
 * read before the first question, the others each with the pages that say them. src/vite/messages.ts compiles them (ICU MessageFormat) to
 * functions; no parser is shipped. English is whole and comes file by file; another language comes at once when it is chosen (speak.ts), and
 * what it does not say is said in English.
 */
import { type Catalogue, chosen } from './chosen.svelte.ts';
import type after from './en/after.json';
import type apart from './en/apart.json';
import type coming from './en/coming.json';
import type debrief from './en/debrief.json';
import type device from './en/device.json';
import type evidence from './en/evidence.json';
import first from './en/first.json';
import type help from './en/help.json';
import type homeward from './en/homeward.json';
import type preview from './en/preview.json';
import type rating from './en/rating.json';
import type reflect from './en/reflect.json';
import type results from './en/results.json';
import type sheet from './en/sheet.json';
import type sure from './en/sure.json';
import type taking from './en/taking.json';
import type ticking from './en/ticking.json';

export type Key = keyof (typeof first &
	typeof after &
	typeof apart &
	typeof coming &
	typeof debrief &
	typeof device &
	typeof evidence &
	typeof help &
	typeof homeward &
	typeof preview &
	typeof rating &
	typeof reflect &
	typeof results &
	typeof sheet &
	typeof sure &
	typeof taking &
	typeof ticking);
type Values = Record<string, string | number>;

const english: Catalogue = { ...(first as unknown as Catalogue) };

/** The message `key` with its values put in, in the language that was chosen. Numbers and plurals follow the catalogue's language. */
export const t = (key: Key, values: Values = {}): string => (chosen()[key] ?? english[key])?.(values) ?? key;

/** The tag of the language that the interface speaks: en-GB. What Intl forms in it stands in forms.ts. */
export const language = (): string => t('language.tag');

/** Adds the English messages of pages that come later: a file of src/messages, compiled. */
export const add = (more: object): Catalogue => Object.assign(english, more);
