/** The import rule as data: who may import what. vite.config.ts makes a forbidden import a build error, tests/architecture.test.ts reads every import. */

export interface Layer {
	/** A folder (with its slash) or a file below src/. The longest that fits a file is its layer. */
	at: string;
	/** Folders and files that it may import besides its own. */
	may?: string[];
	/** Those that it may import types from. */
	types?: string[];
	/** Packages; node: is everything of Node's. */
	packages?: string[];
	/** Where the order matters within the layer: each stage may import itself and those before it. */
	stages?: string[][];
}

/** All that a package carries of core. */
const carried = 'lib/core/carried.ts';

export const layers: Layer[] = [
	{
		at: 'lib/core/',
		packages: ['marked', 'yaml', 'github-slugger', 'fastest-levenshtein', '@noble/hashes', 'syllable'],
		stages: [
			['carried.ts'],
			['written.ts', 'shapes.ts', 'finding.ts', 'choices.ts', 'letters.ts', 'sorting.ts', 'loops.ts', 'nearest.ts', 'source.ts', 'runs.ts'],
			['catalogue/', 'diagnostics.ts', 'frame.ts'],
			['limits.ts', 'unclosed.ts', 'yaml-traps.ts', 'front.ts', 'tokens.ts'],
			[
				'walk.ts',
				'lines.ts',
				'links.ts',
				'instructions.ts',
				'html.ts',
				'blocks.ts',
				'messages.ts',
				'labels.ts',
				'onwards.ts',
				'below.ts',
				'kinds/',
				'choice-list.ts',
				'headings.ts',
				'scene.ts',
				'routes.ts',
				'document.ts'
			],
			['facts.ts', 'targets.ts', 'language.ts', 'settings.ts', 'decision.ts', 'scenario.ts'],
			['tally.ts', 'map.ts', 'reading.ts'],
			['rules/'],
			['index.ts'],
			['kept.ts'],
			[
				'pairs.ts',
				'ids.ts',
				'ids-parse.ts',
				'ids-branches.ts',
				'ids-merge-sorting.ts',
				'ids-merge.ts',
				'machine.ts',
				'edition.ts',
				'duty.ts',
				'page.ts',
				'guidance-lists.ts',
				'key-points.ts',
				'clause.ts',
				'guidance.ts',
				'provider.ts',
				'course-settings.ts',
				'course-page.ts',
				'course.ts'
			],
			['project.ts', 'again.ts']
		]
	},
	{ at: 'lib/play/', may: ['lib/core/letters.ts', 'lib/core/sorting.ts'], types: [carried], packages: ['xstate', 'ts-fsrs'] },
	{ at: 'lib/lms/', may: [carried, 'lib/core/letters.ts', 'lib/play/'], packages: ['@xapi/xapi', '@noble/hashes'] },
	{ at: 'lib/lms/package.ts', may: [carried, 'lib/lms/', 'lib/play/'], packages: ['fflate'] },
	{ at: 'lib/player/', may: [carried, 'lib/play/', 'messages/'], packages: ['svelte'] },
	{ at: 'lib/preflight/', may: ['lib/lms/', 'lib/player/icons.ts', 'messages/preflight.json'], types: [carried] },
	{
		at: 'lib/evidence/',
		may: [carried, 'lib/core/letters.ts', 'lib/play/', 'lib/player/', 'messages/'],
		packages: ['svelte', '@noble/hashes', 'ical-generator']
	},
	{ at: 'lib/studio/', may: ['lib/core/', 'lib/lms/package.ts', 'messages/'], packages: ['svelte', 'codemirror', '@codemirror'] },
	{ at: 'lib/preview/', may: [carried, 'lib/core/finding.ts', 'lib/lms/', 'lib/player/', 'messages/'], packages: ['svelte', 'scorm-again'] },
	{ at: 'lib/picture-facts.ts', types: ['lib/core/'], packages: ['exifreader'] },
	{ at: 'lib/review/', may: ['lib/core/'] },
	{ at: 'lib/content.server.ts', may: ['lib/core/', 'lib/picture-facts.ts'], packages: ['node:'] },
	{ at: 'messages/' },
	// What a package loads: never the compiler, the preview LMS or a file system.
	{
		at: 'routes/package/',
		may: [carried, 'lib/lms/', 'lib/play/', 'lib/player/', 'lib/evidence/', 'messages/', 'app.css'],
		packages: ['svelte', '$app', '@sveltejs/kit']
	},
	{ at: 'routes/', may: ['lib/', 'messages/', 'app.css'], packages: ['svelte', '$app', '@sveltejs/kit'] },
	// What the website edition has besides the player: its service worker, and pages that are read without a script.
	{ at: 'site/', may: ['lib/core/', 'lib/review/story.ts'], types: ['messages/'], packages: ['workbox-precaching'] },
	{ at: 'cli/', may: ['lib/', 'site/', 'messages/'], packages: ['node:', 'vite', 'playwright', 'github-slugger', '@messageformat/core'] },
	{ at: 'vite/', may: ['house.ts'], packages: ['node:', 'vite', '@messageformat/core', 'terser'] },
	{ at: 'house.ts' },
	{ at: 'app.d.ts', packages: ['@messageformat/core'] }
];

