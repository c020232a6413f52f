/** the block between “---” lines at the top of a file → its fields, each with its place; YAML's errors told in words. */
import { isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Report } from './diagnostics.ts';
import { nearest } from './nearest.ts';
import type { Field, Name, Span } from './written.ts';
import { position, short, type Source } from './source.ts';
import { mended } from './yaml-traps.ts';

/** YAML is slow where every line is wrong. */
const MOST = 16_000;

/** The fields, and the offset at which the story starts. */
export function front(source: Source, report: Report): { fields: Record<string, Field>; end: number } {
	const fields = Object.create(null) as Record<string, Field>;
	const { text } = source;
	const block = cut(text, report);
	if (!block) return { fields, end: 0 };
	const { start, end } = block;
	if (end - start > MOST) {
		report.add('front-matter-broken', { start, end: start }, { reason: `it runs for ${end - start} characters, and ${MOST} is the most that can be read` });
		return { fields, end: block.after };
	}
	const yaml = mended(text.slice(start, end), start, report);
	const line = (offset: number): Span => {
		const from = text.lastIndexOf('\n', start + Math.min(offset, yaml.length) - 1) + 1;
		const to = text.indexOf('\n', from);
		return { start: from, end: Math.max(from, to < 0 ? end : Math.min(to, end)) };
	};
	try {
		const document = parseDocument(yaml, { strict: true, version: '1.2', logLevel: 'silent' });
		const problem = document.errors[0];
		if (problem && block.closed) {
			const span = line(problem.pos[0]);
			report.add('front-matter-broken', span, { reason: reason(problem.code, short(text.slice(span.start, span.end), 40)) });
		}
		const told = new Set(report.found.flatMap((one) => (one.severity === 'cannot publish' ? [one.line] : [])));
		if (isMap(document.contents)) read(document, source, start, (offset) => told.has(position(source, offset).line), fields);
		else if (document.contents && !problem) report.add('front-matter-broken', line(0), { reason: 'it is no list of names and values' });
	} catch {
		report.add('front-matter-broken', line(0), { reason: 'it is nested too deeply or refers to itself' });
	}
	return { fields, end: block.after };
}

/** Tells every field whose name is none of `known`; `meant` may take one for what it was meant as. */
export function unknownFields(
	fields: Record<string, Field>,
	known: string[],
	report: Report,
	meant: (key: Name, near: string | undefined) => boolean = () => false
): void {
	for (const { key } of Object.values(fields)) {
		if (known.includes(key.text)) continue;
		const near = nearest(key.text, known);
		if (!meant(key, near)) report.add('field-unknown', key.span, { name: key.text, ...(near ? { nearest: near } : {}) });
	}
}

/** A line of the block, by its name. */
const NAME = /^[ \t]*(?:title|minutes|cast|clauses|reviewed-by|reviewed-on|allow)[ \t]*:/i;

/** A line of hyphens, or what a word processor makes of one. */
const RULE = /^[ \t]*([-–—]{2,}|[–—])[ \t]*$/;

/** Where the block's lines stand, and where the story starts. A block that is never closed ends at the first scene. */
function cut(text: string, report: Report): { start: number; end: number; after: number; closed: boolean } | null {
	const opening = /^(?:[ \t]*\n)*[ \t]*([^\w\s]{1,9})[ \t]*\n/.exec(text);
	const marks = opening && /[-–—]{2}|^[–—]$/.test(opening[1]!) ? opening[1]! : null;
	const start = marks ? opening![0].length : /^\s*/.exec(text)![0].length;
	const named = NAME.test(text.slice(start)) && /\n[ \t]*---[ \t]*(?:\n|$)/.test(text.slice(start).split(/^##/m, 1)[0]!);
	if (marks !== '---' && !named) return null;
	const first = marks ? { start: opening![0].indexOf(marks), end: opening![0].trimEnd().length } : { start, end: text.indexOf('\n', start) };
	if (marks !== '---')
		report.add('front-matter-broken', first, { reason: `it opens with “${short(text.slice(first.start, first.end), 40)}” and not with three hyphens` });
	for (let from = start; from < text.length;) {
		const to = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
		const line = text.slice(from, to);
		const rule = RULE.exec(line)?.[1];
		if (rule) {
			if (rule !== '---') report.add('front-matter-unclosed', { start: from + line.indexOf(rule), end: from + line.trimEnd().length });
			return { start, end: from, after: to, closed: true };
		}
		if (/^##/.test(line)) {
			report.add('front-matter-unclosed', first);
			return { start, end: from, after: from, closed: false };
		}
		from = to + 1;
	}
	report.add('front-matter-unclosed', first);
	return { start, end: text.length, after: text.length, closed: false };
}

/** Names are read without regard to capitals. Of a line that has a finding already only a title is kept, as the author wrote it. */
function read(document: Document, { text }: Source, start: number, told: (offset: number) => boolean, fields: Record<string, Field>): void {
	if (!isMap(document.contents)) return;
	const place = (node: { range?: [number, number, number] | null }): Span => ({ start: start + node.range![0], end: start + node.range![1] });
	for (const { key, value } of document.contents.items) {
		if (!isScalar(key) || typeof key.value !== 'string' || !key.range) continue;
		const node = value as Node | null;
		const name = { text: key.value.toLowerCase(), span: place(key) };
		const wrong = told(name.span.start);
		if ((wrong && name.text !== 'title') || name.text.includes('\n')) continue;
		const span = node?.range ? place(node) : name.span;
		const inside = isMap(node) || isSeq(node) ? node.items : [];
		fields[name.text] = {
			key: name,
			value: wrong ? text.slice(span.start, span.end) : (node?.toJS(document) ?? null),
			span,
			parts: inside.flatMap((one): Name[] => {
				const part = isPair(one) ? one.key : one;
				return isScalar(part) && part.range ? [{ text: String(part.value), span: place(part) }] : [];
			})
		};
	}
}

function reason(code: string, line: string): string {
	if (/^\s*[\w-]+:\S/.test(line)) return `a space is missing after the colon in “${line}”`;
	if (/^\s*[\w -]+$/.test(line)) return `“${line}” has no colon`;
	if (code === 'DUPLICATE_KEY') return `the name in “${line}” stands twice`;
	if (code === 'MISSING_CHAR' || code === 'BAD_SCALAR_START') return `a quotation mark, bracket or comma is missing in or above “${line}”`;
	if (code === 'BAD_INDENT' || code === 'BLOCK_AS_IMPLICIT_KEY') return `“${line}” does not stand under the line it belongs to`;
	return `something in or above “${line}” is not understood`;
}
