/** The scripts that a page of the stand-in loads, each as one file. */
import { join } from 'node:path';
import { build } from 'vite';

const made = new Map<string, Promise<string>>();

/** `file` of this folder → a script without imports. Made once in a process. */
export function script(file: string): Promise<string> {
	const known = made.get(file) ?? bundle(file);
	made.set(file, known);
	return known;
}

async function bundle(file: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: 'silent',
		build: { write: false, minify: false, target: 'es2022', lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'stand_in' } }
	});
	const [first] = (Array.isArray(built) ? built : [built]) as { output: { code: string }[] }[];
	return first!.output[0]!.code;
}
