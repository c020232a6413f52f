import { head, leftOut } from './left-out.ts';

const never = "throw new Error('The player has no use for this.');";

/** Which of Kit's files an id is. */
const of = (id: string): string | undefined =>
	/\/kit\/src\/runtime\/client\/(client|fetcher)\.js$/.exec(id)?.[1] ?? /\/generated\/client-optimized\/(app)\.js$/.exec(id)?.[1];

/**
 * The player is files in a folder, whose address is behind the #. What Kit would ask a server, or fetch ahead, is
 * left out; so is what no page here does: a form that leads somewhere, load() with Kit's own fetch, goto() with invalidateAll. 2.8 kB gzip.
 */
export const noServer = leftOut('no-server', of, {
	client: [
		// By name: as a whole it would bring what nobody asks for.
		["import * as svelte from 'svelte';\n", "import { onMount, settled, tick, untrack } from 'svelte';\n"],
		['const { onMount, tick } = svelte;\n', ''],
		['const untrack = svelte.untrack ?? ((value) => value());\n', ''],
		['svelte.settled?.()', 'settled()'],
		['await svelte.tick();', 'await tick();'],
		['\tif (hydrate) {\n', '\tif (false) {\n'],
		head('function setup_preload() {', 'return;'),
		head("container.addEventListener('submit', (event) => {", 'return;'),
		head('async function get_rerouted_url(url) {', 'return url;'),
		head('async fetch(resource, init) {', never),
		['if (options.invalidateAll) {', 'if (false) {'],
		['let load_cache = null;', 'const load_cache = null;'],
		['\tload_cache = null;', ''],
		['\t\tload_cache = {\n', '\t\tvoid {\n']
	],
	fetcher: [['\twindow.fetch = (input, init) => {', '\tif (false) window.fetch = (input, init) => {']],
	/** Without a hook that sends elsewhere, each address is its own. */
	app: [['reroute: (() => {})', 'reroute: (() => {})']]
});
