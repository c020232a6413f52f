import type { Plugin } from 'vite';

/** Play asks XState's machines and starts no actor (src/lib/play/machine.ts): what only actors need is left out, 2.5 kB gzip. */
export const noActors: Plugin = {
	name: 'no-actors',
	apply: 'build',
	transform(code, id) {
		if (!/\/xstate\/dist\/raise-[^/]+\.js$/.test(id)) return null;
		const left = code.replace('return new Actor(logic, options);', "throw new Error('No actor is started here.');");
		if (left === code) this.error('XState no longer makes its actors as src/vite/no-actors.ts expects.');
		return { code: left, map: null };
	}
};
