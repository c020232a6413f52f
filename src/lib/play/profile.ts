/** As what a learner takes the course, and what follows from it. */
import type { Course, Profile } from '../core/carried.ts';
import type { Log } from './shapes.ts';

/** By their number in the log; 0 is for nobody asked yet. */
const inLog: (Profile | null)[] = [null, 'student', 'registrant'];

/** Whether a learner is asked: only where the course is for both. */
export const asks = ({ profiles = [] }: Course): boolean => profiles.length > 1;

/** Null where nobody was asked yet, and where a course does not say whom it is for. */
export function profileOf({ profiles = [] }: Course, { profile }: Log): Profile | null {
	if (profiles.length === 1) return profiles[0]!;
	const chosen = inLog[profile] ?? null;
	return chosen && profiles.includes(chosen) ? chosen : null;
}

/** Whether each answer is explained at once. A registrant who said so reads what follows, and the reasons when the dilemma has ended. */
export const explainsAtOnce = (course: Course, log: Log): boolean => !asks(course) || profileOf(course, log) !== 'registrant';

/** Whether CPD may be spoken of: never to a student, nor to one of whom that is not known. */
export const speaksOfCpd = (course: Course, log: Log): boolean => (course.profiles?.length ?? 0) === 0 || profileOf(course, log) === 'registrant';

/** One write. */
export const choose = (log: Log, profile: Profile): Log => ({ ...log, counter: log.counter + 1, profile: inLog.indexOf(profile) });
