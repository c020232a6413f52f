import type { StandardId } from '../../core/carried.ts';

/** One element of the data model and its value. */
export type Field = [element: string, value: string];

/** Element → what the LMS has there; '' where it has nothing, or will not say. */
export type Get = (element: string) => string;

/** What one SCORM says otherwise than another. Whatever is not here they have in common. */
export interface Dialect {
	id: StandardId;
	/** The API object in a window; what its functions' names open with; what ends a session. */
	api: { name: string; prefix: string; finish: string };
	/** Where the course's own elements stand. */
	root: string;
	/** The learner's id and name, and what a launch is for, below the root. */
	learner: { id: string; name: string };
	mode: string;
	/** Where a launch supplies a pass mark, and what a full score is there. */
	passMark: { element: string; whole: number };
	/** How far someone has come, 0–1; left out where the standard has no place for it. */
	progress?: string;
	/** A session that is open may be initialised again, upon which the LMS reads anew what it has. */
	initialisesAgain: boolean;
	/** The status that the course or an objective has, which stands at `at`. */
	readStatus(get: Get, at: string): string;
	status(at: string, status: string): Field[];
	/** A score stands beside its raw value as a share of 1 as well. */
	scaled: boolean;
	/** Objectives and interactions have descriptions. */
	describes: boolean;
	/** What a field of an interaction, and a wrong answer, are called; what stands between two answers, and between the halves of a pair. */
	interaction: { time: string; response: string; wrong: string; several: string; pair: string };
	/** Milliseconds since 1970 → the learner's own time. */
	time(at: number): string;
	/** Milliseconds → how long that is. */
	duration(milliseconds: number): string;
	/** Interactions can be read, and are found by their ids; else each stands at the index of its slot. */
	interactionsAreRead: boolean;
	/** Objectives of the manifest may stand before ours, even one without a name. */
	manifestObjectives: boolean;
}
