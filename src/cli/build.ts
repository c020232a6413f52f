/**
 * The SvelteKit builds: `package` (the player) and `preview` (the LMS that shows it), as an LMS with a strict policy can serve them; and
 * `single-file`, the player inside one page.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preflight } from './preflight.ts';

const run = promisify(execFile);

export type Target = 'package' | 'preview' | 'single-file';

/** Files by path, with slashes, in order. */
export type Files = Record<string, Uint8Array>;

/** Builds where a source is newer than the last build; the files. */
export async function build(root: string, target: Target): Promise<Files> {
	const folder = join(root, 'build', target);
	const stamp = join(root, 'build', `${target}.sha256`);
	const now = sources(root);
	if (!existsSync(stamp) || !existsSync(folder) || readFileSync(stamp, 'utf8') !== now) {
		rmSync(stamp, { force: true });
		await typed(root);
		const vite = join(root, 'node_modules/vite/bin/vite.js');
		if (target === 'package') await Promise.all(['core', 'play'].map((layer) => pure(root, layer)));
		await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
			cwd: root,
			env: { ...process.env, NODE_ENV: 'production', CLAUSEWISE_TARGET: target }
		}).catch(({ stderr, stdout }: { stderr: string; stdout: string }) => {
			throw new Error(`The build of ${target} failed:\n${(stderr || stdout).trim()}`);
		});
		if (target !== 'single-file') rehouse(folder);
		if (target === 'package') for (const [path, bytes] of Object.entries(await preflight(root, filesOf(folder)))) writeFileSync(join(folder, path), bytes);
		writeFileSync(stamp, now);
	}
	return filesOf(folder);
}

const filesOf = (folder: string): Files => Object.fromEntries(paths(folder).map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));

let syncing: Promise<unknown> | null = null;

/** Resolves when tsconfig.json can be read. */
export const typed = (root: string): Promise<unknown> => (syncing ??= sync(root));

/** tsconfig.json stands on one that Kit writes for `package`: in a fresh copy it is not there yet, and the other builds do not make it. */
const sync = async (root: string): Promise<unknown> =>
	existsSync(join(root, '.svelte-kit/tsconfig.json')) ||
	run(process.execPath, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
		cwd: root,
		env: { ...process.env, CLAUSEWISE_TARGET: 'package' }
	});

/** Core and play know no browser, no Node and no clock: what they must not name does not compile. Throws with what the compiler says. */
async function pure(root: string, layer: string): Promise<void> {
	const said = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join('src/lib', layer)], { cwd: root }).then(
		() => null,
		({ stdout }: { stdout: string }) => stdout.trim()
	);
	if (said !== null) throw new Error(`src/lib/${layer} is no longer pure, or does not compile:\n${said}`);
}

/**
 * Kit boots by an inline script and absolute addresses; an LMS serves a package from a deep path, and its policy may forbid inline scripts.
 * So the script goes into boot.js and every address becomes relative. Throws where Kit no longer writes what is expected here.
 */
function rehouse(folder: string): void {
	const page = join(folder, 'index.html');
	const html = readFileSync(page, 'utf8');
	const script = /<script>([^]*?)<\/script>/.exec(html);
	if (!script || !html.includes('/_app/')) throw new Error(`The build in ${folder} has no inline boot script or no /_app/ addresses: see src/cli/build.ts.`);
	const boot = script[1]!
		.replace(/(["'`])\/_app\//g, '$1./_app/')
		.replace(/^\t+/gm, '')
		.trim();
	const housed = html.replace(script[0], '<script src="./boot.js"></script>').replace(/(["'])\/_app\//g, '$1./_app/');
	writeFileSync(join(folder, 'boot.js'), `${readable}\n${boot}\n`);
	writeFileSync(page, housed);
}

/** Kit cannot read an address with a stray percent sign: such a one leads home. */
const readable = `try {\n	decodeURI(location.hash);\n} catch {\n	history.replaceState(null, '', location.pathname + location.search);\n}`;

/** All paths of files below a folder, sorted. */
export const paths = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) =>
			join(one.parentPath, one.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/')
		)
		.sort();

/** A hash of all that a build is made of. */
function sources(root: string): string {
	const hash = createHash('sha256');
	const files = [
		...['src', 'static'].flatMap((folder) => paths(join(root, folder)).map((path) => `${folder}/${path}`)),
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts'
	];
	for (const file of files)
		if (!file.startsWith('src/cli/') || ['src/cli/build.ts', 'src/cli/preflight.ts'].includes(file))
			hash.update(`${file}\0`).update(readFileSync(join(root, file)));
	return hash.digest('hex');
}
