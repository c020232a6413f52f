/** What npm run package makes: the same bytes everywhere, manifests that the published schemas accept, and nothing that a strict LMS refuses. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/cli/build.ts';
import { writeAll } from '../src/cli/write-all.ts';
import { readContent } from '../src/lib/content.server.ts';
import type { Course, Keys } from '../src/lib/core/carried.ts';
import { project } from '../src/lib/core/project.ts';
import { pack } from '../src/lib/lms/package.ts';
import { wrappings } from '../src/lib/lms/wrappings/index.ts';
import { check } from './package-schemas.ts';

const root = join(import.meta.dirname, '..');
const parts = ['src', 'content', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
const standards = ['scorm-1.2', 'scorm-2004', 'cmi5'] as const;

/** A copy of the project in another folder, with another time zone and another clock. */
interface Copy {
	folder: string;
	/** npm run package, with these words after it. */
	run(...words: string[]): { code: number | null; said: string };
}

function copyOf(from: string, name: string, zone: string, shiftDays: number): Copy {
	const folder = mkdtempSync(join(tmpdir(), name));
	for (const part of parts) cpSync(join(from, part), join(folder, part), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	const clock = join(folder, 'clock.mjs');
	writeFileSync(
		clock,
		`const Real = Date; const shift = ${shiftDays} * 86400000;\nglobalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };\n`
	);
	return {
		folder,
		run(...words) {
			const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/package.ts', ...words], {
				cwd: folder,
				env: { ...process.env, TZ: zone, NODE_OPTIONS: `--import ${pathToFileURL(clock).href}` },
				encoding: 'utf8'
			});
			return { code: status, said: `${stdout}${stderr}` };
		}
	};
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file below a folder, with its sum. */
const sums = (folder: string): string[] => paths(folder).map((path) => `${digest(readFileSync(join(folder, path)))}  ${path}`);

let copy: Copy;
let said: string;
const dist = (name: string): string =>
	join(
		copy.folder,
		'dist',
		readdirSync(join(copy.folder, 'dist')).find((one) => one.endsWith(name))!
	);
const zips: Record<string, Record<string, Uint8Array>> = {};
const textIn = (standard: string, path: string): string => new TextDecoder().decode(zips[standard]![path]);
const text = (path: string): string => textIn('scorm-1.2', path);
const json = <T>(bytes: Uint8Array | undefined): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

beforeAll(() => {
	copy = copyOf(root, 'one ', 'Pacific/Auckland', 0);
	const { code, said: told } = copy.run();
	said = told;
	expect(code, said).toBe(0);
	for (const standard of standards) zips[standard] = unzipSync(new Uint8Array(readFileSync(dist(`.${standard}.zip`))));
}, 180_000);

afterAll(() => rmSync(copy.folder, { recursive: true, force: true }));

