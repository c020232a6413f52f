import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../src/lib/core/ids-merge.ts';
import { parseIds } from '../src/lib/core/ids-parse.ts';
import { number, printIds } from '../src/lib/core/ids.ts';
import { project } from '../src/lib/core/project.ts';
import type { Grade } from '../src/lib/core/carried.ts';
import type { IdLine } from '../src/lib/core/ids-parse.ts';
import type { Scenario } from '../src/lib/core/shapes.ts';
import { addedByBoth, draw, type Edit, edits, edited, type Model, scenarios, start } from './ids-model.ts';

type Told = [text: string, grade: Grade, to: string];

/** A scenario in short: headings, and under each what can be chosen; those without are endings. */
function story(file: string, scenes: Record<string, Told[]>): Scenario {
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

const here = 'content/social-media/C152-connecting/a-friend-request.md';
const first = {
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

const ids = (lines: IdLine[], ...scenarios: Scenario[]) =>
	number(lines, scenarios).named.map(({ id, scenes }) => scenes.map((scene) => `${id}.${scene.number} ${scene.letters.join('')}`.trim()));
const before = number([], [story(here, first)]).lines;
/** The ids of the first scenario after an edit, from what was numbered before it. */
const after = (scenes: Record<string, Told[]>, file = here) => ids(before, story(file, scenes))[0];

describe('a first numbering', () => {
	it('counts scenes, gives letters over the whole scenario, and a slot to each decision', () => {
		expect(printIds(before)).toBe(
			[
				'[',
				`{"id":"A","is":"scenario","name":"C152.a-friend-request","file":"${here}"},`,
				'{"id":"A.1","is":"scene","name":"C152.a-friend-request.the-request","title":"The request","slot":0},',
				'{"id":"A.2","is":"scene","name":"C152.a-friend-request.late","title":"Late","slot":1},',
				'{"id":"A.3","is":"scene","name":"C152.a-friend-request.the-desk","title":"The desk","slot":2},',
				'{"id":"A.4","is":"scene","name":"C152.a-friend-request.always-on-call","title":"Always on call"},',
				'{"id":"A.5","is":"scene","name":"C152.a-friend-request.one-place","title":"One place"},',
				'{"id":"A.1.a","is":"choice","text":"Decline","grade":"best","to":"3"},',
				'{"id":"A.1.b","is":"choice","text":"Accept","grade":"wrong","to":"2"},',
				'{"id":"A.1.c","is":"choice","text":"Say nothing","grade":"weak","to":"3"},',
				'{"id":"A.2.d","is":"choice","text":"Ask for a photograph","grade":"wrong","to":"3"},',
				'{"id":"A.2.e","is":"choice","text":"Send her to urgent care","grade":"best","to":"3"},',
				'{"id":"A.2.f","is":"choice","text":"Leave it","grade":"wrong","to":"3"},',
				'{"id":"A.3.g","is":"choice","text":"Give your number","grade":"wrong","to":"4"},',
				'{"id":"A.3.h","is":"choice","text":"Give the practice line","grade":"best","to":"5"}',
				']',
				''
			].join('\n')
		);
		expect(printIds([])).toBe('[]\n');
	});

	it('changes nothing when it is done again', () => {
		const again = number(parseIds(printIds(before)), [story(here, first)]);
		expect(printIds(again.lines)).toBe(printIds(before));
		expect(again.renames).toEqual([]);
	});

	it('does not touch the lines that it is given', () => {
		const copy = structuredClone(before);
		number(before, []);
		expect(before).toEqual(copy);
	});

	it('gives names that can be read, each once', () => {
		const twice = story('content/social-media/C152-connecting/deep/a-friend-request.md', {
			日本: [
				['One', 'best', 'Two'],
				['Other', 'weak', 'Two']
			],
			Two: []
		});
		const names = number(before, [story(here, first), twice]).named.flatMap(({ name, scenes }) => [name, ...scenes.map((scene) => scene.name)]);
		expect(names.slice(6)).toEqual(['C.a-friend-request', 'C.a-friend-request.日本', 'C.a-friend-request.two']);
		const same = number(before, [story(here, first), story('content/other/C152-connecting/a-friend-request.md', { Two: [] })]).named[1]!;
		expect([same.id, same.name]).toEqual(['B', 'C152.a-friend-request-2']);
	});

	it('goes from Z to AA, and from the 64th letter to two characters', () => {
		const many = Array.from({ length: 28 }, (_, n) =>
			story(`content/x/C1-y/${n}.md`, {
				Start: [
					['One', 'best', 'End'],
					['Other', 'weak', 'End']
				],
				End: []
			})
		);
		expect(
			number([], many)
				.named.map(({ id }) => id)
				.slice(24)
		).toEqual(['Y', 'Z', 'AA', 'AB']);
		const long = Object.fromEntries([
			...Array.from({ length: 13 }, (_, n) => [`Scene ${n}`, Array.from({ length: 5 }, (_, k): Told => [`${n} ${k}`, 'weak', 'End'])] as const),
			['End', []]
		]);
		expect(number([], [story(here, long)]).named[0]!.scenes[12]!.letters).toEqual(['8', '9', '-', '_', '~a']);
	});
});

describe('320 letters', () => {
	const long = (scenes: number, extra: Record<string, Told[]> = {}) =>
		story(here, {
			...Object.fromEntries(
				Array.from({ length: scenes }, (_, n) => [`Scene ${n}`, Array.from({ length: 4 }, (_, k): Told => [`${n} ${k}`, 'weak', 'End'])] as const)
			),
			...extra,
			End: []
		});

	it('are all that a dilemma has, and none is given twice', () => {
		const whole = number([], [long(80)]);
		expect(whole.full).toEqual([]);
		expect(whole.named[0]!.scenes[79]!.letters).toEqual(['$8', '$9', '$-', '$_']);
		const more = long(79, {
			More: [
				['One', 'best', 'End'],
				['Other', 'weak', 'End']
			]
		});
		const { named, full, lines } = number(whole.lines, [more]);
		expect(full).toEqual([more]);
		expect(named[0]!.scenes[79]!.letters).toEqual(['', '']);
		distinct(lines);
		expect(number(lines, [long(80)]).full).toEqual([]);
	});
});

describe('a choice', () => {
	const request = (...choices: Told[]) => after({ ...first, 'The request': choices })![0];

	it('keeps its letter when it is reworded, with its grade and its target', () => {
		expect(request(['Decline', 'best', 'The desk'], ['Say yes', 'wrong', 'Late'], ['Say nothing', 'weak', 'The desk'])).toBe('A.1 abc');
	});

	it('is new where two could be the one that was reworded', () => {
		expect(
			after({
				...first,
				Late: [
					['Ask her', 'wrong', 'The desk'],
					['Send her to urgent care', 'best', 'The desk'],
					['Let it be', 'wrong', 'The desk']
				]
			})![1]
		).toBe('A.2 iej');
	});

	it('is new when it is reworded with another grade or another target', () => {
		expect(request(['Decline', 'best', 'The desk'], ['Say yes', 'weak', 'Late'], ['Say nothing', 'weak', 'The desk'])).toBe('A.1 aic');
		expect(request(['Decline', 'best', 'The desk'], ['Say yes', 'wrong', 'The desk'], ['Say nothing', 'weak', 'The desk'])).toBe('A.1 aic');
	});

	it('keeps its letter with its words, whatever its place, grade and target', () => {
		expect(request(['Say nothing', 'acceptable', 'Late'], ['Decline', 'best', 'Late'], ['Accept', 'breach', 'The desk'])).toBe('A.1 cab');
	});

	it('gets its letter back when it comes back, and nobody else gets it meanwhile', () => {
		const without = number(before, [
			story(here, {
				...first,
				'The request': [
					['Decline', 'best', 'The desk'],
					['Say nothing', 'weak', 'The desk']
				]
			})
		]).lines;
		expect(without.find(({ id }) => id === 'A.1.b')).toMatchObject({ text: 'Accept', retired: true });
		const other = number(without, [
			story(here, {
				...first,
				'The request': [
					['Decline', 'best', 'The desk'],
					['Say nothing', 'weak', 'The desk'],
					['Wait', 'wrong', 'Late']
				]
			})
		]);
		expect(other.named[0]!.scenes[0]!.letters).toEqual(['a', 'c', 'i']);
		expect(ids(other.lines, story(here, { ...first, 'The request': [...first['The request'], ['Wait', 'wrong', 'Late']] }))[0]![0]).toBe('A.1 abci');
	});

	it('is another one in another scene: a letter names its decision too', () => {
		const moved = { ...first, Late: [...first.Late, first['The request'][2]!], 'The request': first['The request'].slice(0, 2) };
		expect(after(moved)!.slice(0, 2)).toEqual(['A.1 ab', 'A.2 defi']);
	});
});

describe('a scene', () => {
	it('is known by its choices under another heading, and the author is told', () => {
		const { 'The desk': desk, ...rest } = first;
		const renamed = story(here, {
			...Object.fromEntries(
				Object.entries(rest).map(([title, choices]) => [
					title,
					choices.map(([text, grade, to]): Told => [text, grade, to === 'The desk' ? 'A week later' : to])
				])
			),
			'A week later': desk
		});
		const { named, renames, lines } = number(before, [renamed]);
		expect(named[0]!.scenes.map(({ number }) => number)).toEqual(['1', '2', '4', '5', '3']);
		expect(named[0]!.scenes[4]).toEqual({ number: '3', name: 'C152.a-friend-request.the-desk', slot: 2, letters: ['g', 'h'] });
		expect(renames).toEqual([`“The desk” is now “A week later” (${here})`]);
		expect(lines.find(({ id }) => id === 'A.3')).toMatchObject({ title: 'A week later', name: 'C152.a-friend-request.the-desk' });
	});

	it('is known by its heading when all of its choices are new', () => {
		expect(
			after({
				...first,
				'The desk': [
					['Nod', 'weak', 'Always on call'],
					['Smile', 'acceptable', 'One place']
				]
			})![2]
		).toBe('A.3 ij');
	});

	it('is new when its heading and its choices are', () => {
		const { Late: _, ...rest } = first;
		const other = {
			...rest,
			'The request': first['The request'].map(([text, grade, to]): Told => [text, grade, to === 'Late' ? 'Noon' : to]),
			Noon: [
				['Ring her', 'best', 'The desk'],
				['Write', 'weak', 'The desk']
			] satisfies Told[]
		};
		expect(after(other)![4]).toBe('A.6 ij');
	});

	it('keeps its number and letters wherever it stands in the file', () => {
		const { 'The request': request, ...rest } = first;
		expect(after({ 'The request': request, ...Object.fromEntries(Object.entries(rest).reverse()) })).toEqual(['A.1 abc', 'A.5', 'A.4', 'A.3 gh', 'A.2 def']);
	});

	it('stays with most of its choices when it is split in two', () => {
		const halves = {
			...first,
			'The request': [first['The request'][0]!, ['Ask her why', 'weak', 'And then']] satisfies Told[],
			'And then': first['The request'].slice(1)
		};
		expect(after(halves)).toEqual(['A.6 ij', 'A.2 def', 'A.3 gh', 'A.4', 'A.5', 'A.1 bc']);
		const reading = {
			...first,
			'The request': first['The request'].slice(0, 2),
			'And then': [first['The request'][2]!, ['Ring', 'best', 'The desk']] satisfies Told[]
		};
		expect(after(reading)).toEqual(['A.1 ab', 'A.2 def', 'A.3 gh', 'A.4', 'A.5', 'A.6 ij']);
	});

	it('gets number and slot back when it comes back', () => {
		const { Late: late, ...rest } = first;
		const without = { ...rest, 'The request': [...first['The request'].slice(0, 1), first['The request'][2]!] };
		const gone = number(before, [story(here, without)]).lines;
		expect(gone.filter(({ retired }) => retired).map(({ id }) => id)).toEqual(['A.2', 'A.1.b', 'A.2.d', 'A.2.e', 'A.2.f']);
		const more = number(gone, [
			story(here, {
				...without,
				Noon: [
					['Ring', 'best', 'The desk'],
					['Wait', 'weak', 'The desk']
				]
			})
		]);
		expect(more.named[0]!.scenes.at(-1)).toMatchObject({ number: '6', slot: 3, letters: ['i', 'j'] });
		expect(number(more.lines, [story(here, { ...first, Late: late })]).named[0]!.scenes[1]).toMatchObject({ number: '2', slot: 1, letters: ['d', 'e', 'f'] });
	});

	it('keeps its slot when it asks nothing any more, and an ending that comes to ask is given the next', () => {
		const asks = {
			...first,
			Late: [],
			'One place': [
				['Go on', 'best', 'Always on call'],
				['Stop', 'weak', 'Always on call']
			] satisfies Told[]
		};
		const slots = number(before, [story(here, asks)]).lines.flatMap((line) => (line.is === 'scene' ? [line.slot] : []));
		expect(slots).toEqual([0, 1, 2, undefined, 3]);
	});
});

describe('a file', () => {
	const moved = 'content/social-media/C149-consent/by-another-name.md';
	const other = story('content/social-media/C151-public-discussion/one-star.md', {
		Start: [
			['Reply', 'breach', 'End'],
			['Wait', 'best', 'End']
		],
		End: []
	});

	it('is known by its scenes in another folder and under another name; its own name stays', () => {
		const { named, renames } = number(before, [story(moved, first)]);
		expect(named[0]).toMatchObject({ id: 'A', name: 'C152.a-friend-request' });
		expect(renames).toEqual([`${here} is now ${moved}`]);
	});

	it('keeps its id when another takes its place', () => {
		expect(
			number(before, [
				story(here, {
					Start: [
						['Reply', 'breach', 'End'],
						['Wait', 'best', 'End']
					],
					End: []
				}),
				story(moved, first)
			]).named.map(({ id }) => id)
		).toEqual(['B', 'A']);
		const both = number(before, [story(here, first), other]).lines;
		expect(number(both, [{ ...other, file: here }, story(other.file, first)]).named.map(({ id }) => id)).toEqual(['B', 'A']);
	});

	it('keeps its id when it is copied, and the copy is new', () => {
		const reworded = { ...first, Late: [['Ask', 'wrong', 'The desk'], ...first.Late.slice(1)] satisfies Told[] };
		expect(number(before, [story(moved, first), story(here, reworded)]).named.map(({ id }) => id)).toEqual(['B', 'A']);
	});

	it('gets its ids back when it comes back, there or elsewhere', () => {
		const gone = number(before, [other]).lines;
		expect(gone.filter(({ id }) => id.startsWith('A')).every(({ retired }) => retired)).toBe(true);
		expect(number(gone, [other]).named[0]!.id).toBe('B');
		expect(ids(gone, other, story(here, first))[1]).toEqual(ids(before, story(here, first))[0]);
		expect(ids(gone, other, story(moved, first))[1]).toEqual(ids(before, story(here, first))[0]);
	});
});

describe('parseIds', () => {
	it('reads what printIds writes, whatever the line ends', () => {
		expect(parseIds(printIds(before))).toEqual(before);
		expect(parseIds(printIds(before).replaceAll('\n', '\r\n'))).toEqual(before);
	});

	it('passes over conflict marks and all that is no id', () => {
		const rows = [
			'<<<<<<< HEAD',
			'{"id":"A","is":"scene","name":"x","title":"y"}',
			'{"id":"A","is":"scenario","name":3,"file":"x"}',
			'{"id":"A.1","is":"scene","name":"a.b","title":"y","slot":1e12}',
			'{"id":"A.1.abc","is":"choice","text":"x","grade":"best","to":"1"}',
			'{"id":"A.1.a","is":"choice","text":"x","grade":"good","to":"1"}',
			'{"id":"A.1.a","is":"cho',
			'{"id":7}',
			'{}',
			'[',
			'null',
			'=======',
			'{"id":"A.1.~a","is":"choice","text":"x","grade":"best","to":"1"},',
			'>>>>>>> theirs'
		];
		expect(parseIds(rows.join('\n')).map(({ id }) => id)).toEqual(['A.1.~a']);
		fc.assert(fc.property(fc.string(), fc.jsonValue(), (text, value) => void parseIds(`${text}\n${JSON.stringify(value)}`)));
	});
});

/** What git makes of two branches' lock files: with conflict marks, or with the lines of both. */
function merged(base: IdLine[], ours: IdLine[], theirs: IdLine[], how: 'marks' | 'union' = 'marks'): IdLine[] {
	const folder = mkdtempSync(join(tmpdir(), 'ids-'));
	const files = [ours, base, theirs].map((lines, at) => {
		const file = join(folder, `${at}.json`);
		writeFileSync(file, printIds(lines));
		return file;
	});
	const { stdout } = spawnSync('git', ['merge-file', '-p', ...(how === 'union' ? ['--union'] : []), ...files], { encoding: 'utf8' });
	rmSync(folder, { recursive: true });
	return parseIds(stdout);
}

const unique = (values: unknown[]) => expect(values).toEqual([...new Set(values)]);

/** No id, name or slot stands twice, and no letter in one scenario. */
function distinct(lines: IdLine[]) {
	unique(lines.map(({ id }) => id));
	unique(lines.flatMap((line) => (line.is === 'choice' ? [] : [line.name])));
	unique(lines.flatMap((line) => (line.is === 'scene' && line.slot !== undefined ? [line.slot] : [])));
	unique(lines.flatMap((line) => (line.is === 'choice' ? [line.id.replace(/\..*\./, ' ')] : [])));
}

describe('a merge of two branches', () => {
	const each = ['marks', 'union'] as const;
	const Noon: Told[] = [
		['Ring her', 'best', 'The desk'],
		['Write to her', 'weak', 'The desk']
	];
	const Dusk: Told[] = [
		['Go home', 'wrong', 'The desk'],
		['Stay on', 'best', 'The desk'],
		['Ask a colleague', 'acceptable', 'The desk']
	];

	it.each(each)('two dilemmas with one id: the one on main keeps it (%s)', (how) => {
		const one = story('content/social-media/C151-x/one.md', {
			Start: [
				['Reply', 'breach', 'End'],
				['Wait', 'best', 'End']
			],
			End: []
		});
		const two = story('content/social-media/C149-y/two.md', {
			Start: [
				['Post', 'breach', 'End'],
				['Ask', 'best', 'End']
			],
			End: []
		});
		const ours = number(before, [story(here, first), two]).lines;
		const main = number(before, [story(here, first), one]).lines;
		const now = [story(here, first), one, two];
		for (const lines of [merged(before, ours, main, how), merged(before, main, ours, how)]) {
			const { named, lines: kept } = number(settle(lines, main, now), now);
			distinct(kept);
			expect(named.map(({ id, name, scenes }) => [id, name, scenes[0]!.slot, scenes[0]!.letters.join('')])).toEqual([
				['A', 'C152.a-friend-request', 0, 'abc'],
				['B', 'C151.one', 3, 'ab'],
				['C', 'C149.two', 4, 'ab']
			]);
		}
	});

	it.each(each)('two scenes with one number: each keeps its own choices (%s)', (how) => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const main = number(before, [story(here, { ...first, Noon })]).lines;
		const now = story(here, { ...first, Dusk, Noon });
		for (const lines of [merged(before, ours, main, how), merged(before, main, ours, how)]) {
			const settled = settle(lines, main, [now]);
			distinct(settled);
			expect(settled.filter((line) => line.id.startsWith('A.7.')).map((line) => line.is === 'choice' && line.text)).toEqual([
				'Go home',
				'Stay on',
				'Ask a colleague'
			]);
			const { named, lines: kept } = number(settled, [now]);
			expect(kept.filter(({ retired }) => retired)).toEqual([]);
			expect(named[0]!.scenes.slice(5)).toEqual([
				{ number: '7', name: 'C152.a-friend-request.dusk', slot: 4, letters: ['l', 'm', 'k'] },
				{ number: '6', name: 'C152.a-friend-request.noon', slot: 3, letters: ['i', 'j'] }
			]);
		}
	});

	it('two scenes with one number, and no main to ask: all have ids of their own', () => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const theirs = number(before, [story(here, { ...first, Noon })]).lines;
		const now = [story(here, { ...first, Dusk, Noon })];
		const { lines, named } = number(settle(merged(before, ours, theirs), [], now), now);
		distinct(lines);
		expect(named[0]!.scenes.slice(5).map(({ number }) => number)).toEqual(['6', '7']);
	});

	it('a choice that leads to a renumbered scene leads there still', () => {
		const toDusk = { ...first, 'The desk': [...first['The desk'], ['Think it over', 'weak', 'Dusk']] satisfies Told[], Dusk };
		const ours = number(before, [story(here, toDusk)]).lines;
		const main = number(before, [story(here, { ...first, Noon })]).lines;
		const lines = settle(merged(before, ours, main), main, [story(here, { ...toDusk, Noon })]);
		expect(lines.find((line) => line.is === 'choice' && line.text === 'Think it over')).toMatchObject({ to: '7' });
		expect(lines.find((line) => line.is === 'choice' && line.text === 'Go home')).toMatchObject({ id: expect.stringMatching(/^A\.7\./) as string, to: '3' });
	});

	it.each(each)('two choices with one letter, in one scene and in two (%s)', (how) => {
		const add = (scene: 'Late' | 'The desk', choice: Told) => ({ ...first, [scene]: [...first[scene], choice] });
		const wait: Told = ['Wait for her', 'weak', 'One place'];
		const ring: Told = ['Ring her son', 'wrong', 'One place'];
		const main = number(before, [story(here, add('The desk', wait))]).lines;
		const same = number(before, [story(here, add('The desk', ring))]).lines;
		const both = [story(here, { ...first, 'The desk': [...first['The desk'], ring, wait] })];
		expect(number(settle(merged(before, same, main, how), main, both), both).named[0]!.scenes[2]!.letters).toEqual(['g', 'h', 'j', 'i']);
		const other = number(before, [story(here, add('Late', ['Sleep on it', 'weak', 'The desk']))]).lines;
		const apart = [story(here, { ...first, 'The desk': [...first['The desk'], wait], Late: [...first.Late, ['Sleep on it', 'weak', 'The desk']] })];
		expect(
			number(settle(merged(before, other, main, how), main, apart), apart)
				.named[0]!.scenes.slice(1, 3)
				.map(({ letters }) => letters.join(''))
		).toEqual(['defj', 'ghi']);
	});

	it.each(each)('one choice reworded on both branches keeps its letter, whichever words stand now (%s)', (how) => {
		const worded = (text: string) => ({
			...first,
			'The request': first['The request'].map((told): Told => (told[0] === 'Accept' ? [text, 'wrong', 'Late'] : told))
		});
		const ours = number(before, [story(here, worded('Say yes'))]).lines;
		const main = number(before, [story(here, worded('Accept it'))]).lines;
		for (const text of ['Say yes', 'Accept it', 'Something else']) {
			const now = [story(here, worded(text))];
			const { named, lines } = number(settle(merged(before, ours, main, how), main, now), now);
			expect(named[0]!.scenes[0]!.letters).toEqual(['a', 'b', 'c']);
			distinct(lines);
		}
	});

	it('one choice reworded, its neighbour reworded on main: git marks both, and both keep their letters', () => {
		const worded = (at: number, text: string, scenes = first) =>
			({ ...scenes, Late: scenes.Late.map((told, place): Told => (place === at ? [text, told[1], told[2]] : told)) }) as typeof first;
		const ours = number(before, [story(here, worded(0, 'Ask for a picture'))]).lines;
		const main = number(before, [story(here, worded(2, 'Let it be'))]).lines;
		const now = [story(here, worded(0, 'Ask for a picture', worded(2, 'Let it be')))];
		expect(number(settle(merged(before, ours, main), main, now), now).named[0]!.scenes[1]!.letters).toEqual(['d', 'e', 'f']);
	});

	it('two slots that collide: the one on main stays, in whichever dilemma it is', () => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const two = story('content/social-media/C149-y/two.md', {
			Start: [
				['Post', 'breach', 'End'],
				['Ask', 'best', 'End']
			],
			End: []
		});
		const main = number(before, [story(here, first), two]).lines;
		const now = [story(here, { ...first, Dusk }), two];
		const { lines } = number(settle(merged(before, ours, main), main, now), now);
		distinct(lines);
		expect(lines.flatMap((line) => (line.is === 'scene' && line.slot !== undefined && line.slot > 2 ? [`${line.name} ${line.slot}`] : []))).toEqual([
			'C152.a-friend-request.dusk 4',
			'C149.two.start 3'
		]);
	});

	it('one dilemma written on both branches under one name is one dilemma', () => {
		const extra = story('content/social-media/C149-y/two.md', {
			Start: [
				['Post', 'breach', 'End'],
				['Ask', 'best', 'End']
			],
			End: []
		});
		const one = story('content/social-media/C151-x/one.md', {
			Start: [
				['Reply', 'breach', 'End'],
				['Wait', 'best', 'End']
			],
			End: []
		});
		const main = number(before, [story(here, first), extra, one]).lines;
		const ours = number(before, [story(here, first), one]).lines;
		const now = [story(here, first), extra, one];
		const { named, lines } = number(settle(merged(before, ours, main), main, now), now);
		distinct(lines);
		expect(named.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
	});

	it('what main has is put back where a merge lost it', () => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const main = number(before, [story(here, { ...first, Noon })]).lines;
		const now = [story(here, { ...first, Dusk, Noon })];
		const { named, lines } = number(settle(ours, main, now), now);
		distinct(lines);
		expect(named[0]!.scenes.slice(5).map(({ number, letters }) => `${number} ${letters.join('')}`)).toEqual(['7 lmk', '6 ij']);
		const cut = before.filter(({ is }) => is !== 'scenario');
		expect(ids(settle(cut), story(here, first))).toEqual(ids(before, story(here, first)));
	});
});

