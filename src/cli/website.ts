/** The player and the course → the website edition: it can be installed, opens offline after the first visit, and says what it is without a script. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../lib/core/carried.ts';
import type { Project } from '../lib/core/project.ts';
import { icons, manifest } from '../site/manifest.ts';
import { about, aboutFile, contents, coursePage, description, pageFile } from '../site/pages.ts';
import { type Dress, head, page } from '../site/shell.ts';
import { type Files, typed } from './build.ts';
import { courseFiles } from './course-files.ts';
import { words } from './words.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined): string => new TextDecoder().decode(found);

/** What only an LMS has a use for. */
const ofAnLms = /^(preflight\.|probe\.txt$)/;

/** `root`: the folder of this project; `home`: the one that holds content/. The same content gives the same bytes. */
export async function website(root: string, home: string, player: Files, project: Project): Promise<Files> {
	const plain = Object.fromEntries(Object.entries({ ...player, ...courseFiles(home, project) }).filter(([path]) => !ofAnLms.test(path)));
	const whole: Files = { ...plain, ...written(root, text(plain['index.html']), project), 'offline.js': bytes(await script(root, 'register')) };
	for (const { src } of icons) if (src.endsWith('.png')) whole[src.slice(2)] = new Uint8Array(readFileSync(join(root, 'src/site/icons', src)));
	return { ...whole, 'sw.js': bytes(await script(root, 'worker', { FILES: JSON.stringify(listed(whole)) })) };
}

/** Every file with a revision made of its content; what the build has named by its content needs none. */
const listed = (files: Files): { url: string; revision: string | null }[] =>
	Object.keys(files)
		.sort()
		.map((path) => ({
			url: `./${path.split('/').map(encodeURIComponent).join('/')}`,
			revision: path.startsWith('_app/immutable/') ? null : createHash('sha256').update(files[path]!).digest('hex').slice(0, 16)
		}));

/** The start page and the other pages, as they are read before a script runs and without one. */
function written(root: string, index: string, { course, pages }: Project): Files {
	const { say, language } = words(root, course.language);
	const brand = say('course.name');
	const said = description(course);
	const dress: Dress = { language, sheets: [...index.matchAll(/<link href="\.\/([^"]+)" rel="stylesheet"/g)].map(([, href]) => href!), themes: themes(root) };
	const titled = (title: string): string => say('page.home', { course: title });
	const alone = (title: string, body: string, up: string): Uint8Array =>
		bytes(page({ title: titled(title), description: said, body, language: course.language, brand }, dress, up));
	return {
		'index.html': bytes(started(index, head(titled(course.title), said, dress, './'), contents(course, say), course)),
		[aboutFile]: alone(say('home.about'), about(course, say), './'),
		...Object.fromEntries(pages.map(({ page }) => [decodeURIComponent(pageFile(page.name)), alone(page.title, coursePage(page, course, say), '../')])),
		'manifest.webmanifest': bytes(manifest(course, brand, said, dress.themes.light))
	};
}

/** The player's page with the course's head, its contents for whoever runs no script, and what makes it work offline. */
function started(index: string, head: string, contents: string, { language }: Course): string {
	const title = /<title>[^<]*<\/title>/.exec(index)?.[0];
	const body = /<body[^>]*>/.exec(index)?.[0];
	if (!title || !body) throw new Error('The player’s page has no title or no body: see src/app.html.');
	return index
		.replace(title, () => `${head}\n\t\t<script src="./offline.js" defer></script>`)
		.replace(body, () => `${body}\n\t\t<noscript><main lang="${language}">${contents}</main></noscript>`);
}

/** The colour of the paper, light and dark, as the player's tokens have it. */
function themes(root: string): Dress['themes'] {
	const [light, dark] = [...readFileSync(join(root, 'src/lib/player/tokens.css'), 'utf8').matchAll(/--page: (#\w+)/g)].map(([, colour]) => colour!);
	if (!light || !dark) throw new Error('src/lib/player/tokens.css has no --page in two schemes.');
	return { light, dark };
}

/** One file of src/site → a script in one piece, which asks for nothing. `define`: what is put in for a name. */
async function script(root: string, name: string, define: Record<string, string> = {}): Promise<string> {
	await typed(root);
	const { build } = await import('vite');
	const built = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		publicDir: false,
		define: { ...define, 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			target: 'es2022',
			modulePreload: false,
			reportCompressedSize: false,
			rolldownOptions: { input: join(root, `src/site/${name}.ts`), output: { format: 'iife', entryFileNames: `${name}.js` } }
		}
	});
	const output = Array.isArray(built) ? built[0]?.output : 'output' in built ? built.output : undefined;
	const code = output?.length === 1 && output[0].type === 'chunk' ? output[0].code : '';
	if (!code) throw new Error(`src/site/${name}.ts was not built as one script: see src/cli/website.ts.`);
	return code;
}
