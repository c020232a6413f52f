/** Is CPD spoken of, where students take the course, to whom it is nothing? Notes to colleagues may. */
import type { Report } from '../diagnostics.ts';
import type { Source } from '../source.ts';

export function forStudents({ text }: Source, report: Report): void {
	const shown = text.replace(/<!--[^]*?-->/g, (note) => ' '.repeat(note.length));
	for (const found of shown.matchAll(/\bCPD\b|\bcontinuing professional development\b/gi))
		report.add('cpd-for-students', { start: found.index, end: found.index + found[0].length });
}
