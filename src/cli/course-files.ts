/** content/ → the course as a package carries it: data beside the player, each path with its bytes. */
import { readPictures } from '../lib/content.server.ts';
import { pictures } from '../lib/core/machine.ts';
import type { Project } from '../lib/core/project.ts';
import type { Files } from './build.ts';

export function courseFiles(root: string, { course, prose, aftermath, clauseTexts, named }: Project): Files {
	const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
	return {
		'course.json': json(course),
		'clauses.json': json(clauseTexts),
		...Object.fromEntries(prose.map((one) => [`dilemmas/${one.id}.json`, json(one)])),
		...Object.fromEntries(aftermath.map((one) => [`dilemmas/${one.id}.after.json`, json(one)])),
		...readPictures(
			root,
			named.flatMap(({ scenario }) => pictures(scenario).map((src) => ({ file: scenario.file, src })))
		)
	};
}
