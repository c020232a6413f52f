/** Text → 32 bits: FNV-1a (Fowler, Noll and Vo; IETF draft-eastlake-fnv), over UTF-16 units. */
function hash(text: string): number {
	let bits = 0x811c9dc5;
	for (let place = 0; place < text.length; place++) bits = Math.imul(bits ^ text.charCodeAt(place), 0x01000193);
	return bits >>> 0;
}

/** Numbers from 0 up to 1: mulberry32 (Tommy Ettinger, 2017, public domain). */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The items in an order that hangs on the keys alone: drawn one by one without putting back (Fisher and Yates, 1938). 1 and '1' are one key. */
export function shuffle<T>(items: T[], ...keys: (string | number)[]): T[] {
	const next = numbers(hash(keys.join('\n')));
	const left = [...items];
	return items.flatMap(() => left.splice(Math.floor(next() * left.length), 1));
}
