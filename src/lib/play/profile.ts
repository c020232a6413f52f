/** As what a learner takes the course, and what follows from it. */
import type { Course, Profile } from '../core/carried.ts';
import type { Log } from './shapes.ts';

/** As what a course is taken. */
export type As = Profile | 'looking';

/** By their number in the log, its last two bits; 0 is for nobody asked yet. */
const inLog: (As | null)[] = [null, 'student', 'registrant', 'looking'];

/** The bit that asks how sure one is in attempts that count, and the one that does not in practice. */
const inAttempts = 4;
const notInPractice = 8;

/** Whether a learner is asked: only where the course is for both. */
export const asks = ({ profiles = [] }: Course): boolean => profiles.length > 1;

/** Null where nobody was asked yet, and where a course does not say whom it is for. */
export function profileOf({ profiles = [] }: Course, { profile }: Log): As | null {
	if (profiles.length === 1) return profiles[0]!;
	const chosen = inLog[profile & 3] ?? null;
	return chosen === 'looking' || (chosen && profiles.includes(chosen)) ? chosen : null;
}

/** Whether each answer is explained at once. A registrant who said so reads what follows, and the reasons when the dilemma has ended. */
export const explainsAtOnce = (course: Course, log: Log): boolean => !asks(course) || profileOf(course, log) !== 'registrant';

/** Whether CPD may be spoken of: never to a student, nor to one of whom that is not known. */
export const speaksOfCpd = (course: Course, log: Log): boolean => (course.profiles?.length ?? 0) === 0 || profileOf(course, log) === 'registrant';

/** One write. */
export const choose = (log: Log, profile: As): Log => written(log, (log.profile & ~3) | inLog.indexOf(profile));

/** Whether it is asked how sure one is, before an answer is judged: in practice unless that was put off, in attempts that count once it was put on. */
export const asksHowSure = ({ profile }: Log, where: 'attempt' | 'practice'): boolean =>
	where === 'practice' ? (profile & notInPractice) === 0 : (profile & inAttempts) !== 0;

/** One write. */
export const askHowSure = (log: Log, where: 'attempt' | 'practice', on: boolean): Log => {
	const bit = where === 'practice' ? notInPractice : inAttempts;
	return written(log, on === (where === 'attempt') ? log.profile | bit : log.profile & ~bit);
};

const written = (log: Log, profile: number): Log => ({ ...log, counter: log.counter + 1, profile });
