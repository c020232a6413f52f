/**
 * The documentation: its examples compile, or are found wrong as they say, and its commands run. In a page, a block marked
 *   markdown or yaml           is a whole dilemma where it opens with “---”; else it is pasted into the one that `npm run new` writes
 *   markdown then              is pasted into what the block before it made
 *   markdown wrong some-code   gives that finding and no other
 *   sh                         is run, line by line, in a copy; what serves or tests without end must only be there
 *   clause                     is the top of a clause.md or a key point, and is understood
 *   course, page               is the top of course.md, and a page of the course, and is understood
 *   text                       is what one of those commands prints, or what someone is told who follows the page
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { template } from '../src/cli/new-template.ts';
import { frame } from '../src/lib/core/frame.ts';
import { compile } from '../src/lib/core/index.ts';
import { coursePage } from '../src/lib/core/course-page.ts';
import { foundations, project } from '../src/lib/core/project.ts';
import { manifest, of, pages, read, root, story, written } from './docs-pages.ts';
import { beside } from './pictures.ts';

const { guidance } = foundations(written);
const made = template('C152', 'A friend request at the gym');
const check = (text: string) => compile(story, text, { guidance, passMark: 80, picture: (address) => beside(address === 'waiting-room.svg') });

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

describe('every piece of guidance', () => {
	const [document] = written.documents;
	const told = (text: string) => {
		const point = text.startsWith('- ');
		const guidance = point ? { ...document!.guidance, text: document!.guidance.text.replace(/^- \*\*KP5\*\*.*$/m, text) } : document!.guidance;
		const clauses = document!.clauses.map((one) =>
			point || one.folder !== 'C149-consent' ? one : { ...one, text: one.text.replace(/^---\n[^]*?\n---\n/, `---\n${text}\n---\n`) }
		);
		return foundations({ ...written, documents: [{ ...document!, guidance, clauses }] });
	};

	it.each(of('clause'))('$at is understood', ({ text }) => {
		const { diagnostics, guidance } = told(text);
		expect(diagnostics).toEqual([]);
		const [, title = ''] = /title: (.+)|\*\* ([^`]+) `/.exec(text)!.filter((one) => one !== undefined);
		expect([...guidance[0]!.clauses, ...guidance[0]!.keyPoints].find((one) => one.title === title)?.duty).not.toEqual([]);
	});
});

describe('every piece of the course', () => {
	it.each(of('course'))('$at is understood', ({ text }) => {
		const course = { ...written.course, text: `---\n${text}\n---\n\nWelcome.\n` };
		const { diagnostics, settings } = project({ ...written, course });
		expect(diagnostics.filter(({ file, code }) => file === course.file && code !== 'ids-stale')).toEqual([]);
		if (text.includes('\npaths:')) expect(settings.paths).toHaveLength(3);
		expect(settings.provider !== undefined).toBe(text.includes('\nprovider:'));
	});

	it.each(of('page'))('$at is a page', ({ text }) => {
		const { page, diagnostics } = coursePage(
			{ file: 'content/pages/on-placement.md', name: 'on-placement', text },
			{ guidance, picture: () => null },
			(src) => src
		);
		expect(diagnostics).toEqual([]);
		expect(page.sections.map(({ title }) => title)).toEqual(['', 'Whom to tell']);
	});
});

/** A line of a shell → its words. */
const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

describe('every command', () => {
	let copy = '';
	const broken = made.replace('(#the-next-day)', '(#the-next-dya)');
	const commands = [...new Map(of('sh').flatMap(({ at, text }) => text.split('\n').map((line) => [line, { at, line }] as const))).values()];
	const runs = ['blanks', 'book', 'check', 'coverage', 'guidance', 'new', 'package'];

	beforeAll(() => {
		copy = mkdtempSync(join(tmpdir(), 'clausewise-docs-'));
		for (const path of ['content', 'src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'])
			cpSync(join(root, path), join(copy, path), { recursive: true });
		// What is built already is not built again: the stamp tells whether it still fits.
		for (const path of ['package', 'single-file'].flatMap((target) => [`build/${target}.sha256`, `build/${target}`]))
			if (existsSync(join(root, path))) cpSync(join(root, path), join(copy, path), { recursive: true });
		// An edition that nobody published, which differs from the one that is kept.
		cpSync(join(root, 'tests/fixtures/guidance/first-edition.txt'), join(copy, 'the-guidance.txt'));
		symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
	});
	afterAll(() => rmSync(copy, { recursive: true, force: true }));

	/** Without the set-up that goes before each script: it would install, and node_modules are lent. */
	const npm = (given: string[]): string => {
		const own = Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS|VITEST|NODE_ENV|CLAUSEWISE_)/i.test(name));
		const env = { ...Object.fromEntries(own), npm_config_ignore_scripts: 'true', NO_COLOR: '1' };
		const { stdout, stderr, status } = spawnSync('npm', given, { cwd: copy, encoding: 'utf8', env });
		// 2: an edition that differs from the one that is kept.
		if (status !== 0 && !(status === 2 && given.includes('guidance'))) throw new Error(`npm ${given.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
		return stdout;
	};

	/** What each command printed: it is run once. */
	const printed = new Map<string, string>();
	const run = (line: string): string => {
		if (!printed.has(line)) printed.set(line, npm(words(line).slice(1)));
		return printed.get(line)!;
	};
	const script = (line: string): string => /^(?:[A-Z_]+=\S+ )*npm (?:run )?(?:-\S+ )*([a-z]+)/.exec(line)?.[1] ?? '';

	it.each(commands)('$at $line', { timeout: 180_000 }, ({ line }) => {
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

	it.each(of('text'))('prints what stands at $at', { timeout: 180_000 }, ({ text }) => {
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

	it('leaves zips whose contents docs/lms.md tells of, and no others', { timeout: 180_000 }, () => {
		run('npm run package');
		const zips = readdirSync(join(copy, 'dist')).filter((name) => name.endsWith('.zip'));
		expect(zips).toHaveLength(3);
		const inside = zips.flatMap((name) => Object.keys(unzipSync(new Uint8Array(readFileSync(join(copy, 'dist', name))))).map((path) => path.split('/')[0]!));
		const section = /^### What is in a zip$[^]*?(?=^#)/m.exec(read('docs/lms.md'))![0];
		const told = [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, cell]) => cell!.replaceAll('`', '').split(', '));
		const kinds = (names: string[]): string[] => [...new Set(names.map((name) => name.replace(/^.*(\.(?:xsd|dtd))$/, '*$1')))].sort();
		expect(kinds(told)).toEqual(kinds(inside));
	});

	it('named in passing is there', () => {
		const named = pages.flatMap((page) =>
			[...read(page).matchAll(/\bnpm (?:run (?:-s )?([a-z]+)|(start|test))\b/g)].map(([, script, short]) => script ?? short!)
		);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((script) => !(script in manifest.scripts))).toEqual([]);
	});
});
