/** Every word of the preflight page, by key. The page stands alone, so its catalogue does too: names in braces are all that it needs. */
import words from '../../messages/preflight.json';

export type Key = keyof typeof words;

/** The message `key` with its values put in. */
export const t = (key: Key, values: Record<string, string | number> = {}): string =>
	words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
