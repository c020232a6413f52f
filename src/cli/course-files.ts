/** content/ → the course as a package carries it: data beside the player, each path with its bytes. */
import { readPictures } from '../lib/content.server.ts';
import { pictures } from '../lib/core/machine.ts';
import type { Opened, ScenarioKey, StandardId } from '../lib/core/carried.ts';
import type { Project } from '../lib/core/project.ts';
import type { Files } from './build.ts';

/** A key without its tokens, a fifth of it: an LMS is told by keys.json. */
const untold = (key: ScenarioKey): ScenarioKey => JSON.parse(JSON.stringify(key, (name, value: unknown) => (name === 'token' ? '' : value))) as ScenarioKey;

/** `standard`: in which an LMS is told; left out, none is looked for. */
export function courseFiles(root: string, { course, keys, prose, aftermath, clauseTexts, named, pages }: Project, standard?: StandardId): Files {
	const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
	return {
		'course.json': json(standard ? { ...course, standard } : course),
		'keys.json': json(keys),
		'clauses.json': json(clauseTexts),
		...Object.fromEntries(
			keys.scenarios.map((key, at): [string, Uint8Array] => [`dilemmas/${key.id}.json`, json({ key: untold(key), prose: prose[at]! } satisfies Opened)])
		),
		...Object.fromEntries(aftermath.map((one) => [`dilemmas/${one.id}.after.json`, json(one)])),
		...Object.fromEntries(pages.map(({ page }) => [`pages/${page.name}.json`, json(page)])),
		...readPictures(root, [
			...named.flatMap(({ scenario }) => pictures(scenario).map((src) => ({ file: scenario.file, src }))),
			...pages.flatMap(({ file, pictures }) => pictures.map((src) => ({ file, src })))
		])
	};
}
