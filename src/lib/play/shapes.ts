/** The shapes of play: a learner's log, a transcript of one attempt, and the record that any LMS may be told. All plain data. */
import type { DecisionKey, Grade } from '../core/carried.ts';
import type { Response } from './option.ts';

/** An attempt at a scenario: its answers in order (a choice's letter, one or two characters; where items were sorted four), and decisions taken again to mend. */
export interface Attempt {
	answers: string;
	/** Letters too: each names its decision and its answer at once. */
	mends: string;
	/** How sure the learner was of each answer, a digit each: 0 not asked or not said, 1 not sure, 2 fairly sure, 3 sure. No 0 at the end; left out where all are 0. Never scored. */
	sure?: string;
}

/** An attempt that reached an ending. Score and breach stay as they were whatever the text becomes later. */
export interface Ended extends Attempt {
	/** Minutes since 2025-01-01T00:00Z. */
	endedAt: number;
	/** Hundredths of a percent, floored: 0–10000. */
	score: number;
	/** A breach stands. */
	breach: boolean;
}

/** What the log keeps of one scenario: the first and the best ended attempt (often the same one) and the open one. */
export interface History {
	/** Ended attempts, kept or not. The open attempt's number is `ended + 1`. */
	ended: number;
	first?: Ended;
	/** Never worse than `first`. The same object as `first` where the first is the best. */
	best?: Ended;
	open?: Attempt;
}

/** The learner's whole state. */
export interface Log {
	/** Goes up at every write, so that an LMS never takes a write for an old one. */
	counter: number;
	/** 24 bits, drawn once: the order of choices hangs on it, and it tells one learner's record from another's. */
	seed: number;
	/** How the course is taken, 0–31: as whom, and whether it asks how sure one is (profile.ts). */
	profile: number;
	/** The course was passed once: a pass stands. */
	passed: boolean;
	/** The scenario last touched; '' for none. */
	at: string;
	scenarios: Record<string, History>;
	/** By clause, once it was asked again: how well it is remembered. Left out where none was. */
	cards?: Record<string, Card>;
}

/** What is remembered of one clause since it was last asked, as FSRS has it (schedule.ts), in the steps that the log holds. */
export interface Card {
	/** Minutes since 2025-01-01T00:00Z. */
	at: number;
	/** 0–4095, from a hundredth of a day to a hundred years: each step is a little more. */
	stability: number;
	/** 0–63: from 1, the easiest, to 10. */
	difficulty: number;
}

/** One page of a transcript: a scene, what happened after an answer, or the ending. */
export type Page =
	| {
			is: 'scene';
			scene: string;
			/** Facts that hold when the scene is read. */
			facts: string[];
			/** Where the scene asks: which decision it is ("Decision 2 of up to 4"), the letters on offer in written order (where items are sorted its own), and the answer if given. */
			decision?: { number: number; upTo: number; offered: string[]; answer?: string };
	  }
	| { is: 'outcome'; scene: string; letter: string; number: number; facts: string[] }
	| { is: 'ending'; scene: string; facts: string[] };

/** An answer given on a route. */
export interface Met {
	scene: string;
	letter: string;
	/** The first answer to this decision: the one that scores. */
	counts: boolean;
}

/** A log of answers, replayed: the pages it made, in order. */
export interface Transcript {
	pages: Page[];
	met: Met[];
	/** The scene of the ending reached, or null. */
	ended: string | null;
	/** The answers that still stand; shorter than what was given where the text has changed. */
	kept: string;
	/** True where answers were cut off since the text changed. */
	cut: boolean;
}

export type Status = 'not attempted' | 'incomplete' | 'passed' | 'failed';

/** All that an LMS, a certificate or an export may be told. Scores in hundredths of a percent, floored; null: none yet. */
export interface LearningRecord {
	status: Status;
	/** Mean over the required scenarios, an unattempted one counting 0; null until one attempt has ended. */
	score: number | null;
	/** A breach stands in a best attempt. */
	breach: boolean;
	/** It keeps nobody from passing. */
	scoreAlone?: true;
	passMark: number;
	/** 0–1, floored to four decimals: the required scenarios with an ended attempt; where none is required, of all. */
	progress: number;
	objectives: { id: string; clause: string; title: string; status: 'incomplete' | 'passed' | 'failed'; score: number | null; decisions: number }[];
	/** One for each slot of the course, in its order; answered or not. What is told is the first attempt's answer. */
	interactions: {
		id: string;
		/** What is asked, in plain words on one line of at most 250; '' where it is retired. */
		stem: string;
		retired: boolean;
		kind: DecisionKey['kind'];
		objectives: string[];
		/** The answer that earns all. */
		correct: Response;
		/** What was answered, its grade and credit (0–100); undefined where not answered yet. */
		answer?: { response: Response; letter: string; grade: Grade; credit: number };
	}[];
	scenarios: { id: string; title: string; ended: number; open: boolean; best: { score: number; breach: boolean; passed: boolean } | null }[];
	/** The log as a string: what suspend data holds. */
	log: string;
}
