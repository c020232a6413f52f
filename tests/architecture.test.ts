import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { build, type Plugin } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { forbidden, importsOf, layerOf, layers } from '../src/house.ts';
import { importRule } from '../src/vite/import-rule.ts';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
	.map((file) => file.replaceAll('\\', '/'))
	.filter((file) => /\.(?:ts|js|svelte)$/.test(file));
const text = (file: string) => readFileSync(join(root, 'src', file), 'utf8');

describe('the import rule', () => {
	it('is kept by every file', () => expect(files.flatMap((file) => forbidden(file, text(file)).map(({ why }) => why))).toEqual([]));

	it('knows every layer that there is, and core file by file', () => {
		expect(files.length).toBeGreaterThan(150);
		expect(files.filter((file) => !layerOf(file))).toEqual([]);
		const stages = layers.find(({ at }) => at === 'lib/core/')!.stages!.flat();
		expect(stages.filter((part) => !files.some((file) => file.startsWith(`lib/core/${part}`)))).toEqual([]);
	});

	const refused: [file: string, line: string][] = [
		['lib/core/tokens.ts', "import { document } from './document.ts';"],
		['lib/core/document.ts', "export { chart } from './map.ts';"],
		['lib/core/index.ts', "import { replay } from '../play/replay.ts';"],
		['lib/core/index.ts', "import { readFileSync } from 'node:fs';"],
		['lib/core/index.ts', "import { createActor } from 'xstate';"],
		['lib/core/never-listed.ts', ''],
		['lib/play/replay.ts', "import { compile } from '../core/index.ts';"],
		['lib/play/replay.ts', "import { grades } from '../core/carried.ts';"],
		['lib/play/replay.ts', "import type { Report } from '../core/diagnostics.ts';"],
		['lib/play/replay.ts', "import type { Scenario } from '../core/shapes.ts';"],
		['lib/lms/standard.ts', "import Landing from '../player/Landing.svelte';"],
		['lib/lms/keeper.ts', "import { zipSync } from 'fflate';"],
		['lib/player/Scene.svelte', '<p>x</p>\n<script lang="ts">\n\timport { find } from \'../lms/index.ts\';\n</script>'],
		['lib/player/dilemma.ts', "import {\n\tcompile,\n\ttype Compiled\n} from '../core/index.ts';"],
		['lib/player/dilemma.ts', "const { compile } = await import('../core/index.ts');"],
		['lib/player/dilemma.ts', 'const { compile } = await import(name);'],
		['lib/player/dilemma.ts', "const all = import.meta.glob('../core/*.ts');"],
		['lib/player/dilemma.ts', "import '$lib/core/index.ts';"],
		['lib/player/dilemma.ts', "import { marked } from 'marked';"],
		['lib/player/dilemma.ts', "import { goto } from '$app/navigation';"],
		['routes/package/files.ts', "import { compile } from '$lib/core/index.ts';"],
		['routes/package/files.ts', "import { Scorm12API } from 'scorm-again';"],
		['routes/package/files.ts', "import { content } from '../../lib/content.server.ts';"],
		['messages/index.ts', "import { dilemma } from '../lib/player/dilemma.ts';"],
		['elsewhere/file.ts', '']
	];
	it.each(refused)('refuses in %s: %s', (file, code) => expect(forbidden(file, code)).toHaveLength(1));

	const allowed: [file: string, line: string][] = [
		['lib/core/document.ts', "import { tokens } from './tokens.ts';"],
		['lib/play/replay.ts', "import type { Course } from '../core/carried.ts';"],
		['lib/play/replay.ts', "import { type Course, type Prose } from '../core/carried.ts';"],
		['lib/play/replay.ts', "import { split } from '../core/letters.ts';"],
		[
			'lib/player/dilemma.ts',
			"// import { compile } from '../core/index.ts';\n/* import '../core/index.ts'; */\nconst said = \"import them from '../core/index.ts'\";"
		],
		['lib/player/Scene.svelte', "import { compile } from '../core/index.ts'\n<script>import { t } from '../../messages/index.ts';</script>"],
		['cli/check.ts', "import { compile } from '../lib/core/index.ts';\nimport { readFileSync } from 'node:fs';"]
	];
	it.each(allowed)('lets pass in %s: %s', (file, code) => expect(forbidden(file, code)).toEqual([]));

	it('finds every import that TypeScript finds', () => {
		for (const file of files.filter((one) => one.endsWith('.ts') && !one.endsWith('.d.ts'))) {
			const found = importsOf(file, text(file))
				.map(({ from }) => from)
				.sort();
			const known = ts
				.preProcessFile(text(file), true, true)
				.importedFiles.map(({ fileName }) => fileName)
				.sort();
			// Of a glob TypeScript knows nothing.
			expect([file, found.filter((from) => from !== '(computed)' && !from.includes('*'))]).toEqual([file, known]);
		}
	});

	it('is a build error', async () => {
		const told = (code: string) => {
			const virtual: Plugin = {
				name: 'virtual',
				resolveId: (id) => (id.startsWith(root) ? id : null),
				load: (id) => (id.endsWith('/replay.ts') ? code : 'export const x = 1;')
			};
			const input = join(root, 'src/lib/play/replay.ts');
			return build({
				root,
				configFile: false,
				logLevel: 'silent',
				plugins: [importRule(), virtual],
				build: { write: false, minify: false, rollupOptions: { input, preserveEntrySignatures: 'strict' } }
			}).then(
				() => 'built',
				(error: Error) => error.message
			);
		};
		expect(await told(`export { x } from '${root}/src/lib/core/letters.ts';`.replace(`${root}/src/lib`, '..'))).toBe('built');
		expect(await told("import type { Report } from '../core/diagnostics.ts';\nexport const x = 1;")).toMatch(
			/src\/lib\/play\/replay\.ts imports \.\.\/core\/diagnostics\.ts \(types\)\. lib\/play\/ may import itself,/
		);
	});
});

