/** npm run new -- C152 "A friend request": a small sound dilemma in the clause's folder, and its ids. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { isDilemma, readContent } from '../lib/content.server.ts';
import { project } from '../lib/core/project.ts';
import { writeIds } from './ids.ts';
import { template } from './new-template.ts';

const root = process.cwd();

/** What went wrong in words, or null. */
function main(given: string[]): string | null {
	const [wanted = '', ...words] = given;
	const title = words.join(' ').trim();
	const { documents } = readContent(root);
	const folders = documents.flatMap((one) =>
		one.clauses.map(({ folder }) => ({ folder: `content/${one.id}/${folder}`, clause: folder.split('-')[0]!.toUpperCase() }))
	);
	const place = folders.find(({ clause }) => clause === wanted.toUpperCase());
	const usage = 'Write, for example: npm run new -- C152 "A friend request"';
	if (!wanted || !title) return `A clause and a title are needed. ${usage}`;
	if (!place) return `There is no clause “${wanted}”. The clauses are ${folders.map(({ clause }) => clause).join(', ')}. ${usage}`;
	const name = slug(title.normalize('NFKD').replace(/\p{M}/gu, ''))
		.replace(/[^a-z0-9-]+/g, '')
		.replace(/^-+|-+$/g, '');
	if (!name) return `The title “${title}” holds no letters that a file could be named by. ${usage}`;
	const file = `${place.folder}/${name}.md`;
	if (!isDilemma(`${name}.md`)) return `A file called ${name}.md is a page of the course, and no dilemma. Give the new dilemma another title.`;
	if (existsSync(join(root, file))) return `${file} is there already. Give the new dilemma another title, or edit that file.`;
	const same = project(readContent(root)).compiled.find((one) => one.scenario?.title.toLowerCase() === title.toLowerCase());
	if (same) return `There is a dilemma called “${title}” already, in ${same.file}. Give the new one another title.`;
	writeFileSync(join(root, file), template(place.clause, title));
	const written = writeIds(root, project(readContent(root)), console.log);
	console.log(`${file} is written, with four decisions to write over.`);
	if (written.length) console.log(`Its ids stand in ${written.join(' and ')}: keep both together.`);
	else console.log('Its ids are written once every dilemma compiles: run npm run check to see what is in the way.');
	console.log('Run npm start, and every change you save plays at once.');
	return null;
}

const problem = main(process.argv.slice(2));
if (problem) {
	console.error(problem);
	process.exitCode = 1;
}
