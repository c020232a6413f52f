/**
 * A strict SCORM 1.2 LMS for tests: it takes what the standard allows and no more, and stores at LMSCommit alone. Where LMSs differ it is the
 * strictest of them: 4,096 characters of suspend data, no interaction skipped, no status that may not be set.
 */
import { oneOf, strictLms, without, type Rules, type StandIn } from './lms-strict.ts';

export type { StandIn } from './lms-strict.ts';

const percent = (value: string): boolean => /^\d+(\.\d+)?$/.test(value) && Number(value) <= 100;
const identifier = (value: string): boolean => /^[\x21-\x7E]{1,255}$/.test(value);
const text = (value: string): boolean => value.length <= 255;
const ofSession = /^cmi\.core\.(exit|session_time)$/;

const rules: Rules = {
	functions: ['LMSInitialize', 'LMSFinish', 'LMSGetValue', 'LMSSetValue', 'LMSCommit'],
	prefix: 'LMS',
	fresh: {
		'cmi.core.student_id': '7',
		'cmi.core.student_name': "O'Learner, Zoë",
		'cmi.core.lesson_status': 'not attempted',
		'cmi.core.lesson_mode': 'normal',
		'cmi.core.credit': 'credit'
	},
	writable: [
		[/^cmi\.suspend_data$/, (value) => /^[\x20-\x7E]*$/.test(value) && value.length <= 4_096],
		[/^cmi\.core\.lesson_status$/, oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed')],
		[/^cmi\.core\.score\.(raw|min|max)$/, percent],
		[/^cmi\.core\.exit$/, oneOf('time-out', 'suspend', 'logout', '')],
		[/^cmi\.core\.session_time$/, (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)],
		[/^cmi\.objectives\.\d+\.id$/, identifier],
		[/^cmi\.objectives\.\d+\.score\.(raw|min|max)$/, percent],
		[/^cmi\.objectives\.\d+\.status$/, oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
		[/^cmi\.interactions\.\d+\.(id|objectives\.\d+\.id)$/, identifier],
		[/^cmi\.interactions\.\d+\.time$/, (value) => /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/.test(value)],
		[/^cmi\.interactions\.\d+\.type$/, oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric')],
		[/^cmi\.interactions\.\d+\.correct_responses\.\d+\.pattern$/, text],
		[/^cmi\.interactions\.\d+\.student_response$/, text],
		[/^cmi\.interactions\.\d+\.weighting$/, (value) => /^-?\d+(\.\d+)?$/.test(value)],
		[/^cmi\.interactions\.\d+\.result$/, (value) => /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/.test(value)]
	],
	readOnly: /^cmi\.(core\.(student_id|student_name|entry|credit|lesson_mode)|student_data|launch_data)/,
	writeOnly: /^cmi\.(core\.(exit|session_time)|interactions\.\d)/,
	ofSession,
	barred: {
		initialise: { open: '101' },
		terminate: { new: '301', closed: '301' },
		get: { new: '301', closed: '301' },
		set: { new: '301', closed: '301' },
		commit: { new: '301', closed: '301' }
	},
	codes: { unknown: '401', readOnly: '403', writeOnly: '404', value: '405', order: '201', noIndex: '201', commit: '101' },
	bars: ({ element, value, session }) => (/^cmi\.objectives\.\d+\.id$/.test(element) && session.has(element) && session.get(element) !== value ? '405' : null),
	follows() {},
	begin(stored) {
		const entry = stored.get('cmi.core.exit') === 'suspend' ? 'resume' : 'ab-initio';
		return without(stored, ofSession).set('cmi.core.entry', entry);
	},
	/** As Moodle does: a score is judged by the mastery score over the status told, and what was told nothing is "completed". */
	end(stored) {
		const raw = stored.get('cmi.core.score.raw');
		const mastery = stored.get('cmi.student_data.mastery_score');
		if (raw && mastery) stored.set('cmi.core.lesson_status', Number(raw) >= Number(mastery) ? 'passed' : 'failed');
		if (stored.get('cmi.core.lesson_status') === 'not attempted') stored.set('cmi.core.lesson_status', 'completed');
	},
	sendsAll: false
};

/** `launch`: what the LMS supplies besides, such as `cmi.student_data.mastery_score`. `before`: the same LMS, in another window. */
export const standIn = (launch: Record<string, string> = {}, before?: StandIn): StandIn => strictLms(rules, launch, before);