describe('a project', () => {
	const choice = (text: string, grade: string, to: string) => `- [${text}](#${to}) \`${grade}\`\n\n  It is done.\n\n  **Why:** it is so (C152).\n`;
	const dilemma = (one: string, other: string) =>
		`---\ntitle: Two ways\n---\n\n## Start\n\nWhat?\n\n${choice(one, 'wrong', 'ending-end')}${choice(other, 'wrong', 'ending-end')}${choice('Ask', 'best', 'ending-end')}\n## Ending: End\n\nx\n`;
	const written = (text: string, lock: string, idsOnMain?: string) => ({
		course: { file: 'content/course.md', text: '---\ntitle: Course\n---\n' },
		documents: [
			{
				id: 'x',
				guidance: { file: 'content/x/guidance.md', text: '---\ntitle: X\n---\n' },
				clauses: [{ folder: 'C152-connecting', file: 'content/x/C152-connecting/clause.md', text: '---\ntitle: Connecting\nduty: [should]\n---\n\nWords.\n' }],
				dilemmas: [{ file: 'content/x/C152-connecting/two-ways.md', text }],
				ids: { file: 'content/x/ids.json', text: lock },
				...(idsOnMain === undefined ? {} : { idsOnMain })
			}
		],
		missing: [],
		picture: () => true,
		address: (_: string, src: string) => src
	});
	const lock = (text: string, old = '') => project(written(text, old)).ids[0]!.text;

	it('writes a lock file, and knows one that holds what is written', () => {
		const text = dilemma('Post it', 'Send it');
		expect(project(written(text, '')).ids[0]).toMatchObject({ file: 'content/x/ids.json', stale: true });
		expect(project(written(text, lock(text))).ids[0]!.stale).toBe(false);
		expect(project(written(dilemma('Post it', 'Keep it'), lock(text))).ids[0]!.stale).toBe(true);
	});

	it('takes a lock file with conflict marks for what stands now', () => {
		const base = lock(dilemma('Post it', 'Send it'));
		const main = lock(dilemma('Post it now', 'Send it'), base);
		const both = dilemma('Post it now', 'Send it on');
		const marked = lock(both, `<<<<<<< HEAD\n${lock(dilemma('Post it', 'Send it on'), base)}=======\n${main}>>>>>>> main\n`);
		const told = project(written(both, `<<<<<<< HEAD\n${lock(dilemma('Post it', 'Send it on'), base)}=======\n${main}>>>>>>> main\n`, main)).ids[0]!;
		for (const text of [marked, told.text])
			expect(parseIds(text).flatMap((line) => (line.is === 'choice' ? [`${line.id} ${line.text}`] : []))).toEqual([
				'A.1.a Post it now',
				'A.1.b Send it on',
				'A.1.c Ask'
			]);
		expect(told.stale).toBe(true);
	});
});

