/** What a reviewer is given: goldens of a small course, numbers of the real one, and pages that stand alone. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureAsData } from '../src/cli/pictures.ts';
import { dress } from '../src/cli/dress.ts';
import { readContent } from '../src/lib/content.server.ts';
import { project, type Written } from '../src/lib/core/project.ts';
import { blank } from '../src/lib/review/blank.ts';
import { book } from '../src/lib/review/book.ts';
import { changes } from '../src/lib/review/changes.ts';
import { coverage } from '../src/lib/review/coverage.ts';
import { coverageHtml, coverageMarkdown } from '../src/lib/review/coverage-pages.ts';
import { targets } from '../src/lib/review/targets.ts';
import { faults, fetched, plain } from './paper.ts';

const root = join(import.meta.dirname, '..');
const home = join(import.meta.dirname, 'fixtures/review');
const golden = (name: string): string => join(home, name);

const written = readContent(home);
const small = { ...project(written), diagnostics: [] };
const real = project(readContent(root));
const counted = coverage(small);

const bookOf = (made: typeof real, at: string): string => book(made, { style: '', picture: (file, src) => pictureAsData(at, file, src) });
const blanksOf = (made: typeof real, at: string): [string, string][] =>
	made.named.map((one) => [one.name, blank(one, { course: made.course.title, style: '', picture: (src) => pictureAsData(at, one.scenario.file, src) })]);

describe('a small course on paper', () => {
	it('coverage in Markdown', async () => expect(coverageMarkdown(counted)).toMatchFileSnapshot(golden('coverage.md')));
	it('coverage in HTML', async () => expect(coverageHtml(counted, '')).toMatchFileSnapshot(golden('coverage.html')));
	it('the review book', async () => expect(bookOf(small, home)).toMatchFileSnapshot(golden('review-book.html')));
	it.each(blanksOf(small, home))('the blank of %s', async (name, html) => expect(html).toMatchFileSnapshot(golden(`${name}.blank.html`)));
});

describe('what an author wrote', () => {
	const pages = [coverageHtml(counted, ''), bookOf(small, home), ...blanksOf(small, home).map(([, html]) => html)];

	it('is words on the page, whatever marks are in it', () => {
		for (const html of pages) {
			expect(faults(html)).toEqual([]);
			expect(html).not.toContain('<replies>');
			expect(html).not.toContain('<b>Lee</b>');
			expect(html).not.toContain('<the>');
		}
		const [, text] = pages.map(plain);
		for (const words of ['Letters & <replies>', 'Ann <b>Lee</b> : a patient "of old"', 'the list follows <the> clock', 'A stamp & half of a postmark'])
			expect(text).toContain(words);
	});

	it('would be found out if it were not', () => {
		const broken = '<!doctype html>\n<html><p>a<div>b</div></p><ul><li>c</ul><i id="x"></i><i id="x"></i><a href="#y">d</a> e & f < g</html>';
		expect(faults(broken)).toEqual([
			'<div> in a paragraph',
			'</ul> closes another',
			'x stands twice',
			'</html> closes another',
			'2 marks that are no tags: &',
			'#y leads nowhere',
			'<html> is never closed'
		]);
		expect(fetched('<img src="a.svg"><img src="data:x"><i style="background:url(b.png)"></i><script></script>')).toEqual(['a.svg', 'b.png', '<script']);
	});
});

describe('a page', () => {
	const style = dress(root);
	const pages: [string, string][] = [
		['coverage', coverageHtml(coverage(real), style)],
		['review book', book(real, { style, picture: (file, src) => pictureAsData(root, file, src) })],
		...real.named.map((one): [string, string] => [one.name, blank(one, { course: 'x', style, picture: (src) => pictureAsData(root, one.scenario.file, src) })])
	];

	it.each(pages)('%s of the course is sound, fetches nothing and runs nothing', (_, html) => {
		expect(faults(html)).toEqual([]);
		expect(fetched(html)).toEqual([]);
		expect(html).toContain("default-src 'none'");
	});

	it('has every picture in it', () => {
		const shown = pages[1]![1].match(/<img /g) ?? [];
		expect(shown.length).toBeGreaterThan(3);
		expect(pages[1]![1]).not.toContain('<img src=""');
		expect(pages[1]![1].match(/<img src="data:image\/[a-z+]+;base64,/g)).toHaveLength(shown.length);
	});
});

describe('coverage', () => {
	it('counts what the course’s keys say', () => {
		const { clauses, dilemmas, kinds } = coverage(real);
		const decisions = real.keys.scenarios.flatMap(({ id, decisions }) => Object.values(decisions).map((one) => ({ id, ...one })));
		for (const { id, decisions: times, in: stories } of clauses) {
			const naming = decisions.filter((one) => one.clauses.includes(id));
			expect([id, times, Object.keys(stories).sort()]).toEqual([id, naming.length, [...new Set(naming.map((one) => one.id))].sort()]);
		}
		for (const { id, decisions: times } of dilemmas) expect([id, times]).toEqual([id, decisions.filter((one) => one.id === id).length]);
		for (const { kind, decisions: times } of kinds) expect([kind, times]).toEqual([kind, decisions.filter((one) => one.kind === kind).length]);
	});

	it('finds what the course sets itself met, but for findings, which the check tells', () => {
		const { targets } = coverage({ ...real, diagnostics: [] });
		expect(targets.filter(({ met }) => !met)).toEqual([]);
	});

	it('names what falls short', () => {
		const finding = { ...real.diagnostics[0]!, severity: 'cannot publish' as const, allowed: undefined };
		const told = Object.fromEntries(targets(counted, [finding, { ...finding, severity: 'should fix', allowed: 'for a reason' }]).map((one) => [one.what, one]));
		expect(told['Dilemmas']).toMatchObject({ found: '2', met: false });
		expect(told['Dilemmas in each clause’s folder']!.found).toBe('not C151 (1), C152 (1)');
		expect(told['Decisions that name each clause']!.found).toBe('not C151 (4 in 2), C152 (3 in 2)');
		expect(told['Decisions that name each key point']!.found).toBe('not KP1 (0)');
		expect(told['Decisions on each route']!.found).toBe(`not ${counted.dilemmas.find(({ title }) => title === 'The letter')!.id} (2 to 2)`);
		expect(told['Findings that stop publication']).toMatchObject({ found: '1', met: false });
		expect(told['Findings that should be fixed, and are not answered']).toMatchObject({ found: '0', met: true });
		expect(told['Findings answered with a reason']).toMatchObject({ found: '1', met: true });
	});

	it('is Markdown whose every row has as many cells as its head', () => {
		for (const made of [counted, coverage(real)]) {
			const tables = marked.lexer(coverageMarkdown(made)).filter((token) => token.type === 'table') as Tokens.Table[];
			expect(tables.map(({ rows }) => rows.length)).toEqual([
				made.clauses.length,
				made.dilemmas.length,
				made.dilemmas.length,
				4,
				made.outcomes.length,
				made.clauses.filter(({ keyPoint }) => !keyPoint).length,
				made.targets.length
			]);
			const lines = coverageMarkdown(made)
				.split('\n')
				.filter((line) => line.startsWith('|'));
			for (const table of tables) for (const row of table.rows) expect(row).toHaveLength(table.header.length);
			expect(lines).toHaveLength(tables.reduce((sum, { rows }) => sum + rows.length + 2, 0));
		}
	});
});

describe('a blank', () => {
	const secrets = ['Tempting because', 'Instead:', 'Justified when'];

	it.each(real.named.map((one) => [one.scenario.title, one] as const))('%s gives nothing away', (_, one) => {
		const text = plain(blank(one, { course: '', style: '', picture: () => '' }));
		for (const secret of secrets) expect(text).not.toContain(secret);
		for (const { decision } of one.scenario.scenes) {
			if (decision?.kind === 'choice')
				for (const { passages, happens } of decision.choices) {
					for (const passage of Object.values(passages)) expect(text).not.toContain(plain(passage.html));
					for (const block of happens) if (block.is === 'text' && block.words.length > 40) expect(text).not.toContain(plain(block.html));
				}
			else if (decision) for (const why of [decision.why, ...decision.items.map((item) => item.why)]) expect(text).not.toContain(plain(why));
		}
	});

	it('leads on paper from scene to scene', () => {
		const html = blank(
			small.named.find(({ scenario }) => scenario.title === 'The letter')!,
			{ course: '', style: '', picture: () => '' }
		);
		const text = plain(html);
		for (const words of [
			'1a Ring her now Go to scene 3.',
			'3b That it lay on the counter for a while Only if you ticked 1c. Go to scene 4.',
			'Only if you did not tick 1b. It lies there still.',
			'Only if you ticked 1b. Ann is at the desk.'
		])
			expect(text).toContain(words);
		expect(html.match(/<span class="box">/g)).toHaveLength(6);
	});
});

describe('what changed', () => {
	/** The small course with its ids kept, and with texts changed. */
	const lock = small.ids[0]!.text;
	const edited = (edit: (text: string) => string, more: Partial<Written['documents'][number]> = {}) => {
		const [document] = written.documents;
		const dilemmas = document!.dilemmas.map(({ file, text }) => ({ file, text: edit(text) }));
		return project({ ...written, documents: [{ ...document!, dilemmas, ids: { ...document!.ids, text: lock }, ...more }] });
	};
	const before = edited((text) => text);
	const letter = before.named.find(({ scenario }) => scenario.title === 'The letter')!.id;
	const piles = before.named.find(({ scenario }) => scenario.title === 'Three piles')!.id;
	const told = (edit: (text: string) => string) => changes(before, edited(edit)).map(({ id, is, notes }) => [id, is, ...notes]);

	it('is nothing where nothing did, or only lines moved', () => {
		expect(told((text) => text)).toEqual([]);
		expect(told((text) => text.replace('A letter lies on the mat.', 'A letter\nlies on the mat.').replace(/\n\n## /g, '\n\n\n## '))).toEqual([]);
	});

	it('is told scene by scene and choice by choice', () => {
		expect(told((text) => text.replace('A letter lies', 'Two letters lie'))).toEqual([[letter, 'changed', `${letter}.1 Monday: what is told.`]]);
		expect(told((text) => text.replace('What do you tell her?', 'What do you say?'))).toEqual([[letter, 'changed', `${letter}.3 Tuesday: the question.`]]);
		expect(told((text) => text.replace('## Tuesday', '## Wednesday').replaceAll('#tuesday', '#wednesday'))).toEqual([
			[letter, 'changed', `${letter}.3 Wednesday: the heading.`]
		]);
		expect(told((text) => text.replace('(#ending-late) `wrong`', '(#ending-late) `weak`'))).toEqual([
			[letter, 'changed', expect.stringMatching(/\.3 Tuesday: 3\.\w its grade\.$/)]
		]);
		expect(told((text) => text.replace('she is here now', 'she stands here'))).toEqual([[letter, 'changed', expect.stringMatching(/3\.\w its reasons\.$/)]]);
		expect(told((text) => text.replace('She sighs.', 'She leaves.'))).toEqual([[letter, 'changed', expect.stringMatching(/3\.\w what happens\.$/)]]);
		expect(told((text) => text.replace('| Read it aloud | very inappropriate |', '| Read it aloud | inappropriate but not awful |'))).toEqual([
			[piles, 'changed', `${piles}.2 The answers: what is sorted.`]
		]);
	});

	it('names what is new and what is gone', () => {
		const [document] = written.documents;
		const fewer = edited((text) => text, { dilemmas: document!.dilemmas.filter(({ file }) => file.endsWith('the-letter.md')) });
		expect(changes(before, fewer).map(({ id, is }) => [id, is])).toEqual([[piles, 'gone']]);
		expect(changes(fewer, before).map(({ id, is }) => [id, is])).toEqual([[piles, 'new']]);
		const [fewerChoices] = told((text) => text.replace(/- \[That you will write\][^]*?queue\.\n\n/, ''));
		expect(fewerChoices!.join(' ')).toMatch(/3\.\w its words \(gone\); .*its reasons \(gone\)\./);
	});
});

describe('the commands', () => {
	let copy = '';
	const run = (command: string, ...given: string[]) => {
		const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), `src/cli/${command}.ts`, ...given], {
			cwd: copy,
			encoding: 'utf8'
		});
		return { said: `${stdout}${stderr}`, status };
	};

	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'clausewise-review-'));
		for (const path of ['src', 'package.json', 'tsconfig.json']) cpSync(join(root, path), join(copy, path), { recursive: true });
		cpSync(join(home, 'content'), join(copy, 'content'), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
		const git = (...words: string[]) => execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...words], { cwd: copy, stdio: 'ignore' });
		git('init', '-q');
		writeFileSync(join(copy, 'content/letters/ids.json'), small.ids[0]!.text);
		git('add', 'content');
		git('commit', '-q', '-m', 'As it was');
		git('tag', 'v0.2.0');
		const file = join(copy, 'content/letters/C152-answers/the-letter.md');
		writeFileSync(file, readFileSync(file, 'utf8').replace('A letter lies', 'Two letters lie'));
		mkdirSync(join(copy, 'dist/blanks'), { recursive: true });
		writeFileSync(join(copy, 'dist/blanks/of-old.html'), '');
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	it('coverage writes both pages', () => {
		expect(run('coverage')).toMatchObject({ status: 0, said: expect.stringContaining('NOT MET  Dilemmas: wanted 20 or more, found 2') });
		expect(readFileSync(join(copy, 'dist/coverage.md'), 'utf8')).toContain('# What is taught where');
		expect(faults(readFileSync(join(copy, 'dist/coverage.html'), 'utf8'))).toEqual([]);
	});

	it('book tells what changed since a tag, and says where there is none', () => {
		expect(run('book', '--since', 'v0.2.0')).toMatchObject({ status: 0, said: expect.stringContaining('2 dilemmas, and what changed since v0.2.0') });
		const text = plain(readFileSync(join(copy, 'dist/review-book.html'), 'utf8').replace(/<style>[^]*<\/style>/, ''));
		expect(text).toMatch(/What changed since v0\.2\.0 [A-Z] The letter : changed\. [A-Z]\.1 Monday: what is told\. Contents/);
		expect(run('book', '--since', 'never')).toMatchObject({ status: 1, said: expect.stringContaining('Git knows no “never” here.') });
		expect(run('book', '--until')).toMatchObject({ status: 1, said: expect.stringContaining('Write: npm run book') });
	});

	it('blanks writes one for each dilemma, and leaves none of old', () => {
		expect(run('blanks')).toMatchObject({ status: 0, said: expect.stringContaining('2 blanks') });
		expect(readdirSync(join(copy, 'dist/blanks')).sort()).toEqual(small.named.map(({ name }) => `${name}.html`).sort());
	});
});
