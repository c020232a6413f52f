/**
 * What a package carries, all of it plain JSON: the machine, the key and the words of each dilemma, and the course. Of all that core makes,
 * this is what play, the LMS and the player know.
 */

export const grades = ['best', 'acceptable', 'weak', 'wrong', 'breach'] as const;
export type Grade = (typeof grades)[number];

/** What a breach breaks: clauses, or a law. */
export interface Breach {
	clauses: string[];
	law?: string;
}

/** Decisions that sort items and do not branch: tick those that apply, rate each action, take out what identifies. */
export const sortingKinds = ['choose-all', 'judge', 'take-out'] as const;
export type SortingKind = (typeof sortingKinds)[number];

/** The ratings of an action, the best first: an item's `right` is the place of one. Each half is one side of the middle. */
export const ratings = ['very appropriate', 'appropriate but not ideal', 'inappropriate but not awful', 'very inappropriate'] as const;

/** Scores are exact fractions of credit: earned out of possible, in whole hundredths. */
export interface Fraction {
	earned: number;
	possible: number;
}

export const duties = ['must', 'should', 'may', 'aware', 'law'] as const;
export type Duty = (typeof duties)[number];

export interface Clause {
	/** C149 */
	id: string;
	/** consent: the rest of its folder's name; with the id it makes the objective's name, C149.consent */
	slug: string;
	title: string;
	duty: Duty[];
	/** Numbers of the regulator's standards that it touches: registrants and students have lists of their own. */
	standards: { registrants: string[]; students: string[] };
	/** Ids of outcomes: LO1; in a package their words. */
	outcomes: string[];
	/** The CPD domain that it suggests. */
	domain?: string;
	html: string;
}

/** A guard in the machine: the facts that must hold and those that must not, by name. */
export interface Holds {
	all?: string[];
	none?: string[];
}

export interface Transition {
	target: string;
	guard?: { type: 'holds'; params: Holds };
	actions?: { type: 'remember'; params: { facts: string[] } };
}

/**
 * The machine of one scenario, as XState takes it: a state a scene (by its number in ids.json), an event a choice (by its letter);
 * a reading scene goes on by the event `next`. `play/machine.ts` lends it the guard `holds` and the action `remember`.
 */
export interface Machine {
	id: string;
	initial: string;
	context: { facts: string[] };
	states: Record<string, { type?: 'final'; on?: Record<string, Transition | Transition[]> }>;
}

/** What an answer is worth. */
export interface OptionKey {
	grade: Grade;
	credit: number;
	breach?: Breach;
	/** Its words as an LMS may be told them: [a-z0-9_] */
	token: string;
}

export interface ChoiceKey {
	kind: 'choice';
	clauses: string[];
	/** By letter, in written order. */
	options: Record<string, OptionKey>;
}

/** One item: its slot in the log, where it belongs (sorting.ts), what sorting it wrongly breaks, its words as an LMS may be told them. */
export interface ItemKey {
	slot: number;
	right: number;
	breach?: Breach;
	token: string;
}

export interface SortingKey {
	kind: SortingKind;
	clauses: string[];
	/** Names the decision in the log, and the way on in the machine. */
	letter: string;
	/** In written order. */
	items: ItemKey[];
}

/** What play needs of one decision: never its words. */
export type DecisionKey = ChoiceKey | SortingKey;

/** A part that is in another language than the course: its tag, such as cy, and its direction where that is from right to left. */
export interface Spoken {
	language?: string;
	dir?: 'rtl';
}

/** A dilemma as the course lists it: what can be said of it before it is opened. */
export interface Listing extends Spoken {
	/** From ids.json: A, B, … */
	id: string;
	/** Readable and stable: C152.a-friend-request. */
	name: string;
	title: string;
	minutes: number;
	clause: string;
	reviewed?: { by: string; on: string };
	optional?: true;
	endings: number;
}

/** What a dilemma is played and scored by; the prose is not here. */
export interface ScenarioKey {
	id: string;
	machine: Machine;
	/** By scene number. */
	decisions: Record<string, DecisionKey>;
	/** By scene number: the most decisions still to be met, its own included. */
	ahead: Record<string, number>;
}

/** A decision's place in the LMS: its interaction has the same index for every learner, for ever. */
export interface Slot {
	scenario: string;
	scene: string;
	/** Readable and stable: C152.a-friend-request.the-request. Retired slots keep their place and stay empty. */
	name: string;
	/** What is asked, in plain words on one line, at most 250 UTF-16 units and not opening with a brace; '' where nothing is asked any more. */
	stem: string;
	retired?: true;
}

/** The standards in which an LMS is told, in the order in which a page looks for them. */
export const standardIds = ['scorm-1.2', 'scorm-2004', 'cmi5'] as const;
export type StandardId = (typeof standardIds)[number];

/** keys.json: what the LMS is told by, and an attempt at any dilemma is read by. Not needed before the first answer. */
export interface Keys {
	scenarios: ScenarioKey[];
	slots: Slot[];
}

