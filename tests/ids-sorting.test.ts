/** The ids of decisions that sort items: a letter for each, and a slot for each item, which answers in a log hang on. */
import { describe, expect, it } from 'vitest';
import type { SortingKind } from '../src/lib/core/carried.ts';
import { settle } from '../src/lib/core/ids-merge.ts';
import { type IdLine, parseIds } from '../src/lib/core/ids-parse.ts';
import { number, printIds } from '../src/lib/core/ids.ts';
import { letter, sortingCount } from '../src/lib/core/letters.ts';
import type { Scenario } from '../src/lib/core/shapes.ts';
import { scenarios } from './ids-model.ts';
import { distinct, here, merged } from './ids-story.ts';

type Asked = [kind: SortingKind, ...items: string[]];

/** A story of scenes that sort, one after the other, and an ending; headings are theirs. */
const story = (scenes: Record<string, Asked>, file = here): Scenario =>
	scenarios({
		files: [
			{
				uid: 0,
				file,
				scenes: [
					...Object.entries(scenes).map(([title, [kind, ...items]]) => ({
						uid: 0,
						title,
						choices: [],
						sorts: { uid: 0, kind, items: items.map((text) => ({ uid: 0, text })), ever: [] }
					})),
					{ uid: 0, title: 'End', choices: [] }
				]
			}
		]
	})[0]!;

const ticks = (...items: string[]): Scenario => story({ Check: ['choose-all', ...items] });
const first = ticks('Name', 'Date', 'Place');
const before = number([], [first]).lines;

/** The letter and the slots of the first scene after each edit in turn. */
const after = (...edits: Scenario[]): string[] => {
	let lines: IdLine[] = before;
	return edits.map((edit) => {
		const numbered = number(lines, [edit]);
		lines = numbered.lines;
		distinct(lines);
		const { letters, slots } = numbered.named[0]!.scenes[0]!;
		return `${letters.join()} ${slots!.join('')}`;
	});
};
const many = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `Item ${from + at}`);

