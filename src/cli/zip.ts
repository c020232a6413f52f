/** The player and a course → the package of one standard, as an LMS is given it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../lib/core/project.ts';
import { pack } from '../lib/lms/package.ts';
import type { Edition } from '../lib/lms/scorm-2004/manifest.ts';
import { wrappings } from '../lib/lms/wrappings/index.ts';
import type { Wrapping } from '../lib/lms/standard.ts';
import type { Files } from './build.ts';
import { courseFiles } from './course-files.ts';
import { type Made, readme } from './readme.ts';

/** What a course can be asked to come with. */
export const plain: Made = { preset: null, choices: [] };

/** `root`: the folder of this project; `home`: the one that holds content/. */
export function zip(root: string, home: string, player: Files, project: Project, wrapping: Wrapping, edition: Edition = 4, made: Made = plain): Uint8Array {
	const data: Files = {
		...courseFiles(home, project, wrapping.id),
		'README.txt': new TextEncoder().encode(readme(project.course, wrapping.id, wrapping.title, made)),
		...(wrapping.id === 'scorm-2004' ? schemas(root, edition) : {})
	};
	return pack(player, data, wrapping, project.course, outcomesOf(project));
}

/** As `npm start` has it: SCORM 1.2, nothing chosen. */
export const scorm12 = wrappings()['scorm-1.2'];

/** ADL's validator wants the schemas at the root. */
function schemas(root: string, edition: Edition): Files {
	const folder = join(root, 'src/lib/lms/scorm-2004/schemas', String(edition));
	return Object.fromEntries(
		readdirSync(folder)
			.filter((name) => /\.(xsd|dtd)$/.test(name))
			.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))])
	);
}

/** Outcomes of the clauses that some dilemma lies in, each once. */
const outcomesOf = ({ course, clauseTexts }: Project): string[] => [
	...new Set(course.clauses.flatMap(({ id }) => (course.scenarios.some(({ clause }) => clause === id) ? (clauseTexts[id]?.outcomes ?? []) : [])))
];
