/** One LMS before which the course is opened time after time; one that forgets as Moodle does; and what is read from either afterwards. */
import type { Api } from '../src/lib/lms/find-api.ts';
import { scorm12 } from '../src/lib/lms/standards/scorm-1.2.ts';
import { parse } from '../src/lib/play/log.ts';
import { course } from './fixtures/course.ts';
import { clock, device, launch, windowWith, type Circumstances, type Page } from './lms-page.ts';
import { standIn, type StandIn } from './lms-stand-in.ts';

/** Opens the course before one LMS, on one device, time after time. `api`: what the page finds. */
export function opener(lms: StandIn, api: Api = lms.api, on = device(), mark = course.passMark, around: Circumstances = {}): () => Promise<Page> {
	const time = clock();
	return () => {
		lms.relaunch();
		lms.calls.push('', '── launch');
		return launch(windowWith(api), on, time, { ...course, passMark: mark }, around);
	};
}

export const withMastery = (mastery = ''): StandIn => standIn({ 'cmi.student_data.mastery_score': mastery });
export const connectTo = (api: Api) => scorm12.connect(windowWith(api), clock());

export const refused = (lms: StandIn): string[] => lms.calls.filter((call) => /^LMSSetValue.*→ false/.test(call));

/** As Moodle does: what a failed commit held counts as sent, and the same value is not sent again until the LMS is asked to initialise. */
export function forgetful(lms: StandIn, broken: () => boolean): Api {
	const set = new Map<string, string>();
	let sent = new Map<string, string>();
	return {
		...lms.api,
		LMSInitialize: () => (sent.clear(), lms.api.LMSInitialize?.('')),
		LMSSetValue: (element = '', value = '') => (set.set(element, value), 'true'),
		LMSGetValue: (element = '') => set.get(element) ?? lms.api.LMSGetValue?.(element),
		LMSCommit() {
			const fresh = [...set].filter(([element, value]) => sent.get(element) !== value);
			sent = new Map([...sent, ...set]);
			if (broken()) return 'false';
			for (const [element, value] of fresh) lms.api.LMSSetValue?.(element, value);
			return lms.api.LMSCommit?.('');
		},
		LMSGetLastError: () => (broken() ? '101' : '0')
	};
}

/** What was answered, as saved text has it. */
export const answersOf = (text: string | undefined) => parse(text ?? '')?.scenarios;
