/** A dilemma compiled before → the same again, where neither it nor what surrounds it has changed: one save need not compile a whole course. */
import { compile, type Around, type Compiled } from './index.ts';

interface Once {
	text: string;
	ground: string;
	/** What was asked of its pictures, and the answers. */
	asked: Map<string, string>;
	compiled: Compiled;
}

/** What a caller keeps from one time to the next, by file. */
export type Kept = Map<string, Once>;

/** `ground`: all that is written elsewhere and that this file is checked against. */
export function compiledOnce(kept: Kept, file: string, text: string, ground: string, around: Around): Compiled {
	const told = (address: string): string => JSON.stringify(around.picture(address));
	const once = kept.get(file);
	if (once?.text === text && once.ground === ground && [...once.asked].every(([address, answer]) => told(address) === answer)) return once.compiled;
	const asked = new Map<string, string>();
	const compiled = compile(file, text, {
		...around,
		picture(address) {
			asked.set(address, told(address));
			return around.picture(address);
		}
	});
	kept.set(file, { text, ground, asked, compiled });
	return compiled;
}
