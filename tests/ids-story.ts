/** What the tests of ids are told by: stories in short, one that is numbered, what git makes of two lock files, and what must hold in each. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseIds } from '../src/lib/core/ids-parse.ts';
import { number, printIds } from '../src/lib/core/ids.ts';
import type { Grade } from '../src/lib/core/carried.ts';
import type { IdLine } from '../src/lib/core/ids-parse.ts';
import type { Scenario } from '../src/lib/core/shapes.ts';
import { scenarios } from './ids-model.ts';

export type Told = [text: string, grade: Grade, to: string];

/** A scenario in short: headings, and under each what can be chosen; those without are endings. */
export function story(file: string, scenes: Record<string, Told[]>): Scenario {
	const titles = Object.keys(scenes);
	return scenarios({
		files: [
			{
				uid: 0,
				file,
				scenes: titles.map((title, uid) => ({
					uid,
					title,
					choices: scenes[title]!.map(([text, grade, to]) => ({ uid: 0, text, grade, to: titles.indexOf(to) }))
				}))
			}
		],
		gone: [],
		next: 0
	})[0]!;
}

export const here = 'content/social-media/C152-connecting/a-friend-request.md';
export const first = {
	'The request': [
		['Decline', 'best', 'The desk'],
		['Accept', 'wrong', 'Late'],
		['Say nothing', 'weak', 'The desk']
	],
	Late: [
		['Ask for a photograph', 'wrong', 'The desk'],
		['Send her to urgent care', 'best', 'The desk'],
		['Leave it', 'wrong', 'The desk']
	],
	'The desk': [
		['Give your number', 'wrong', 'Always on call'],
		['Give the practice line', 'best', 'One place']
	],
	'Always on call': [],
	'One place': []
} satisfies Record<string, Told[]>;

/** Two short ones: what is chosen is all that tells them apart. */
export const reply = {
	Start: [
		['Reply', 'breach', 'End'],
		['Wait', 'best', 'End']
	],
	End: []
} satisfies Record<string, Told[]>;
export const post = {
	Start: [
		['Post', 'breach', 'End'],
		['Ask', 'best', 'End']
	],
	End: []
} satisfies Record<string, Told[]>;

export const ids = (lines: IdLine[], ...scenarios: Scenario[]) =>
	number(lines, scenarios).named.map(({ id, scenes }) => scenes.map((scene) => `${id}.${scene.number} ${scene.letters.join('')}`.trim()));
export const before = number([], [story(here, first)]).lines;
/** The ids of the first scenario after an edit, from what was numbered before it. */
export const after = (scenes: Record<string, Told[]>) => ids(before, story(here, scenes))[0];

/** What git makes of two branches' lock files: with conflict marks, or with the lines of both. */
export function merged(base: IdLine[], ours: IdLine[], theirs: IdLine[], how: 'marks' | 'union' = 'marks'): IdLine[] {
	const folder = mkdtempSync(join(tmpdir(), 'ids-'));
	const files = [ours, base, theirs].map((lines, at) => {
		const file = join(folder, `${at}.json`);
		writeFileSync(file, printIds(lines));
		return file;
	});
	const { stdout, status } = spawnSync('git', ['merge-file', '-p', ...(how === 'union' ? ['--union'] : []), ...files], { encoding: 'utf8' });
	rmSync(folder, { recursive: true });
	// The number of conflicts; git's own failures lie above.
	expect(status).toBeLessThan(128);
	return parseIds(stdout);
}

const unique = (values: unknown[]) => expect(values).toEqual([...new Set(values)]);

/** No id, name or slot stands twice, no letter in one scenario, and no words in one decision that sorts. */
export function distinct(lines: IdLine[]) {
	unique(lines.map(({ id }) => id));
	unique(lines.flatMap((line) => ('name' in line ? [line.name] : [])));
	unique(lines.flatMap((line) => (line.is === 'scene' && line.slot !== undefined ? [line.slot] : [])));
	for (const line of lines) if (line.is === 'sorting') unique(line.slots);
	unique(lines.flatMap((line) => (line.is === 'choice' || line.is === 'sorting' ? [line.id.replace(/\..*\./, ' ')] : [])));
}
