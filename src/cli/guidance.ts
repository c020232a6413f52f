/**
 * npm run guidance -- FILE [FOLDER] [--write]: hashes of the guidance's text, kept as content/FOLDER/edition.json; and, where they differ from those
 * kept, what to look at again. Ends with 0 where they are the same or are written, 2 where they differ, 1 where the file cannot be used.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { again } from '../lib/core/again.ts';
import { differences, type Edition, editionOf, parseEdition, printEdition } from '../lib/core/edition.ts';
import { compile } from '../lib/core/index.ts';
import { foundations, type Written, type WrittenGuidance } from '../lib/core/project.ts';

const root = process.cwd();
const usage = 'Write, for example: npm run guidance -- ../social-media-guidance.txt';

/** Problems of a file that are told: more say no more. */
const MOST = 8;

/** Lines to print, and how it ended. */
interface Said {
	lines: string[];
	code: 0 | 1 | 2;
}

const refused = (...lines: string[]): Said => ({ lines, code: 1 });

function main(given: string[]): Said {
	const [path, folder, ...more] = given.filter((one) => one !== '--write');
	if (!path || more.length) return refused(`The file that holds the guidance's text is needed. ${usage}`);
	const written = readContent(root);
	const ids = written.documents.map(({ id }) => id);
	const document = folder === undefined && ids.length === 1 ? written.documents[0] : written.documents.find(({ id }) => id === folder);
	if (!document)
		return refused(
			folder === undefined
				? `There are several documents of guidance: ${ids.join(', ')}. Write the folder's name after the file: npm run guidance -- FILE ${ids[0] ?? 'FOLDER'}`
				: `There is no folder “${folder}” with a guidance.md in content. There is ${ids.join(', ') || 'none'}.`
		);
	const text = textOf(path);
	if (text === null) return refused(`There is no file ${path}, or it cannot be read. ${usage}`);
	const named = foundations(written).guidance.find(({ id }) => id === document.id)!.edition;
	const { edition, problems } = editionOf(text, named);
	if (!edition)
		return refused(
			`${path} is not the text of a guidance as it is wanted here:`,
			...problems.slice(0, MOST).map((one) => `  ${one}`),
			...(problems.length > MOST ? [`  … and ${problems.length - MOST} more.`] : [])
		);
	const before = document.edition.text === '' ? null : parseEdition(document.edition.text);
	if (document.edition.text !== '' && !before && !given.includes('--write'))
		return refused(`${document.edition.file} is not what this command writes. To write it anew: npm run guidance -- ${path} ${document.id} --write`);
	return compared(before, edition, document, given.includes('--write'), () => looked(written, before!, edition));
}

function compared(before: Edition | null, edition: Edition, { edition: kept }: WrittenGuidance, write: boolean, look: () => string[]): Said {
	const clauses = Object.keys(edition.texts).filter((id) => /^C\d/.test(id)).length;
	const points = Object.keys(edition.texts).filter((id) => /^KP/.test(id)).length;
	const counted = `${clauses} clauses, ${points} key points, ${edition.runs.length} runs of nine words`;
	const save = (): string => {
		writeFileSync(join(root, kept.file), printEdition(edition));
		return `Wrote ${kept.file}: ${counted}. It holds hashes, and none of the guidance's words.`;
	};
	if (!before) return { lines: [save()], code: 0 };
	if (printEdition(before) === printEdition(edition)) return { lines: [`Nothing has changed: ${counted}.`], code: 0 };
	const lines = look();
	if (write) return { lines: [...lines, save()], code: 0 };
	return { lines: [...lines, `Nothing was written. When all this has been looked at, run it again with --write.`], code: 2 };
}

/** What changed, and what has to be looked at again for it. */
function looked(written: Written, before: Edition, after: Edition): string[] {
	const { changed, came, went, moved } = differences(before, after);
	const { guidance, settings } = foundations(written);
	const compiled = written.documents
		.flatMap(({ dilemmas }) => dilemmas)
		.map(({ file, text }) => compile(file, text, { guidance, passMark: settings.passMark, picture: (address) => written.picture(file, address) }));
	const places = (id: string) => again(id, written, compiled).map(({ file, line, what }) => `  ${file}:${line}  ${what}`);
	const texts = [...changed, ...came, ...went, ...moved].length > 0;
	return [
		...changed.flatMap((id) => [`${id} changed:`, ...places(id)]),
		...went.flatMap((id) => [`${id} went:`, ...places(id)]),
		...moved.flatMap(({ from, to }) => [`${from} is ${to} now, in the same words:`, ...places(from)]),
		...came.map((id) => `${id} came: nothing tells it yet.`),
		...(texts ? [] : ['No clause changed.']),
		...(texts && before.edition === after.edition
			? [`guidance.md still names the edition “${after.edition}”. If this is another, change “edition:” there first.`]
			: []),
		...(before.edition === after.edition ? [] : [`The edition was “${before.edition}”, and guidance.md names “${after.edition}” now.`])
	];
}

/** A path is read from the project, where npm runs this; else from where the user stands. */
function textOf(path: string): string | null {
	const here = resolve(root, path);
	try {
		return readFileSync(existsSync(here) ? here : resolve(process.env.INIT_CWD ?? root, path), 'utf8');
	} catch {
		return null;
	}
}

const { lines, code } = main(process.argv.slice(2));
for (const line of lines) (code === 1 ? console.error : console.log)(line);
process.exitCode = code;