describe('a decision that sorts items', () => {
	it('has a line of its own in the lock file, and a letter that no choice has', () => {
		expect(printIds(before)).toBe(
			[
				'[',
				`{"id":"A","is":"scenario","name":"C152.a-friend-request","file":"${here}"},`,
				'{"id":"A.1","is":"scene","name":"C152.a-friend-request.check","title":"Check","slot":0},',
				'{"id":"A.2","is":"scene","name":"C152.a-friend-request.end","title":"End"},',
				'{"id":"A.1.$a","is":"sorting","kind":"choose-all","slots":["Name","Date","Place"]}',
				']',
				''
			].join('\n')
		);
		expect(parseIds(printIds(before))).toEqual(before);
		expect(number(before, [first]).lines).toEqual(before);
	});

	it('only ever gets slots behind the others, whatever the order on the page', () => {
		expect(after(ticks('Place', 'Name', 'Date'), ticks('Time', 'Place', 'Name', 'Date'), first)).toEqual(['$a 201', '$a 3201', '$a 012']);
	});

	it('keeps the slot of an item that is reworded, if it is the only one left over', () => {
		expect(after(ticks('Name', 'The date', 'Place'))).toEqual(['$a 012']);
		expect(after(ticks('Name', 'The date', 'The place'))).toEqual(['$a 034']);
		expect(after(ticks('Name', 'The date', 'Place', 'Time'))).toEqual(['$a 0324']);
	});

	it('keeps the slot of an item that is gone for the day it comes back, and lets nobody else have it', () => {
		expect(after(ticks('Name', 'Place', 'Time'), ticks('Name', 'Place'), ticks('Name', 'Date', 'Place', 'Time'))).toEqual(['$a 021', '$a 02', '$a 0321']);
		expect(after(ticks('Name', 'Place'), ticks('Name', 'Place', 'Time'), ticks('Name', 'Date', 'Place', 'Time'))).toEqual(['$a 02', '$a 023', '$a 0123']);
		expect(number(before, [ticks('Name', 'Place')]).lines.at(-1)).toMatchObject({ slots: ['Name', 'Date', 'Place'], gone: [1] });
	});

	it.each([
		['choose-all', 11],
		['take-out', 11],
		['judge', 5]
	] as const)('of the kind %s that has had %i items is a new one with the next', (kind, room) => {
		const asked = (...items: string[]) => story({ Check: [kind, ...items] });
		const full = number([], [asked(...many(3))]).lines;
		let lines = full;
		for (let count = 4; count <= room; count++) {
			const { named, lines: more } = number(lines, [asked(...many(3, count - 3))]);
			// One goes and one comes: two that are left over are not taken for each other.
			lines = number(more, [asked(...many(3, count - 3))]).lines;
			expect(named[0]!.scenes[0]!.letters).toEqual(['$a']);
		}
		const sorting = lines.filter((line) => line.is === 'sorting');
		expect(sorting).toHaveLength(1);
		const all = number([], [asked(...many(room))]).lines;
		const { named, lines: next } = number(all, [asked(...many(room - 2), 'One', 'Two')]);
		expect(named[0]!.scenes[0]).toMatchObject({ letters: ['$b'], slots: Array.from({ length: room }, (_, at) => at) });
		expect(next.filter((line) => line.is === 'sorting').map(({ id, retired }) => [id, retired])).toEqual([
			['A.1.$a', true],
			['A.1.$b', undefined]
		]);
		distinct(next);
		expect(number(next, [asked(...many(room - 2), 'One', 'Two')]).lines).toEqual(next);
	});

	it('is a new one when its kind is another, and the old one again when that comes back', () => {
		const judged = story({ Check: ['judge', 'Name', 'Date', 'Place'] });
		expect(after(judged, story({ Check: ['take-out', 'Name', 'Date', 'Place'] }), first, judged)).toEqual(['$b 012', '$c 012', '$a 012', '$b 012']);
		const { lines } = number(before, [judged]);
		expect(lines.find(({ id }) => id === 'A.1.$a')).toMatchObject({ kind: 'choose-all', retired: true });
	});

	it('goes with its scene under another heading, and is retired with its scene and its dilemma', () => {
		const { named, renames } = number(before, [story({ 'What to check': ['choose-all', 'Name', 'Date', 'Place'] })]);
		expect(named[0]!.scenes[0]).toEqual({ number: '1', name: 'C152.a-friend-request.check', slot: 0, letters: ['$a'], slots: [0, 1, 2] });
		expect(renames).toEqual([`“Check” is now “What to check” (${here})`]);
		const gone = number(before, []).lines;
		expect(gone.every(({ retired }) => retired)).toBe(true);
		expect(number(gone, [first]).lines).toEqual(before);
		const both = number(before, [story({ Other: ['judge', 'x', 'y', 'z'] })]);
		expect(both.named[0]!.scenes[0]).toMatchObject({ number: '3', letters: ['$b'], slot: 1 });
		expect(both.lines.find(({ id }) => id === 'A.1.$a')).toMatchObject({ retired: true });
	});

	it('has no letter where 64 were used up, and then its dilemma is told to be full', () => {
		const full = [
			...before,
			...Array.from({ length: sortingCount - 1 }, (_, at): IdLine => ({ id: `A.1.$${letter(at + 1)}`, is: 'sorting', kind: 'judge', slots: [], retired: true }))
		];
		expect(number(full, [first]).full).toEqual([]);
		const one = story({ Check: ['choose-all', 'Name', 'Date', 'Place'], Again: ['judge', 'x', 'y', 'z'] });
		const { full: told, named } = number(full, [one]);
		expect(told).toEqual([one]);
		expect(named[0]!.scenes[1]!.letters).toEqual(['']);
	});
});

describe('the lines of sorting decisions', () => {
	it('are passed over where they are none', () => {
		const rows = [
			'{"id":"A.1.$a","is":"sorting","kind":"sort","slots":["a"]}',
			'{"id":"A.1.a","is":"sorting","kind":"judge","slots":["a"]}',
			'{"id":"A.1.$a","is":"sorting","kind":"judge","slots":"a"}',
			'{"id":"A.1.$a","is":"sorting","kind":"judge","slots":["a",1]}',
			'{"id":"A.1.$a","is":"sorting","kind":"judge","slots":["a","b","c","d","e","f"]}',
			'{"id":"A.1.$a","is":"sorting","kind":"judge","slots":["a"],"gone":[1]}',
			'{"id":"A.1.$a","is":"sorting","kind":"judge","slots":["a"],"gone":0}',
			'<<<<<<< HEAD',
			'{"id":"A.1.$a","is":"sorting","kind":"judge","slots":["a","b"],"gone":[1]},'
		];
		expect(parseIds(rows.join('\n'))).toEqual([{ id: 'A.1.$a', is: 'sorting', kind: 'judge', slots: ['a', 'b'], gone: [1] }]);
	});
});

