import type { Report } from '../diagnostics.ts';
import type { Chart, Guidance, Scenario } from '../shapes.ts';
import type { Document, Name, Token } from '../written.ts';
import type { Source } from '../source.ts';
import type { PictureFacts } from './pictures.ts';

/** Where a text stands. */
export interface Place {
	source: Source;
	tokens: Token[];
	guidance: Guidance[];
	/** What is known of a picture beside the file; null where there is none. */
	picture: (address: string) => PictureFacts | null;
	/** The clause that a decision counts for where its question names none. */
	clause: string | null;
}

/** A question asked of what was written, whether or not its graph can be built. */
export type WordingRule = (document: Document, report: Report, place: Place) => void;

/** A question asked of a scenario and all that can happen in it. */
export type RouteRule = (scenario: Scenario, chart: Chart, around: { source: Source; passMark: number }, report: Report) => void;

/** A dilemma that compiled. */
export interface Sound {
	scenario: Scenario;
	chart: Chart;
	document: Document;
}

/** All that was written. */
export interface Whole {
	sound: Sound[];
	/** Every dilemma's file, sound or not. */
	files: string[];
	guidance: Guidance[];
	/** What course.md names dilemmas for. */
	settings: { optional: Name[]; order: Name[]; paths?: { name: Name; takes: Name[] | string }[] };
}

/** A question asked of the course as a whole. `at` gives the report on a dilemma's own file. */
export type CourseRule = (whole: Whole, report: Report, at: (file: string) => Report) => void;
