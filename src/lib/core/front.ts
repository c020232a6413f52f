/** the block between “---” lines at the top of a file → its fields, each with its place; YAML's errors told in words. */
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import type { Report } from './diagnostics.ts';
import type { Field, Span } from './shapes.ts';
import { short, type Source } from './source.ts';

/** The fields, and the offset at which the story starts. */
export function front(source: Source, report: Report): { fields: Record<string, Field>; end: number } {
	const fields = Object.create(null) as Record<string, Field>;
	const { text } = source;
	const opening = /^---[ \t]*\n/.exec(text);
	if (!opening) return { fields, end: 0 };
	const closing = /^---[ \t]*$/m.exec(text.slice(opening[0].length));
	if (!closing) {
		report.add('front-matter-unclosed', { start: 0, end: 3 });
		return { fields, end: text.length };
	}
	const start = opening[0].length;
	const yaml = text.slice(start, start + closing.index);
	const end = start + closing.index + closing[0].length;
	const line = (offset: number): Span => {
		const from = text.lastIndexOf('\n', start + Math.min(offset, yaml.length) - 1) + 1;
		const to = text.indexOf('\n', from);
		return { start: from, end: Math.max(from, to < 0 ? end : Math.min(to, end)) };
	};
	if (!readable(yaml, line, text, report)) return { fields, end };
	try {
		const document = parseDocument(yaml, { lineCounter: new LineCounter(), strict: true, version: '1.2', logLevel: 'silent' });
		const problem = document.errors[0];
		if (problem) {
			const span = line(problem.pos[0]);
			report.add('front-matter-broken', span, { reason: reason(problem.code, short(text.slice(span.start, span.end), 40)) });
		} else if (isMap(document.contents)) {
			for (const { key, value } of document.contents.items) {
				if (!isScalar(key) || typeof key.value !== 'string' || !key.range) continue;
				const range = (value as { range?: [number, number, number] } | null)?.range;
				const name = { text: key.value, span: { start: start + key.range[0], end: start + key.range[1] } };
				const made = (value as { toJS?: (d: unknown) => unknown } | null)?.toJS?.(document) ?? null;
				fields[key.value] = { key: name, value: made, span: range ? { start: start + range[0], end: start + range[1] } : name.span };
			}
		} else if (document.contents) {
			report.add('front-matter-broken', line(0), { reason: 'it is no list of names and values' });
		}
	} catch {
		report.add('front-matter-broken', line(0), { reason: 'it is nested too deeply or refers to itself' });
	}
	return { fields, end };
}

/** Finds what people who have never met YAML get wrong, in their words; false where it cannot be read at all. */
function readable(yaml: string, line: (offset: number) => Span, text: string, report: Report): boolean {
	let sound = true;
	for (const found of yaml.matchAll(/^([ \t]*)([^\s:#"'][^:\n]*):[ \t]+([^\n]*)$|^[ ]*\t.*$/gm)) {
		const span = line(found.index);
		const value = found[3] ?? '';
		const words = short(text.slice(span.start, span.end));
		if (/^[ ]*\t/.test(found[0])) {
			report.add('front-matter-tab', span);
			sound = false;
		} else if (/^[@`]/.test(value)) {
			report.add('front-matter-at', span, { line: words });
			sound = false;
		} else if (/^[^"'[{|>&*!#%\s]/.test(value)) {
			const hash = value.search(/\s#/);
			const plain = hash < 0 ? value : value.slice(0, hash);
			if (/:(\s|$)/.test(plain)) {
				report.add('front-matter-colon', span, { line: words });
				sound = false;
			}
			if (hash >= 0) report.add('front-matter-hash', span, { kept: short(plain), lost: short(value.slice(hash)) });
		} else if (/^#/.test(value)) {
			report.add('front-matter-hash', span, { kept: 'nothing', lost: short(value) });
		}
	}
	return sound;
}

function reason(code: string, line: string): string {
	if (code === 'DUPLICATE_KEY') return `the name in “${line}” stands twice`;
	if (code === 'TAB_AS_INDENT') return `“${line}” is indented by a tab`;
	if (code === 'MISSING_CHAR' || code === 'BAD_SCALAR_START') return `a quotation mark, bracket or comma is missing in or above “${line}”`;
	if (code === 'BAD_INDENT') return `“${line}” does not stand under the line it belongs to`;
	return `something in or above “${line}” is not understood`;
}
