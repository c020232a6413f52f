import type { Aftermath, ClauseTexts, Course, Prose, ScenarioIndex } from '../core/carried.ts';

/** What every page of one dilemma is drawn from: its key, its words, and the course that it belongs to. */
export interface Dilemma {
	course: Course;
	scenario: ScenarioIndex;
	prose: Prose;
}

/** And what pages after an answer are drawn from: what followed each choice, and what the clauses say. */
export interface Answered extends Dilemma {
	aftermath: Aftermath;
	clauseTexts: ClauseTexts;
}