describe('what npm run package makes', () => {
	it('is a zip for each standard, a website and a single file', () => {
		const { course } = project(readContent(root));
		const base = `${course.id}-${course.version}`;
		expect(readdirSync(join(copy.folder, 'dist')).sort()).toEqual(
			[...standards.map((standard) => `${base}.${standard}.zip`), `${base}.website`, `${base}.html`].sort()
		);
	});

	it('is told with size and sum, and with the room that the longest record takes', () => {
		for (const standard of standards) {
			const file = dist(`.${standard}.zip`);
			expect(said).toContain(
				`${standard}.zip  ${wrappings()[standard].title}, ${Math.ceil(readFileSync(file).length / 1_024)} kB, sha-256 ${digest(readFileSync(file))}`
			);
		}
		expect(said).toMatch(
			/SCORM 1\.2\. The longest record of a learner takes [\d,]+ of 4,096 characters: \d+ at its head, \d+ of what is asked again, [\d.]+ an attempt, and [\d.]+ an answer\./
		);
	});

	it('has the same bytes from another folder, time zone and clock', () => {
		const other = copyOf(copy.folder, 'another-', 'America/Los_Angeles', 500);
		try {
			expect(other.run().code).toBe(0);
			expect(sums(join(other.folder, 'dist'))).toEqual(sums(join(copy.folder, 'dist')));
		} finally {
			rmSync(other.folder, { recursive: true, force: true });
		}
	}, 180_000);

	it('says in course.json which standard it is in; a website and a single file are in none', () => {
		for (const standard of standards) expect(json<Course>(zips[standard]!['course.json']).standard).toBe(standard);
		expect(json<Course>(new Uint8Array(readFileSync(join(dist('.website'), 'course.json')))).standard).toBeUndefined();
		const page = readFileSync(dist('.html'), 'utf8');
		expect(JSON.parse(/<script type="application\/json" id="course.json">([^]*?)<\/script>/.exec(page)![1]!)).not.toHaveProperty('standard');
	});

	it('says how large its parts are', () => {
		const sizes = Object.entries(zips['scorm-1.2']!).map(([path, bytes]) => `${String(gzipSync(bytes, { level: 9 }).length).padStart(7)} B gzip  ${path}`);
		const whole = readFileSync(dist('.scorm-1.2.zip')).length;
		console.log(`${sizes.join('\n')}\n${String(whole).padStart(7)} B       the zip`);
		expect(whole).toBeLessThan(500_000);
	});
});

describe.each(standards)('the package in %s', (standard) => {
	it('has a manifest that the schemas accept, and that names every file', async () => {
		const files = zips[standard]!;
		if (standard === 'cmi5') return expect(await check('cmi5', textIn(standard, 'cmi5.xml'))).toEqual([]);
		const manifest = textIn(standard, 'imsmanifest.xml');
		const sets = standard === 'scorm-1.2' ? (['SCORM 1.2'] as const) : (['SCORM 2004, 3rd edition', 'SCORM 2004, 4th edition'] as const);
		for (const set of sets) expect(await check(set, manifest)).toEqual([]);
		if (standard === 'scorm-2004') expect(await check('metadata', textIn(standard, 'metadata.xml'))).toEqual([]);
		const hrefs = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => decodeURI(href!));
		const beside = /^(imsmanifest\.xml|metadata\.xml|[^/]+\.(xsd|dtd))$/;
		expect(hrefs).toEqual(
			Object.keys(files)
				.filter((path) => !beside.test(path))
				.sort()
		);
	});

	it('tells its administrator what it is, how to add it, and where to look', () => {
		const readme = textIn(standard, 'README.txt');
		for (const wanted of [wrappings()[standard].title, 'Do not unpack it', 'What is reported', 'preflight.html', 'Whom to ask'])
			expect(readme).toContain(wanted);
		expect(readme.split('\n').filter((line) => line.length > 84)).toEqual([]);
		expect(readme).not.toMatch(/approved by|accredited|earns? .*points/i);
		expect(zips[standard]!['preflight.html']).toBeDefined();
	});

	it('holds nothing inline, nothing absolute, and no .mjs, which Moodle serves as text', () => {
		for (const page of ['index.html', 'preflight.html'].map((path) => textIn(standard, path)))
			expect(page).not.toMatch(/<script>|<style|style=|\son\w+=|(?:src|href)="\//);
		expect(textIn(standard, 'index.html')).toContain('<script src="./boot.js">');
		expect(textIn(standard, 'boot.js')).not.toContain('"/_app');
		expect(Object.keys(zips[standard]!).filter((path) => /\.mjs$|[^\x20-\x7e]/.test(path))).toEqual([]);
	});
});

