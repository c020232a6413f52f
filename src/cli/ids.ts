/** Lock files of ids, written where they are stale: once every dilemma compiles, since what does not compile has no ids. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../lib/core/project.ts';

/** The files written. What was taken for the same thing under another name is told through `say`. */
export function writeIds(root: string, { compiled, ids, renames }: Project, say: (line: string) => void): string[] {
	if (compiled.some((one) => !one.scenario)) return [];
	const stale = ids.filter((one) => one.stale);
	for (const { file, text } of stale) writeFileSync(join(root, file), text);
	if (stale.length) for (const rename of renames) say(`Taken for the same: ${rename}.`);
	return stale.map((one) => one.file);
}
