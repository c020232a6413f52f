/** a finding and the text it was found in → lines as an author reads them in a terminal: where, the words themselves, what is wrong, what to do. */
import type { Diagnostic } from './finding.ts';
import { read } from './source.ts';

/** How much of a line is shown; a longer one is cut on both sides of its finding. */
const WIDTH = 110;

/** Plain text, no colours: it is printed, snapshotted and shown in a page alike. */
export function frame(found: Diagnostic, text: string): string {
	const { lines, text: whole } = read(found.file, text);
	const line = (number: number): string => whole.slice(lines[number - 1], (lines[number] ?? whole.length + 1) - 1).replace(/\t/g, ' ');
	const gutter = String(found.line).length;
	const from = Math.max(0, Math.min(found.column - 1, line(found.line).length - 1) - (WIDTH >> 1));
	const cut = from > 0 || line(found.line).length > WIDTH;
	const shown = (number: number): string =>
		cut && number !== found.line ? line(number).slice(0, WIDTH) : line(number).slice(cut ? from : 0, (cut ? from : 0) + WIDTH);
	const row = (number: number): string => `  ${String(number).padStart(gutter)} | ${shown(number)}`.trimEnd();
	const end = found.endLine === found.line ? found.endColumn : line(found.line).length + 1;
	const carets = '^'.repeat(Math.max(1, Math.min(end, from + WIDTH + 1) - found.column));
	return [
		`${found.file}:${found.line}:${found.column}  ${found.severity}  [${found.code}]`,
		...(found.line > 1 && line(found.line - 1).trim() !== '' ? [row(found.line - 1)] : []),
		row(found.line),
		`  ${' '.repeat(gutter)} | ${' '.repeat(Math.max(0, found.column - 1 - from))}${carets}`,
		`  ${found.message}`,
		`  ${found.help}`,
		...(found.allowed === undefined ? [] : [`  Answered in this file: ${found.allowed}`])
	].join('\n');
}
