/** The guidance of a course: a text that copies it, a second document of it, the command that keeps its hashes, and this course's own. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Edition, editionOf, parseEdition, printEdition } from '../src/lib/core/edition.ts';
import { compile } from '../src/lib/core/index.ts';
import { foundations, type Written } from '../src/lib/core/project.ts';
import { readContent } from '../src/lib/content.server.ts';

const root = join(import.meta.dirname, '..');
const first = readFileSync(join(import.meta.dirname, 'fixtures/guidance/first-edition.txt'), 'utf8');
const made = (text: string): Edition => editionOf(text, 'Letters, first edition').edition!;
const edition = made(first);

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
