import type { Dialect } from '../scorm/dialect.ts';
import { duration, timeOfDay } from './times.ts';

/** What SCORM 1.2 says its own way (ADL, October 2001). Where real LMSs differ from it, what they do decides. */
export const dialect: Dialect = {
	id: 'scorm-1.2',
	api: { name: 'API', prefix: 'LMS', finish: 'Finish' },
	root: 'cmi.core',
	learner: { id: 'student_id', name: 'student_name' },
	mode: 'lesson_mode',
	passMark: { element: 'cmi.student_data.mastery_score', whole: 100 },
	initialisesAgain: true,
	readStatus: (get, at) => get(statusOf(at)),
	status: (at, status) => [[statusOf(at), status]],
	scaled: false,
	describes: false,
	interaction: { time: 'time', response: 'student_response', wrong: 'wrong', several: ',', pair: '.' },
	time: timeOfDay,
	duration,
	interactionsAreRead: false,
	manifestObjectives: false
};

const statusOf = (at: string): string => (at === 'cmi.core' ? 'cmi.core.lesson_status' : `${at}.status`);