describe('a merge of two branches', () => {
	const each = ['marks', 'union'] as const;
	const both = (ours: Scenario, main: Scenario, now: Scenario, how: 'marks' | 'union') => {
		const [own, onMain] = [number(before, [ours]).lines, number(before, [main]).lines];
		return [merged(before, own, onMain, how), merged(before, onMain, own, how)].map((lines) => {
			const settled = settle(lines, onMain, [now]);
			expect(settle(settled, onMain, [now])).toEqual(settled);
			const numbered = number(settled, [now]);
			distinct(numbered.lines);
			expect(settle(numbered.lines, onMain, [now])).toEqual(numbered.lines);
			for (const { id } of onMain) expect(numbered.lines.map((line) => line.id)).toContain(id);
			return numbered.named[0]!.scenes.flatMap(({ letters, slots }) => (slots ? [`${letters.join()} ${slots.join('')}`] : []));
		});
	};
	const twice = (told: string[]) => [told, told];

	it.each(each)('that each add an item: main’s keeps its slot, the other gets the next (%s)', (how) => {
		expect(both(ticks('Name', 'Date', 'Place', 'Ours'), ticks('Name', 'Date', 'Place', 'Main'), ticks('Name', 'Date', 'Place', 'Ours', 'Main'), how)).toEqual(
			twice(['$a 01243'])
		);
	});

	it.each(each)('of which one rewords an item and the other adds one (%s)', (how) => {
		const now = ticks('Name', 'The date', 'Place', 'Time');
		expect(both(ticks('Name', 'The date', 'Place'), ticks('Name', 'Date', 'Place', 'Time'), now, how)).toEqual(twice(['$a 0123']));
		expect(both(ticks('Name', 'Date', 'Place', 'Time'), ticks('Name', 'The date', 'Place'), now, how)).toEqual(twice(['$a 0123']));
	});

	it.each(each)('that reword one item each in their way: it keeps its slot, whichever words stand now (%s)', (how) => {
		for (const words of ['Day', 'The date'])
			expect(both(ticks('Name', 'Day', 'Place'), ticks('Name', 'The date', 'Place'), ticks('Name', words, 'Place'), how)).toEqual(twice(['$a 012']));
	});

	it.each(each)('of which one takes an item out and the other keeps it (%s)', (how) => {
		expect(both(ticks('Name', 'Place'), ticks('Name', 'Date', 'Place', 'Time'), ticks('Name', 'Place', 'Time'), how)).toEqual(twice(['$a 023']));
	});

	it.each(each)('that each add a decision: main’s keeps its letter (%s)', (how) => {
		const check: Asked = ['choose-all', 'Name', 'Date', 'Place'];
		const ours = story({ Check: check, Ours: ['judge', 'a', 'b', 'c'] });
		const main = story({ Check: check, Main: ['take-out', 'd', 'e', 'f'] });
		expect(both(ours, main, story({ Check: check, Ours: ['judge', 'a', 'b', 'c'], Main: ['take-out', 'd', 'e', 'f'] }), how)).toEqual(
			twice(['$a 012', '$c 012', '$b 012'])
		);
	});

	it('leaves alone what was edited since main, item by item until none is as it was', () => {
		let lines = before;
		const words = ['Name', 'Date', 'Place'];
		for (const at of [0, 1, 2]) {
			words[at] = `The ${words[at]!.toLowerCase()}`;
			const now = ticks(...words);
			const numbered = number(settle(lines, before, [now]), [now]);
			expect(numbered.named[0]!.scenes[0]).toMatchObject({ letters: ['$a'], slots: [0, 1, 2] });
			expect(settle(numbered.lines, before, [now])).toEqual(numbered.lines);
			lines = numbered.lines;
		}
		expect(settle(lines, before, [])).toEqual(lines);
	});

	it('puts back what main has, and no more slots than there is room for', () => {
		const judged = (...items: string[]) => story({ Check: ['judge', ...items] });
		const base = number([], [judged('a', 'b', 'c')]).lines;
		const main = number(base, [judged('a', 'b', 'c', 'd', 'e')]).lines;
		const ours = number(base, [judged('a', 'b', 'c', 'f')]).lines;
		const now = judged('a', 'b', 'c', 'd', 'f');
		const settled = settle(merged(base, ours, main, 'union'), main, [now]);
		expect(settled.find((line) => line.is === 'sorting')).toMatchObject({ slots: ['a', 'b', 'c', 'd', 'e'] });
		const { named, lines } = number(settled, [now]);
		// The last slot is free and one item is left over: it was reworded, as far as anybody can tell.
		expect(named[0]!.scenes[0]).toMatchObject({ letters: ['$a'], slots: [0, 1, 2, 3, 4] });
		expect(settle(lines, main, [now])).toEqual(lines);
		expect(
			settle(
				before.filter(({ is }) => is !== 'sorting'),
				before,
				[first]
			)
		).toEqual(before);
	});
});
