import type { Verb } from '@xapi/xapi';

const verb = (id: string, display: string): Verb => ({ id: `http://adlnet.gov/expapi/verbs/${id}`, display: { en: display } });

/** The verbs that are sent here: those that cmi5 defines (9.3), and two of ADL's that it allows besides. */
export const verbs = {
	initialized: verb('initialized', 'initialized'),
	completed: verb('completed', 'completed'),
	passed: verb('passed', 'passed'),
	failed: verb('failed', 'failed'),
	terminated: verb('terminated', 'terminated'),
	answered: verb('answered', 'answered'),
	progressed: verb('progressed', 'progressed')
};

export type VerbName = keyof typeof verbs;

/** cmi5, 9.6.2. */
export const categories = {
	cmi5: 'https://w3id.org/xapi/cmi5/context/categories/cmi5',
	moveOn: 'https://w3id.org/xapi/cmi5/context/categories/moveon'
};

/** cmi5, 9.5.5 and 9.6.3. */
export const extensions = {
	masteryScore: 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore',
	sessionId: 'https://w3id.org/xapi/cmi5/context/extensions/sessionid',
	progress: 'https://w3id.org/xapi/cmi5/result/extensions/progress'
};

export const activityTypes = {
	interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
	objective: 'http://adlnet.gov/expapi/activities/objective'
} as const;
