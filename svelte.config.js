import adapter from '@sveltejs/adapter-static';
import { readFileSync } from 'node:fs';

/**
 * Three builds of one house: `package` is what an LMS is given, `single-file` the same in one page that opens from a disk, `preview` is the LMS
 * that `npm start` shows it in.
 */
const target = process.env.CLAUSEWISE_TARGET ?? 'package';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: `build/${target}`, assets: `build/${target}`, fallback: 'index.html' }),
		outDir: target === 'package' ? '.svelte-kit' : `.svelte-kit/for-${target}`,
		files: { routes: `src/routes/${target === 'preview' ? 'preview' : 'package'}` },
		router: { type: 'hash' },
		output: { bundleStrategy: target === 'single-file' ? 'inline' : 'single' },
		version: { name: version }
	}
};