export interface Import {
	/** As written: ../play/log.ts, $lib/play/log.ts, xstate. */
	from: string;
	/** Only types: nothing of it is left in the build. */
	types: boolean;
	/** Offset in the file. */
	at: number;
}

const STATEMENT =
	/^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*['"]([^'"]+)['"]|^[ \t]*import\s*['"]([^'"]+)['"]|\bimport\s*\(\s*(?:['"]([^'"]+)['"])?|\bimport\.meta\.glob\s*(?:<[^>]*>)?\s*\(\s*\[?\s*(?:['"]([^'"]+)['"])?/gm;

/** Every import of a TypeScript, JavaScript or Svelte file. What is worked out at run time stands as “(computed)”. */
export function importsOf(file: string, text: string): Import[] {
	const blank = (part: string) => part.replace(/[^\n]/g, ' ');
	const script = file.endsWith('.svelte') ? text.replace(/(^|<\/script>)[^]*?(<script\b[^>]*>|$)/g, (outside) => blank(outside)) : text;
	const code = script.replace(/^[ \t]*(?:\/\*[^]*?\*\/|\/\/.*)/gm, blank);
	return [...code.matchAll(STATEMENT)].map((found) => {
		const [, names = '', from, effect, called, globbed] = found;
		return {
			from: from ?? effect ?? called ?? globbed ?? '(computed)',
			types: /^\s*type\b/.test(names) || /^\s*\{(?:\s*type\s[^,}]+,?)+\s*\}\s*$/.test(names),
			at: found.index
		};
	});
}

/** What a file imports and may not, in words. `file`: below src/. */
export function forbidden(file: string, text: string): { at: number; why: string }[] {
	const layer = layerOf(file);
	if (!layer) return [{ at: 0, why: `src/${file} belongs to no layer: give it one in src/house.ts.` }];
	if (layer.stages && stageOf(layer, file) < 0) return [{ at: 0, why: `src/${file} has no stage: give it one in src/house.ts.` }];
	return importsOf(file, text).flatMap(({ from, types, at }) => {
		const path = resolved(file, from);
		if (path === null ? allowedPackage(layer, from) : allowedFile(layer, file, path, types)) return [];
		return [{ at, why: `src/${file} imports ${from}${types ? ' (types)' : ''}. ${rule(layer)} The rule stands in src/house.ts.` }];
	});
}

const fits = (at: string, path: string): boolean => (at.endsWith('/') ? path.startsWith(at) : path === at);

export const layerOf = (path: string): Layer | undefined => layers.filter(({ at }) => fits(at, path)).sort((a, b) => b.at.length - a.at.length)[0];

const stageOf = ({ at, stages = [] }: Layer, path: string): number => stages.findIndex((stage) => stage.some((part) => fits(at + part, path)));

/** An import → the file below src/ that it names; null where it names a package. */
function resolved(file: string, from: string): string | null {
	const path = from.replace(/\?.*$/, '');
	if (path.startsWith('$lib/')) return `lib/${path.slice(5)}`;
	if (!/^\.{1,2}\//.test(path)) return null;
	const parts = file.split('/').slice(0, -1);
	for (const part of path.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
		else if (part !== '.') parts.push(part);
	}
	return parts.join('/');
}

const allowedPackage = ({ packages = [] }: Layer, name: string): boolean =>
	packages.some((one) => (one.endsWith(':') ? name.startsWith(one) : name === one || name.startsWith(`${one}/`)));

function allowedFile(layer: Layer, file: string, path: string, types: boolean): boolean {
	if (layerOf(path) === layer) return !layer.stages || (stageOf(layer, path) >= 0 && stageOf(layer, path) <= stageOf(layer, file));
	return [...(layer.may ?? []), ...(types ? (layer.types ?? []) : [])].some((at) => fits(at, path));
}

const rule = ({ at, may = [], types = [], packages = [], stages }: Layer): string =>
	`${at} may import ${[...(stages ? ['its own stages up to this one'] : ['itself']), ...may, ...types.map((one) => `${one} (types)`), ...packages].join(', ')}.`;
