/**
 * The shapes that the compiler makes of what was written (written.ts): each says more than the last. document → scenario → chart. What
 * follows from that, the machine and the course, stands in carried.ts.
 */
import type { Breach, Clause, Fraction, Grade, SortingKind } from './carried.ts';
import type { Result } from './sorting.ts';
import type { Span, Block, Passage, Label, Phrased, RouteRow } from './written.ts';

// ── scenario: every name resolved; it cannot hold a dangling link ────────────────────────────────────────────

/** A condition in facts' numbers: all of `all` hold and none of `none` does. Bit masks over Scenario.facts. */
export interface When {
	all: number;
	none: number;
	/** Where the (first) condition stands; undefined where there is none. */
	span?: Span;
}

export interface Choice {
	text: string;
	html: string;
	span: Span;
	/** Index of the scene that follows. */
	to: number;
	grade: Grade;
	/** Whole hundredths: what this choice earns of the 100 that its decision is worth. */
	credit: number;
	breach?: Breach;
	when: When;
	/** Facts remembered, as a bit mask. */
	remember: number;
	happens: Block[];
	passages: Partial<Record<Label, Passage>>;
}

interface Asked {
	span: Span;
	question: string;
	questionSpan: Span;
	/** Clauses and key points that this decision counts for, one to three. */
	clauses: string[];
}

export interface ChoiceList extends Asked {
	kind: 'choice';
	choices: Choice[];
}

export interface Item {
	text: string;
	html: string;
	span: Span;
	right: number;
	breach?: Breach;
	/** HTML. */
	why: string;
}

/** A decision that sorts items; its scene goes on by its links, whatever the answer. */
export interface Sorting extends Asked {
	kind: SortingKind;
	items: Item[];
	/** Every grade and credit that some answer earns, the best first. */
	results: Result[];
	/** HTML. */
	why: string;
	message?: Phrased;
}

export type Decision = ChoiceList | Sorting;

export interface Continue {
	to: number;
	when: When;
	span: Span;
}

export interface Scene {
	title: string;
	slug: string;
	span: Span;
	ending: boolean;
	blocks: Block[];
	decision?: Decision;
	/** Where a scene without choices goes on to; the last has no condition. */
	links: Continue[];
}

export interface Scenario {
	file: string;
	title: string;
	minutes?: number;
	/** The tag of the language that it is written in, where its file says so. */
	language?: string;
	cast: { name: string; who: string }[];
	reviewed?: { by: string; on: string };
	/** The clause whose folder the file lies in, else the first that its front matter allows. */
	clause: string;
	facts: string[];
	/** The first is where the story starts. */
	scenes: Scene[];
	routes: RouteRow[];
	/** Findings that the author has answered: code → reason. */
	allow: Record<string, string>;
}

// ── map: what can happen, proved over scenes × facts ─────────────────────────────────────────────────────────

export interface EndingRange {
	scene: number;
	/** null for an ending that no route reaches. */
	lowest: Fraction | null;
	highest: Fraction | null;
	/** The fewest decisions met on a route that ends here. */
	fewest: number | null;
}

/** One step of a route: the decision's scene and the choice taken; where items are sorted, which of its results. */
export interface RouteStep {
	scene: number;
	choice: number;
}

export interface Chart {
	/** For each scene: the sets of facts (bit masks) with which a learner can stand there. Empty: unreachable. */
	states: number[][];
	/** Where a learner goes round for ever: the scenes, and the facts (a bit mask) with which they come there. */
	traps: { scenes: number[]; facts: number }[];
	/** null where a loop makes the routes endless. */
	routes: bigint | null;
	/** For each scene: the most decisions that can still be met from there, its own included. */
	ahead: number[];
	/** The most different decisions met on any whole route. */
	longest: number;
	/** Groups of scenes that form a loop. */
	loops: number[][];
	endings: EndingRange[];
	/** The route of only-best choices; null where it never ends. */
	best: RouteStep[] | null;
	/** The highest score of a route that holds a wrong or a breach, with that route. */
	tainted: { score: Fraction; route: RouteStep[] } | null;
	/** Whether some whole route holds no breach. */
	clean: boolean;
	/** Too large to work out scores: more states than the limit. */
	unproved: boolean;
}

// ── guidance ─────────────────────────────────────────────────────────────────────────────────────────────────

export type KeyPoint = Pick<Clause, 'id' | 'title' | 'duty' | 'html'>;

/** What a learner can do afterwards. */
export interface Outcome {
	/** LO1 */
	id: string;
	text: string;
}

/** Who has standards of their own to keep. */
export const readers = ['registrants', 'students'] as const;

/** A regulator's standards, as far as somebody checked their numbers. */
export interface Standards {
	title: string;
	edition: string;
	numbers: { number: string; about: string }[];
}

export interface Guidance {
	/** The folder's name. */
	id: string;
	title: string;
	publisher: string;
	edition: string;
	readAt: string;
	html: string;
	keyPoints: KeyPoint[];
	clauses: Clause[];
	outcomes: Outcome[];
	standards: Partial<Record<(typeof readers)[number], Standards>>;
	/** CPD domains that a clause may suggest. */
	domains: string[];
	/** Hashes of its runs of nine words (runs.ts); none where there is no edition.json. */
	runs: ReadonlySet<string>;
}
