/** What the LMS shows of a learner, against what their record says. */
import type { Response } from '../../src/lib/play/option.ts';
import type { Activity } from './lms.ts';
import type { Package } from './package.ts';
import type { Scorm } from './shapes.ts';
import { parse } from '../../src/lib/play/log.ts';
import { record } from '../../src/lib/play/record.ts';

const names = {
	'scorm-1.2': { raw: 'cmi.core.score.raw', response: 'student_response' },
	'scorm-2004': { raw: 'cmi.score.raw', response: 'learner_response' }
};

const response = (given: Response): string => given.map((one) => (typeof one === 'string' ? one : one.join('.'))).join();

/** Whatever in the LMS's report does not say what the learner's record says; empty where all of it does. */
export function differences(standard: Scorm, { stored }: Activity, { course, keys }: Pick<Package, 'course' | 'keys'>): string[] {
	const log = parse(stored['cmi.suspend_data'] ?? '');
	if (!log) return ['no record'];
	const { score, status, interactions } = record(course, keys, log);
	const decided = status === 'passed' || status === 'failed';
	const shown =
		standard === 'scorm-1.2'
			? stored['cmi.core.lesson_status']
			: stored['cmi.completion_status'] === 'completed'
				? stored['cmi.success_status']
				: stored['cmi.completion_status'];
	const wanted = decided ? status : 'incomplete';
	const raw = stored[names[standard].raw];
	const places = Object.entries(stored).filter(([element]) => /^cmi\.interactions\.\d+\.id$/.test(element));
	const wrong = interactions.flatMap(({ id, answer }) => {
		const own = places.filter(([, name]) => name === id).map(([element]) => element.slice(0, -3));
		if (own.length !== 1) return [`${id}: ${own.length} times`];
		const [told, result] = [stored[`${own[0]}.${names[standard].response}`] ?? '', stored[`${own[0]}.result`]];
		if (!answer) return told === '' ? [] : [`${id}: ${told}`];
		return told.replace(/\[([,.])\]/g, '$1') === response(answer.response) && (result === 'correct') === (answer.credit === 100)
			? []
			: [`${id}: ${told}, ${result}`];
	});
	return [
		...(shown === wanted ? [] : [`status: ${shown}, not ${wanted}`]),
		...((score === null ? raw === undefined : Number(raw) === score / 100) ? [] : [`score: ${raw}, not ${score}`]),
		...wrong
	];
}
