import type { Report } from '../diagnostics.ts';
import type { Chart, Document, Scenario } from '../shapes.ts';
import type { Source } from '../source.ts';

/** A question asked of what was written, whether or not its graph can be built. */
export type WordingRule = (document: Document, report: Report) => void;

/** A question asked of a scenario and all that can happen in it. */
export type RouteRule = (scenario: Scenario, chart: Chart, around: { source: Source; passMark: number }, report: Report) => void;
