/** What no fixture shows: one slip and one finding in many spellings, one slip all through a file, and the command that tells of them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, example, openDay, put, root } from './example.ts';
import * as inOutline from './slips-outline.ts';
import { slips as inTables } from './slips-rated.ts';
import * as inSorting from './slips-sorting.ts';
import * as inText from './slips-text.ts';
import type { Diagnostic } from '../src/lib/core/finding.ts';

const told = (text: string): string =>
	check(text)
		.diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)
		.join(', ');

const toAnswer = (one: Diagnostic): boolean => one.severity !== 'advice' && one.allowed === undefined;

describe('one slip is told once, where it stands', () => {
	it.each([...inOutline.slips, ...inText.slips])('%j in place of %j: %s', (wrote, inPlaceOf, finding) => expect(told(put(wrote, inPlaceOf))).toBe(finding));
	it.each([...inOutline.right, ...inText.right])('%j in place of %j is right', (wrote, inPlaceOf) =>
		expect(check(put(wrote, inPlaceOf)).diagnostics.filter(toAnswer)).toEqual([])
	);
	it.each([...inSorting.slips, ...inTables])('%j in place of %j, where items are sorted: %s', (wrote, inPlaceOf, finding) =>
		expect(told(put(wrote, inPlaceOf, openDay))).toBe(finding)
	);
	it.each(inSorting.right)('%j in place of %j, where items are sorted, is right', (wrote, inPlaceOf) =>
		expect(check(put(wrote, inPlaceOf, openDay)).diagnostics.filter(toAnswer)).toEqual([])
	);
});

describe('one slip all through a file is told once a place', () => {
	const below = /^ {2}(?=\S)(?!Mrs)/gm;
	const choices = [20, 26, 34, 50, 58, 64, 84, 92, 98];
	const starts = [20, 50, 84];
	const each = (lines: number[], finding: (line: number) => string) => lines.map(finding).join(', ');
	it.each([
		['numbers', example.replace(/^- \[/gm, '1. ['), each(starts, (line) => `${line}:1 choices-numbered`)],
		['no marks', example.replace(/^- \[/gm, '['), each(choices, (line) => `${line}:1 choice-without-bullet`)],
		[
			'text that is not indented',
			example.replace(below, ''),
			each(choices, (line) => `${line + 2}:1 ${[34, 64, 98].includes(line) ? 'text-after-choices' : 'choices-split-by-text'}`)
		],
		['text that is indented too far', example.replace(below, ' '.repeat(6)), each(choices, (line) => `${line + 2}:7 code-block`)],
		['text that is indented by four spaces', example.replace(below, ' '.repeat(4)), ''],
		['text that is indented by a tab', example.replace(below, '\t'), ''],
		['stars for hyphens', example.replace(/^- \[/gm, '* ['), ''],
		['a list without empty lines', example.replace(/\n\n- /g, '\n- ').replace(/\n\n {2}(?=\S)/g, '\n  '), ''],
		['no front matter', example.slice(example.indexOf('## The request')), '1:1 title-missing'],
		['empty lines before the front matter', `\n\n${example}`, ''],
		['nothing', '', '1:1 no-scene'],
		['white space', ' \n\t\n', '1:1 no-scene'],
		['two bytes a letter', [...example].join('\0'), '1:2 letters-lost']
	])('%s', (_, text, findings) => {
		expect(text).not.toBe(example);
		expect(told(text)).toBe(findings);
	});

	it.each([
		['CRLF', example.replace(/\n/g, '\r\n')],
		['CR', example.replace(/\n/g, '\r')],
		['a byte-order mark', `\ufeff${example}`]
	])('%s changes nothing', (_, text) => {
		expect(text).not.toBe(example);
		expect(told(text)).toBe('');
	});
});

describe('npm run check -- --json PATH…', () => {
	const run = (...paths: string[]): { status: number; out: string } => {
		try {
			return {
				status: 0,
				out: execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/check.ts', '--json', ...paths], {
					cwd: root,
					encoding: 'utf8',
					stdio: ['ignore', 'pipe', 'pipe']
				})
			};
		} catch (error) {
			const { status, stdout } = error as { status: number; stdout: string };
			return { status, out: stdout };
		}
	};

	it('prints one object whatever it is given, and names each file as it was given', () => {
		const home = mkdtempSync(join(tmpdir(), 'check '));
		const file = (name: string, bytes: string | Buffer) => {
			mkdirSync(join(home, name, '..'), { recursive: true });
			writeFileSync(join(home, name), bytes);
			return join(home, name);
		};
		try {
			const sound = file('C152-connecting/a friend.md', example);
			const broken = file('broken.md', example.replace('(#late-evening)', '(#late evening)').replace('minutes: 6', 'clauses: [C152]'));
			const latin = file('latin.md', Buffer.from(example.replace('minutes: 6', 'clauses: [C152]').replace('Sunday', 'S\xfcnday'), 'latin1'));
			file('folder/C152-connecting/one.md', example);
			file('folder/clause.md', '');
			file('folder/.hidden/two.md', '');
			const good = run(sound);
			expect(good.status).toBe(0);
			expect(JSON.parse(good.out)).toEqual({
				diagnostics: [],
				scenarios: [
					{
						file: sound,
						title: 'A friend request',
						clauses: ['C152'],
						scenes: 6,
						decisions: 3,
						routes: 15,
						endings: [
							{ title: 'One place to talk', lowest: 100 / 3, highest: 100 },
							{ title: 'The desk will do', lowest: 70 / 3, highest: 85 },
							{ title: 'Always on call', lowest: 0, highest: 50 }
						]
					}
				]
			});
			const bad = run(broken, join(home, 'no such.md'), latin, join(home, 'folder'), sound, sound);
			expect(bad.status).toBe(1);
			const { diagnostics, scenarios } = JSON.parse(bad.out) as {
				diagnostics: { file: string; line: number; column: number; code: string }[];
				scenarios: { file: string }[];
			};
			expect(diagnostics.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
				[join(home, 'no such.md'), 1, 1, 'course-unreadable'],
				[broken, 26, 3, 'link-unfinished'],
				[latin, 12, 8, 'letters-lost']
			]);
			expect(scenarios.map((one) => one.file)).toEqual([latin, join(home, 'folder/C152-connecting/one.md'), sound]);
		} finally {
			rmSync(home, { recursive: true });
		}
	});
});
