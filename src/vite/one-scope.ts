import type { Plugin } from 'vite';

/**
 * Kit's single bundle asks for each page by a dynamic import, and so makes every module a function of its own: 5 kB gzip more to load.
 * Here the pages are imported at once, in one scope, and only the app's own dynamic imports make a file of their own.
 */
export const oneScope: Plugin = {
	name: 'one-scope',
	apply: 'build',
	options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
	outputOptions(options) {
		const kept = options as { codeSplitting?: boolean };
		if (kept.codeSplitting === false) delete kept.codeSplitting;
		return options;
	},
	transform(code, id) {
		if (!/\/generated\/client-optimized\/app\.js$/.test(id)) return null;
		const paths: string[] = [];
		const joined = code.replace(/import\('([^']+)'\)/g, (_, path: string) => `Promise.resolve(page${paths.push(path) - 1})`);
		if (paths.length === 0) this.error('Kit no longer imports its pages as src/vite/one-scope.ts expects.');
		return { code: paths.map((path, index) => `import * as page${index} from '${path}';\n`).join('') + joined, map: null };
	}
};