describe('the package', () => {
	it('brings the schemas of its edition at its root in SCORM 2004, and in no other standard', () => {
		const brought = (standard: string): string[] => Object.keys(zips[standard]!).filter((path) => /\.(xsd|dtd)$/.test(path));
		const own = join(root, 'src/lib/lms/scorm-2004/schemas/4');
		expect(brought('scorm-2004')).toEqual(readdirSync(own).sort());
		for (const path of brought('scorm-2004')) expect(digest(zips['scorm-2004']![path]!)).toBe(digest(readFileSync(join(own, path))));
		expect([...brought('scorm-1.2'), ...brought('cmi5')]).toEqual([]);
	});

	it('asks for nothing elsewhere', () => {
		const addresses = Object.entries(zips['scorm-1.2']!).flatMap(([path, bytes]) =>
			/\.(js|css|html|json|svg)$/.test(path) ? [...new TextDecoder().decode(bytes).matchAll(/https?:\/\/[^\s"'`<>)\\]+/g)].map(([found]) => found) : []
		);
		const known =
			/^https?:\/\/(www\.w3\.org\/|svelte\.dev\/e\/|www\.college-optometrists\.org\/|a:|localhost|sveltekit-prerender|stately\.ai|github\.com\/|w3id\.org\/|json-schema\.org\/draft\/|sebbo2002\.github\.io\/|adlnet\.gov\/|id\.tincanapi\.com\/)/;
		expect(addresses.filter((address) => !known.test(address))).toEqual([]);
	});

	it('carries no compiler, no words of the preview LMS, and no text of the guidance folder', () => {
		const code = Object.keys(zips['scorm-1.2']!)
			.filter((path) => path.endsWith('.js'))
			.map(text)
			.join('\n');
		for (const foreign of ['preview.', 'Break the LMS', 'YAMLParseError', 'blockquoteStart', 'Scorm12API']) expect(code).not.toContain(foreign);
	});

	it('is refused without a player, in plain words', () => {
		expect(() => pack({}, {}, wrappings()['scorm-1.2'], project(readContent(root)).course)).toThrow(/has no index\.html/);
	});
});

describe('npm run package with options', () => {
	const out = (): string => join(copy.folder, 'chosen');

	it('packs a part of the course for an LMS, and no index of an interaction moves', () => {
		const { code, said: told } = copy.run('--lms', 'moodle', '--include', 'C149,a-friend-request', '--pass-mark=75', '--strict-ids', '--out', 'chosen');
		expect(code, told).toBe(0);
		expect(told).toContain('For Moodle:');
		expect(told).toMatch(/A part of the course: \d of \d+ dilemmas/);
		expect(told).toMatch(/Look at this: content\/course\.md names 80/);
		const names = readdirSync(out());
		expect(names).toEqual([expect.stringMatching(/\.scorm-1\.2\.zip$/)]);
		const files = unzipSync(new Uint8Array(readFileSync(join(out(), names[0]!))));
		const [course, keys] = [json<Course>(files['course.json']), json<Keys>(files['keys.json'])];
		const whole = json<Keys>(zips['scorm-1.2']!['keys.json']);
		expect(course.passMark).toBe(75);
		expect(course.scenarios.map(({ clause, name }) => (clause === 'C149' ? clause : name))).toEqual(expect.arrayContaining(['C149', 'C152.a-friend-request']));
		expect(course.scenarios.every(({ clause, name }) => clause === 'C149' || name === 'C152.a-friend-request')).toBe(true);
		const here = course.scenarios.map(({ id }) => id);
		expect(keys.scenarios.map(({ id }) => id).sort()).toEqual([...here].sort());
		expect(
			Object.keys(files)
				.filter((path) => /^dilemmas\/[A-Z]+\.json$/.test(path))
				.sort()
		).toEqual(here.map((id) => `dilemmas/${id}.json`).sort());
		expect(keys.slots.map(({ name }) => name)).toEqual(whole.slots.map(({ name }) => name));
		expect(keys.slots.map(({ retired }) => retired === true)).toEqual(whole.slots.map(({ retired, scenario }) => retired === true || !here.includes(scenario)));
		const tokens = keys.scenarios.flatMap(({ decisions }) =>
			Object.values(decisions).map((one) => (one.kind === 'choice' ? Object.values(one.options) : one.items).map(({ token }) => token))
		);
		expect(tokens.flat().every((token) => /^[a-z]$/.test(token))).toBe(true);
		expect(tokens.every((list) => new Set(list).size === list.length)).toBe(true);
		const readme = new TextDecoder().decode(files['README.txt']);
		for (const wanted of ['In Moodle', 'The pass mark is 75 here', 'single letters', 'passes with 75 of 100'])
			expect(readme.replace(/\s+/g, ' ')).toContain(wanted);
		const shown = Object.keys(files).filter((path) => path.startsWith('pictures/'));
		expect(shown.length).toBeLessThan(Object.keys(zips['scorm-1.2']!).filter((path) => path.startsWith('pictures/')).length);
		rmSync(out(), { recursive: true });
	}, 60_000);

	it('packs SCORM 2004 for an LMS that knows the 3rd edition alone', () => {
		expect(copy.run('--standard', 'scorm-2004', '--edition', '3', '--out', 'chosen').code).toBe(0);
		const files = unzipSync(new Uint8Array(readFileSync(join(out(), readdirSync(out())[0]!))));
		expect(new TextDecoder().decode(files['imsmanifest.xml'])).toContain('2004 3rd Edition');
		expect(digest(files['imscp_v1p1.xsd']!)).toBe(digest(readFileSync(join(root, 'src/lib/lms/scorm-2004/schemas/3/imscp_v1p1.xsd'))));
		rmSync(out(), { recursive: true });
	}, 60_000);

	it.each([
		['an LMS that is not known', ['--lms', 'moodel'], /There is no preset for “moodel”\. Did you mean “moodle”\?/],
		['a clause that is not there', ['--include', 'C149,C199'], /There is no clause or dilemma “C199”\. Did you mean “C149”\?/],
		['a pass mark that is none', ['--pass-mark', '101'], /The pass mark “101” is no number from 0 to 100/],
		[
			'a record that is too long for one of the standards',
			['--course', 'large'],
			/\nSCORM 1\.2: The longest record of a learner takes \d,\d{3} characters, and SCORM 1\.2 keeps 4,096\. Leave dilemmas out[^]*Nothing was packed\.$/
		]
	])(
		'stops at %s, says why, and writes nothing',
		(_, words, why) => {
			if (words.includes('large')) enlarge(join(copy.folder, 'large'));
			const { code, said: told } = copy.run(...words, '--out', 'chosen');
			expect([code, told.trim()]).toEqual([1, expect.stringMatching(why)]);
			expect(existsSync(out())).toBe(false);
		},
		60_000
	);

	/** The same course, with every dilemma there three times more. */
	function enlarge(folder: string): void {
		cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
		const { compiled } = project(readContent(root));
		for (const { file } of compiled)
			for (const times of [2, 3, 4])
				writeFileSync(
					join(folder, file.replace(/\.md$/, `-${times}.md`)),
					readFileSync(join(root, file), 'utf8').replace(/^title: ("?)/m, `title: $1${times} `)
				);
	}
});

describe('writeAll', () => {
	it('replaces what has the same name, folders whole, and leaves the rest', () => {
		const folder = mkdtempSync(join(tmpdir(), 'write-'));
		const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
		expect(writeAll(folder, { 'a.zip': bytes('1'), site: { 'x/old.js': bytes('old') } })).toBe(null);
		expect(writeAll(folder, { site: { 'new.js': bytes('new') } })).toBe(null);
		expect(paths(folder)).toEqual(['a.zip', 'site/new.js']);
		rmSync(folder, { recursive: true });
	});

	it('says why nothing could be written, and writes nothing', () => {
		const folder = mkdtempSync(join(tmpdir(), 'write-'));
		writeFileSync(join(folder, 'dist'), 'a file where the folder should be');
		expect(writeAll(join(folder, 'dist'), { 'a.zip': new Uint8Array(1) })).toMatch(/EEXIST|ENOTDIR/);
		expect(writeAll(folder, { 'a.zip': new Uint8Array(1), 'b/': { '': new Uint8Array(1) } })).not.toBe(null);
		expect(paths(folder)).toEqual(['dist']);
		rmSync(folder, { recursive: true });
	});
});
