import { script } from './bundle.ts';
import type { Files } from './lms.ts';
import type { Habits } from './naive.ts';

/** The files of a naive package with these habits. */
export async function naivePackage(habits: Habits): Promise<Files> {
	const code = await script('naive.ts');
	const load = habits.inline
		? `<script>${code}</script>`
		: habits.module
			? '<script type="module" src="naive.mjs"></script>'
			: '<script src="naive.js"></script>';
	const told = JSON.stringify(habits).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	const buttons = [...'abcd'].map((letter) => `<button value="${letter}">${letter}</button>`).join('');
	return {
		'index.html': `<!doctype html><html lang="en"><title>A naive package</title><body data-habits="${told}">${buttons}${load}`,
		'naive.js': code,
		'naive.mjs': code
	};
}
