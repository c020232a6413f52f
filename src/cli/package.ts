/** npm run package: the course as a zip for an LMS, as a website, as a single file, in dist/. The same content gives the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import { frame } from '../lib/core/frame.ts';
import { type Project, project, textsOf } from '../lib/core/project.ts';
import { number, sayLog, verdict } from '../lib/lms/limits.ts';
import { baseName, zipName } from '../lib/lms/package.ts';
import { presets } from '../lib/lms/presets.ts';
import { wrappings } from '../lib/lms/wrappings/index.ts';
import { build, type Files } from './build.ts';
import { chosen } from './chosen.ts';
import { courseFiles } from './course-files.ts';
import { writeIds } from './ids.ts';
import { help, readOptions, type Options } from './options.ts';
import type { Made } from './readme.ts';
import { singleFile } from './single-file.ts';
import { website } from './website.ts';
import { writeAll } from './write-all.ts';
import { zip } from './zip.ts';

const root = process.cwd();

/** One thing to write: a file's bytes, or the files of a folder. */
interface Product {
	name: string;
	is: string;
	files: Uint8Array | Files;
}

/** What went wrong, in words, or null. Nothing is written before everything is made. */
async function main(words: string[]): Promise<string | null> {
	const read = readOptions(words);
	if (read === 'help') {
		console.log(help);
		return null;
	}
	if ('problem' in read) return read.problem;
	const { options } = read;
	const home = resolve(root, options.course);
	if (!existsSync(join(home, 'content'))) return `There is no folder “content” in ${home}.`;

	const written = readContent(home);
	const whole = project(written);
	const stops = whole.diagnostics.filter((one) => one.severity === 'cannot publish');
	if (stops.length) {
		const texts = textsOf(written);
		const told = stops.map((found) => `${frame(found, texts.get(found.file) ?? '')}\n`);
		return [...told, `Nothing was packed: put ${stops.length === 1 ? 'this problem' : `these ${stops.length} problems`} right first.`].join('\n');
	}
	const part = chosen(whole, options);
	if (!part.project) return [...part.problems, 'Nothing was packed.'].join('\n');
	const barred = judged(part.project, options);
	if (barred.length) return [...barred, 'Nothing was packed.'].join('\n');

	const preset = options.lms === null ? null : presets[options.lms]!;
	if (preset) console.log([`For ${preset.title}:`, ...preset.why, preset.tried].join('\n  '));
	for (const warning of part.warns) console.log(`Look at this: ${warning}`);
	const made = { preset, choices: choices(whole, part.project, options) };
	for (const one of made.choices) console.log(one);
	const products = await make(home, part.project, options, made);
	const failed = writeAll(resolve(root, options.out), Object.fromEntries(products.map(({ name, files }) => [name, files])));
	if (failed) return `${options.out} could not be written, and nothing was: ${failed}`;
	for (const file of writeIds(home, whole, console.log)) console.log(`Wrote ${file}: keep it together with the text.`);
	for (const { name, is, files } of products) console.log(`${join(options.out, name)}  ${is}, ${sizeOf(files)}, sha-256 ${digest(files)}`);
	return null;
}

/** What each standard that is wanted has no room for, in words. What it has room for is printed. */
function judged({ course, keys }: Project, { products, edition }: Options): string[] {
	return Object.values(wrappings(edition))
		.filter(({ id }) => products.includes(id))
		.flatMap((wrapping) => {
			const { stops, warns, log } = verdict(course, keys, wrapping);
			if (stops.length === 0) console.log(`${wrapping.title}. ${sayLog(log, wrapping.limits.suspendData)}`);
			for (const warning of warns) console.log(`  Look at this: ${warning}`);
			return stops.map((one) => `${wrapping.title}: ${one}`);
		});
}

/** What was chosen, where it differs from the course as it is written. */
function choices(whole: Project, { course }: Project, { include, passMark, strictIds }: Options): string[] {
	const titles = course.scenarios.map(({ title }) => `“${title}”`).join(', ');
	return [
		...(include.length ? [`A part of the course: ${course.scenarios.length} of ${whole.course.scenarios.length} dilemmas, ${titles}.`] : []),
		...(passMark === null ? [] : [`The pass mark is ${passMark} here, and ${whole.course.passMark} in the course as it is written.`]),
		...(strictIds ? ['Answers are told by single letters: the place of each in the text.'] : [])
	];
}

async function make(home: string, course: Project, { products, edition }: Options, made: Made): Promise<Product[]> {
	const single = products.includes('single-file');
	const [player, page] = await Promise.all([
		products.some((one) => one !== 'single-file') ? build(root, 'package') : {},
		single ? build(root, 'single-file') : {}
	]);
	const base = baseName(course.course);
	const zips = Object.values(wrappings(edition)).filter(({ id }) => products.includes(id));
	return [
		...zips.map((one): Product => ({ name: zipName(course.course, one), is: one.title, files: zip(root, home, player, course, one, edition, made) })),
		...(products.includes('website') ? [{ name: `${base}.website`, is: 'website', files: await website(root, home, player, course) }] : []),
		...(single ? [{ name: `${base}.html`, is: 'single file', files: singleFile(page, courseFiles(home, course)) }] : [])
	];
}

const sorted = (files: Files): [string, Uint8Array][] => Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));

function sizeOf(files: Uint8Array | Files): string {
	const all = files instanceof Uint8Array ? [files] : Object.values(files);
	const kilobytes = `${number(Math.ceil(all.reduce((sum, { length }) => sum + length, 0) / 1_024))} kB`;
	return files instanceof Uint8Array ? kilobytes : `${all.length} files of together ${kilobytes}`;
}

/** Of a folder: of every path and the sum of its file, a line each, in order. */
function digest(files: Uint8Array | Files): string {
	const hash = createHash('sha256');
	if (files instanceof Uint8Array) return hash.update(files).digest('hex');
	for (const [path, bytes] of sorted(files)) hash.update(`${digest(bytes)}  ${path}\n`);
	return hash.digest('hex');
}

const problem = await main(process.argv.slice(2)).catch((error: unknown) => `${error instanceof Error ? error.message : String(error)}\nNothing was packed.`);
if (problem !== null) {
	console.error(problem);
	process.exitCode = 1;
}
