import type { Plugin } from 'vite';

const never = "throw new Error('No actor is started here.');";

/** File of XState → the heads of functions that only actors need (to be made, kept, brought back, woken by a clock), and what each does instead. */
const left: Record<string, [head: string, instead: string][]> = {
	raise: [
		['function createActor(logic, ...[options]) {', never],
		['function getPersistedSnapshot(snapshot, options) {', never],
		['function getDelayedTransitions(stateNode) {', 'return [];']
	],
	StateMachine: [['restoreSnapshot(snapshot, _actorScope) {', never]],
	assign: [['function createSpawner(actorScope, {\n  machine,\n  context\n}, event, spawnedChildren) {', 'return () => {};']]
};

/** Play asks XState's machines and starts no actor (src/lib/play/machine.ts): what only actors need is left out, 3.5 kB gzip. */
export const noActors: Plugin = {
	name: 'no-actors',
	apply: 'build',
	transform(code, id) {
		const file = /\/xstate\/dist\/(\w+)-[^/]+\.js$/.exec(id)?.[1] ?? '';
		const heads = left[file];
		if (!heads) return null;
		const missing = heads.find(([head]) => !code.includes(head));
		if (missing) this.error(`XState no longer has “${missing[0]}”, as src/vite/no-actors.ts expects.`);
		return { code: heads.reduce((now, [head, instead]) => now.replace(head, `${head} ${instead}`), code), map: null };
	}
};
