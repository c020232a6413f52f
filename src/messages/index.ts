/** Every word of the interface, by key. vite.config.ts compiles the catalogue (ICU MessageFormat) to functions; no parser is shipped. */
import en from './en.json';

export type Key = keyof typeof en;
type Values = Record<string, string | number>;

const compiled = en as unknown as Record<Key, (values: Values) => string>;

/** The message `key` with its values put in. Numbers and plurals follow the catalogue's language. */
export const t = (key: Key, values: Values = {}): string => compiled[key](values);