describe('the purity of core and play', () => {
	const eslint = new ESLint({ cwd: root });
	const lint = async (folder: string, code: string) =>
		(await eslint.lintText(code, { filePath: join(root, folder, 'snippet.ts') }))[0]!.messages.map(({ ruleId }) => ruleId);
	beforeAll(() => lint('src/lib/core', ''), 60_000);

	const impure = [
		'Date.now()',
		'new Date()',
		'performance.now()',
		'console.log(1)',
		'window.name',
		'document.title',
		'process.env',
		'fetch("x")',
		'setTimeout(() => {}, 1)',
		'crypto.randomUUID()',
		'globalThis.x',
		'localStorage.x',
		'Math.random()'
	];

	it.each(['src/lib/core', 'src/lib/play'])('ESLint refuses the clock, chance, the page and the network in %s', async (folder) => {
		for (const code of impure)
			expect([code, await lint(folder, `export const x = ${code};\n`)]).toEqual([
				code,
				[code === 'Math.random()' ? 'no-restricted-properties' : 'no-restricted-globals']
			]);
		expect(await lint(folder, 'const { random } = Math;\nexport const x = random();\n')).toEqual(['no-restricted-properties']);
		expect(await lint(folder, 'export const document = (date: string) => Math.max(date.length, 1);\n')).toEqual([]);
	});

	it('ESLint lets them be elsewhere', async () => {
		for (const code of impure) expect(await lint('src/cli', `export const x = ${code};\n`)).toEqual([]);
	});

	it.each(['core', 'play'])('TypeScript knows no page and no Node in %s', (name) => {
		const folder = join(root, 'src/lib', name);
		const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, folder);
		const snippet = join(folder, 'snippet.ts');
		const unknown = ['window', 'document', 'console', 'process', 'fetch', 'setTimeout', 'crypto', 'performance', 'localStorage', 'Buffer', 'require'];
		const code = [...unknown.map((one, at) => `export const x${at} = ${one};`), 'export const sound: number = Math.max(1, 2);'].join('\n');
		const host = ts.createCompilerHost(options);
		const { getSourceFile } = host;
		host.getSourceFile = (path, ...rest) => (path === snippet ? ts.createSourceFile(path, code, ts.ScriptTarget.ES2023) : getSourceFile(path, ...rest));
		const found = ts
			.createProgram([snippet], { ...options, noEmit: true }, host)
			.getSemanticDiagnostics()
			.map(({ messageText }) => /'(\w+)'/.exec(ts.flattenDiagnosticMessageText(messageText, '\n'))?.[1]);
		expect(found).toEqual(unknown);
	});

	it('has a tsconfig of its own in each, with the language alone', () => {
		for (const name of ['core', 'play']) {
			const folder = join(root, 'src/lib', name);
			const { options, fileNames } = ts.parseJsonConfigFileContent(
				ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config,
				ts.sys,
				folder
			);
			expect(options).toMatchObject({ lib: ['lib.es2023.d.ts'], types: [], strict: true });
			expect(fileNames.length).toBe(files.filter((file) => file.startsWith(`lib/${name}/`)).length);
		}
	});
});
