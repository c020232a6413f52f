import { caller } from '../caller.ts';
import type { Api } from '../find-api.ts';
import type { Told } from '../standard.ts';
import type { Dialect, Field, Get } from './dialect.ts';

export type Refusal = Exclude<Told, { accepted: true }>;

/** SCORM's eight functions, tamed: none throws, and all that an LMS answers is text. */
export interface Line {
	/** Null where the line is open now. */
	initialise(): Refusal | null;
	get: Get;
	/** What must be known before anything may be written: the saved log, and whose it is. */
	must(element: string): { text: string } | Refusal;
	/** An LMS that refuses this one field may take the others. */
	set(field: Field): void;
	/** Null where the LMS says that it has stored what was set. */
	commit(): Refusal | null;
	finish(): void;
	/** The error of the last call. */
	error(): string;
}

/** Errors of Initialize that mean "open already", as after a reload of the frame in Moodle. */
const openAlready = ['101', '103'];

/** Errors with which an LMS says that it could not look, not that there is nothing: no session, or a failure. 301 is either, by the standard. */
const unread = ['101', '122', '123', '301'];

/** Errors of a commit without a session. */
const noSession = ['142', '143', '301'];

/** Where an answer should be, a page: the LMS shows its log-in form, since its session has expired. */
const page = /^<(!doctype )?html/i;

/** API → line. `online`: what the browser says, asked first: Moodle answers "true" to a commit that it cannot send, and never sends it again. */
export function line(api: Api, { prefix, finish }: Dialect['api'], online: () => boolean): Line {
	const call = caller(api);
	const ask = (name: string, ...given: string[]) => call(prefix + name, ...given);
	const error = (): string => ask('GetLastError').text;
	const refusal = (reason: Refusal['reason'], detail: string): Refusal => ({ accepted: false, reason, detail: detail.trim().slice(0, 200) });

	return {
		error,
		initialise() {
			const answer = ask('Initialize', '');
			if (answer.threw) return refusal('threw', answer.text);
			if (answer.text === 'true') return null;
			const code = error();
			return openAlready.includes(code) ? null : refusal('closed', code);
		},
		get(element) {
			const answer = ask('GetValue', element);
			return answer.threw ? '' : answer.text;
		},
		must(element) {
			const answer = ask('GetValue', element);
			if (answer.threw) return refusal('threw', answer.text);
			const code = answer.text === '' ? error() : '0';
			return unread.includes(code) ? refusal('closed', code) : { text: answer.text };
		},
		set([element, value]) {
			ask('SetValue', element, value);
		},
		commit() {
			if (!online()) return refusal('offline', '');
			const answer = ask('Commit', '');
			if (answer.threw) return refusal('threw', answer.text);
			if (answer.text === 'true') return null;
			const code = error();
			const diagnostic = ask('GetDiagnostic', code).text.trim();
			return refusal(noSession.includes(code) || page.test(diagnostic) ? 'closed' : 'refused', `${code} ${diagnostic}`);
		},
		finish() {
			ask(finish, '');
		}
	};
}
