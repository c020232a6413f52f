/** Files and folders, all or none: they are written aside first, then put in place. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './build.ts';

/** `made`: by name, a file's bytes or a folder's files. Replaces what has the same name. What went wrong, in words, or null. */
export function writeAll(folder: string, made: Record<string, Uint8Array | Files>): string | null {
	let aside: string | null = null;
	try {
		mkdirSync(folder, { recursive: true });
		aside = mkdtempSync(join(folder, '.packing-'));
		for (const [name, files] of Object.entries(made)) {
			const path = join(aside, name);
			if (files instanceof Uint8Array) writeFileSync(path, files);
			else for (const [inside, bytes] of Object.entries(files)) write(join(path, inside), bytes);
		}
		for (const name of Object.keys(made)) {
			rmSync(join(folder, name), { recursive: true, force: true });
			renameSync(join(aside, name), join(folder, name));
		}
		return null;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	} finally {
		if (aside) rmSync(aside, { recursive: true, force: true });
	}
}

function write(path: string, bytes: Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, bytes);
}
