/** The guidance as data: what is kept of an edition, what another edition changes, and whether its own words are found wherever they are copied to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences, type Edition, editionOf, normal, parseEdition, printEdition } from '../src/lib/core/edition.ts';
import { RUN, shared } from '../src/lib/core/runs.ts';

const first = readFileSync(join(import.meta.dirname, 'fixtures/guidance/first-edition.txt'), 'utf8');
const made = (text: string): Edition => editionOf(text, 'Letters, first edition').edition!;
const edition = made(first);
const runs = new Set(edition.runs);

describe('an edition', () => {
	it('has a hash of each key point, of each clause, and of what is named for further reading', () => {
		expect(Object.keys(edition.texts)).toEqual(['KP1', 'KP2', 'C151', 'C152', 'C153', 'further-reading']);
		const text = 'you must not leave a letter about one patient where another patient could pick it up and read it.';
		expect(edition.texts.C151).toBe(createHash('sha256').update(text).digest('hex'));
	});

	it('holds none of its words', () => {
		const kept = printEdition({ ...edition, edition: '' }).toLowerCase();
		for (const [word] of first.matchAll(/\p{L}{5,}/gu)) if (!/^(?:texts?|reading|edition|further)$/i.test(word)) expect(kept).not.toContain(word.toLowerCase());
	});

	it('has a hash of each run of nine words, sorted, across the borders of clauses too', () => {
		const words = first.match(/[\p{L}\p{N}’']+/gu)!;
		expect(edition.runs).toHaveLength(words.length - RUN + 1);
		expect([...edition.runs].sort()).toEqual(edition.runs);
		const nine = words.slice(20, 29).join(' ').toLowerCase();
		expect(edition.runs).toContain(createHash('sha256').update(nine).digest().subarray(0, 6).toString('base64url'));
	});

	it('is read back as it was written, and nothing else is taken for one', () => {
		expect(parseEdition(printEdition(edition))).toEqual(edition);
		for (const text of [
			'',
			'{}',
			'[]',
			'null',
			'{"edition":1,"texts":{},"runs":[]}',
			'{"edition":"a","texts":{"C1":"x"},"runs":[]}',
			'{"edition":"a","texts":{},"runs":["a word"]}'
		])
			expect([text, parseEdition(text)]).toEqual([text, null]);
	});

	it('is the same however its text was typed', () => {
		const typed = `\ufeff${first.replace(/\n/g, '\r\n').replace(/^- /gm, '• ').replace(/, /g, ',  ').replace('You must', 'YOU MUST')}\r\n\r\n`;
		expect(made(typed)).toEqual(edition);
		expect(normal(' - “It’s\n 5–6 ﬁle”. ')).toBe('"it\'s 5-6 file".');
	});
});

describe('a file that is not the text of a guidance', () => {
	const wrong: [what: string, text: string, told: RegExp][] = [
		['nothing', '', /holds no clause/],
		['no clause', '- One point.\n- Two points.\n', /holds no clause/],
		['a page', '# Letters\n\nAll about letters.\n', /^Line 1: “# Letters” stands above the first clause/],
		['a clause twice', 'C151\nOne.\nC152\nTwo.\nC151\nThree.\n', /^Line 5: C151 stands a second time; it stood on line 1 already/],
		['a clause without words', 'C151\n\nC152\nTwo.\n', /^Line 1: nothing stands below C151/],
		['a number in its text’s line', 'C151\nOne.\nC152 Two.\n', /^Line 3: “C152 Two\.” opens with the number of a clause/],
		['a number in the first line', 'C151. One.\n', /^Line 1: “C151\. One\.” opens with the number of a clause/],
		['a PDF', '%PDF-1.7\nC151\nOne.\n', /no plain text/],
		['another encoding', 'C151\nOne \ufffd two.\n', /no plain text/],
		['two bytes a letter', 'C\u00001\u00005\u00001\u0000', /no plain text/]
	];
	it.each(wrong)('%s: is told what is wrong', (_, text, told) => {
		const { edition, problems } = editionOf(text, '');
		expect(edition).toBeNull();
		expect(problems[0]).toMatch(told);
	});

	it('may wrap its lines, and have no key points', () => {
		expect(Object.keys(made('- One point,\n  which goes on.\nC1\nOne.\n').texts)).toEqual(['KP1', 'C1']);
		expect(made('C1\nOne,\ntwo.\n').texts).toEqual(made('C1\nOne, two.\n').texts);
	});
});

describe('another edition', () => {
	const none = { changed: [], came: [], went: [], moved: [] };
	const against = (text: string) => differences(edition, made(text));

	it('that says the same differs in nothing', () => expect(against(first)).toEqual(none));
	it('changes a clause', () => expect(against(first.replace('three working', 'five working'))).toEqual({ ...none, changed: ['C152'] }));
	it('brings a clause, and lets one go', () => {
		expect(against(first.replace('C153', 'C154\nStamps are yours to choose.\nC153'))).toEqual({ ...none, came: ['C154'] });
		expect(against(first.replace(/C153\n.*\n/, ''))).toEqual({ ...none, went: ['C153'] });
	});
	it('gives a clause another number', () => {
		expect(against(first.replace('C153', 'C160'))).toEqual({ ...none, moved: [{ from: 'C153', to: 'C160' }] });
	});
	it('puts a key point before the others', () => {
		expect(against(`- Stamps are yours to choose.\n${first}`)).toEqual({
			...none,
			came: ['KP1'],
			moved: [
				{ from: 'KP1', to: 'KP2' },
				{ from: 'KP2', to: 'KP3' }
			]
		});
	});
	it('gives a number to other words, and the words another number', () => {
		expect(against(first.replace('C153', 'C154').replace('C152', 'C153'))).toEqual({
			...none,
			moved: [
				{ from: 'C152', to: 'C153' },
				{ from: 'C153', to: 'C154' }
			]
		});
	});
});

describe('the guidance’s own words', () => {
	const own = 'You must not leave a letter about one patient where another patient could pick it up and read it.';
	const nine = 'leave a letter about one patient where another patient';

	it('are found from the ninth on', () => {
		expect(shared(`Never ${nine} sits.`, runs)).toEqual([{ start: 6, end: 6 + nine.length, words: 9 }]);
		expect(shared(`Never ${nine.replace('leave ', '')} sits.`, runs)).toEqual([]);
		expect(shared(`${own} ${own}`, runs).map(({ words }) => words)).toEqual([38]);
	});

	it('are found whatever the capitals, marks and line ends', () => {
		for (const text of [
			nine.toUpperCase(),
			nine.replace(/ /g, '\n> '),
			nine.replace('one patient', '**one** _patient_,'),
			nine.replace('letter', 'let\u00adter')
		])
			expect([text, shared(text, runs).length]).toEqual([text, 1]);
	});

	it('are found across what a reader does not see', () => {
		for (const text of [
			nine.replace('a letter', '[a letter](https://www.example.com/of/many/words)'),
			nine.replace('one patient', 'one `only if: told her` patient'),
			nine.replace('one patient', 'one <!-- is it one? --> patient')
		])
			expect([text, shared(text, runs).length]).toEqual([text, 1]);
		expect(shared(nine.replace('one patient', 'one tall patient'), runs)).toEqual([]);
	});

	it('are none where there is no edition', () => expect(shared(own, new Set())).toEqual([]));

	it('take time in proportion to the text: each run is looked at once', () => {
		const asked: string[] = [];
		const counting = { size: 1, has: (run: string) => (asked.push(run), false) } as unknown as ReadonlySet<string>;
		const text = Array.from({ length: 3000 }, (_, at) => `word${at} [a](#b)`).join(' ');
		shared(text, counting);
		// 9,000 words as written, and again without the links' addresses.
		expect(asked.length).toBeLessThanOrEqual(15_000);
	});
});

/** A course about letters: one clause, one dilemma, a guidance of its own. */
