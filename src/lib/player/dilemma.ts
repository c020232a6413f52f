import type { Course, Prose, ScenarioIndex } from '../core/shapes.ts';

/** What every page of one dilemma is drawn from: its key, its words, and the course that it belongs to. */
export interface Dilemma {
	course: Course;
	scenario: ScenarioIndex;
	prose: Prose;
}
