import { Scorm12API } from 'scorm-again';
import { asElements, type Elements } from './elements.ts';
import type { Learner } from './learners.ts';

/** A learner opens the package: who, and what the LMS has of them. */
export interface Launch {
	learner: Learner;
	/** The pass mark that the LMS supplies, 0–100; '' for none. */
	mastery: string;
	stored: Elements;
}

/** Parts of a session that begin anew: the next one is not told of them. */
const ofSession = ['cmi.core.session_time', 'cmi.core.exit'];

/** launch → scorm-again, not yet initialised, with what is stored of the learner. Never throws: what scorm-again refuses is left out. */
export function open({ learner, mastery, stored }: Launch): Scorm12API {
	const api = new Scorm12API({ autocommit: false, logLevel: 5, autoCompleteLessonStatus: true });
	const given: Elements = {
		...stored,
		'cmi.core.student_id': learner.id,
		'cmi.core.student_name': learner.name,
		'cmi.core.credit': 'credit',
		'cmi.core.lesson_mode': 'normal',
		'cmi.core.entry': stored['cmi.suspend_data'] ? 'resume' : 'ab-initio',
		'cmi.student_data.mastery_score': mastery
	};
	for (const [element, value] of Object.entries(given)) {
		if (ofSession.includes(element)) continue;
		try {
			api.setCMIValue(element, value);
		} catch {
			continue;
		}
	}
	return api;
}

/** scorm-again → what an LMS stores of it. Its total time grows when the session has ended. */
export function snapshot(api: Scorm12API): Elements {
	const total = api.isTerminated() ? api.cmi.getCurrentTotalTime() : api.cmi.core.total_time;
	return { ...asElements(api.getFlattenedCMI()), 'cmi.core.total_time': total };
}
