/**
 * A strict SCORM 2004 LMS for tests. Where Moodle, ILIAS and ADL's own data model differ it is the strictest of them: responses of letters,
 * digits, _ and . alone; no fraction of a second; no end once it has ended. Like ILIAS it hands interactions back the newest first.
 */
import { oneOf, strictLms, without, type Rules, type StandIn } from './lms-strict.ts';

const identifier = (value: string): boolean => /^[\x21-\x7E]{1,4000}$/.test(value) && !value.startsWith('urn:');
const decimal = (value: string): boolean => /^-?\d{1,5}(\.\d{1,18})?$/.test(value);
const within = (least: number) => (value: string) => decimal(value) && Number(value) >= least && Number(value) <= 1;
const line = (value: string): boolean => /^(?!\{)[^\r\n]{0,250}$/.test(value);
const timespan = (value: string): boolean => /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/.test(value);
const completion = oneOf('completed', 'incomplete', 'not attempted', 'unknown');
const success = oneOf('passed', 'failed', 'unknown');
const token = /^[A-Za-z0-9_.]{1,250}$/;
const ofSession = /^(cmi\.(exit|session_time)|adl\.nav\.request)$/;

/** A response or pattern by its type: each token once, pairs of two. */
function fits(type: string, value: string): boolean {
	const parts = value.split('[,]');
	if (parts.length > 36 || new Set(parts).size < parts.length) return false;
	if (type === 'matching') return parts.every((pair) => pair.split('[.]').length === 2 && pair.split('[.]').every((half) => token.test(half)));
	return parts.every((part) => token.test(part));
}

const response = /^(cmi\.interactions\.\d+)\.(?:learner_response|correct_responses\.\d+\.pattern)$/;

const rules: Rules = {
	functions: ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit'],
	prefix: '',
	fresh: {
		'cmi.learner_id': '7',
		'cmi.learner_name': "O'Learner, Zoë",
		'cmi.completion_status': 'unknown',
		'cmi.success_status': 'unknown',
		'cmi.mode': 'normal',
		'cmi.credit': 'credit'
	},
	writable: [
		[/^cmi\.suspend_data$/, (value) => value.length <= 64_000],
		[/^cmi\.location$/, (value) => value.length <= 250],
		[/^cmi\.(objectives\.\d+\.)?completion_status$/, completion],
		[/^cmi\.(objectives\.\d+\.)?success_status$/, success],
		[/^cmi\.progress_measure$/, within(0)],
		[/^cmi\.(objectives\.\d+\.)?score\.scaled$/, within(-1)],
		[/^cmi\.(objectives\.\d+\.)?score\.(raw|min|max)$/, decimal],
		[/^cmi\.exit$/, oneOf('time-out', 'suspend', 'logout', 'normal', '')],
		[/^cmi\.session_time$/, timespan],
		[/^cmi\.(objectives|interactions)\.\d+\.id$/, identifier],
		[/^cmi\.(objectives|interactions)\.\d+\.description$/, line],
		[
			/^cmi\.interactions\.\d+\.type$/,
			oneOf('true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other')
		],
		[/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, identifier],
		[/^cmi\.interactions\.\d+\.timestamp$/, (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value)],
		[/^cmi\.interactions\.\d+\.weighting$/, decimal],
		[response, () => true],
		[/^cmi\.interactions\.\d+\.result$/, (value) => /^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,18})?)$/.test(value)],
		[/^cmi\.interactions\.\d+\.latency$/, timespan]
	],
	readOnly: /^cmi\.(learner_id|learner_name|entry|credit|mode|scaled_passing_score|completion_threshold|total_time|launch_data)$/,
	writeOnly: /^cmi\.(exit|session_time)$/,
	ofSession,
	barred: {
		initialise: { open: '103', closed: '104' },
		terminate: { new: '112', closed: '113' },
		get: { new: '122', closed: '123' },
		set: { new: '132', closed: '133' },
		commit: { new: '142', closed: '143' }
	},
	codes: { unknown: '401', readOnly: '404', writeOnly: '405', value: '406', order: '351', noIndex: '301', commit: '101' },
	bars({ element, value, session }) {
		const [, list = '', of = ''] = /^(cmi\.(objectives|interactions|interactions\.\d+\.objectives))\.\d+\.id$/.exec(element) ?? [];
		for (let index = 0; list && session.has(`${list}.${index}.id`); index++)
			if (`${list}.${index}.id` !== element && session.get(`${list}.${index}.id`) === value) return '351';
		// An id that was given stays: a record is found by it.
		if (['objectives', 'interactions'].includes(of) && session.has(element) && session.get(element) !== value) return '351';
		const at = response.exec(element)?.[1];
		if (!at) return null;
		const type = session.get(`${at}.type`);
		if (!type) return '408';
		return fits(type, value) ? null : '406';
	},
	/** As Moodle does: what was right is forgotten with the type that said how it is written. */
	follows({ element, session }) {
		const at = /^(cmi\.interactions\.\d+)\.type$/.exec(element)?.[1];
		for (let index = 0; at && session.delete(`${at}.correct_responses.${index}.pattern`); index++);
	},
	begin(stored) {
		const entry = stored.get('cmi.exit') === 'suspend' ? 'resume' : 'ab-initio';
		return newestFirst(without(stored, ofSession)).set('cmi.entry', entry);
	},
	/** As ILIAS does: a measure is judged by the passing score over the status told. */
	end(stored) {
		const scaled = stored.get('cmi.score.scaled');
		const passing = stored.get('cmi.scaled_passing_score');
		if (scaled && passing) stored.set('cmi.success_status', Number(scaled) >= Number(passing) ? 'passed' : 'failed');
		if (stored.get('cmi.completion_status') === 'unknown') stored.set('cmi.completion_status', 'completed');
	},
	sendsAll: true
};

/** Interactions in the opposite order: what stood at 0 stands last. */
function newestFirst(session: Map<string, string>): Map<string, string> {
	const last = [...session.keys()].filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length - 1;
	return new Map(
		[...session].map(([element, value]) => [
			element.replace(/^(cmi\.interactions\.)(\d+)/, (_, list: string, index: string) => list + String(last - Number(index))),
			value
		])
	);
}

/** `launch`: what the LMS supplies besides, such as `cmi.scaled_passing_score`. `before`: the same LMS, in another window. */
export const standIn2004 = (launch: Record<string, string> = {}, before?: StandIn): StandIn => strictLms(rules, launch, before);