/** Who takes the course: what is explained when, and whether CPD is spoken of. In the log: 1 and 2; 0 is nobody asked yet. */
export const profiles = ['student', 'registrant'] as const;
export type Profile = (typeof profiles)[number];

/** A suggested way through the course. */
export interface Path {
	name: string;
	/** A sentence on whom it is for. */
	about?: string;
	minutes?: number;
	/** Ids of its dilemmas; all of them; those of a clause that the learner chooses; or as many that are not done as fit its minutes. */
	takes: string[] | 'all' | 'clause' | 'minutes';
}

/** What an approved provider states of the course, each in its own words. It stands on a record, and nowhere else. */
export interface Provider {
	name: string;
	/** Of the event, as it was allocated. */
	reference: string;
	points?: string;
	/** General or specialist. */
	type?: string;
	domains?: string[];
	interactive?: boolean;
	peerReview?: boolean;
}

/** course.json: the settings, and what the start page lists. */
export interface Course {
	format: 1;
	/** Stable over releases: the device's record and the manifest are keyed by it. */
	id: string;
	title: string;
	version: string;
	publisher: string;
	contact: string;
	/** The tag of the language that it is written in: en-GB; and its direction where that is from right to left. */
	language: string;
	dir?: 'rtl';
	/** 0–100. */
	passMark: number;
	/** The score alone decides: a breach that stands keeps nobody from passing. */
	scoreAlone?: true;
	/** Whom it is for; left out: whoever comes. */
	profiles?: Profile[];
	/** Suggested paths; left out: those of paths.ts. */
	paths?: Path[];
	/** The course's own pages, each in pages/NAME.json. */
	pages?: Pick<CoursePage, 'name' | 'title' | keyof Spoken>[];
	/** Where mistakes are told: an address that starts with mailto: or https:. */
	report?: string;
	/** An approved provider leads it; left out: nobody approved it. */
	provider?: Provider;
	/** HTML. */
	welcome: string;
	guidance: { title: string; publisher: string; edition: string; readAt: string }[];
	clauses: (Pick<Clause, 'id' | 'slug' | 'title' | 'duty'> & { keyPoint?: true })[];
	/** In the order in which they are suggested. */
	scenarios: Listing[];
	/** The standard that a package was made for, written when it is packed; left out: no LMS is looked for. */
	standard?: StandardId;
}

/** A block as it is shown: conditions by fact's name. */
export type ProseBlock =
	| { is: 'text'; html: string; when?: Holds }
	| { is: 'picture'; src: string; alt: string; when?: Holds }
	| { is: 'message'; speaker: string; about: string; body: ProseBlock[]; comments?: ProseBlock[]; when?: Holds };

export interface ProseScene {
	title: string;
	ending?: true;
	blocks: ProseBlock[];
	/** HTML. */
	question?: string;
	/** By letter: what can be chosen, as HTML. */
	choices?: Record<string, string>;
	/** By slot: what can be sorted, as HTML. */
	items?: Record<string, string>;
	/** The message that phrases are taken out of: each paragraph's HTML, and in its place the slot of a phrase. */
	message?: { speaker: string; about: string; paragraphs: (string | number)[][] };
}

/** pages/NAME.json: one of the course's own pages. */
export interface CoursePage extends Spoken {
	/** Its file's name. */
	name: string;
	title: string;
	/** The first has no title where the page opens without one. */
	sections: { title: string; blocks: ProseBlock[] }[];
}

/** What is read of one scenario as far as the first question. */
export interface Prose {
	id: string;
	cast: { name: string; who: string }[];
	scenes: Record<string, ProseScene>;
}

/** dilemmas/A.json: one dilemma, opened. Its tokens are empty: an LMS is told by keys.json. */
export interface Opened {
	key: ScenarioKey;
	prose: Prose;
}

/** What follows a choice, or an answer that sorts items; the passages are HTML. */
export interface Consequence {
	happens: ProseBlock[];
	why: string;
	/** By slot: what is said of each item. */
	items?: Record<string, string>;
	tempting?: string;
	instead?: string;
	justified?: string;
}

/** dilemmas/A.after.json: the rest of it, not needed before the first answer: the other scenes, and what follows each choice, by letter. */
export interface Aftermath {
	id: string;
	scenes: Record<string, ProseScene>;
	choices: Record<string, Consequence>;
}

/** What a clause says, and what it touches, in words. */
export interface ClauseText extends Pick<Clause, 'html' | 'outcomes' | 'domain'> {
	/** Of a regulator's standards those that it touches, each with its number; `of` names the standards and their edition. */
	standards: Partial<Record<'registrants' | 'students', { of: string; list: string[] }>>;
}

/** clauses.json: what each clause and key point says, by its id. Not needed before the first answer. */
export type ClauseTexts = Record<string, ClauseText>;
