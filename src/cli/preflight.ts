/** src/lib/preflight → preflight.html, preflight.js and preflight.css, as they lie beside the player in every package. */
import { join } from 'node:path';
import type { Files } from './build.ts';
import words from '../messages/preflight.json' with { type: 'json' };

/** The fonts that the page shares with the player, by what their names start with. */
const fonts = ['atkinson-next-400-700', 'literata-600'];

/**
 * The page's files, the same for the same sources. `player`: the player's files as they were built; of them the page takes the addresses of
 * the fonts, and without them it is set in what the system has. Throws where the build fails, or no longer is one script and one sheet.
 */
export async function preflight(root: string, player: Files = {}): Promise<Files> {
	const { build } = await import('vite');
	const built = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		base: './',
		publicDir: false,
		build: {
			write: false,
			target: 'es2019',
			cssTarget: ['chrome103', 'firefox100', 'safari16'],
			assetsInlineLimit: 0,
			// Else the sheet would go into the script, which a policy against inline styles forbids.
			cssCodeSplit: false,
			modulePreload: false,
			reportCompressedSize: false,
			rolldownOptions: {
				input: join(root, 'src/lib/preflight/main.ts'),
				output: { format: 'iife', entryFileNames: 'preflight.js', assetFileNames: '[name][extname]' }
			}
		}
	});
	const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : undefined;
	const script = output?.find((one) => one.type === 'chunk')?.code;
	const sheet = output?.find((one) => one.type === 'asset' && one.fileName.endsWith('.css'));
	const source = sheet?.type === 'asset' ? sheet.source : undefined;
	if (!script || source === undefined) throw new Error('The preflight page was not built as one script and one style sheet: see src/cli/preflight.ts.');
	const css = typeof source === 'string' ? source : new TextDecoder().decode(source);
	const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
	const shared = Object.fromEntries(fonts.map((name) => [name, Object.keys(player).find((path) => path.includes(`/${name}`) && path.endsWith('.woff2'))]));
	return { 'preflight.html': bytes(html(shared[fonts[0]!] ?? '')), 'preflight.js': bytes(script), 'preflight.css': bytes(housed(css, shared)) };
}

/** Each font's address becomes the player's; a font that the player does not have is left out. */
function housed(css: string, shared: Record<string, string | undefined>): string {
	return css.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
		// Letters that only Welsh needs.
		if (face.includes('unicode-range')) return '';
		const name = fonts.find((one) => face.includes(`${one}.woff2`));
		if (!name) return face;
		const path = shared[name];
		return path ? face.replace(/url\([^)]*\)/, `url(./${path})`) : '';
	});
}

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Says what it is before its script runs, and what it means if that never does. */
const html = (font: string): string => `<!doctype html>
<html lang="en-GB"${font ? ` data-font="./${escape(font)}"` : ''}>
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1" />
		<meta name="robots" content="noindex" />
		<title>${escape(words.title)}</title>
		<link rel="icon" href="./icon.svg" type="image/svg+xml" />
		<link rel="stylesheet" href="./preflight.css" />
		<script src="./preflight.js" defer></script>
	</head>
	<body>
		<header class="top"><p class="brand">${escape(words.brand)}</p></header>
		<main class="leaf">
			<h1>${escape(words.heading)}</h1>
			<p class="lead">${escape(words.lead)}</p>
			<p class="promise">${escape(words.promise)}</p>
			<p class="panel" id="unrun">${escape(words.unrun)}</p>
		</main>
	</body>
</html>
`;
