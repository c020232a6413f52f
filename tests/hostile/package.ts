/** The package as it is packed, of a few dilemmas: the player's own build, and the course's data beside it. */
import { join } from 'node:path';
import { build } from '../../src/cli/build.ts';
import { courseFiles } from '../../src/cli/course-files.ts';
import type { Course, Keys, StandardId } from '../../src/lib/core/carried.ts';
import { written } from '../browser/course.ts';
import type { Files } from './lms.ts';

export interface Package {
	course: Course;
	keys: Keys;
	files: Files;
}

const root = join(import.meta.dirname, '../..');

/** `only`: ids of the dilemmas that the course is cut to; left out: all. */
export async function packageOf(standard: StandardId | undefined, only?: string[]): Promise<Package> {
	const has = (id: string): boolean => only?.includes(id) ?? true;
	const keep = ({ id }: { id: string }): boolean => has(id);
	const course: Course = { ...written.course, scenarios: written.course.scenarios.filter(keep), paths: [], ...(standard && { standard }) };
	const keys: Keys = { scenarios: written.keys.scenarios.filter(keep), slots: written.keys.slots.filter(({ scenario }) => has(scenario)) };
	const few = { ...written, course, keys, prose: written.prose.filter(keep), aftermath: written.aftermath.filter(keep) };
	return { course, keys, files: { ...(await player()), ...courseFiles(root, few) } };
}

let built: Promise<Files> | undefined;
const player = (): Promise<Files> => (built ??= build(root, 'package'));
