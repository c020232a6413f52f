/**
 * The documentation: its examples compile, or are found wrong as they say; its commands run; its links and pictures are there; and what it
 * tells of the code is so. In a page, a block marked
 *   markdown or yaml           is a whole dilemma where it opens with “---”; else it is pasted into the one that `npm run new` writes
 *   markdown then              is pasted into what the block before it made
 *   markdown wrong some-code   gives that finding and no other
 *   sh                         is run, line by line, in a copy; what serves or tests without end must only be there
 *   text                       is what one of those commands prints, or what someone is told who follows the page
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { marked, type Tokens } from 'marked';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { template } from '../src/cli/new-template.ts';
import { layers } from '../src/house.ts';
import { readContent } from '../src/lib/content.server.ts';
import { credit } from '../src/lib/core/decision.ts';
import { frame } from '../src/lib/core/frame.ts';
import { compile } from '../src/lib/core/index.ts';
import { foundations, project } from '../src/lib/core/project.ts';
import { grades } from '../src/lib/core/carried.ts';
import { fresh } from '../src/lib/play/history.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';

const root = new URL('..', import.meta.url).pathname;
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
	scripts: Record<string, string>;
	devDependencies: Record<string, string>;
	dependencies?: Record<string, string>;
};
const english = Object.values(JSON.parse(read('src/messages/en.json')) as Record<string, string>);
const written = readContent(root);
const whole = project(written);
const { guidance } = foundations(written);

interface Block {
	page: string;
	line: number;
	/** markdown, sh … */
	kind: string;
	info: string;
	text: string;
}

const pages = [
	'README.md',
	'CONTRIBUTING.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`)
];
const links: { page: string; href: string }[] = [];
const blocks: Block[] = [];
for (const page of pages) {
	const text = read(page);
	let from = 0;
	marked.walkTokens(marked.lexer(text), (token) => {
		if (token.type === 'link' || token.type === 'image') links.push({ page, href: (token as Tokens.Link).href });
		if (token.type === 'html') for (const [, href = ''] of token.raw.matchAll(/(?:src|href)="([^"]*)"/g)) links.push({ page, href });
		if (token.type !== 'code') return;
		const [kind = '', ...info] = ((token as Tokens.Code).lang ?? '').split(' ');
		from = text.indexOf(token.raw.trim().split('\n')[0]!, from) + 1;
		blocks.push({ page, line: text.slice(0, from).split('\n').length, kind, info: info.join(' '), text: (token as Tokens.Code).text });
	});
}
const of = (...kinds: string[]): (Block & { at: string })[] =>
	blocks.filter(({ kind }) => kinds.includes(kind)).map((block) => ({ ...block, at: `${block.page}:${block.line}` }));

const story = 'content/social-media/C152-connecting/a-friend-request-at-the-gym.md';
const made = template('C152', 'A friend request at the gym');
const check = (text: string) => compile(story, text, { guidance, passMark: 80, picture: (address) => address === 'waiting-room.svg' });

