import type { Attempt, Ended, History, Transcript } from '../play/shapes.ts';

/** The attempt that the pages of a dilemma show. */
export type Shown =
	| { is: 'open'; attempt: Attempt; number: number }
	| { is: 'best'; attempt: Ended; number: number }
	/** Ended a moment ago and no better than the best: the log does not keep it. */
	| { is: 'unkept'; attempt: Ended; number: number };

/** The open attempt; else the one that ended in this sitting; else the best; null where the dilemma is new. */
export function shown(history: History | undefined, unkept: Ended | undefined): Shown | null {
	if (!history) return null;
	const { ended, open, best } = history;
	if (open) return { is: 'open', attempt: open, number: ended + 1 };
	if (unkept) return { is: 'unkept', attempt: unkept, number: ended };
	return best ? { is: 'best', attempt: best, number: ended } : null;
}

/** Index of the page to come back to: the ending; else what happened after the last answer; else where the story starts. */
export const whereYouAre = ({ pages, ended }: Transcript): number =>
	ended === null
		? Math.max(
				0,
				pages.findLastIndex(({ is }) => is === 'outcome')
			)
		: pages.length - 1;
