/** npm run pictures: docs/pictures, made anew from the course as it is built. The same course gives the same pictures. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { readContent } from '../lib/content.server.ts';
import { project } from '../lib/core/project.ts';
import { findBrowser } from './browser.js';
import { build } from './build.ts';
import { courseFiles } from './course-files.ts';
import { type Camera, cameraOf, type Look, shot } from './photograph-camera.ts';
import { type State, states } from './photograph-learner.ts';
import { previewPictures } from './photograph-preview.ts';
import { servePlainly } from './plain-server.ts';

const root = process.cwd();
const folder = join(root, 'docs/pictures');

/** A picture a line: its name, what the learner has done, and where it is; `paper`: in the first look it is as it prints. */
const pictures: { name: string; state: State; at: (id: string) => string; paper?: true }[] = [
	{ name: 'home', state: 'finished', at: () => '#/' },
	{ name: 'scene', state: 'begun', at: (id) => `#/${id}/0` },
	{ name: 'feedback', state: 'answered', at: (id) => `#/${id}/1` },
	{ name: 'debrief', state: 'finished', at: (id) => `#/yours/debrief/${id}` },
	{ name: 'results', state: 'finished', at: () => '#/yours/results' },
	{ name: 'record', state: 'finished', at: () => '#/yours/record', paper: true }
];

/** How each of them is taken. */
const looks: (Look & { suffix: string })[] = [
	{ suffix: '', width: 900, height: 900, scheme: 'light' },
	{ suffix: '-dark', width: 900, height: 900, scheme: 'dark' },
	{ suffix: '-320', width: 320, height: 720, scheme: 'light' }
];

/** Every picture of the player, by name. */
async function ofPlayer(browser: Browser, camera: Camera): Promise<Record<string, Uint8Array>> {
	const course = project(readContent(root));
	const { id, done } = states(course);
	const site = await servePlainly({ ...(await build(root, 'package')), ...courseFiles(root, course) });
	const taken: Record<string, Uint8Array> = {};
	try {
		for (const { suffix, ...look } of looks)
			for (const { name, state, at, paper } of pictures) {
				const as: Look = paper && suffix === '' ? { ...look, width: 794, height: 1123, paper } : look;
				taken[`${name}${suffix}`] = await shot(browser, camera, as, { address: site.address, hash: at(id), course: course.course.id, log: done[state] });
			}
	} finally {
		site.stop();
	}
	return taken;
}

const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no browser to take pictures with.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--font-render-hinting=none'] });
try {
	const camera = await cameraOf(browser);
	const taken = { ...(await ofPlayer(browser, camera)), ...(await previewPictures(root, browser, camera)) };
	mkdirSync(folder, { recursive: true });
	for (const old of readdirSync(folder)) rmSync(join(folder, old));
	for (const [name, bytes] of Object.entries(taken)) {
		writeFileSync(join(folder, `${name}.webp`), bytes);
		console.log(`docs/pictures/${name}.webp  ${Math.ceil(bytes.length / 1024)} kB`);
	}
} finally {
	await browser.close();
}
