import { assign, setup } from 'xstate';
import type { Holds, Machine } from '../core/shapes.ts';

/** What the JSON names, `holds` and `remember`: the whole of a scenario's behaviour. */
const behaviour = setup({
	types: {} as { context: { facts: string[] }; events: { type: string } },
	guards: {
		holds: ({ context }, { all = [], none = [] }: Holds) =>
			all.every((fact) => context.facts.includes(fact)) && !none.some((fact) => context.facts.includes(fact))
	},
	actions: {
		remember: assign(({ context }, { facts }: { facts: string[] }) => ({ facts: [...new Set([...context.facts, ...facts])] }))
	}
});

type Lent = ReturnType<typeof behaviour.createMachine>;

const lent = new WeakMap<Machine, Lent>();

/** machine JSON → XState machine. Built when first asked for, then kept as long as its JSON: a thousand at once cost a second. */
export function lend(machine: Machine): Lent {
	const known = lent.get(machine);
	if (known) return known;
	const made = behaviour.createMachine(machine);
	lent.set(machine, made);
	return made;
}
