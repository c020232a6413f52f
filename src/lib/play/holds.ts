import type { Holds } from '../core/carried.ts';

/** Whether a condition holds where these facts do: all that it asks for and none that it rules out. */
export const holds = ({ all = [], none = [] }: Holds, facts: string[]): boolean =>
	all.every((fact) => facts.includes(fact)) && !none.some((fact) => facts.includes(fact));
