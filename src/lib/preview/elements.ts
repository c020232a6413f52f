/** SCORM 1.2 data, flat: element → value, as in `cmi.core.lesson_status` → `passed`. */
export type Elements = Record<string, string>;

/** Whatever was found → elements: what is not text is left out. */
export function asElements(found: unknown): Elements {
	if (typeof found !== 'object' || found === null) return {};
	return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