/** Front matter and scenes, each from its heading on. */
const scenes = (text: string): string[] => text.split(/^(?=## )/m);
const heading = (scene: string): string => scene.split('\n')[0]!.trim();
const decides = (scene: string): boolean => /^(?:[-*] )?\[[^\]]*\]\(#/m.test(scene);

/** A piece of a dilemma pasted into a whole one: each scene in its own place, a new one before the endings. What asks nothing goes above the question that is there. */
function paste(into: string, piece: string): string {
	const [front = '', ...there] = scenes(into).filter((scene) => heading(scene) !== '## Routes');
	for (const scene of scenes(piece.startsWith('## ') ? piece : `## The next day\n\n${piece}`)) {
		const at = there.findIndex((one) => heading(one) === heading(scene));
		const question = there[at]?.slice(there[at].search(/(?<=\n)[^\n]+\n\n- \[/));
		if (at < 0)
			there.splice(
				there.findIndex((one) => /^## Ending:/.test(one)),
				0,
				`${scene.trim()}\n\n`
			);
		else there[at] = `${scene.trim()}\n\n${decides(scene) ? '' : (question ?? '')}`;
	}
	return front + there.join('');
}

/** Lines of front matter in the place of those that are there; the title stays unless they have one. */
const crown = (into: string, lines: string): string =>
	into.replace(/^---\n[^]*?\n---\n/, () => `---\n${/^title:/m.test(lines) ? '' : 'title: A friend request at the gym\n'}${lines}\n---\n`);

describe('every example', () => {
	let last = made;
	const examples = of('markdown', 'yaml').map((block) => {
		const into = block.info === 'then' ? last : made;
		const text = block.text.startsWith('---') ? block.text : block.kind === 'yaml' ? crown(into, block.text) : paste(into, block.text);
		last = text;
		return { ...block, text, wrong: /^wrong (\S+)$/.exec(block.info)?.[1] };
	});

	it('is of a kind that this test knows', () => {
		expect(examples.length).toBeGreaterThan(15);
		expect(examples.filter(({ info, wrong }) => info !== '' && info !== 'then' && !wrong)).toEqual([]);
	});

	it.each(examples)('$at compiles as it says', ({ text, wrong }) => {
		const { diagnostics, scenario } = check(text);
		expect([...new Set(diagnostics.map(({ code }) => code))], diagnostics.map((found) => frame(found, text)).join('\n\n')).toEqual(wrong ? [wrong] : []);
		if (!wrong) expect(scenario).not.toBeNull();
	});
});

/** A line of a shell → its words. */
const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

describe('every command', () => {
	let copy = '';
	const broken = made.replace('(#the-next-day)', '(#the-next-dya)');
	const commands = [...new Map(of('sh').flatMap(({ at, text }) => text.split('\n').map((line) => [line, { at, line }] as const))).values()];
	const runs = ['check', 'new', 'package'];

	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'clausewise-docs-'));
		for (const path of ['content', 'src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'])
			cpSync(join(root, path), join(copy, path), { recursive: true });
		// What is built already is not built again: the stamp tells whether it still fits.
		for (const path of ['build/package.sha256', 'build/package'])
			if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	/** Without the set-up that goes before each script: it would install, and node_modules are lent. */
	const npm = (given: string[]): string => {
		const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS|VITEST|NODE_ENV|CLAUSEWISE_)/i.test(name));
		return execFileSync('npm', given, { cwd: copy, encoding: 'utf8', env: { ...Object.fromEntries(own), npm_config_ignore_scripts: 'true', NO_COLOR: '1' } });
	};

	/** What each command printed: it is run once. */
	const printed = new Map<string, string>();
	const run = (line: string): string => {
		if (!printed.has(line)) printed.set(line, npm(words(line).slice(1)));
		return printed.get(line)!;
	};
	const script = (line: string): string => /^(?:[A-Z_]+=\S+ )*npm (?:run )?(?:-\S+ )*([a-z]+)/.exec(line)?.[1] ?? '';

	it.each(commands)('$at $line', { timeout: 60_000 }, ({ line }) => {
		const [name, ...given] = words(line.replace(/^(?:[A-Z_]+=\S+ )+/, ''));
		if (name === 'npm') {
			const file = /(?:tsx|node) (\S+)/.exec(manifest.scripts[script(line)] ?? '')?.[1] ?? '';
			expect(existsSync(join(root, file || '-')), `npm run ${script(line)} starts “${file}”`).toBe(true);
			if (runs.includes(script(line))) expect(run(line)).not.toBe('');
		} else if (name === 'npx') {
			expect(existsSync(join(root, 'node_modules/.bin', given[0]!)), given[0]).toBe(true);
			expect(given.filter((word) => word.includes('/') && !existsSync(join(root, word)))).toEqual([]);
		} else accessSync(join(root, name!), constants.X_OK);
	});

	it.each(of('text'))('prints what stands at $at', { timeout: 60_000 }, ({ text }) => {
		const told = [
			...check(broken).diagnostics.map((found) => frame(found, broken)),
			...commands.flatMap(({ line }) => (runs.includes(script(line)) ? [run(line)] : []))
		];
		const lines = told
			.join('\n')
			.split('\n')
			.map((line) => line.trimEnd());
		expect(
			text
				.split('\n')
				.map((line) => line.trimEnd())
				.filter((line) => line !== '' && !lines.includes(line))
		).toEqual([]);
	});

	it('named in passing is there', () => {
		const named = pages.flatMap((page) =>
			[...read(page).matchAll(/\bnpm (?:run (?:-s )?([a-z]+)|(start|test))\b/g)].map(([, script, short]) => script ?? short!)
		);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
	});
});

