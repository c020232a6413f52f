import { assign, createMachine, type AnyActorScope, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Holds, Machine } from '../core/carried.ts';
import { holds } from './holds.ts';

interface Context {
	facts: string[];
}

/** What the JSON names, `holds` and `remember`: the whole of a scenario's behaviour. */
const behaviour = {
	guards: {
		holds: ({ context }: { context: Context }, condition: Holds) => holds(condition, context.facts)
	},
	actions: {
		remember: assign(({ context }: { context: Context }, { facts }: { facts: string[] }) => ({ facts: [...new Set([...context.facts, ...facts])] }))
	}
};

const lent = new WeakMap<Machine, AnyStateMachine>();

/** machine JSON → XState machine. Built when first asked for, then kept as long as its JSON: a thousand at once cost a second. */
export function lend(machine: Machine): AnyStateMachine {
	const known = lent.get(machine);
	if (known) return known;
	const made = createMachine(machine as object, behaviour as object) as AnyStateMachine;
	lent.set(machine, made);
	return made;
}

const nothing = (): void => {};

/** A machine is only asked what comes of an event, so no actor runs it: XState's own `transition` makes one each time, with all that it takes. */
const nobody = {
	self: {},
	system: { _sendInspectionEvent: nothing },
	defer: nothing,
	emit: nothing,
	stopChild: nothing,
	actionExecutor: nothing
} as unknown as AnyActorScope;

/** Where a machine starts. */
export const start = (machine: AnyStateMachine): AnyMachineSnapshot => machine.getInitialSnapshot(nobody, undefined);

/** Where an event leads. */
export const next = (machine: AnyStateMachine, now: AnyMachineSnapshot, type: string): AnyMachineSnapshot => machine.transition(now, { type }, nobody);
