import type { Course, Keys } from '../core/carried.ts';
import { longestResponse } from './responses.ts';

/** An element of the data model and its value. */
type Field = [element: string, value: string];

/** All that a learner of SCORM 2004 may have written at the end, each value at its longest: Moodle and others send the whole again at every commit. */
export function resent(course: Course, keys: Keys, log: string): Field[] {
	const named = new Set(keys.scenarios.flatMap(({ decisions }) => Object.values(decisions).flatMap(({ clauses }) => clauses)));
	const clauses = course.clauses.filter(({ id, keyPoint }) => !keyPoint && named.has(id));
	const objectiveId = (id: string): string[] => clauses.flatMap((clause) => (clause.id === id ? [`${id}.${clause.slug}`] : []));
	const decisions = new Map(keys.scenarios.map((key) => [key.id, key.decisions]));
	const core: Field[] = [
		['cmi.completion_status', 'incomplete'],
		['cmi.success_status', 'unknown'],
		['cmi.progress_measure', '0.3333'],
		...score('cmi.score'),
		['cmi.exit', 'suspend'],
		['cmi.session_time', 'PT12345.67S'],
		['cmi.suspend_data', log]
	];
	const objectives = clauses.flatMap(({ id, slug, title }, index): Field[] => {
		const at = `cmi.objectives.${index}`;
		return [
			[`${at}.id`, `${id}.${slug}`],
			[`${at}.description`, title],
			[`${at}.success_status`, 'unknown'],
			[`${at}.completion_status`, 'incomplete'],
			...score(`${at}.score`)
		];
	});
	const interactions = keys.slots.flatMap((slot, index): Field[] => {
		const at = `cmi.interactions.${index}`;
		const decision = slot.retired ? undefined : decisions.get(slot.scenario)?.[slot.scene];
		const whose: Field[] = [
			[`${at}.id`, slot.name],
			[`${at}.type`, 'matching']
		];
		if (!decision) return whose;
		const response = longestResponse(decision, 'scorm-2004');
		return [
			...whose,
			...decision.clauses.flatMap(objectiveId).map((id, place): Field => [`${at}.objectives.${place}.id`, id]),
			[`${at}.timestamp`, '2026-11-22T10:20:30'],
			[`${at}.correct_responses.0.pattern`, response],
			[`${at}.weighting`, '1'],
			[`${at}.learner_response`, response],
			[`${at}.result`, 'incorrect'],
			[`${at}.description`, slot.stem]
		];
	});
	return [...core, ...objectives, ...interactions];
}

const score = (at: string): Field[] => [
	[`${at}.scaled`, '0.3333'],
	[`${at}.raw`, '33.33'],
	[`${at}.min`, '0'],
	[`${at}.max`, '100']
];

/** What a browser writes around a name and its value in multipart/form-data: a boundary of 40 characters, two line ends of it, the header's words. */
const around = '--'.length + '----WebKitFormBoundary0123456789abcdef'.length + '\r\nContent-Disposition: form-data; name=""\r\n\r\n\r\n'.length;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** Bytes of these fields as Moodle posts them when the page goes: each a part of a form, named by its element with two underscores for each full stop. */
export const posted = (fields: Field[]): number =>
	fields.reduce((sum, [element, value]) => sum + around + bytes(element.replace(/\.(\d+)/g, '_$1').replaceAll('.', '__')) + bytes(value), 0);
