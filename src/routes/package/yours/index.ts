/** The learner's own pages: a file each, which comes with the first visit. */
import type { Component } from 'svelte';
import '../../../lib/player/css/apart.css';
import '../../../lib/player/css/panels.css';
import '../../../lib/player/css/route.css';
import '../../../lib/player/css/figures.css';
import '../../../lib/player/css/sorted.css';
import '../../../messages/after.ts';

/** `rest`: what follows its name in the address. */
type Page = Component<{ rest: string[] }>;

const files = import.meta.glob<{ default: Page }>('./*.svelte');

/** #/yours/results → Results.svelte; undefined where there is no such page. */
export async function page(name: string): Promise<Page | undefined> {
	const file = files[`./${name.charAt(0).toUpperCase()}${name.slice(1)}.svelte`];
	return file && (await file()).default;
}
