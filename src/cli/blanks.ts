/** npm run blanks: a blank of each dilemma for a workshop, dist/blanks/NAME.html, to print and write on. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { project } from '../lib/core/project.ts';
import { blank } from '../lib/review/blank.ts';
import { dress } from './dress.ts';
import { pictureAsData } from './pictures.ts';

const root = process.cwd();
const made = project(readContent(root));
const style = dress(root);
const folder = join(root, 'dist/blanks');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const one of made.named) {
	const { file } = one.scenario;
	const html = blank(one, { course: `${made.course.title}, version ${made.course.version}`, style, picture: (src) => pictureAsData(root, file, src) });
	writeFileSync(join(folder, `${one.name}.html`), html);
}
for (const { file } of made.compiled.filter(({ scenario }) => !scenario))
	console.error(`${file} could not be built, and has no blank: run npm run check to see why.`);
console.log(`dist/blanks: ${made.named.length} ${made.named.length === 1 ? 'blank' : 'blanks'}. Open them in a browser and print them.`);
