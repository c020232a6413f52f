/** The record of one learner, as plain data: what the screen, the paper, the file and the text to paste are all made from. */
import type { Duty, Provider } from '../core/carried.ts';
import type { As } from '../play/profile.ts';
import type { Status } from '../play/shapes.ts';
import type { Question } from './reflections.ts';

/** A CPD record is a registrant's; anybody else's is a completion record, which knows nothing of CPD. */
export type Kind = 'cpd' | 'completion';

/** As a breach went in the best attempt. */
export interface Breaches {
	mended: number;
	standing: number;
}

export interface ClauseLine extends Breaches {
	id: string;
	title: string;
	duty: Duty[];
	/** Decisions met in the best attempts. */
	decisions: number;
	/** 0–100, floored to two decimals. */
	score: number;
}

export interface DilemmaLine extends Breaches {
	title: string;
	clause: string;
	optional: boolean;
	/** Attempts that reached an ending. */
	attempts: number;
	/** Of the best; null where none has ended. */
	score: number | null;
}

/** In the order in which it is shown; static/clausewise-record.schema.json describes each field. */
export interface EvidenceRecord {
	$schema: 'clausewise-record.schema.json';
	format: 1;
	kind: Kind;
	/** False: not all that counts is done, and this is a record so far. */
	complete: boolean;
	learner: { name: string; goc?: string; as: As | null };
	course: { id: string; title: string; version: string; language: string };
	guidance: { title: string; publisher: string; edition: string; readAt: string }[];
	outcomes: string[];
	/** Suggested by the course; the learner decides. */
	domains?: string[];
	standards: { of: string; list: string[] }[];
	/** UK time, 2026-06-09T14:52+01:00: when the last dilemma that counts was first done; null while one is not. */
	finished: string | null;
	/** The minutes that the course gives for the dilemmas done: an estimate, since no time is measured. */
	estimatedMinutes: number;
	result: Breaches & { status: Status; score: number | null; passMark: number; done: number; of: number; attempts: number };
	clauses: ClauseLine[];
	dilemmas: DilemmaLine[];
	reflections: Record<Question, string>;
	/** Reflections over their limit. */
	leftOut: Question[];
	/** What the learner noted of a discussion with a peer; {} where nothing is written. */
	peer: Partial<Record<'name' | 'role' | 'date' | 'place' | 'talk' | 'change', string>>;
	provider?: Provider;
	publisher: { name: string; contact: string };
	/** What this record is and is not, in the words that stand on it. */
	statement: string[];
	/** UK time: when it was drawn up. */
	made: string;
	reference: { algorithm: 'sha-256'; value: string; short: string };
}

/** Characters, as people count them, that a name may have on a record. */
export const longestName = 300;
