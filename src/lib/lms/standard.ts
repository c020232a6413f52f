/** What a standard must be able to do. One file in standards/ is one standard; nothing else knows its field names. */
import type { Course } from '../core/carried.ts';
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

/** An open line to one LMS. No method throws. */
export interface Session {
	/** The id is '' where the LMS would not say. */
	learner: { id: string; name: string };
	/** Suspend data as the LMS had it at launch; '' for none. */
	saved: string;
	/** A pass mark that the launch supplied (0–100), else null. */
	passMark: number | null;
	/** The whole record, written and committed at once. */
	tell(record: LearningRecord): Told;
	/** Ends the session: commits what is left and says how long it took. Called at pagehide; may be called twice. */
	close(): void;
}

export interface Standard {
	id: string;
	/** Its name for an administrator: SCORM 1.2 */
	title: string;
	/** Looks for the LMS's API; null where there is none. Never throws. */
	connect(window: Window, clock: Clock): Session | null;
	/** UTF-16 units. */
	limits: { suspendData: number; text: number };
}

/** How a standard wraps a course; apart from the standard itself, so that a player carries none of it. */
export interface Wrapping {
	standard: Standard;
	/** Files that a package holds besides the player: imsmanifest.xml and the like. `files`: all other paths in the zip. */
	manifest(course: Course, files: string[]): Record<string, string>;
}
