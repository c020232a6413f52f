/** The only reader of content/: files → what the compiler is told. Nothing registers a scenario; where a file lies is what it is. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { settle } from './core/ids-merge.ts';
import { parseIds } from './core/ids-parse.ts';
import { printIds } from './core/ids.ts';
import type { PictureFacts } from './core/rules/pictures.ts';
import type { TextFile, Written, WrittenGuidance } from './core/project.ts';
import { factsOf } from './picture-facts.ts';

/** Content as it lies in the folder `content` of `root`; findings name files from `root` on. */
export function readContent(root: string): Written {
	const at = (file: string): TextFile => ({ file: shown(root, join(root, file)), text: text(join(root, file)) });
	const documents = folders(join(root, 'content')).filter((name) => existsSync(join(root, 'content', name, 'guidance.md')));
	const missing = ['content/course.md', ...(documents.length ? [] : ['content/<document>/guidance.md'])].filter((file) => !existsSync(join(root, file)));
	const written = documents.map((id): WrittenGuidance => {
		const home = `content/${id}`;
		const inside = folders(join(root, home));
		return {
			id,
			guidance: at(`${home}/guidance.md`),
			clauses: inside.filter((name) => existsSync(join(root, home, name, 'clause.md'))).map((folder) => ({ folder, ...at(`${home}/${folder}/clause.md`) })),
			dilemmas: ['', ...inside].flatMap((name) => markdown(join(root, home, name)).map((file) => at(posix.join(home, name, file)))),
			edition: at(`${home}/edition.json`),
			sources: at(`${home}/sources.md`),
			ids: at(`${home}/ids.json`)
		};
	});
	return {
		course: at('content/course.md'),
		pages: entries(join(root, 'content/pages')).flatMap((one) =>
			one.isFile() && /^[^.].*\.md$/i.test(one.name) ? [{ name: one.name.replace(/\.md$/i, ''), ...at(`content/pages/${one.name}`) }] : []
		),
		documents: collide(written.map((one) => one.ids.text)) ? written.map((one) => ({ ...one, idsOnMain: onMain(root, one.ids.file) })) : written,
		missing,
		picture: (file, address) => pictureBeside(resolve(root, file), address),
		address: pictureInPackage
	};
}

/** A path as findings name it: from `root` on, with slashes; a file outside as it was given. */
export function shown(root: string, path: string): string {
	const inside = relative(root, path);
	return inside.startsWith('..') ? path.split(sep).join('/') : inside.split(sep).join('/');
}

/** What the picture of this address beside a file holds besides the picture; null where there is none. Capitals count, as they will on the server. */
export function pictureBeside(file: string, address: string): PictureFacts | null {
	const path = resolve(dirname(file), decoded(address));
	try {
		const there = statSync(path).isFile() && readdirSync(dirname(path)).includes(path.split(sep).at(-1)!);
		return there ? factsOf(path, readFileSync(path)) : null;
	} catch {
		return null;
	}
}

/** content/social-media/C149-consent/x.md and name-banner.svg → pictures/social-media/C149-consent/name-banner.svg */
const pictureInPackage = (file: string, src: string): string =>
	posix
		.join('pictures', posix.dirname(file).replace(/^content\//, ''), decoded(src))
		.split('/')
		.map(encodeURIComponent)
		.join('/');

/** The bytes of the pictures that a course shows, by their path in the package. `pictures`: file and address of each; one that is not there is left out. */
export const readPictures = (root: string, pictures: { file: string; src: string }[]): Record<string, Uint8Array> =>
	Object.fromEntries(
		pictures
			.filter(({ file, src }) => pictureBeside(resolve(root, file), src))
			.map(({ file, src }) => [decoded(pictureInPackage(file, src)), new Uint8Array(readFileSync(resolve(root, dirname(file), decoded(src))))])
	);

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}

const text = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const entries = (folder: string) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)) : []);

const folders = (folder: string): string[] => entries(folder).flatMap((one) => (one.isDirectory() ? [one.name] : []));

/** Pages of a course that are no dilemmas. */
const apart = ['course.md', 'guidance.md', 'clause.md', 'sources.md'];

/** Whether a file of this name holds a dilemma; one that starts with a dot is an editor's own. */
export const isDilemma = (name: string): boolean => /^[^.].*\.md$/i.test(name) && !apart.includes(name);

const markdown = (folder: string): string[] => entries(folder).flatMap((one) => (one.isFile() && isDilemma(one.name) ? [one.name] : []));

/** Whether a merge left conflict marks in these lock files, or gave something twice: an id, a letter, a slot, a name. */
function collide(locks: string[]): boolean {
	const lines = locks.flatMap(parseIds);
	return locks.some((text) => /^<{7}/m.test(text)) || printIds(settle(lines)) !== printIds(lines);
}

/** The lock file as the main branch has it; '' where there is no git or no such branch. */
function onMain(root: string, file: string): string {
	for (const branch of ['main', 'origin/main']) {
		try {
			return execFileSync('git', ['show', `${branch}:./${file}`], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		} catch {
			continue;
		}
	}
	return '';
}
