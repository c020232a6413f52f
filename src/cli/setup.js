/** Before every command: what is missing is installed. Plain JavaScript without a dependency, since it runs before there are any. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19))
	stop(`Clausewise needs Node 20.19 or later, and this is ${process.versions.node}. Install a current Node from nodejs.org and try again.`);

if (!installed()) {
	console.error('Installing what Clausewise is built with (once, about ten seconds)…');
	const done = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (done.status !== 0) stop('The packages could not be installed. See what npm says above; most often the network is not there.');
}
if (!existsSync(join(root, '.svelte-kit/tsconfig.json'))) quiet(process.execPath, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync']);
if (process.argv.includes('--browser') && !(await browser()))
	stop('No browser for the tests could be found or installed. Install Chromium or Google Chrome, or set CLAUSEWISE_BROWSER to the path of one.');

/** Whether every package that this system needs is there, in the version of the lock. A linked folder is looked after where it lies. */
function installed() {
	const folder = join(root, 'node_modules');
	if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
	try {
		const read = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
		const there = read(join(folder, '.package-lock.json'));
		return Object.entries(read(join(root, 'package-lock.json'))).every(
			([path, { version, optional }]) => path === '' || optional || there[path]?.version === version
		);
	} catch {
		return false;
	}
}

/** Chromium or Chrome where it is; else Debian's; else Playwright's own. */
async function browser() {
	const { findBrowser } = await import('./browser.js');
	if (findBrowser()) return true;
	console.error('Installing a browser for the tests (once)…');
	if (existsSync('/usr/bin/apt-get')) {
		const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
		const get = (...words) => quiet(apt[0], [...apt.slice(1), ...words]);
		if (
			(get('install', '-y', '--no-install-recommends', 'chromium') || (get('update') && get('install', '-y', '--no-install-recommends', 'chromium'))) &&
			findBrowser()
		)
			return true;
	}
	const playwright = createRequire(import.meta.url).resolve('playwright/package.json');
	quiet(process.execPath, [join(playwright, '../cli.js'), 'install', 'chromium']);
	return findBrowser() !== null;
}

function quiet(command, words) {
	const done = spawnSync(command, words, { cwd: root, encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	if (done.status !== 0) console.error((done.stderr ?? '').split('\n').slice(-4).join('\n'));
	return done.status === 0;
}

function stop(words) {
	console.error(words);
	process.exit(1);
}
