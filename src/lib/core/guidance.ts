/** guidance.md, clause.md, course.md → what the course stands on. */
import { front, unknownFields } from './front.ts';
import { inline } from './html.ts';
import { within } from './limits.ts';
import { type Report, reportOn } from './diagnostics.ts';
import { type Clause, type Course, duties, type Duty } from './carried.ts';
import type { Diagnostic } from './finding.ts';
import type { Field, Guidance, KeyPoint, Token } from './shapes.ts';
import { read } from './source.ts';
import { tokens } from './tokens.ts';

/** course.md, read. */
export interface CourseSettings extends Pick<Course, 'title' | 'version' | 'publisher' | 'contact' | 'language' | 'passMark' | 'welcome'> {
	/** Files of dilemmas that count for nothing unless taken. */
	optional: string[];
}

interface Page {
	fields: Record<string, Field>;
	tokens: Token[];
	report: Report;
	text(name: string): string;
	list(name: string): string[];
	/** Paragraphs and lists as HTML. */
	html(list: Token[]): string;
}

/** `known`: the names that the block at its top may hold. */
function page(file: string, raw: string, known: string[]): Page {
	const source = read(file, raw);
	const report = reportOn(source);
	const { fields, end } = front(source, report);
	unknownFields(fields, known, report);
	const value = (name: string): unknown => fields[name]?.value;
	const words = (one: unknown): string => (typeof one === 'string' || typeof one === 'number' ? String(one).trim() : '');
	return {
		fields,
		tokens: within(source, report) ? tokens(source, end) : [],
		report,
		text: (name) => words(value(name)),
		list: (name) => (Array.isArray(value(name)) ? (value(name) as unknown[]).map(words).filter(Boolean) : []),
		html: (list) =>
			list
				.filter((token) => token.type === 'paragraph')
				.map((token) => `<p>${inline(token.children, report).html.trim()}</p>`)
				.join('')
	};
}

export function courseSettings(file: string, raw: string): { settings: CourseSettings; diagnostics: Diagnostic[] } {
	const { fields, tokens, report, text, list, html } = page(file, raw, [
		'title',
		'version',
		'publisher',
		'contact',
		'language',
		'pass-mark',
		'optional',
		'profiles'
	]);
	const mark = fields['pass-mark']?.value;
	const passMark = typeof mark === 'number' && mark >= 0 && mark <= 100 ? mark : 80;
	if (mark !== undefined && mark !== passMark)
		report.add('field-unreadable', fields['pass-mark']!.span, { name: 'pass-mark', wanted: 'a number from 0 to 100' });
	if (text('title') === '') report.add('title-missing', { start: 0, end: 0 });
	return {
		settings: {
			title: text('title'),
			version: text('version') || '0.0.0',
			publisher: text('publisher'),
			contact: text('contact'),
			language: text('language') || 'en-GB',
			passMark,
			optional: list('optional'),
			welcome: html(tokens)
		},
		diagnostics: report.found
	};
}

/** `clauses`: each clause folder's name and the text of its clause.md. */
export function guidanceOf(
	id: string,
	file: string,
	raw: string,
	clauses: { folder: string; file: string; text: string }[]
): { guidance: Guidance; diagnostics: Diagnostic[] } {
	const { tokens, report, text, html } = page(file, raw, ['title', 'publisher', 'edition', 'read-at']);
	const made = clauses.map((one) => clauseOf(one.folder, one.file, one.text));
	return {
		guidance: {
			id,
			title: text('title'),
			publisher: text('publisher'),
			edition: text('edition'),
			readAt: text('read-at'),
			html: html(tokens),
			keyPoints: tokens.filter((token) => token.type === 'list').flatMap((list) => list.children.flatMap((item) => keyPoint(item, report))),
			clauses: made.map((one) => one.clause)
		},
		diagnostics: [...report.found, ...made.flatMap((one) => one.diagnostics)]
	};
}

/** - **KP4** Title: what it says. */
function keyPoint(item: Token, report: Report): KeyPoint[] {
	const [first, ...rest] = item.children[0]?.children ?? [];
	if (first?.type !== 'strong' || !/^KP\d+$/.test(first.text)) return [];
	const { html, words } = inline(rest, report);
	const colon = words.indexOf(':');
	return [{ id: first.text, title: (colon < 0 ? words : words.slice(0, colon)).trim(), html: html.slice(html.indexOf(':') + 1).trim() }];
}

function clauseOf(folder: string, file: string, raw: string): { clause: Clause; diagnostics: Diagnostic[] } {
	const { fields, tokens, report, text, list, html } = page(file, raw, ['title', 'duty', 'standards', 'outcomes']);
	const [id, ...slug] = folder.split('-');
	const duty = list('duty').filter((one): one is Duty => (duties as readonly string[]).includes(one));
	if (duty.length === 0 || duty.length < list('duty').length)
		report.add('field-unreadable', fields.duty?.span ?? { start: 0, end: 0 }, {
			name: 'duty',
			wanted: 'a list of must, should, may, aware or law, such as [must, should]'
		});
	if (text('title') === '') report.add('title-missing', { start: 0, end: 0 });
	const standards = fields.standards?.value as Record<string, unknown> | undefined;
	const numbers = (name: string): string[] =>
		Array.isArray(standards?.[name])
			? (standards[name] as unknown[]).flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
			: [];
	return {
		clause: {
			id: (id ?? '').toUpperCase(),
			slug: slug.join('-'),
			title: text('title'),
			duty,
			standards: { registrants: numbers('registrants'), students: numbers('students') },
			outcomes: list('outcomes'),
			html: html(tokens)
		},
		diagnostics: report.found
	};
}
