import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Course } from '../core/shapes.ts';
import type { Standard } from './standard.ts';

/**
 * Player files, the course's data beside them, and the standard's manifest → the bytes of a zip, the same for the same input. Paths are
 * relative, with `/`. Data replaces a player's file of the same path. Throws an Error in plain words where there is no index.html.
 */
export function pack(player: Record<string, Uint8Array>, data: Record<string, string>, standard: Standard, course: Course): Uint8Array {
	const files = { ...player, ...bytes(data) };
	if (!files['index.html']) throw new Error('The player has no index.html, so an LMS would have nothing to open. Build the player first.');
	const whole = { ...files, ...bytes(standard.manifest(course, Object.keys(files).sort())) };
	const sorted: Zippable = {};
	for (const path of Object.keys(whole).sort()) sorted[path] = whole[path] ?? new Uint8Array();
	// A zip keeps local time, so this date gives the same bytes in every time zone.
	return zipSync(sorted, { level: 9, mtime: new Date(1980, 0, 1) });
}

const bytes = (texts: Record<string, string>): Record<string, Uint8Array> =>
	Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)]));
