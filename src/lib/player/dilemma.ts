import type { Aftermath, ClauseTexts, Course, Listing, Prose, ScenarioKey } from '../core/carried.ts';
import type { As } from '../play/profile.ts';

/** What every page of one dilemma is drawn from: its key, its words, and the course that lists it. */
export interface Dilemma {
	course: Course;
	scenario: Listing;
	key: ScenarioKey;
	prose: Prose;
}

/** And what pages after an answer are drawn from: what followed each choice, and what the clauses say. */
export interface Answered extends Dilemma {
	aftermath: Aftermath;
	clauseTexts: ClauseTexts;
	/** As what the course is taken; null where nobody was asked. */
	profile: As | null;
}
