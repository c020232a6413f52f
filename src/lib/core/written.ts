/**
 * What was written: tokens, and the document that they make, in which nothing is resolved. Read this first, then shapes.ts.
 * text → tokens → document
 */
import type { Grade, SortingKind } from './carried.ts';

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
