/**
 * What an LMS has been told of one enrolment, in marks: “completed”, “passed”, “failed 3” (three attempts had ended), “progressed 50” and
 * “answered 12” (the slot's place). It lies in the LMS beside the log, since some things may be said only once, in whatever session.
 */
export type Ledger = ReadonlySet<string>;

export const marks = {
	initialized: 'initialized',
	terminated: 'terminated',
	completed: 'completed' as const,
	passed: 'passed' as const,
	failed: (ended: number): string => `failed ${ended}`,
	progressed: (percent: number): string => `progressed ${percent}`,
	answered: (place: number): string => `answered ${place}`
};

/** Those that are of the session, not of the enrolment. */
const ofSession: string[] = [marks.initialized, marks.terminated];

export const ofEnrolment = (ledger: Iterable<string>): string[] => [...ledger].filter((mark) => !ofSession.includes(mark));
