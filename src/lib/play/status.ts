import type { Course } from '../core/carried.ts';
import { courseComplete, coursePassed } from './score.ts';
import type { Log, Status } from './shapes.ts';

/** How the course stands; the listing is enough to know. */
export function status(course: Course, log: Log): Status {
	if (log.passed || coursePassed(course, log)) return 'passed';
	if (courseComplete(course, log)) return 'failed';
	return Object.keys(log.scenarios).length > 0 ? 'incomplete' : 'not attempted';
}
