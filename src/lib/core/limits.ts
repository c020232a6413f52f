/** What is refused before marked reads it, which beyond these bounds is quadratic or throws. */
import type { Report } from './diagnostics.ts';
import type { Source } from './source.ts';

const FILE = 256 * 1024;
const BLOCK = 8000;
const MARKS = 400;
const DEPTH = 8;
/** What is left of a letter that was not saved as UTF-8. */
const LOST = /[\ufffd\0]/g;

/** Whether the text may be parsed. */
export function within({ text, lines, noBreak }: Source, report: Report): boolean {
	if (noBreak) report.add('no-break-space', { start: noBreak.at, end: noBreak.at + 1 }, { number: noBreak.count });
	const size = bytes(text);
	if (size > FILE) {
		report.add('file-too-large', { start: 0, end: 0 }, { kb: Math.ceil(size / 1024) });
		return false;
	}
	const lost = text.search(LOST);
	if (lost >= 0) report.add('letters-lost', { start: lost, end: lost + 1 }, { number: text.match(LOST)!.length });
	// A text with zeros in it was saved two bytes a letter: nothing in it can be read.
	let sound = !text.includes('\0');
	let start = 0;
	const block = (end: number) => {
		const length = end - start;
		const marks = length > MARKS ? (text.slice(start, end).match(/[*_[\]~`<!]/g)?.length ?? 0) : 0;
		if (length > BLOCK) report.add('block-too-long', { start, end: start }, { length });
		else if (marks > MARKS) report.add('marks-too-many', { start, end: start }, { number: marks });
		else return;
		sound = false;
	};
	let open = false;
	lines.forEach((from, index) => {
		const line = text.slice(from, (lines[index + 1] ?? text.length + 1) - 1);
		const empty = line.trim() === '';
		if (open && empty) block(from - 1);
		if (!open && !empty) start = from;
		open = !empty;
		const depth = nesting(line);
		if (depth > DEPTH) {
			report.add('nested-too-deep', { start: from, end: from + line.length }, { depth });
			sound = false;
		}
	});
	if (open) block(text.length);
	return sound;
}

/** How many bytes a text takes as UTF-8: what an author sees as the size of the file. */
const bytes = (text: string): number =>
	text.length + (text.match(/[\u0080-\u07ff]|[\ud800-\udfff]/g)?.length ?? 0) + 2 * (text.match(/[\u0800-\ud7ff\ue000-\uffff]/g)?.length ?? 0);

/** How deep the first word of a line stands in quotes and lists: the marks before it, and two columns of indentation for one more. */
function nesting(line: string): number {
	const marks = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0];
	if (!marks) return 0;
	const indent = /^[ \t]*/.exec(marks)![0].replace(/\t/g, '    ').length;
	return (marks.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0) + Math.floor(indent / 2);
}