/** Properties are told by a model that knows, as no lock file does, who each scene and choice is. */
describe('whatever is edited', () => {
	const run = { numRuns: 300 };

	/** What each id belongs to in the model: A, A.3, A#f. */
	function owners(model: Model, lines: IdLine[]): Map<string, number> {
		const { named } = number(lines, scenarios(model));
		const found = new Map<string, number>();
		model.files.forEach((file, at) => {
			const { id, scenes } = named[at]!;
			found.set(id, file.uid);
			file.scenes.forEach((scene, place) => {
				found.set(`${id}.${scenes[place]!.number}`, scene.uid);
				scene.choices.forEach((choice, n) => found.set(`${id}#${scenes[place]!.letters[n]!}`, choice.uid));
			});
		});
		return found;
	}

	/** Numbers the model and checks all that must hold between two lock files. */
	function step(old: IdLine[], model: Model): IdLine[] {
		const now = scenarios(model);
		const { lines } = number(old, now);
		distinct(lines);
		const kept = new Set(old.map(({ id }) => id));
		expect(lines.filter(({ id }) => kept.has(id)).map(({ id }) => id)).toEqual(old.map(({ id }) => id));
		for (const line of old) {
			if (line.is === 'choice') continue;
			const same = lines.find(({ id }) => id === line.id);
			expect(same).toMatchObject({ name: line.name, ...(line.is === 'scene' && line.slot !== undefined ? { slot: line.slot } : {}) });
		}
		expect(parseIds(printIds(lines))).toEqual(lines);
		const again = number(lines, now);
		expect(printIds(again.lines)).toBe(printIds(lines));
		expect(again.renames).toEqual([]);
		expect(settle(lines, [], now)).toEqual(lines);
		expect(settle(lines, old, now)).toEqual(lines);
		return lines;
	}

	it('one edit at a time, no id changes owner and nothing that was left alone gets another', () => {
		fc.assert(
			fc.property(fc.array(edits, { maxLength: 25 }), (list: Edit[]) => {
				let model = start();
				let lines = step([], model);
				const ever = owners(model, lines);
				for (const edit of list) {
					const last = owners(model, lines);
					model = edited(model, edit);
					lines = step(lines, model);
					const now = owners(model, lines);
					for (const [id, uid] of now) {
						expect([id, ever.get(id) ?? uid]).toEqual([id, uid]);
						ever.set(id, uid);
					}
					const present = new Map([...now].map(([id, uid]) => [uid, id]));
					for (const [id, uid] of last) if (present.has(uid) && uid !== model.touched) expect(present.get(uid)).toBe(id);
				}
			}),
			run
		);
	});

	it('many edits at once, ids stay distinct and in order', () => {
		fc.assert(
			fc.property(fc.array(fc.array(edits, { maxLength: 12 }), { maxLength: 5 }), (rounds) => {
				let model = start();
				let lines = step([], model);
				for (const round of rounds) {
					for (const edit of round) model = edited(model, edit);
					lines = step(lines, model);
				}
			}),
			run
		);
	});

	it('merging two branches, what main has keeps its ids and everything has one', () => {
		fc.assert(
			fc.property(
				fc.array(edits, { maxLength: 4 }),
				fc.array(draw('add', 'word'), { maxLength: 6 }),
				fc.array(draw('add', 'word'), { maxLength: 6 }),
				fc.constantFrom('marks', 'union'),
				fc.boolean(),
				(past, one, other, how, swapped) => {
					let base = start();
					let lines = number([], scenarios(base)).lines;
					const grow = (from: Model, edit: Edit, old: IdLine[], side: number): [Model, IdLine[]] => {
						const next = edited(from, edit, side);
						return [next, number(old, scenarios(next)).lines];
					};
					for (const edit of past) [base, lines] = grow(base, edit, lines, 0);
					let [main, onMain] = [base, lines];
					for (const edit of one) [main, onMain] = grow(main, edit, onMain, 1);
					let [branch, onBranch] = [base, lines];
					for (const edit of other) [branch, onBranch] = grow(branch, edit, onBranch, 2);
					const model = addedByBoth(base, main, branch);
					const now = scenarios(model);
					const text = swapped ? merged(lines, onBranch, onMain, how) : merged(lines, onMain, onBranch, how);
					const result = number(settle(text, onMain, now), now).lines;
					distinct(result);
					for (const line of onMain) expect(result.map(({ id }) => id)).toContain(line.id);
					const found = owners(model, result);
					for (const [id, uid] of owners(main, onMain)) expect([id, found.get(id)]).toEqual([id, uid]);
					expect(printIds(number(settle(result, onMain, now), now).lines)).toBe(printIds(result));
				}
			),
			{ numRuns: 120 }
		);
	});
});
