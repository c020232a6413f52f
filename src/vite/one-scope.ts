import type { Plugin } from 'vite';

interface Graph {
	getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** The entry, and all that it imports at once. */
function loadedFirst(entry: string, graph: Graph): Set<string> {
	const found = new Set([entry]);
	for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
	return found;
}

let entry = '';
let first: Set<string> | null = null;

/**
 * Kit's single bundle asks for each page by a dynamic import, and so makes every module a function of its own: 5 kB gzip more to load.
 * Here the pages are imported at once, in one scope and one file; only the app's own dynamic imports make files of their own. Without the
 * group, what several of those share with the first file would be parted from it, and fetched one after another before anything is shown.
 */
export const oneScope: Plugin = {
	name: 'one-scope',
	apply: 'build',
	options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
	buildStart() {
		first = null;
	},
	moduleParsed({ id, isEntry }) {
		if (isEntry) entry = id;
	},
	outputOptions(options) {
		const kept = options as { codeSplitting?: unknown };
		const name = (id: string, graph: Graph): string | null => ((first ??= loadedFirst(entry, graph)).has(id) ? 'bundle' : null);
		if (kept.codeSplitting === false) kept.codeSplitting = { groups: [{ name }] };
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
