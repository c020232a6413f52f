/** npm run book [-- --since TAG]: the review book, dist/review-book.html; with a tag, a list of what changed since. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { project } from '../lib/core/project.ts';
import { book } from '../lib/review/book.ts';
import { dress } from './dress.ts';
import { pictureAsData } from './pictures.ts';
import { since } from './since.ts';

const root = process.cwd();

/** What went wrong in words, or null. */
function main(given: string[]): string | null {
	const [word, tag, ...more] = given;
	if ((word !== undefined && (word !== '--since' || tag === undefined)) || more.length) return 'Write: npm run book, or: npm run book -- --since v1.0.0';
	const made = project(readContent(root));
	let before;
	try {
		before = tag === undefined ? undefined : { tag, before: since(root, tag) };
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
	mkdirSync(join(root, 'dist'), { recursive: true });
	const html = book(made, { style: dress(root), picture: (file, src) => pictureAsData(root, file, src), ...(before ? { since: before } : {}) });
	writeFileSync(join(root, 'dist/review-book.html'), html);
	console.log(
		`dist/review-book.html: ${made.named.length} dilemmas${tag === undefined ? '' : `, and what changed since ${tag}`}. Open it in a browser and print it.`
	);
	return null;
}

const problem = main(process.argv.slice(2));
if (problem) {
	console.error(problem);
	process.exitCode = 1;
}
