/** The table of faults in docs/lms.md: each test holds its own cell against it. FAULTS=write writes what was found instead (with one worker). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { cmi5Traps } from './traps-cmi5.ts';
import { traps } from './traps.ts';

const page = join(import.meta.dirname, '../../docs/lms.md');
const block = /<!-- faults -->\n([^]*?)\n?<!-- \/faults -->/;

/** The tables by their columns, and the rows of each; what cmi5 has to get on with is of another kind. */
const tables = [
	{ columns: ['An LMS that', 'An ordinary package there', 'SCORM 1.2', 'SCORM 2004'], rows: traps.map(({ does }) => does) },
	{ columns: ['An LMS that', 'An ordinary package there', 'cmi5'], rows: cmi5Traps.map(({ does }) => does) }
];

type Cells = Map<string, string>;

const key = (columns: string[], row: string, column: string): string => [columns.length, row, column].join('|');

function read(): Cells {
	const cells: Cells = new Map();
	let columns: string[] = [];
	for (const line of (block.exec(readFileSync(page, 'utf8'))?.[1] ?? '').split('\n')) {
		const parts = line.split('|').slice(1, -1);
		const [row = '', ...rest] = parts.map((part) => part.trim());
		if (row === 'An LMS that') columns = [row, ...rest];
		else if (!row.startsWith('---')) rest.forEach((text, at) => cells.set(key(columns, row, columns[at + 1]!), text));
	}
	return cells;
}

const print = (cells: Cells): string =>
	tables
		.map(({ columns, rows }) =>
			[columns, columns.map(() => '---'), ...rows.map((row) => [row, ...columns.slice(1).map((column) => cells.get(key(columns, row, column)) ?? '–')])]
				.map((parts) => `| ${parts.join(' | ')} |`)
				.join('\n')
		)
		.join('\n\n');

/** A cell of the first or the second table, as it was found now. */
export function tabled(table: 0 | 1, row: string, column: string, found: string): void {
	const { columns } = tables[table]!;
	console.log(`| ${row} | ${column} | ${found} |`);
	const cells = read();
	if (process.env.FAULTS === 'write') {
		cells.set(key(columns, row, column), found);
		writeFileSync(
			page,
			readFileSync(page, 'utf8').replace(block, () => `<!-- faults -->\n${print(cells)}\n<!-- /faults -->`)
		);
	} else expect(found).toBe(cells.get(key(columns, row, column)));
}

/** The block as it should be laid out with the cells that it has: no row too many, none missing. */
export function laidOut(): { is: string; wanted: string } {
	return { is: block.exec(readFileSync(page, 'utf8'))?.[1] ?? '', wanted: print(read()) };
}

const some = (held: number, of: number): string => (held === of ? 'all' : held === 0 ? 'none' : `${held} of ${of}`);

const words: Record<string, string> = { device: 'kept on this device', review: 'a review', none: 'kept on this device' };

/** What the LMS alone and the device alone still had, and what the learner was shown meanwhile. */
export const outcome = (inLms: number, onDevice: number, of: number, shown: string[]): string =>
	`LMS ${some(inLms, of)}, device ${some(onDevice, of)}: ${shown.map((state) => words[state] ?? state).join(', then ')}`;
