/** a page that is no dilemma (course.md, guidance.md, clause.md) → the fields at its top, and its paragraphs and lists. */
import { block, refuse } from './blocks.ts';
import type { Diagnostic } from './finding.ts';
import { type Report, reportOn } from './diagnostics.ts';
import { front, unknownFields } from './front.ts';
import { inline } from './html.ts';
import { within } from './limits.ts';
import { ownWords } from './rules/copied.ts';
import type { Guidance } from './shapes.ts';
import type { Field, Name, Span, Token } from './written.ts';
import { read, type Source } from './source.ts';
import { tokens } from './tokens.ts';

export interface Page {
	source: Source;
	fields: Record<string, Field>;
	tokens: Token[];
	report: Report;
	found: Diagnostic[];
	/** A field's words, or ''. */
	text(name: string): string;
	/** A field's list, each with its place. What is no list is one. */
	list(name: string): Name[];
	/** Paragraphs and lists as HTML; whatever else stands there is told. */
	html(list: Token[]): string;
}

/** The start of a file, where what is missing is told. */
export const top: Span = { start: 0, end: 0 };

const words = (one: unknown): string => (typeof one === 'string' || typeof one === 'number' ? String(one).trim() : '');

/** `known`: the names that the block at its top may hold. */
export function page(file: string, raw: string, known: string[], guidance: Pick<Guidance, 'runs'>[]): Page {
	const source = read(file, raw);
	const report = reportOn(source);
	const { fields, end } = front(source, report);
	unknownFields(fields, known, report);
	ownWords(source, guidance, report);
	const reading = { source, report, picture: () => false };
	const shown = (token: Token): string => {
		if (token.type === 'paragraph') return `<p>${inline(token.children, report).html.trim()}</p>`;
		if (token.type !== 'list') refuse(token, report);
		const made = token.type === 'list' ? block(token, reading) : null;
		return made?.is === 'text' ? made.html : '';
	};
	return {
		source,
		fields,
		tokens: within(source, report) ? tokens(source, end) : [],
		report,
		found: report.found,
		text: (name) => words(fields[name]?.value),
		list(name) {
			const field = fields[name];
			if (!field || field.value === null) return [];
			return Array.isArray(field.value) ? field.parts : [{ text: words(field.value), span: field.span }];
		},
		html: (list) => list.map(shown).join('')
	};
}
