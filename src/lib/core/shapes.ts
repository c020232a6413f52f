/**
 * The shapes that the compiler hands on, one for each stage; each says more than the last. Read this first.
 * text → tokens → document → scenario → chart. What follows from that, the machine and the course, stands in carried.ts.
 */
import type { Result } from './sorting.ts';
import type { Breach, Clause, Fraction, Grade, SortingKind } from './carried.ts';

/** Where something stands: UTF-16 offsets into the normalised text of its source; `start` ≤ `end` ≤ text length. */
export interface Span {
	start: number;
	end: number;
}

// ── tokens: what marked saw, each with its place ─────────────────────────────────────────────────────────────

/** One node of Markdown, block or inline, with its span. `type` is marked's own name for it. */
export interface Token {
	type: string;
	span: Span;
	/** The author's characters as marked read them (within a quote or list: without its marks). */
	raw: string;
	/** The text of a leaf: a run of text, a code span, a heading. */
	text: string;
	href?: string;
	/** The words in quotation marks after a link's address. */
	title?: string;
	depth?: number;
	ordered?: boolean;
	/** A task's tick; undefined where the item is no task. */
	checked?: boolean;
	/** The rows of a table, heading first; each cell is a list of inline tokens. */
	rows?: Token[][][];
	children: Token[];
}

// ── document: what was written, nothing resolved ─────────────────────────────────────────────────────────────

/** A word with its place, so that whoever finds it wrong can point at it. */
export interface Name {
	text: string;
	span: Span;
}

/** `only if: fact` (wanted) or `unless: fact` (not wanted), as written. */
export interface Condition {
	fact: Name;
	wanted: boolean;
}

/** A paragraph, list or other reading text, already HTML: made by us from tokens, everything escaped. */
export interface TextBlock {
	is: 'text';
	span: Span;
	html: string;
	/** The words alone, for counting and for rules about wording. */
	words: string;
	when: Condition[];
}

export interface PictureBlock {
	is: 'picture';
	span: Span;
	src: string;
	alt: string;
	when: Condition[];
}

/** A quoted message or post: who speaks, where it stands and who can see it, what it says, what others say below. */
export interface MessageBlock {
	is: 'message';
	span: Span;
	speaker: Name;
	/** The words after the speaker's name: channel, audience, time; as written. */
	about: string;
	body: Block[];
	comments: MessageBlock[];
	when: Condition[];
}

export type Block = TextBlock | PictureBlock | MessageBlock;

/** A link to a scene, as written: the target is its address, “#” and a slug, or what was meant as one. */
export interface LinkDraft {
	target: Name;
	span: Span;
	when: Condition[];
}

export interface GradeDraft {
	grade: Grade;
	span: Span;
	clauses: Name[];
	law?: string;
}

/** A label under a choice (Why, Tempting because, Instead, Justified when) and what it says. */
export interface Passage {
	/** Where its label stands. */
	span: Span;
	html: string;
	words: string;
	/** Clauses and key points that its text names. */
	clauses: Name[];
}

export const labels = ['why', 'tempting', 'instead', 'justified'] as const;
export type Label = (typeof labels)[number];

export interface ChoiceDraft {
	span: Span;
	/** The whole of the line that the learner chooses. */
	text: Name;
	html: string;
	link?: LinkDraft;
	grade?: GradeDraft;
	remember: Name[];
	happens: Block[];
	passages: Partial<Record<Label, Passage>>;
	/** How many labels stand below it that could not be read as any of the four. */
	unread: number;
	/** Something below it was refused, and may be what happens. */
	refused?: true;
}

/** The paragraph above a decision, and the clauses that it names. */
export interface Question {
	span: Span;
	html: string;
	words: string;
	clauses: Name[];
}

export interface ChoiceListDraft {
	kind: 'choice';
	span: Span;
	question?: Question;
	choices: ChoiceDraft[];
}

/** One thing to sort: what may be ticked, an action to rate, a phrase that may have to go. */
export interface ItemDraft {
	span: Span;
	text: Name;
	html: string;
	/** Where it belongs (sorting.ts); undefined where that could not be read. */
	right?: number;
	breach?: GradeDraft;
	/** What is said of it after the answer. */
	why?: Passage;
}

/** The message that phrases are taken out of. Each paragraph: HTML, and in its place the number of an item. */
export interface Phrased {
	speaker: string;
	about: string;
	paragraphs: (string | number)[][];
}

export interface SortingDraft {
	kind: SortingKind;
	span: Span;
	question?: Question;
	items: ItemDraft[];
	why?: Passage;
	message?: Phrased;
}

export type DecisionDraft = ChoiceListDraft | SortingDraft;

export interface SceneDraft {
	title: Name;
	slug: string;
	ending: boolean;
	span: Span;
	blocks: Block[];
	decision?: DecisionDraft;
	links: LinkDraft[];
	/** Holds what cannot be read, such as a second decision. Nothing is proved of a story with such a scene. */
	refused?: true;
}

/** One line of the front matter, its value already plain data. */
export interface Field {
	/** In small letters, whatever the author typed. */
	key: Name;
	value: unknown;
	span: Span;
	/** The items of a list, or the names in a list of names and values. */
	parts: Name[];
}

export interface RouteRow {
	span: Span;
	choices: Name[];
	ending: Name;
	score: Name;
}

export interface Document {
	fields: Record<string, Field>;
	scenes: SceneDraft[];
	routes: RouteRow[];
	/** Links to scenes that stand where nothing follows them. */
	strays: Span[];
	/** Everything in code marks, wherever it stands, and what should be. */
	codes: Name[];
}

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
