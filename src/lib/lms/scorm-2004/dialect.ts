import type { Dialect } from '../scorm/dialect.ts';

/** What SCORM 2004 says its own way (ADL, 4th edition, 2009; all of it stands in the 3rd too). Where real LMSs differ from it, what they do decides. */
export const dialect: Dialect = {
	id: 'scorm-2004',
	api: { name: 'API_1484_11', prefix: '', finish: 'Terminate' },
	root: 'cmi',
	learner: { id: 'learner_id', name: 'learner_name' },
	mode: 'mode',
	passMark: { element: 'cmi.scaled_passing_score', whole: 1 },
	progress: 'cmi.progress_measure',
	initialisesAgain: false,
	readStatus(get, at) {
		const success = get(`${at}.success_status`);
		return verdict(success) ? success : get(`${at}.completion_status`);
	},
	status: (at, status) => [
		[`${at}.completion_status`, status === 'incomplete' ? status : 'completed'],
		[`${at}.success_status`, verdict(status) ? status : 'unknown']
	],
	scaled: true,
	describes: true,
	interaction: { time: 'timestamp', response: 'learner_response', wrong: 'incorrect', several: '[,]', pair: '[.]' },
	time: localTime,
	duration: (milliseconds) => `PT${Math.max(Math.floor(milliseconds / 10), 0) / 100}S`,
	interactionsAreRead: true,
	manifestObjectives: true
};

const verdict = (status: string): boolean => status === 'passed' || status === 'failed';

/** 2026-11-22T10:20:30: neither a fraction of a second nor a time zone is taken everywhere. */
function localTime(at: number): string {
	const date = new Date(at);
	return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
