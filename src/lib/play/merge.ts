import { better } from './score.ts';
import type { Ended, History, Log } from './shapes.ts';

/**
 * Two logs of one learner that parted, on two devices or since an LMS lost what it was told → one that holds what was ended in either.
 * The later leads: the one with more writes. A log and an earlier state of itself make that log. `scoreAlone`: as the course has it.
 */
export function merge(one: Log, other: Log, scoreAlone = false): Log {
	const [later, earlier] = one.counter >= other.counter ? [one, other] : [other, one];
	const scenarios = { ...earlier.scenarios, ...later.scenarios };
	for (const [id, history] of Object.entries(later.scenarios)) {
		const before = earlier.scenarios[id];
		if (before) scenarios[id] = together(history, before, scoreAlone);
	}
	const cards = { ...earlier.cards };
	for (const [clause, card] of Object.entries(later.cards ?? {})) if (!(cards[clause] && cards[clause].at > card.at)) cards[clause] = card;
	// Whether it is asked how sure one is goes by the later alone: as whom, by either.
	const as = later.profile & 3 || earlier.profile & 3;
	return {
		...later,
		profile: (later.profile & ~3) | as,
		passed: one.passed || other.passed,
		scenarios,
		...(Object.keys(cards).length > 0 ? { cards } : {})
	};
}

function together(later: History, earlier: History, scoreAlone: boolean): History {
	const theBetter = (one: Ended, other: Ended): Ended => (better(other, one, scoreAlone) ? other : one);
	const [x, y] = [later.first, earlier.first];
	// One try that was mended since is still one try.
	const first = x && y ? (sameTry(x, y) ? theBetter(x, y) : x.endedAt < y.endedAt ? x : y) : (x ?? y);
	const best = later.best && earlier.best ? theBetter(later.best, earlier.best) : (later.best ?? earlier.best);
	const parted = first && best && !sameTry(first, best);
	const open = stillOpen(later, earlier);
	return {
		ended: Math.max(later.ended, earlier.ended, parted ? 2 : 0),
		...(first && best ? { first: parted ? first : best, best } : {}),
		...(open ? { open } : {})
	};
}

const sameTry = (one: Ended, other: Ended): boolean => one.endedAt === other.endedAt && one.answers === other.answers;

/** The open attempt that goes on; one that was ended elsewhere does not. */
function stillOpen(later: History, earlier: History): History['open'] {
	if (!later.open) return earlier.ended >= later.ended ? earlier.open : undefined;
	// Of two that agree the longer: an LMS that was told again and again may count more writes, and yet have fewer answers.
	const [mine, theirs] = [later.open.answers, earlier.open?.answers ?? ''];
	if (earlier.ended === later.ended && theirs.length > mine.length && theirs.startsWith(mine)) return earlier.open;
	const elsewhere = earlier.ended > later.ended && [earlier.first, earlier.best].some((ended) => ended?.answers.startsWith(later.open!.answers));
	return elsewhere ? earlier.open : later.open;
}
