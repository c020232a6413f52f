import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Course } from '../core/carried.ts';
import type { Wrapping } from './standard.ts';

/** Bytes by path: relative, with `/`. */
type Files = Record<string, Uint8Array>;

/** What all that is made of a course is called by: the course and its version, in letters that every system takes. */
export const baseName = ({ id, version }: Course): string => `${id}-${version}`.replace(/[^\w.-]+/g, '-').replace(/\.{2,}/g, '.');

/** The file's name of a zip. */
export const zipName = (course: Course, { id }: Pick<Wrapping, 'id'>): string => `${baseName(course)}.${id}.zip`;

/**
 * Player files, the course's data beside them, and the standard's manifest → the bytes of a zip, the same for the same input. Data replaces
 * a player's file of the same path. Throws an Error in plain words where there is no index.html.
 */
export function pack(player: Files, data: Files, wrapping: Wrapping, course: Course, outcomes: string[] = []): Uint8Array {
	const files = { ...player, ...data };
	if (!files['index.html']) throw new Error('The player has no index.html, so an LMS would have nothing to open. Build the player first.');
	const manifest = wrapping.manifest(course, Object.keys(files).sort(), outcomes);
	const whole: Files = { ...files, ...Object.fromEntries(Object.entries(manifest).map(([path, text]) => [path, strToU8(text)])) };
	const sorted: Zippable = {};
	for (const path of Object.keys(whole).sort()) sorted[path] = whole[path] ?? new Uint8Array();
	// A zip keeps local time, so this date gives the same bytes in every time zone.
	return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
}
