/** The guidance as data: what is kept of an edition, what another edition changes, and whether its own words are found wherever they are copied to. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differences, type Edition, editionOf, normal, parseEdition, printEdition } from '../src/lib/core/edition.ts';
import { compile } from '../src/lib/core/index.ts';
import { foundations, type Written } from '../src/lib/core/project.ts';
import { RUN, shared } from '../src/lib/core/runs.ts';
import { readContent } from '../src/lib/content.server.ts';

const root = join(import.meta.dirname, '..');
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
const letters = 'content/letters';
const course = (copied: string): Written => {
	const at = (file: string, text: string) => ({ file, text });
	const front = 'title: Letters\npublisher: The society\nedition: "Letters, first edition"';
	return {
		course: at('content/course.md', `---\ntitle: Letters\n---\n\n${copied}\n`),
		documents: [
			{
				id: 'letters',
				guidance: at(`${letters}/guidance.md`, `---\n${front}\n---\n\n${copied}\n\n- **KP1** Paper: It is on paper. ${copied}\n`),
				clauses: [{ folder: 'C152-answers', ...at(`${letters}/C152-answers/clause.md`, `---\ntitle: Answers\nduty: [should]\n---\n\n${copied}\n`) }],
				dilemmas: [],
				edition: at(`${letters}/edition.json`, printEdition(edition)),
				sources: at(`${letters}/sources.md`, `| Fact |\n| --- |\n| ${copied} |\n`),
				ids: at(`${letters}/ids.json`, '')
			}
		],
		missing: [],
		picture: () => null,
		address: (_: string, src: string) => src
	} as unknown as Written;
};

describe('a text that copies the guidance', () => {
	const nine = 'leave a letter about one patient where another patient';
	const copies = (list: { code: string }[]) => list.filter(({ code }) => code === 'guidance-copied').length;

	it('cannot be published: course.md, guidance.md, clause.md, sources.md', () => {
		const found = foundations(course(nine)).diagnostics.filter(({ code }) => code === 'guidance-copied');
		expect(found.map(({ file, line, severity }) => `${file}:${line} ${severity}`).sort()).toEqual([
			'content/course.md:5 cannot publish',
			'content/letters/C152-answers/clause.md:6 cannot publish',
			'content/letters/guidance.md:7 cannot publish',
			'content/letters/guidance.md:9 cannot publish',
			'content/letters/sources.md:3 cannot publish'
		]);
		expect(copies(foundations(course('Leave a letter about one patient where it is safe.')).diagnostics)).toBe(0);
	});

	const story = readFileSync(join(import.meta.dirname, 'fixtures/scenarios/a-friend-request/input.md'), 'utf8');
	const { guidance } = foundations(course('Words of our own.'));
	const check = (text: string) => compile(`${letters}/C152-answers/x.md`, text, { guidance, passMark: 80, picture: () => null } as never).diagnostics;
	const places: [where: string, into: RegExp][] = [
		['the title', /(?<=title: )/],
		['a heading', /(?<=\n## )(?!Ending|Routes)/],
		['narrative', /(?<=\n\n)(?=[A-Z][a-z]+ [^\n]+\n\n)/],
		['a message', /(?<=\n>\n> )/],
		['a choice', /(?<=\n- \[)/],
		['what happens', /(?<=\n\n {2})(?=[A-Z])/],
		['a Why', /(?<=\*\*Why:\*\* )/],
		['a Tempting because', /(?<=\*\*Tempting because:\*\* )/],
		['a note to colleagues', /(?=\n## Ending)/]
	];
	it.each(places)('cannot be published: %s of a dilemma', (where, into) => {
		expect(copies(check(story))).toBe(0);
		const words = where === 'a note to colleagues' ? `\n<!-- ${nine} -->\n` : `${nine} `;
		expect(into.test(story)).toBe(true);
		expect(copies(check(story.replace(into, words)))).toBe(1);
	});
});

describe('a second document of guidance', () => {
	const stamps = made('C7\nYou may put a stamp on a letter upside down if nobody who works here minds it.\n');
	const at = (file: string, text: string) => ({ file: `content/stamps/${file}`, text });
	const both = (words: string): Written => {
		const one = course(words);
		const second = {
			id: 'stamps',
			guidance: at('guidance.md', '---\ntitle: Stamps\nedition: "Letters, first edition"\noutcomes:\n  LO1: Stick a stamp on.\n---\n'),
			clauses: [{ folder: 'C7-upside-down', ...at('C7-upside-down/clause.md', `---\ntitle: Upside down\nduty: [may]\noutcomes: [LO1]\n---\n\n${words}\n`) }],
			dilemmas: [],
			edition: at('edition.json', printEdition(stamps)),
			sources: at('sources.md', ''),
			ids: at('ids.json', '')
		};
		return { ...one, documents: [...one.documents, second] };
	};

	it('is one folder more, with an edition, outcomes and clauses of its own', () => {
		const { guidance, diagnostics } = foundations(both('Words of our own.'));
		expect(diagnostics.filter(({ file }) => file.startsWith('content/stamps'))).toEqual([]);
		expect(guidance.map(({ id, clauses, outcomes }) => [id, clauses.map((clause) => clause.id), outcomes.map((one) => one.id)])).toEqual([
			['letters', ['C152'], []],
			['stamps', ['C7'], ['LO1']]
		]);
	});

	it('is copied nowhere either: not in a dilemma on the first', () => {
		const { guidance } = foundations(both('Words of our own.'));
		const story = readFileSync(join(import.meta.dirname, 'fixtures/scenarios/a-friend-request/input.md'), 'utf8');
		const text = story.replace('What do you do?', 'Put a stamp on a letter upside down if nobody minds. What do you do?');
		const found = compile(`${letters}/C152-answers/x.md`, text, { guidance, passMark: 80, picture: () => null } as never).diagnostics;
		expect(found.filter(({ code }) => code === 'guidance-copied').map(({ severity }) => severity)).toEqual(['cannot publish']);
	});
});

describe('npm run guidance', () => {
	let copy = '';
	const home = 'content/social-media';
	const run = (...given: string[]) => {
		const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/guidance.ts', ...given], {
			cwd: copy,
			encoding: 'utf8'
		});
		return { said: `${stdout}${stderr}`, status };
	};
	const kept = () => readFileSync(join(copy, home, 'edition.json'), 'utf8');
	const file = (name: string, text: string): string => {
		writeFileSync(join(copy, name), text);
		return name;
	};

	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'clausewise-guidance-'));
		for (const path of ['src', 'package.json', 'tsconfig.json']) cpSync(join(root, path), join(copy, path), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
		mkdirSync(join(copy, home, 'C152-answers'), { recursive: true });
		file('content/course.md', '---\ntitle: Letters\n---\n');
		file(`${home}/guidance.md`, '---\ntitle: Letters\nedition: First\n---\n\n- **KP1** Paper: It is on paper.\n');
		file(`${home}/C152-answers/clause.md`, '---\ntitle: Answers\nduty: [should]\n---\n\nAnswer soon.\n');
		cpSync(join(root, 'tests/fixtures/scenarios/a-friend-request/input.md'), join(copy, home, 'C152-answers/a-friend-request.md'));
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('says what is missing, and writes nothing', () => {
		expect(run('nowhere.txt')).toMatchObject({ status: 1, said: expect.stringContaining('There is no file nowhere.txt') });
		expect(run('package.json')).toMatchObject({ status: 1, said: expect.stringContaining('package.json is not the text of a guidance') });
		expect(run(file('a.txt', first), 'else')).toMatchObject({ status: 1, said: expect.stringContaining('There is no folder “else”') });
		expect(existsSync(join(copy, home, 'edition.json'))).toBe(false);
	});

	it('writes where nothing was kept, and then finds nothing changed', () => {
		expect(run(file('a.txt', first))).toMatchObject({ status: 0, said: expect.stringContaining(`Wrote ${home}/edition.json: 3 clauses, 2 key points`) });
		expect(parseEdition(kept())).toEqual({ ...edition, edition: 'First' });
		expect(run('a.txt')).toEqual({
			status: 0,
			said: 'Nothing has changed: 3 clauses, 2 key points, 129 runs of nine words.\n'.replace('129', String(edition.runs.length))
		});
	});

	it('lists what another edition changed and what to look at again, and writes only when told', () => {
		const before = kept();
		const second = file(
			'b.txt',
			first.replace('three working', 'five working').replace('C151', 'C161').replace('paper, whoever wrote it', 'paper, whoever signed it')
		);
		const { said, status } = run(second);
		expect(status).toBe(2);
		expect(said.split('\n')).toEqual(
			expect.arrayContaining([
				'KP1 changed:',
				`  ${home}/guidance.md:6  what it says`,
				'C152 changed:',
				`  ${home}/C152-answers/clause.md:1  its own page`,
				'C151 is C161 now, in the same words:',
				'guidance.md still names the edition “First”. If this is another, change “edition:” there first.'
			])
		);
		expect(said).toMatch(new RegExp(`^ {2}${home}/C152-answers/a-friend-request\\.md:\\d+ {2}The request$`, 'm'));
		expect(kept()).toBe(before);
		file(`${home}/guidance.md`, '---\ntitle: Letters\nedition: Second\n---\n\n- **KP1** Paper: It is on paper.\n');
		const written = run(second, '--write');
		expect(written).toMatchObject({ status: 0, said: expect.stringContaining('The edition was “First”, and guidance.md names “Second” now.') });
		expect(parseEdition(kept())!.edition).toBe('Second');
	});
});

describe('this course', () => {
	const real = readContent(root);

	it('is pinned to the edition that its guidance names', () => {
		for (const { edition: kept, guidance } of real.documents) {
			const parsed = parseEdition(kept.text);
			expect([kept.file, parsed !== null]).toEqual([kept.file, true]);
			expect(guidance.text).toContain(parsed!.edition);
		}
		expect(foundations(real).diagnostics).toEqual([]);
	});

	it('gives each clause its duty, outcomes and a domain, and standards only from the list', () => {
		const { guidance } = foundations(real);
		const duties = Object.fromEntries([...guidance[0]!.clauses, ...guidance[0]!.keyPoints].map(({ id, duty }) => [id, [...duty].sort().join(' ')]));
		expect(duties).toEqual({
			C136: 'law',
			C148: 'aware should',
			C149: 'must should',
			C150: 'aware may',
			C151: 'must',
			C152: 'should',
			C153: 'should',
			C154: 'aware',
			C155: 'should',
			KP1: '',
			KP2: 'should',
			KP3: '',
			KP4: 'law',
			KP5: 'should',
			KP6: 'aware',
			KP7: 'should',
			KP8: 'should'
		});
		for (const { id, outcomes, standards, domain } of guidance[0]!.clauses)
			expect([id, outcomes.length > 0, standards.registrants.length > 0, domain !== undefined]).toEqual([id, true, true, true]);
		const used = new Set(guidance[0]!.clauses.flatMap(({ outcomes }) => outcomes));
		expect(guidance[0]!.outcomes.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
	});
});
