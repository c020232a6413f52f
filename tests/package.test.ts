/** The zip that an LMS is given: the same bytes everywhere, a manifest that the published schemas accept, and nothing that a strict LMS refuses. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';
import { pack } from '../src/lib/lms/package.ts';
import { scorm12Wrapping } from '../src/lib/lms/standards/scorm-1.2.ts';

const root = join(import.meta.dirname, '..');
const parts = ['src', 'content', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

/** The zip of a copy of the project in another folder, with another time zone and another clock. */
function packedIn(name: string, zone: string, shiftDays: number): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), name));
	try {
		for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
		const clock = join(folder, 'clock.mjs');
		writeFileSync(
			clock,
			`const Real = Date; const shift = ${shiftDays} * 86400000;\nglobalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };\n`
		);
		execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/package.ts'], {
			cwd: folder,
			env: { ...process.env, TZ: zone, NODE_OPTIONS: `--import ${pathToFileURL(clock).href}` },
			stdio: 'pipe'
		});
		const [zip] = readdirSync(join(folder, 'dist'));
		return new Uint8Array(readFileSync(join(folder, 'dist', zip!)));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

let zip: Uint8Array;
let files: Record<string, Uint8Array>;
const text = (path: string): string => new TextDecoder().decode(files[path]);
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

beforeAll(() => {
	zip = packedIn('one ', 'Pacific/Auckland', 0);
	files = unzipSync(zip);
}, 120_000);

describe('the package', () => {
	it('has the same bytes from another folder, time zone and clock', () => {
		expect(digest(packedIn('another-', 'America/Los_Angeles', 500))).toBe(digest(zip));
	}, 120_000);

	it('has a manifest that the SCORM 1.2 schemas accept, and that names every file', async () => {
		const schemas = join(root, 'tests/fixtures/xsd/scorm-1.2');
		const named = readdirSync(schemas).filter((file) => file.endsWith('.xsd'));
		// As published, the metadata schema lets elements of its own namespace stand where foreign ones may, which XML Schema 1.0 (3.8.6) forbids: they may not here.
		const read = (file: string) => ({
			fileName: file,
			contents: readFileSync(join(schemas, file), 'utf8').replace('<xsd:any namespace="##any"', '<xsd:any namespace="##other"')
		});
		const check = (contents: string) =>
			validateXML({
				xml: { fileName: 'imsmanifest.xml', contents },
				schema: [read('driver.xsd')],
				preload: named.filter((file) => file !== 'driver.xsd').map(read)
			});
		const manifest = text('imsmanifest.xml');
		expect((await check(manifest)).errors).toEqual([]);
		expect((await check(manifest.replace('<resources>', '<resourcez>').replace('</resources>', '</resourcez>'))).valid).toBe(false);
		const hrefs = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => decodeURI(href!));
		expect(hrefs).toEqual(
			Object.keys(files)
				.filter((path) => path !== 'imsmanifest.xml')
				.sort()
		);
		expect(manifest).not.toMatch(/masteryscore|prerequisites/i);
	});

	it('holds nothing inline, nothing absolute, and no .mjs, which Moodle serves as text', () => {
		const page = text('index.html');
		expect(page).not.toMatch(/<script>|<style|style=|\son\w+=|(?:src|href)="\//);
		expect(page).toContain('<script src="./boot.js">');
		expect(text('boot.js')).not.toContain('"/_app');
		expect(Object.keys(files).filter((path) => /\.mjs$|[^\x20-\x7e]/.test(path))).toEqual([]);
		const addresses = Object.entries(files).flatMap(([path, bytes]) =>
			/\.(js|css|html|json|svg)$/.test(path) ? [...new TextDecoder().decode(bytes).matchAll(/https?:\/\/[^\s"'`<>)\\]+/g)].map(([found]) => found) : []
		);
		const known = /^https?:\/\/(www\.w3\.org\/|svelte\.dev\/e\/|www\.college-optometrists\.org\/|a:|localhost|sveltekit-prerender|stately\.ai|github\.com\/)/;
		expect(addresses.filter((address) => !known.test(address))).toEqual([]);
	});

	it('carries no compiler, no words of the preview LMS, and no text of the guidance folder', () => {
		const code = Object.keys(files)
			.filter((path) => path.endsWith('.js'))
			.map(text)
			.join('\n');
		for (const foreign of ['preview.', 'Break the LMS', 'YAMLParseError', 'blockquoteStart', 'Scorm12']) expect(code).not.toContain(foreign);
	});

	it('is refused without a player, in plain words', () => {
		expect(() => pack({}, {}, scorm12Wrapping, project(readContent(root)).course)).toThrow(/has no index\.html/);
	});

	it('says how large its parts are', () => {
		const sizes = Object.entries(files).map(([path, bytes]) => `${String(gzipSync(bytes, { level: 9 }).length).padStart(7)} B gzip  ${path}`);
		console.log(`${sizes.join('\n')}\n${String(zip.length).padStart(7)} B       the zip`);
		expect(zip.length).toBeLessThan(300_000);
	});
});
