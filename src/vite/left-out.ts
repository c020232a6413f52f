import type { Plugin } from 'vite';

/** Text of a file that must stand there once or more, and what stands there instead. */
export type Cut = [text: string, instead: string];

/** A function's head → the head, with this done before all else: the minifier drops the rest. */
export const head = (text: string, instead: string): Cut => [text, `${text} ${instead}`];

/** Leaves out of a package what this player never comes to. `cuts`: by file. Text that is no longer there stops the build. */
export const leftOut = (name: string, of: (id: string) => string | undefined, cuts: Record<string, Cut[]>): Plugin => ({
	name,
	apply: 'build',
	transform(code, id) {
		const listed = cuts[of(id) ?? ''];
		if (!listed) return null;
		const missing = listed.find(([text]) => !code.includes(text));
		if (missing) this.error(`${id} no longer has “${missing[0]}”, as src/vite/${name}.ts expects.`);
		return { code: listed.reduce((now, [text, instead]) => now.replaceAll(text, () => instead), code), map: null };
	}
});
