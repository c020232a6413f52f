/** Every way in which an LMS was seen to fail a package, each named after what it does. */
import type { Habits } from './naive.ts';
import type { Scorm, Switches } from './shapes.ts';

export interface Trap {
	name: string;
	/** What the LMS does, for the table. */
	does: string;
	standards: Scorm[];
	/** From the first launch on; between two answers; or at a return, after a visit that went well. */
	strikes: 'launch' | 'middle' | 'return';
	switches: (standard: Scorm) => Switches;
	/** The browser itself says that it is offline. */
	offline?: true;
	/** The package's frame is loaded again in the middle. */
	reload?: true;
	/** What the light shows of a first answer and at a return, where that is not that the LMS has it. */
	opens?: RegExp;
	/** Habits by which a naive teller falls into it; what is common to all of them is in naive.ts. */
	naive?: Partial<Habits>;
	/** What it answers; 'aba' where nothing is said. */
	answers?: string;
	/** Why even a naive teller loses nothing here: then it is no trap, but a thing to get on with. */
	harmless?: string;
}

const both: Scorm[] = ['scorm-1.2', 'scorm-2004'];
const always = 1e9;
const as = (switches: Switches) => () => switches;

export const traps: Trap[] = [
	// Saving.
	{
		name: 'refused-then-unsent',
		does: 'refuses one commit, and never sends again what that commit held, though it then says “true”',
		standards: ['scorm-1.2'],
		strikes: 'middle',
		switches: () => ({ refuse: 1 })
	},
	{ name: 'refused', does: 'refuses every commit (HTTP 500)', standards: both, strikes: 'middle', switches: () => ({ refuse: always }) },
	{
		name: 'true-while-offline',
		does: 'says “true” to a commit while the browser is offline',
		standards: both,
		strikes: 'middle',
		switches: as({ down: true }),
		offline: true
	},
	{
		name: 'true-without-network',
		does: 'says “true” to a commit while nothing gets through, and the browser believes that it is online',
		standards: both,
		strikes: 'middle',
		switches: as({ down: true })
	},
	{ name: 'commit-throws', does: 'throws at a commit that cannot be sent', standards: both, strikes: 'middle', switches: as({ down: true, unsent: 'throw' }) },
	{ name: 'every-call-throws', does: 'throws at every call', standards: both, strikes: 'middle', switches: as({ throws: true }) },
	{
		name: 'throws-from-the-start',
		does: 'throws at every call from the launch on',
		standards: both,
		strikes: 'launch',
		switches: as({ throws: true }),
		opens: /device/
	},
	{ name: 'expired', does: 'ends the session and answers with its log-in page', standards: both, strikes: 'middle', switches: as({ expired: true }) },
	{
		name: 'too-many-fields',
		does: 'refuses a request of too many fields whole (700 here in SCORM 1.2, 5,000 in SCORM 2004)',
		standards: both,
		strikes: 'launch',
		switches: (standard) => ({ fields: standard === 'scorm-1.2' ? 700 : 5_000 }),
		naive: { many: 700 }
	},
	{
		name: 'beacon-refused',
		does: 'cannot send what it is told when the page goes: the browser refuses the beacon',
		standards: both,
		strikes: 'launch',
		switches: as({ beacon: 0 }),
		naive: { atTheEnd: true }
	},
	{
		name: 'throws-at-unload',
		does: 'throws at what it is told when the page goes',
		standards: both,
		strikes: 'launch',
		switches: as({ unsent: 'throw' }),
		naive: { atTheEnd: true }
	},
	{
		name: 'slow',
		does: 'takes two seconds for a commit',
		standards: both,
		strikes: 'middle',
		switches: as({ slow: 2_000 }),
		harmless: 'the page waits, and everything arrives'
	},
	// Start, reload, resume.
	{
		name: 'reload',
		does: 'closes the session when the frame is loaded again, or takes the data of the first load',
		standards: both,
		strikes: 'middle',
		switches: as({}),
		reload: true
	},
	{ name: 'already-initialised', does: 'says that it was initialised before (101, 103)', standards: both, strikes: 'launch', switches: as({ already: true }) },
	{
		name: 'review',
		does: 'is in review mode, says “true” and stores nothing',
		standards: both,
		strikes: 'return',
		switches: as({ review: true }),
		opens: /review/
	},
	{ name: 'counts', does: 'gives wrong counts, and numbers for strings', standards: both, strikes: 'launch', switches: as({ counts: true }) },
	{
		name: 'reordered',
		does: 'hands interactions back in another order each session',
		standards: ['scorm-2004'],
		strikes: 'return',
		switches: as({ reordered: true }),
		naive: { rewrites: true },
		answers: 'abcd'
	},
	{ name: 'primary-objective', does: 'keeps the first objective for itself', standards: ['scorm-2004'], strikes: 'launch', switches: as({ primary: true }) },
	{ name: 'late', does: 'has its API three seconds after the page', standards: both, strikes: 'launch', switches: as({ late: 3_000 }) },
	{ name: 'fifth-parent', does: 'has its API in the fifth parent of the package’s window', standards: both, strikes: 'launch', switches: as({ frames: 4 }) },
	{
		name: 'nobody',
		does: 'does not say who the learner is',
		standards: both,
		strikes: 'launch',
		switches: as({ nobody: true }),
		harmless: 'what it keeps in the LMS is the learner’s own'
	},
	// Values.
	{
		name: 'cut-at-4096',
		does: 'cuts suspend data at 4,096 characters without a word',
		standards: ['scorm-1.2'],
		strikes: 'launch',
		switches: as({ cut: 4_096 }),
		naive: { long: 4_096 }
	},
	{
		name: 'cut-at-255',
		opens: /device/,
		does: 'cuts suspend data at 255 characters without a word',
		standards: both,
		strikes: 'return',
		switches: as({ cut: 255 }),
		naive: { long: 255 }
	},
	{ name: 'changed', does: 'cleans values of what it does not like', standards: both, strikes: 'middle', switches: as({ changed: true }) },
	{ name: 'strict-formats', does: 'refuses a time as toISOString() writes it', standards: both, strikes: 'launch', switches: as({}), naive: { iso: true } },
	// Score and status.
	{
		name: 'mastery',
		does: 'judges by its own pass mark when the session ends',
		standards: both,
		strikes: 'launch',
		switches: as({ mastery: 80 }),
		naive: { passMark: 50 },
		answers: 'aaab'
	},
	{
		name: 'completed-at-finish',
		does: 'makes “completed” of a session that says no status',
		standards: ['scorm-1.2'],
		strikes: 'launch',
		switches: as({}),
		naive: { noStatus: true }
	},
	{ name: 'raw-as-it-is', does: 'takes the raw score as it is for the grade', standards: both, strikes: 'launch', switches: as({}), naive: { points: true } },
	{
		name: 'lower-overwrites',
		does: 'keeps the score that it is told last',
		standards: both,
		strikes: 'return',
		switches: as({}),
		naive: { retakes: true },
		answers: 'aab'
	},
	{
		name: 'navigation-request',
		does: 'throws at a commit after a navigation request',
		standards: ['scorm-2004'],
		strikes: 'launch',
		switches: as({}),
		naive: { navigates: true },
		answers: 'abab'
	},
	// Files.
	{ name: 'mjs-as-text', does: 'serves .mjs as text', standards: both, strikes: 'launch', switches: as({}), naive: { module: true } },
	{ name: 'policy', does: "serves the package under `default-src 'self'`", standards: both, strikes: 'launch', switches: as({}), naive: { inline: true } }
];
