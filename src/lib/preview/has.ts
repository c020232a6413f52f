import type { Elements } from './elements.ts';

export interface Objective {
	id: string;
	status: string;
	score: string;
}

export interface Interaction {
	id: string;
	response: string;
	/** The patterns of which each is right. */
	correct: string[];
	result: string;
	time: string;
}

/** What an LMS can show of one learner. '' for what it has not been told. */
export interface Has {
	status: string;
	score: string;
	suspend: string;
	sessionTime: string;
	totalTime: string;
	entry: string;
	exit: string;
	objectives: Objective[];
	interactions: Interaction[];
}

/** Elements → what they say. */
export function has(elements: Elements): Has {
	const get = (element: string): string => elements[element] ?? '';
	/** The entries of a list, up to the first without a name. */
	const list = <T>(name: string, read: (get: (field: string) => string, id: string) => T): T[] => {
		const found: T[] = [];
		for (let id; (id = get(`${name}.${found.length}.id`));) {
			const index = found.length;
			found.push(read((field) => get(`${name}.${index}.${field}`), id));
		}
		return found;
	};
	const patterns = (field: (name: string) => string): string[] => {
		const found: string[] = [];
		for (let pattern; (pattern = field(`correct_responses.${found.length}.pattern`));) found.push(pattern);
		return found;
	};
	return {
		status: get('cmi.core.lesson_status') || 'not attempted',
		score: get('cmi.core.score.raw'),
		suspend: get('cmi.suspend_data'),
		sessionTime: get('cmi.core.session_time'),
		totalTime: get('cmi.core.total_time'),
		entry: get('cmi.core.entry'),
		exit: get('cmi.core.exit'),
		objectives: list('cmi.objectives', (field, id) => ({ id, status: field('status'), score: field('score.raw') })),
		interactions: list('cmi.interactions', (field, id) => ({
			id,
			response: field('student_response'),
			correct: patterns(field),
			result: field('result'),
			time: field('time')
		}))
	};
}
