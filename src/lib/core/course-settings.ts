/** course.md → the course's settings and its welcome. Names of dilemmas are kept as written: course.ts knows what they name. */
import { type Course, profiles, type Path, type Profile } from './carried.ts';
import type { Diagnostic } from './finding.ts';
import { direction, languageOf } from './language.ts';
import { nearest } from './nearest.ts';
import { page, top, type Page } from './page.ts';
import { providerOf } from './provider.ts';
import type { Guidance } from './shapes.ts';
import type { Name, Span } from './written.ts';

/** A path as written. */
export interface PathDraft extends Omit<Path, 'name' | 'takes'> {
	name: Name;
	takes: Name[] | 'all' | 'clause' | 'minutes';
}

type Told = 'title' | 'version' | 'publisher' | 'contact' | 'language' | 'dir' | 'passMark' | 'scoreAlone' | 'profiles' | 'report' | 'provider' | 'welcome';

export interface CourseSettings extends Pick<Course, Told> {
	/** Dilemmas that count for nothing unless taken. */
	optional: Name[];
	/** Dilemmas in the order in which they are suggested. */
	order: Name[];
	/** Undefined where there is no such line. */
	paths?: PathDraft[];
}

const KNOWN = [
	'title',
	'version',
	'publisher',
	'contact',
	'report',
	'language',
	'pass-mark',
	'must-gate',
	'profiles',
	'optional',
	'order',
	'paths',
	'provider'
];

export function courseSettings(file: string, raw: string, guidance: Pick<Guidance, 'runs'>[]): { settings: CourseSettings; diagnostics: Diagnostic[] } {
	const written = page(file, raw, KNOWN, guidance);
	const { fields, tokens, report, text, list, html } = written;
	const wrong = (name: string, wanted: string) => report.add('field-unreadable', fields[name]!.span, { name, wanted });
	const mark = fields['pass-mark']?.value;
	const passMark = typeof mark === 'number' && mark >= 0 && mark <= 100 ? mark : 80;
	if (mark !== undefined && mark !== passMark) wrong('pass-mark', 'a number from 0 to 100');
	if (text('title') === '') report.add('title-missing', top);
	const gate = fields['must-gate'] && GATE.get(String(fields['must-gate'].value).toLowerCase());
	if (fields['must-gate'] && gate === undefined) wrong('must-gate', 'yes or no');
	const told = address(text('report')) ?? address(text('contact'));
	if (text('report') !== '' && !address(text('report'))) wrong('report', 'an e-mail address, or an address that starts with https://');
	const whom = named(written);
	const paths = pathsOf(written);
	const provider = providerOf(written);
	const language = languageOf(fields.language, report) || 'en-GB';
	return {
		settings: {
			title: text('title'),
			version: text('version') || '0.0.0',
			publisher: text('publisher'),
			contact: text('contact'),
			language,
			...direction(language),
			passMark,
			...(gate === false ? { scoreAlone: true as const } : {}),
			...(whom.length ? { profiles: whom } : {}),
			...(told ? { report: told } : {}),
			...(provider ? { provider } : {}),
			optional: list('optional'),
			order: list('order'),
			...(paths ? { paths } : {}),
			welcome: html(tokens)
		},
		diagnostics: report.found
	};
}

const GATE = new Map([
	['yes', true],
	['true', true],
	['no', false],
	['false', false]
]);

/** An e-mail address or a page → what a link leads to; null for anything else. */
function address(text: string): string | null {
	if (/^https:\/\/[^\s/]+\S*$/.test(text)) return text;
	return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ? `mailto:${text}` : null;
}

function named({ list, report }: Page): Profile[] {
	const found = list('profiles').flatMap(({ text, span }) => {
		const word = text.toLowerCase();
		const one = profiles.find((profile) => profile === word || `${profile}s` === word);
		const near = nearest(word, profiles);
		if (!one) report.add('profile-unknown', span, { word: text, ...(near ? { nearest: near } : {}) });
		return one ?? [];
	});
	return profiles.filter((profile) => found.includes(profile));
}

function pathsOf({ fields, report, source }: Page): PathDraft[] | undefined {
	const field = fields.paths;
	if (!field || field.value === null) return undefined;
	if (typeof field.value !== 'object' || Array.isArray(field.value)) {
		report.add('field-unreadable', field.span, { name: 'paths', wanted: 'a list of names, each with what belongs to it below it' });
		return undefined;
	}
	return Object.entries(field.value as Record<string, unknown>).flatMap(([text, value]) => {
		const name = { text, span: field.parts.find((part) => part.text === text)?.span ?? field.span };
		const after = field.parts.find((part) => part.span.start > name.span.start)?.span.start ?? field.span.end;
		const made = pathOf(name, value, (word) => find(source.text, word, { start: name.span.end, end: after }) ?? name.span);
		if (typeof made === 'object') return [made];
		report.add('path-unreadable', name.span, { name: text, wrong: made });
		return [];
	});
}

const find = (text: string, word: string, { start, end }: Span): Span | null => {
	const at = text.slice(start, end).indexOf(word);
	return at < 0 ? null : { start: start + at, end: start + at + word.length };
};

/** A path; or what is wrong with it, in words. */
function pathOf(name: Name, value: unknown, place: (word: string) => Span): PathDraft | string {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'nothing stands below its name';
	const { about, minutes, dilemmas, ...others } = value as Record<string, unknown>;
	const other = Object.keys(others)[0];
	if (other !== undefined) return `“${other}” means nothing there`;
	if (about !== undefined && (typeof about !== 'string' || about.trim() === '')) return '“about:” wants a sentence';
	if (minutes !== undefined && !(typeof minutes === 'number' && Number.isInteger(minutes) && minutes > 0)) return '“minutes:” wants a whole number';
	const said = { name, ...(typeof about === 'string' ? { about: about.trim() } : {}), ...(typeof minutes === 'number' ? { minutes } : {}) };
	if (dilemmas === 'all' || dilemmas === 'clause') return { ...said, takes: dilemmas };
	if (dilemmas === undefined) return minutes === undefined ? 'it names neither dilemmas nor minutes' : { ...said, takes: 'minutes' };
	const list = Array.isArray(dilemmas) ? (dilemmas as unknown[]) : [dilemmas];
	if (list.length === 0 || list.some((one) => typeof one !== 'string' || one.trim() === '')) return '“dilemmas:” wants a list of files';
	return { ...said, takes: (list as string[]).map((one) => ({ text: one, span: place(one) })) };
}
