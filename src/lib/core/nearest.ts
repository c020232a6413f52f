/** a name that is not there → the one that was probably meant. */
import { distance } from 'fastest-levenshtein';

/** Names that are compared: more than any dilemma has, and each costs time for each that is not there. */
const MOST = 500;

/** The nearest of `names`, compared without case; undefined where none is near: more than a third of its letters differ. */
export function nearest<T extends string>(wanted: string, names: readonly T[]): T | undefined {
	let best: T | undefined;
	let least = Infinity;
	const short = wanted.slice(0, 200).toLowerCase();
	for (const name of names.slice(0, MOST)) {
		if (Math.abs(name.length - short.length) >= least) continue;
		const apart = distance(short, name.slice(0, 200).toLowerCase());
		if (apart < least) [best, least] = [name, apart];
	}
	return best !== undefined && least <= Math.max(1, Math.ceil(Math.max(short.length, best.length) / 3)) ? best : undefined;
}
