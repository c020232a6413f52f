import { type Diagnostic, severities } from '../core/finding.ts';

/** `frame`: where, the author's own words, what is wrong and what to do; plain text of several lines. */
export type Problem = Pick<Diagnostic, 'file' | 'line' | 'column' | 'code' | 'severity' | 'message' | 'help'> & { frame: string };

/** What the server says of the author's files; /state.json, and each message of /events. */
export interface State {
	/** The last version that compiled; null where none ever did. */
	course: { title: string; version: string } | null;
	/** The address of the package. */
	launch: string;
	problems: Problem[];
	/** The address of the package as a zip. */
	zip: string | null;
	/** Another one after each compilation. */
	stamp: number;
}

/** Text → state; null where it is none. */
export function readState(text: string): State | null {
	try {
		const state = JSON.parse(text) as Partial<State> | null;
		const sound = typeof state?.launch === 'string' && typeof state.stamp === 'number' && Array.isArray(state.problems) && state.problems.every(isProblem);
		return sound ? (state as State) : null;
	} catch {
		return null;
	}
}

const isProblem = (problem: Partial<Problem> | null): boolean => severities.some((one) => one === problem?.severity) && typeof problem?.frame === 'string';

/** The address of a package → the name of its course: the first two folders, as in `courses/social-media`. */
export const courseOf = (launch: string): string => launch.split(/[?#]/)[0]!.split('/').filter(Boolean).slice(0, 2).join('/');
