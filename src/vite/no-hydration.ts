import type { Plugin } from 'vite';

/** The end of a file's path → what in it only a page that a server has drawn needs, and what stands there instead. */
const left: [file: RegExp, from: string, to: string][] = [
	[/\/svelte\/src\/internal\/client\/dom\/hydration\.js$/, 'export let hydrating = false;', 'export const hydrating = false;'],
	[/\/svelte\/src\/internal\/client\/dom\/hydration\.js$/, '\thydrating = value;', ''],
	[/\/svelte\/src\/legacy\/legacy-client\.js$/, '(options.hydrate ? hydrate : mount)', 'mount'],
	[/\/@sveltejs\/kit\/src\/runtime\/client\/client\.js$/, 'await _hydrate(target, hydrate);', '']
];

/** No server draws these pages, so none is taken over from one: what Svelte and the kit have for that is left out, 3 kB gzip. */
export const noHydration: Plugin = {
	name: 'no-hydration',
	apply: 'build',
	enforce: 'pre',
	transform(code, id) {
		const here = left.filter(([file]) => file.test(id.replaceAll('\\', '/')));
		if (here.length === 0 || this.environment.name !== 'client') return null;
		const missing = here.find(([, from]) => !code.includes(from));
		if (missing) this.error(`“${missing[1].trim()}” no longer stands where src/vite/no-hydration.ts expects it.`);
		return { code: here.reduce((now, [, from, to]) => now.replace(from, to), code), map: null };
	}
};
