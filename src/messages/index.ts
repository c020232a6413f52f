/** Every word of the interface, by key. src/vite/messages.ts compiles the catalogue (ICU MessageFormat) to functions; no parser is shipped. */
import en from './en.json';

export type Key = keyof typeof en;
type Values = Record<string, string | number>;
type Catalogue = Partial<Record<Key, (values: Values) => string>>;

const compiled: Catalogue = { ...(en as unknown as Catalogue) };

/** The message `key` with its values put in. Numbers and plurals follow the catalogue's language. */
export const t = (key: Key, values: Values = {}): string => compiled[key]?.(values) ?? key;

/** Adds the messages of pages that come later. */
export const add = (more: Catalogue): Catalogue => Object.assign(compiled, more);
