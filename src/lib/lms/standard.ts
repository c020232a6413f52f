/** What a standard must be able to do. One file in standards/ is one standard; nothing else knows its field names. */
import type { Course, StandardId } from '../core/carried.ts';
import type { LearningRecord } from '../play/shapes.ts';

/** What is lent to a session: nothing here is reached for. */
export interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
}

/**
 * What the LMS said of one telling. `accepted` is its word, never proof: only a later launch that reads it back is. `status` and `score`
 * (0–100) are what it was sent, which may be more than the record says, since nothing is lowered, or no score at all.
 */
export type Told =
	{ accepted: true; status: string; score: number | null } | { accepted: false; reason: 'refused' | 'threw' | 'closed' | 'offline'; detail: string };

/** An open line to one LMS. No method throws or rejects. */
export interface Session {
	standard: StandardId;
	/** The id is '' where the LMS would not say. */
	learner: { id: string; name: string };
	/** Suspend data as the LMS had it at launch; '' for none. */
	saved: string;
	/** A pass mark that the launch supplied (0–100), else null. */
	passMark: number | null;
	/** What the LMS said that this launch is for: of a review or a look round it may store nothing, whatever it answers. */
	mode: 'normal' | 'review' | 'browse';
	/** Nothing can be told from the start: the LMS has closed the session, or did not say what it has and whose. */
	shut?: boolean;
	/** Where the LMS wants to be gone back to (http or https); left out where it does not say. */
	returnURL?: string | null;
	/**
	 * The whole record, written and committed at once. Where the standard's calls are answered at once so is this; else a promise. One telling
	 * at a time: it is not called again before the promise is settled, but with `leaving`, when the page goes and nobody waits for the answer.
	 */
	tell(record: LearningRecord, leaving?: boolean): Told | Promise<Told>;
	/**
	 * Ends the session: commits what is left and says how long it took. Called at pagehide; may be called twice. `overtaken`: another window of
	 * this learner has gone on, so nothing may be written that this one remembers.
	 */
	close(overtaken?: boolean): void;
}

/** The player's side of a standard. */
export interface Standard {
	id: StandardId;
	/** Whether this window was launched in it. Cheap, asked again and again while an LMS is looked for; never throws. */
	launched(window: Window): boolean;
	/** A session where `launched` is true, in which the course's words are told to be in `language`; null where there is no LMS after all. Rejects only where a file of the standard's own did not come. */
	connect(window: Window, clock: Clock, language?: string): Promise<Session | null>;
}

/** How a standard wraps a course; apart from the standard itself, so that a player carries none of it. */
export interface Wrapping {
	id: StandardId;
	/** Its name for an administrator: SCORM 1.2 */
	title: string;
	/** UTF-16 units. */
	limits: { suspendData: number; text: number };
	/** Files that a package holds besides the player: imsmanifest.xml and the like. `files`: all other paths in the zip; `outcomes`: what learners can do afterwards, in words. */
	manifest(course: Course, files: string[], outcomes?: string[]): Record<string, string>;
}
