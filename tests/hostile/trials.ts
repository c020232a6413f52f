import { profile, started, type Cuttable } from './cut.ts';

/** A package as it stands open in a browser. */
export interface Sitting {
	/** How many answers there are, as it was opened. */
	found: number;
	/** How many answers the learner was told are kept, so far. */
	told(): number;
	/** Sets the next answer, up to the button. */
	prepare(): Promise<void>;
	/** Presses it; resolves when the page has gone on. */
	give(): Promise<void>;
}

/** How it is opened; `draw` decides what the LMS does meanwhile. */
export type Open = (browser: Cuttable, draw: () => number) => Promise<Sitting>;

/** One cut: how many answers had been given and told to be kept, and how many were there when it was opened again. */
export interface Cut {
	given: number;
	told: number;
	found: number;
}

/** So many on one profile, one after the other; then a new one. */
const each = 8;

/** The cut comes at most so many milliseconds after the last answer is given, and mostly sooner: all that it sets going takes less. */
const longest = 250;

/** Cuts the power so often; what came of each. `most`: answers that one profile can take. */
export async function trials(opener: () => Open, often: number, most: number, draw: () => number): Promise<Cut[]> {
	const cuts: Cut[] = [];
	while (cuts.length < often) cuts.push(...(await onOneProfile(opener(), Math.min(each, often - cuts.length), most, draw)));
	return cuts;
}

/** Ends before its time where something is missing, or there is nothing left to answer. */
async function onOneProfile(open: Open, often: number, most: number, draw: () => number): Promise<Cut[]> {
	const { folder, remove } = profile();
	const cuts: Cut[] = [];
	let last: Omit<Cut, 'found'> | null = null;
	try {
		for (;;) {
			const browser = await started(folder);
			try {
				const sitting = await open(browser, draw);
				const { found } = sitting;
				if (last) cuts.push({ ...last, found });
				if (cuts.length === often || (last && found < last.told)) return cuts;
				const answers = 1 + Math.floor(draw() * 4);
				const pause = Math.floor(draw() ** 2 * longest);
				if (found + answers > most) return cuts;
				for (let at = 1; at < answers; at++) {
					await sitting.prepare();
					await sitting.give();
				}
				await sitting.prepare();
				// Nobody waits for it: the cut does not either.
				sitting.give().catch(() => {});
				await new Promise((resolve) => setTimeout(resolve, pause));
				await browser.cut();
				last = { given: found + answers, told: sitting.told() };
			} finally {
				await browser.cut();
			}
		}
	} finally {
		remove();
	}
}
