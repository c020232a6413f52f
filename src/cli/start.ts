/** npm start [-- --course FOLDER]: serves the course inside its own preview LMS; a saved edit plays at once. FOLDER holds another content/. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../lib/content.server.ts';
import type { Kept } from '../lib/core/kept.ts';
import { type Project, project } from '../lib/core/project.ts';
import { build, paths, type Files } from './build.ts';
import { courseFiles } from './course-files.ts';
import { writeIds } from './ids.ts';
import { serve, type Served } from './serve.ts';
import { stateOf } from './state.ts';
import { scorm12, zip } from './zip.ts';

const root = process.cwd();
const given = process.argv.indexOf('--course');
const home = given < 0 ? root : resolve(root, process.argv[given + 1] ?? '.');
if (!existsSync(join(home, 'content'))) {
	console.error(`There is no folder “content” in ${home}.`);
	process.exit(1);
}
const wanted = Number(process.env.PORT);
const port = Number.isInteger(wanted) && wanted > 0 && wanted < 65_536 ? wanted : 4173;

console.log('Building the player and the preview LMS where they have changed…');
let [player, preview] = await Promise.all([build(root, 'package'), build(root, 'preview')]);
let playing: { project: Project; data: Files } | null = null;
let stamp = Math.floor(Date.now() / 1000);

const kept: Kept = new Map();

/** Compiles all that is written. What cannot be published leaves the last sound version playing; at the start, what of it can be built. */
function compiled(): Omit<Served, 'preview'> {
	const written = readContent(home);
	const course = project(written, kept);
	const sound = !course.diagnostics.some((one) => one.severity === 'cannot publish');
	if (sound) for (const file of writeIds(home, course, console.log)) console.log(`Wrote ${file}: keep it together with the text.`);
	if (sound || (!playing && course.course.scenarios.length)) playing = { project: course, data: courseFiles(home, course, scorm12.id) };
	const open = course.diagnostics.filter((one) => one.allowed === undefined && one.code !== 'ids-stale');
	const state = stateOf(playing?.project.course ?? null, open, written, ++stamp);
	const now = playing;
	for (const { frame } of state.problems) console.log(`\n${frame}`);
	console.log(
		`\n${state.problems.length === 0 ? 'No problems in the text.' : `${state.problems.length} problem${state.problems.length === 1 ? '' : 's'} in the text.`}`
	);
	return { state, package: now && { ...player, ...now.data }, zip: () => now && zip(root, home, player, now.project, scorm12) };
}

const served: Served = { preview, ...compiled() };
const { address, changed } = await serve(served, port);
console.log(`\nThe preview LMS stands at ${address}\nSave a change to a file in content/ and it plays at once. Stop with Ctrl+C.`);

/**
 * Asks for the times of files instead of being told: it works on every disk, and a few hundred files cost a millisecond. A file that goes
 * while it is read is looked at again.
 */
function watch(folder: string, passed: (path: string) => boolean, changed: () => Promise<void>): void {
	const time = (path: string): string => {
		const { mtimeMs, size } = statSync(join(folder, path));
		return `${path} ${mtimeMs} ${size}`;
	};
	const look = (): string => {
		try {
			return paths(folder).filter(passed).map(time).join('\n');
		} catch {
			return '';
		}
	};
	let before = look();
	let busy = false;
	setInterval(async () => {
		const now = busy ? before : look();
		if (now === before) return;
		busy = true;
		try {
			await changed();
			before = now;
		} catch (error) {
			console.error(`It could not be read just now, and is tried again: ${String(error)}`);
		}
		busy = false;
	}, 250);
}

const send = async (): Promise<void> => {
	Object.assign(served, compiled());
	changed();
};
watch(join(home, 'content'), (path) => !path.endsWith('ids.json'), send);
if (process.argv.includes('--watch-player')) {
	watch(
		join(root, 'src'),
		(path) => !path.startsWith('cli/'),
		async () => {
			[player, preview] = await Promise.all([build(root, 'package'), build(root, 'preview')]);
			served.preview = preview;
			await send();
		}
	);
}
