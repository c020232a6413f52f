/** a field that names a language → its tag, and which way it is written. */
import type { Spoken } from './carried.ts';
import type { Report } from './diagnostics.ts';
import type { Field } from './written.ts';

/** A tag as BCP 47 has it, such as cy, en-GB or zh-Hant-TW: a language of two or three letters, then script, region, variants. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/i;

/** What is written from right to left: by its script where the tag names one, else by its language. */
const RIGHT_TO_LEFT = /^(?:[a-z]+-(?:Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa)|(?:ar|arc|ckb|dv|fa|he|iw|ku|nqo|pnb|ps|sd|syr|ug|ur|yi)(?!-[a-z]{4}))(?:-|$)/i;

/** Which way a language is written, where it is not from left to right. */
export const direction = (tag: string): Pick<Spoken, 'dir'> => (RIGHT_TO_LEFT.test(tag) ? { dir: 'rtl' } : {});

/** The tag, or '' where there is none or none that can be read, which is told. */
export function languageOf(field: Field | undefined, report: Report): string {
	if (!field || field.value === null) return '';
	const tag = typeof field.value === 'string' ? field.value.trim() : typeof field.value === 'object' ? '' : String(field.value);
	if (TAG.test(tag)) return tag;
	report.add('language-unknown', field.span, { tag });
	return '';
}

/** What a part carries of its language: nothing where it is the course's own. */
export const spoken = (tag: string | undefined, course: string): Spoken =>
	tag && tag.toLowerCase() !== course.toLowerCase() ? { language: tag, ...direction(tag) } : {};
