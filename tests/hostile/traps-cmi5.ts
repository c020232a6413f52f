/** What may go wrong between a package and an LMS that it tells by cmi5. */
import type { Faults, LaunchOptions } from '../lrs.ts';
import type { Switches } from './shapes.ts';

export interface Cmi5Trap {
	does: string;
	strikes: 'launch' | 'middle' | 'return';
	faults?: Faults;
	switches?: Switches;
	offline?: true;
	launch?: LaunchOptions;
	/** The page is loaded again; or its address opened in another tab. */
	again?: 'reload' | 'other tab';
	/** What the light shows at the launch that is broken, where that is not that the LMS has it. */
	opens?: RegExp;
	harmless?: string;
}

export const cmi5Traps: Cmi5Trap[] = [
	{ does: 'takes the token no longer', strikes: 'middle', faults: { expired: true } },
	{ does: 'answers 500 to everything', strikes: 'middle', faults: { status: 500 } },
	{ does: 'refuses statements, and takes the record', strikes: 'middle', faults: { status: 403, of: 'statements' } },
	{ does: 'refuses the record, and takes statements', strikes: 'middle', faults: { status: 500, of: 'state' } },
	{ does: 'says that statements are stored, and drops them', strikes: 'middle', faults: { drops: true } },
	{ does: 'does what it is asked, and its answers never arrive', strikes: 'middle', faults: { deaf: true }, harmless: 'it says “not saved” of what is there' },
	{ does: 'cannot be reached, and the browser is offline', strikes: 'middle', switches: { down: true }, offline: true },
	{ does: 'cannot be reached, and the browser believes that it is online', strikes: 'middle', switches: { down: true } },
	{ does: 'takes a second for every answer', strikes: 'middle', switches: { slow: 1_000 }, harmless: 'what it sends arrives' },
	{ does: 'says nothing of versions (no ETags)', strikes: 'launch', faults: { etags: 'none' }, harmless: 'it overwrites without asking' },
	{ does: 'gives the token of a launch once, and the page is loaded again', strikes: 'middle', again: 'reload', opens: /device/ },
	{ does: 'gives the token of a launch once, and its address is opened in another tab', strikes: 'return', again: 'other tab', opens: /device/ },
	{ does: 'has not written the launch data', strikes: 'launch', launch: { launchData: false }, opens: /device/ },
	{
		does: 'opens the course for a review',
		strikes: 'return',
		launch: { launchMode: 'Review' },
		opens: /review/,
		harmless: 'what it sends is stored all the same'
	}
];
