/** The package as it is packed, of a few dilemmas: the player's own build, and the course's data beside it. */
import { join } from 'node:path';
import { build } from '../../src/cli/build.ts';
import { courseFiles } from '../../src/cli/course-files.ts';
import type { StandardId } from '../../src/lib/core/carried.ts';
import { keys, written } from '../browser/course.ts';
import type { Files } from './lms.ts';

const root = join(import.meta.dirname, '../..');

/** Dilemmas of choices alone: a letter is an answer. */
export const plain = keys.scenarios.filter(({ decisions }) => Object.values(decisions).every(({ kind }) => kind === 'choice')).map(({ id }) => id);

/** `only`: ids of the dilemmas that the course is cut to. Built once in a process, if at all. */
export async function packageOf(standard: StandardId | undefined, only: string[]): Promise<Files> {
	const keep = ({ id }: { id: string }): boolean => only.includes(id);
	const { course, keys } = written;
	const few = {
		...written,
		course: { ...course, scenarios: course.scenarios.filter(keep), paths: [], ...(standard && { standard }) },
		keys: { scenarios: keys.scenarios.filter(keep), slots: keys.slots.filter(({ scenario }) => only.includes(scenario)) },
		prose: written.prose.filter(keep),
		aftermath: written.aftermath.filter(keep)
	};
	return { ...(await player()), ...courseFiles(root, few) };
}

let built: Promise<Files> | undefined;
const player = (): Promise<Files> => (built ??= build(root, 'package'));
