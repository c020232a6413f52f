/** the fields of a dilemma's front matter → plain values, each checked. */
import { catalogue, type Code, type Report } from './diagnostics.ts';
import { unknownFields } from './front.ts';
import { languageOf } from './language.ts';
import { nearest } from './nearest.ts';
import type { Field, Name } from './written.ts';
import type { Source } from './source.ts';

export interface Settings {
	title: string;
	minutes?: number;
	/** The tag of the language that it is written in, where the file says so. */
	language?: string;
	cast: { name: string; who: string }[];
	reviewed?: { by: string; on: string };
	/** Clauses that the file may count for; undefined: every one. */
	clauses?: Name[];
	allow: Record<string, string>;
}

const KNOWN = ['title', 'minutes', 'cast', 'reviewed-by', 'reviewed-on', 'clauses', 'edition', 'language', 'allow'];

/** How grave each finding is, to check `allow:` against. */
const severities: Record<string, string> = Object.fromEntries(Object.entries(catalogue).map(([code, entry]) => [code, entry.severity]));

export function settings(fields: Record<string, Field>, source: Source, report: Report): Settings {
	const wrong = (field: Field, wanted: string) => report.add('field-unreadable', field.span, { name: field.key.text, wanted });
	let misspelt: Name | undefined;
	unknownFields(fields, KNOWN, report, (key, near) => {
		if (near !== 'title' || fields.title) return false;
		misspelt = key;
		return true;
	});
	const text = (name: string): string => {
		const field = fields[name];
		if (!field) return '';
		if (typeof field.value === 'object' && field.value !== null) wrong(field, 'plain words on one line');
		return plain(field.value);
	};
	const title = text('title');
	// What cannot be read is told once, and not again as missing.
	const lost = fields.title
		? typeof fields.title.value === 'object' && fields.title.value !== null
		: report.has('front-matter-broken', 'front-matter-unclosed') || /^\s*$|\0/.test(source.text);
	if (title === '' && !lost) report.add('title-missing', (fields.title?.key ?? misspelt)?.span ?? { start: 0, end: 0 });
	const minutes = fields.minutes;
	const count = Number(plain(minutes?.value ?? 0));
	if (minutes && minutes.value !== null && !(Number.isInteger(count) && count > 0)) wrong(minutes, 'a whole number of minutes');
	const on = fields['reviewed-on'];
	if (on && !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(plain(on.value))) wrong(on, 'a date such as 2026-11-20');
	const by = text('reviewed-by');
	const language = languageOf(fields.language, report);
	const clauses = allowedClauses(fields.clauses, wrong);
	return {
		title,
		...(Number.isInteger(count) && count > 0 ? { minutes: count } : {}),
		...(language ? { language } : {}),
		cast: pairs(fields.cast, 'a list of names, each with who they are', wrong).map(([name, who]) => ({ name, who })),
		...(by ? { reviewed: { by, on: plain(on?.value) } } : {}),
		...(clauses ? { clauses } : {}),
		allow: allowed(fields.allow, report, wrong)
	};
}

/** A value that is no list; '' for one that is. */
const plain = (value: unknown): string => (['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : '');

/** Names, each with its words: as YAML has them, or as a list of one name each. */
function pairs(field: Field | undefined, wanted: string, wrong: (field: Field, wanted: string) => void): [string, string][] {
	if (!field || field.value === null) return [];
	const maps = Array.isArray(field.value) ? (field.value as unknown[]) : [field.value];
	if (maps.some((one) => typeof one !== 'object' || one === null || Array.isArray(one))) {
		wrong(field, wanted);
		return [];
	}
	return maps.flatMap((one) => Object.entries(one as object).map(([key, value]): [string, string] => [key, plain(value)]));
}

function allowedClauses(field: Field | undefined, wrong: (field: Field, wanted: string) => void): Settings['clauses'] {
	if (!field || field.value === null) return undefined;
	const list = Array.isArray(field.value) ? (field.value as unknown[]) : typeof field.value === 'string' ? field.value.split(/[\s,]+/) : [];
	if (list.length === 0 || list.some((one) => typeof one !== 'string' && typeof one !== 'number')) {
		wrong(field, 'a list of clauses such as [C149, C151]');
		return undefined;
	}
	return list.map((one, index) => ({ text: String(one).trim().toUpperCase(), span: field.parts[index]?.span ?? field.span }));
}

function allowed(field: Field | undefined, report: Report, wrong: (field: Field, wanted: string) => void): Record<string, string> {
	const made: Record<string, string> = {};
	for (const [code, reason] of pairs(field, 'a list of findings, each with a reason', wrong)) {
		const span = field!.parts.find((part) => part.text === code)?.span ?? field!.span;
		const refuse = (name: Code & ('allow-unknown' | 'allow-not-answerable' | 'allow-without-reason')) => report.add(name, span, { code });
		const severity = Object.hasOwn(severities, code) ? severities[code] : undefined;
		if (severity === undefined) {
			const near = nearest(code, Object.keys(severities));
			report.add('allow-unknown', span, { code, ...(near ? { nearest: near } : {}) });
		} else if (severity !== 'should fix') refuse('allow-not-answerable');
		else if (reason === '') refuse('allow-without-reason');
		else made[code] = reason;
	}
	return made;
}
