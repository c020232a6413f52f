import { type Course, duties, type Duty } from '../core/carried.ts';

/** The duties of these clauses, the strictest first; and the law's, where one was broken. */
export const dutiesMet = (course: Course, ids: string[], law?: string): Duty[] =>
	duties.filter((duty) => (law && duty === 'law') || course.clauses.some((clause) => ids.includes(clause.id) && clause.duty.includes(duty)));