describe('what the pages point at', () => {
	const slugs = (page: string): string[] => {
		const slugger = new GithubSlugger();
		return marked.lexer(read(page)).flatMap((token) => (token.type === 'heading' ? [slugger.slug((token as Tokens.Heading).text.replace(/`/g, ''))] : []));
	};

	it.each(links.filter(({ href }) => !/^https?:/.test(href)))('$page → $href', ({ page, href }) => {
		const [path = '', anchor] = decodeURI(href).split('#');
		const target = path === '' ? page : join(dirname(page), path);
		expect(existsSync(join(root, target))).toBe(true);
		if (anchor !== undefined) expect(slugs(target)).toContain(anchor);
	});

	it('pictures are small, and each is shown', () => {
		const shown = links.map(({ page, href }) => join(dirname(page), href));
		for (const name of readdirSync(join(root, 'docs/pictures'))) {
			expect(statSync(join(root, 'docs/pictures', name)).size).toBeLessThan(200_000);
			expect(shown).toContain(`docs/pictures/${name}`);
		}
	});

	it.each(pages)('%s: files named in code marks are there', (page) => {
		const paths = [
			...read(page)
				.replace(/^```[^]*?^```/gm, '')
				.matchAll(/`((?:src|tests|docs|content|static|\.ci)\/[\w./+[\]-]+)`/g)
		].map(([, path = '']) => path);
		expect(paths.filter((path) => path !== story && !existsSync(join(root, path)))).toEqual([]);
	});
});

/** The cells of each row of a page's tables, code marks taken off. */
const rows = (page: string): string[][] =>
	marked
		.lexer(read(page))
		.flatMap((token) =>
			token.type === 'table' ? (token as Tokens.Table).rows.map((row) => row.map(({ text }) => text.replace(/^`([^`]*)`$/, '$1').replace(/\\\|/g, '|'))) : []
		);

describe('what the pages say of the code', () => {
	it('README: what this is not', () => {
		for (const words of ['not yet been reviewed by a clinician', 'No CPD points', 'not by the College of Optometrists, and not endorsed'])
			expect(read('README.md')).toContain(words);
		expect(whole.course.scenarios.filter(({ reviewed }) => reviewed)).toEqual([]);
	});

	it('authoring: what each grade earns', () => {
		const told = rows('docs/authoring.md').filter(([grade = '', , earned]) => (grades as readonly string[]).includes(grade) && earned !== undefined);
		expect(Object.fromEntries(told.map(([grade = '', , earned]) => [grade, Number(earned)]))).toEqual(credit);
	});

	it('dependencies: every package with its version, and no other', () => {
		const told = rows('docs/dependencies.md').map(([name = '', version, why = '']) => [name, version, why !== '']);
		expect(told).toEqual(Object.entries({ ...manifest.devDependencies, ...manifest.dependencies }).map(([name, version]) => [name, version, true]));
	});

	it('lms: ids that the course has, and words that the learner reads', () => {
		const { objectives, interactions } = record(whole.course, fresh(1));
		const told = [...read('docs/lms.md').matchAll(/`(C\d+\.[a-z.-]+)`/g)].map(([, id]) => id);
		const answers = [...read('docs/lms.md').matchAll(/`([a-f]_[a-z_]+)`/g)].map(([, token]) => token);
		const tokens = whole.course.scenarios.flatMap(({ decisions }) =>
			Object.values(decisions).flatMap(({ options }) => Object.values(options).map(({ token }) => token))
		);
		expect(told.length).toBeGreaterThan(2);
		expect(told.filter((id) => ![...objectives, ...interactions].some((one) => one.id === id))).toEqual([]);
		expect([answers.length > 0, answers.filter((token) => !tokens.includes(token!))]).toEqual([true, []]);
		const quoted = rows('docs/lms.md').flatMap(([cell = '']) => /^“(.*)”$/.exec(cell)?.[1] ?? []);
		expect(quoted.length).toBe(6);
		expect([...quoted, 'Who sees my answers?'].filter((words) => !english.includes(words))).toEqual([]);
	});

	it('lms: the name of the package', () => expect(read('docs/lms.md')).toContain(`\`${whole.course.id}-${whole.course.version}.scorm-1.2.zip\``));

	describe('architecture: the log', () => {
		const [example] = of('log');
		const pieces = rows('docs/architecture.md').filter((row) => row.length === 4 && /^\d+$/.test(row[2]!));

		it('has the grammar that stands in the code', () => {
			const grammar = /^ \* {3}log [^]*?(?=\n \*\n)/m.exec(read('src/lib/play/log.ts'))![0].replace(/^ \* {3}/gm, '');
			expect(of('grammar')[0]!.text).toBe(grammar);
		});

		it('is read, and written again the same', () => {
			const log = parse(example!.text);
			expect(log && print(log)).toBe(example!.text);
			const a = { answers: 'bho', mends: '', endedAt: 994_220, score: 10_000, breach: false };
			const first = { answers: 'bgmt', mends: '', endedAt: 994_231, score: 5_750, breach: true };
			const best = { answers: 'cgmt', mends: 'f', endedAt: 994_244, score: 7_500, breach: false };
			expect(log).toEqual({
				counter: 18,
				seed: 6_221_056,
				profile: 0,
				passed: false,
				at: 'C',
				scenarios: { A: { ended: 1, first: a, best: a }, C: { ended: 2, first, best, open: { answers: 'ch', mends: '' } } }
			});
			expect(new Date(Date.UTC(2025, 0, 1) + a.endedAt * 60_000).toISOString()).toBe('2026-11-22T10:20:00.000Z');
		});

		it('costs what its table says', () => {
			expect(pieces.map(([piece]) => piece).join('')).toBe(example!.text);
			expect(pieces.filter(([piece, , cost]) => piece!.length !== Number(cost))).toEqual([]);
			expect(read('docs/architecture.md')).toContain(`It has ${example!.text.length} characters`);
		});
	});

	it('architecture: what may import what', () => {
		const told = rows('docs/architecture.md').filter((row) => row.length === 4 && layers.some(({ at }) => at === row[0]));
		const names = (list: string[] = []): string => list.join(', ');
		expect(told.map((row) => row.map((cell) => cell.replaceAll('`', '')))).toEqual(
			layers.map(({ at, may, types, packages }) => [at, names(may), names(types), names(packages)])
		);
	});

	it('architecture: lines of ids.json as they are', () => {
		const lines = written.documents.flatMap(({ ids }) => ids.text.split('\n').map((line) => line.replace(/,$/, '')));
		expect(
			of('json')[0]!
				.text.split('\n')
				.map((line) => line.replace(/,$/, ''))
				.filter((line) => !lines.includes(line))
		).toEqual([]);
	});
});
