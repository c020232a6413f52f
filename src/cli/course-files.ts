/** content/ → the course as a package carries it: data beside the player, each path with its bytes. */
import { readPictures } from '../lib/content.server.ts';
import { pictures } from '../lib/core/machine.ts';
import type { Opened } from '../lib/core/carried.ts';
import type { Project } from '../lib/core/project.ts';
import type { Files } from './build.ts';

export function courseFiles(root: string, { course, keys, prose, aftermath, clauseTexts, named, pages }: Project): Files {
	const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
	return {
		'course.json': json(course),
		'keys.json': json(keys),
		'clauses.json': json(clauseTexts),
		...Object.fromEntries(
			keys.scenarios.map((key, at): [string, Uint8Array] => [`dilemmas/${key.id}.json`, json({ key, prose: prose[at]! } satisfies Opened)])
		),
		...Object.fromEntries(aftermath.map((one) => [`dilemmas/${one.id}.after.json`, json(one)])),
		...Object.fromEntries(pages.map(({ page }) => [`pages/${page.name}.json`, json(page)])),
		...readPictures(root, [
			...named.flatMap(({ scenario }) => pictures(scenario).map((src) => ({ file: scenario.file, src }))),
			...pages.flatMap(({ file, pictures }) => pictures.map((src) => ({ file, src })))
		])
	};
}
