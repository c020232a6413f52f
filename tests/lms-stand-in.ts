/**
 * A strict SCORM 1.2 LMS for tests: it takes what the standard allows and no more, and stores at LMSCommit alone. Where LMSs differ it is the
 * strictest of them: 4,096 characters of suspend data, no interaction skipped, no status that may not be set.
 */
import type { Api } from '../src/lib/lms/find-api.ts';

export interface StandIn {
	api: Api;
	/** Every call so far, in order, with its answer. */
	calls: string[];
	/** What is stored: what a report would show. */
	stored: Map<string, string>;
	/** The learner leaves and comes back: a new page, a new session, what was stored. */
	relaunch(): void;
}

const percent = (value: string): boolean => /^\d+(\.\d+)?$/.test(value) && Number(value) <= 100;
const oneOf =
	(...words: string[]) =>
	(value: string): boolean =>
		words.includes(value);
const identifier = (value: string): boolean => /^[\x21-\x7E]{1,255}$/.test(value);
const text = (value: string): boolean => value.length <= 255;

/** Element → what it may hold. What is not here cannot be set. */
const writable: [RegExp, (value: string) => boolean][] = [
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
];

const writeOnly = /^cmi\.(core\.(exit|session_time)|interactions\.\d)/;
const readOnly = /^cmi\.(core\.(student_id|student_name|entry|credit|lesson_mode)|student_data|launch_data)/;

/** `launch`: what the LMS supplies besides, such as `cmi.student_data.mastery_score`. */
export function standIn(launch: Record<string, string> = {}): StandIn {
	const stored = new Map<string, string>([
		['cmi.core.student_id', '7'],
		['cmi.core.student_name', "O'Learner, Zoë"],
		['cmi.core.lesson_status', 'not attempted'],
		...Object.entries(launch)
	]);
	const calls: string[] = [];
	let session = new Map<string, string>();
	let open = false;
	let error = '0';

	const fail = (code: string, answer: string): string => {
		error = code;
		return answer;
	};
	const count = (list: string): number => [...session.keys()].filter((element) => new RegExp(`^cmi\\.${list}\\.\\d+\\.id$`).test(element)).length;

	function set(element: string, value: unknown): string {
		if (!open) return fail('301', 'false');
		if (typeof value !== 'string') return fail('405', 'false');
		if (readOnly.test(element)) return fail('403', 'false');
		const rule = writable.find(([shape]) => shape.test(element));
		if (!rule) return fail('401', 'false');
		const [, list = '', index = '', field = ''] = /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(element) ?? [];
		const begun = session.has(`cmi.${list}.${index}.id`);
		if (list && (Number(index) > count(list) || (!begun && field !== 'id'))) return fail('201', 'false');
		if (list === 'objectives' && field === 'id' && begun && session.get(element) !== value) return fail('405', 'false');
		if (!rule[1](value)) return fail('405', 'false');
		session.set(element, value);
		return 'true';
	}

	function get(element: string): string {
		if (!open) return fail('301', '');
		if (writeOnly.test(element)) return fail('404', '');
		const list = /^cmi\.(objectives|interactions)\._count$/.exec(element)?.[1];
		if (list) return String(count(list));
		const value = session.get(element);
		if (value === undefined && /^cmi\.objectives\.\d/.test(element)) error = '201';
		return value ?? '';
	}

	/** As Moodle does: a score is judged by the mastery score over the status told, and what was told nothing is "completed". */
	function judged(): string {
		const status = stored.get('cmi.core.lesson_status') ?? '';
		const raw = stored.get('cmi.core.score.raw');
		const mastery = stored.get('cmi.student_data.mastery_score');
		if (raw && mastery) return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
		return status === 'not attempted' ? 'completed' : status;
	}

	const functions: Api = {
		LMSInitialize() {
			if (open) return fail('101', 'false');
			session = new Map(stored);
			session.set('cmi.core.entry', stored.get('cmi.core.exit') === 'suspend' ? 'resume' : 'ab-initio');
			open = true;
			return 'true';
		},
		LMSFinish() {
			if (!open) return fail('301', 'false');
			open = false;
			stored.set('cmi.core.lesson_status', judged());
			return 'true';
		},
		LMSGetValue: (element = '') => get(element),
		LMSSetValue: (element = '', value) => set(element, value),
		LMSCommit() {
			if (!open) return fail('301', 'false');
			for (const [element, value] of session) stored.set(element, value);
			return 'true';
		}
	};
	const asked: Api = {
		LMSGetLastError: () => error,
		LMSGetErrorString: () => '',
		LMSGetDiagnostic: () => ''
	};
	const noted = Object.entries(functions).map(([name, run]) => [
		name,
		(...given: string[]): unknown => {
			error = '0';
			const answer = run(...given);
			calls.push(`${name}(${given.map((argument) => JSON.stringify(argument)).join(', ')}) → ${String(answer)}${error === '0' ? '' : ` (${error})`}`);
			return answer;
		}
	]);
	return {
		api: { ...asked, ...(Object.fromEntries(noted) as Api) },
		calls,
		stored,
		relaunch() {
			open = false;
			session = new Map();
		}
	};
}
