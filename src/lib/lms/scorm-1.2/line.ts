import type { Api } from '../find-api.ts';
import type { Told } from '../standard.ts';
import { caller } from '../caller.ts';

export type Refusal = Exclude<Told, { accepted: true }>;

/** One element of the data model and its value. */
export type Field = [element: string, value: string];

/** SCORM 1.2's eight functions, tamed: none throws, and all that an LMS answers is text. */
export interface Line {
	/** Null where the line is open now. */
	initialise(): Refusal | null;
	/** '' where the LMS has nothing, or will not say. */
	get(element: string): string;
	/** What must be known before anything may be written: the saved log, and whose it is. */
	must(element: string): { text: string } | Refusal;
	/** False where the LMS refuses this one field: the others go on. */
	set(field: Field): boolean;
	/** Null where the LMS says that it has stored what was set. */
	commit(): Refusal | null;
	finish(): void;
}

/** Errors of LMSInitialize that mean "open already", as after a reload of the frame in Moodle. */
const openAlready = ['101', '103'];

const notInitialised = '301';

/** Errors of LMSGetValue with which an LMS says that it could not look, not that there is nothing. */
const failed = ['101', notInitialised];

/** Where an answer should be, a page: the LMS shows its log-in form, since its session has expired. */
const page = /^<(!doctype )?html/i;

/** API → line. `online`: what the browser says, asked first: Moodle answers "true" to a commit that it cannot send, and never sends it again. */
export function line(api: Api, online: () => boolean): Line {
	const call = caller(api);
	const errorCode = (): string => call('LMSGetLastError').text;
	const refusal = (reason: Refusal['reason'], detail: string): Refusal => ({ accepted: false, reason, detail: detail.trim().slice(0, 200) });

	return {
		initialise() {
			const answer = call('LMSInitialize', '');
			if (answer.threw) return refusal('threw', answer.text);
			if (answer.text === 'true') return null;
			const code = errorCode();
			return openAlready.includes(code) ? null : refusal('closed', code);
		},
		get(element) {
			const answer = call('LMSGetValue', element);
			return answer.threw ? '' : answer.text;
		},
		must(element) {
			const answer = call('LMSGetValue', element);
			if (answer.threw) return refusal('threw', answer.text);
			const code = answer.text === '' ? errorCode() : '0';
			return failed.includes(code) ? refusal('closed', code) : { text: answer.text };
		},
		set([element, value]) {
			const answer = call('LMSSetValue', element, value);
			return !answer.threw && answer.text === 'true';
		},
		commit() {
			if (!online()) return refusal('offline', '');
			const answer = call('LMSCommit', '');
			if (answer.threw) return refusal('threw', answer.text);
			if (answer.text === 'true') return null;
			const code = errorCode();
			const diagnostic = call('LMSGetDiagnostic', code).text.trim();
			return refusal(code === notInitialised || page.test(diagnostic) ? 'closed' : 'refused', `${code} ${diagnostic}`);
		},
		finish() {
			call('LMSFinish', '');
		}
	};
}
