/** What an LMS is told, field by field. It comes with the keys, since nothing is told before. */
import type { Response } from '../../play/option.ts';
import type { LearningRecord } from '../../play/shapes.ts';
import { interactionTypes } from '../interaction-types.ts';
import { neverLower, type Standing } from '../never-lower.ts';
import type { Dialect, Field } from './dialect.ts';
import type { Objective } from './reading.ts';

/** What every SCORM takes as an identifier: ASCII without spaces, at most 255. */
export const identifier = (text: string): string => text.replace(/[^\x21-\x7E]/g, '_').slice(0, 255);

/** What every LMS takes in a response: Moodle refuses even a hyphen. */
const token = (text: string): string => text.replace(/\W/g, '_').slice(0, 250);

/** What an objective or interaction is about: one line, since Moodle refuses more, and a brace at its start. */
const description = ({ describes }: Dialect, at: string, words: string): Field[] =>
	describes && words
		? [
				[
					`${at}.description`,
					words
						.replace(/\s+/g, ' ')
						.replace(/^[{ ]+/, '')
						.slice(0, 250)
				]
			]
		: [];

/** A score of 0–100. Always raw, since Moodle's gradebook reads nothing else, and takes it as it is. */
export const scoreFields = ({ scaled }: Dialect, at: string, score: number): Field[] => [
	[`${at}.score.min`, '0'],
	[`${at}.score.max`, '100'],
	[`${at}.score.raw`, String(score)],
	...(scaled ? [[`${at}.score.scaled`, String(Math.round(score * 100) / 10_000)] satisfies Field] : [])
];

/** Hundredths of a percent → percent; the status in the standard's words, where nobody may say "not attempted". */
export const standingOf = ({ status, score }: { status: string; score: number | null }): Standing => ({
	status: status === 'not attempted' ? 'incomplete' : status,
	score: score === null ? null : score / 100
});

/**
 * The score that may be told. Where the launch supplied a pass mark the LMS judges by it any score that it has, over the status that it was
 * told: it then gets a score only with a verdict that it would reach itself, and none while a breach bars a pass.
 */
export function scoreTold(record: LearningRecord, { status, score }: Standing, passMark: number | null): number | null {
	const barred = record.breach && !record.scoreAlone;
	const withheld = passMark !== null && (barred || status !== ((score ?? 0) >= passMark ? 'passed' : 'failed'));
	return record.score === null || withheld ? null : score;
}

/** Each clause, at the index where the LMS has it, else behind all that it has: added to `held` then, and never lowered. */
export function objectiveParts(dialect: Dialect, record: LearningRecord, held: Objective[]): Field[][] {
	return record.objectives.map((objective) => {
		const id = identifier(objective.id);
		const known = held.findIndex((other) => other.id === id);
		const index = known < 0 ? held.length : known;
		const standing = neverLower(held[index]?.standing ?? { status: '', score: null }, standingOf(objective));
		held[index] = { id, standing };
		const at = `cmi.objectives.${index}`;
		return [
			[`${at}.id`, id],
			...description(dialect, at, objective.title),
			...(standing.score === null ? [] : scoreFields(dialect, at, standing.score)),
			...dialect.status(at, standing.status)
		];
	});
}

/** Notes `time` in `times` for every answer that was not told before, by its slot. */
export function stamp(record: LearningRecord, times: Map<number, string>, time: string): void {
	record.interactions.forEach(({ answer }, slot) => {
		if (answer && !times.has(slot)) times.set(slot, time);
	});
}

/**
 * Each slot whole, since an LMS may forget or mix up what is written in pieces, at the index where the LMS has it. `had`: what it has, by
 * index; null where it will not say and each stands at its own. `times`: when an answer was told, by slot; '' where an earlier session told
 * it. What the LMS may have had in an earlier session is given no empty result, lest that take one away.
 */
export function interactionParts(dialect: Dialect, record: LearningRecord, resumed: boolean, had: string[] | null, times: Map<number, string>): Field[][] {
	const { time, response, wrong, several, pair } = dialect.interaction;
	const places = had && new Map(had.map((id, index) => [id, index]));
	let next = had?.length ?? 0;
	const told = (given: Response): string =>
		given
			.map((one) => (typeof one === 'string' ? token(one) : one.map(token).join(pair)))
			.join(several)
			.slice(0, 255) || 'nothing';

	return record.interactions.map(({ id: name, stem, retired, kind, objectives, correct, answer }, slot) => {
		const id = identifier(name);
		const known = places?.get(id);
		const index = places ? (known ?? next++) : slot;
		const at = `cmi.interactions.${index}`;
		const empty = places ? known === undefined : !resumed;
		const fields: Field[] = [[`${at}.id`, id]];
		// What was told of a decision that is gone stays as it was told.
		if (empty || !retired) fields.push([`${at}.type`, interactionTypes[kind]]);
		if (retired) return fields;
		objectives.forEach((objective, place) => fields.push([`${at}.objectives.${place}.id`, identifier(objective)]));
		const when = times.get(slot);
		if (when) fields.push([`${at}.${time}`, when]);
		fields.push([`${at}.weighting`, '1'], [`${at}.correct_responses.0.pattern`, told(correct)]);
		if (answer) fields.push([`${at}.${response}`, told(answer.response)]);
		if (answer || empty) fields.push([`${at}.result`, answer ? result(answer, wrong) : 'neutral']);
		return [...fields, ...description(dialect, at, stem)];
	});
}

/** Right, wrong, or the credit as a decimal: "0.7". */
const result = ({ credit }: { credit: number }, wrong: string): string => (credit === 100 ? 'correct' : credit === 0 ? wrong : String(credit / 100));
