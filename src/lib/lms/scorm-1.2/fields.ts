import type { DecisionKey } from '../../core/carried.ts';
import type { Response } from '../../play/option.ts';
import type { LearningRecord } from '../../play/shapes.ts';
import { neverLower, type Standing } from '../never-lower.ts';
import type { Field } from './line.ts';

/** An objective as the LMS has it; its place in the list is its index there. */
export interface Objective {
	id: string;
	standing: Standing;
}

/** How many objectives are read of an LMS that never says the last. */
const most = 1_000;

/** What SCORM 1.2 takes as an identifier (CMIIdentifier): ASCII without spaces, at most 255. */
const identifier = (text: string): string => text.replace(/[^\x21-\x7E]/g, '_').slice(0, 255);

/** The words of the LMS → a status, and a score 0–100 or null. */
export const read = (status: string, raw: string): Standing => ({ status: status.trim().toLowerCase(), score: percentage(raw) });

/** A number from 0 to 100; null for anything else. */
export function percentage(text: string): number | null {
	const number = text.trim() === '' ? NaN : Number(text);
	return number >= 0 && number <= 100 ? number : null;
}

/** The objectives that the LMS has, up to the first without an id: what it says of their number is not to be trusted (ILIAS: 21 for 3). */
export function readObjectives(get: (element: string) => string): Objective[] {
	const objectives: Objective[] = [];
	for (let id = get('cmi.objectives.0.id'); id && objectives.length < most; id = get(`cmi.objectives.${objectives.length}.id`)) {
		const at = `cmi.objectives.${objectives.length}`;
		objectives.push({ id, standing: read(get(`${at}.status`), get(`${at}.score.raw`)) });
	}
	return objectives;
}

/** Hundredths of a percent → percent; the status in the standard's words, where nobody may say "not attempted". */
export const standingOf = ({ status, score }: { status: string; score: number | null }): Standing => ({
	status: status === 'not attempted' ? 'incomplete' : status,
	score: score === null ? null : score / 100
});

const scoreFields = (element: string, score: number): Field[] => [
	[`${element}.min`, '0'],
	[`${element}.max`, '100'],
	[`${element}.raw`, String(score)]
];

/**
 * Score and status. Where the launch supplied a mastery score the LMS judges by it any score that it has, over the status that it was told:
 * it then gets a score only with a verdict that it would reach itself, and none while a breach bars a pass.
 */
export function coreFields(record: LearningRecord, { status, score }: Standing, mastery: number | null): Field[] {
	const barred = record.breach && !record.scoreAlone;
	const withheld = mastery !== null && (barred || status !== ((score ?? 0) >= mastery ? 'passed' : 'failed'));
	const fields: Field[] = record.score === null || score === null || withheld ? [] : scoreFields('cmi.core.score', score);
	return [...fields, ['cmi.core.lesson_status', status]];
}

/** Each clause, at the index where the LMS has it, else behind all that it has: added to `held` then, and never lowered. */
export function objectiveParts(record: LearningRecord, held: Objective[]): Field[][] {
	return record.objectives.map((objective) => {
		const id = identifier(objective.id);
		const known = held.findIndex((other) => other.id === id);
		const index = known < 0 ? held.length : known;
		const standing = neverLower(held[index]?.standing ?? { status: '', score: null }, standingOf(objective));
		held[index] = { id, standing };
		const at = `cmi.objectives.${index}`;
		return [[`${at}.id`, id], ...(standing.score === null ? [] : scoreFields(`${at}.score`, standing.score)), [`${at}.status`, standing.status]];
	});
}

/** Notes `time` in `times` for every answer that was not told before, by interaction. */
export function stamp(record: LearningRecord, times: Map<number, string>, time: string): void {
	record.interactions.forEach(({ answer }, index) => {
		if (answer && !times.has(index)) times.set(index, time);
	});
}

/**
 * Each slot at its own index, whole: an LMS may forget or mix up what is written in pieces. `times`: when its answer was told, by index; ''
 * where an earlier session told it. In a resumed attempt an empty slot is given no result, lest it take one away.
 */
export function interactionParts(record: LearningRecord, resumed: boolean, times: Map<number, string>): Field[][] {
	return record.interactions.map(({ id, retired, kind, objectives, correct, answer }, index) => {
		const at = `cmi.interactions.${index}`;
		const time = times.get(index);
		const fields: Field[] = [[`${at}.id`, identifier(id)]];
		if (retired) return [...fields, [`${at}.type`, types[kind]]];
		objectives.forEach((objective, place) => fields.push([`${at}.objectives.${place}.id`, identifier(objective)]));
		if (time) fields.push([`${at}.time`, time]);
		fields.push([`${at}.type`, types[kind]], [`${at}.correct_responses.0.pattern`, feedback(correct)], [`${at}.weighting`, '1']);
		if (answer) fields.push([`${at}.student_response`, feedback(answer.response)]);
		if (answer || !resumed) fields.push([`${at}.result`, answer ? result(answer) : 'neutral']);
		return fields;
	});
}

/** What each kind of decision is to SCORM 1.2: several ticked or taken out are a choice of several, actions are matched with ratings. */
const types: Record<DecisionKey['kind'], string> = { choice: 'choice', 'choose-all': 'choice', 'take-out': 'choice', judge: 'matching' };

/** A response in SCORM 1.2's form (CMIFeedback, at most 255): tokens between commas, a pair with a full stop. */
const feedback = (response: Response): string => identifier(response.map((one) => (typeof one === 'string' ? one : one.join('.'))).join());

/** correct, wrong, or the credit as a decimal: "0.7". */
const result = ({ credit }: { credit: number }): string => (credit === 100 ? 'correct' : credit === 0 ? 'wrong' : String(credit / 100));

const two = (number: number): string => String(number).padStart(2, '0');

/** Milliseconds since 1970 → HH:MM:SS of the learner's own day. */
export function timeOfDay(at: number): string {
	const date = new Date(at);
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** Milliseconds → HHHH:MM:SS.SS, floored; never under nothing, where a clock was set back, nor over what fits. */
export function duration(milliseconds: number): string {
	const hundredths = Math.min(Math.max(Math.floor(milliseconds / 10), 0), 9999 * 360_000 + 359_999);
	const seconds = Math.floor(hundredths / 100);
	const hours = String(Math.floor(seconds / 3_600)).padStart(4, '0');
	return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
