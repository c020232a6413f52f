import type { Standing } from '../never-lower.ts';
import type { Session } from '../standard.ts';
import type { Dialect, Get } from './dialect.ts';
import type { Line } from './line.ts';

/** An objective as the LMS has it; its place in the list is its index there. */
export interface Objective {
	id: string;
	standing: Standing;
}

/** How many objectives or interactions are read of an LMS that never says the last. */
const most = 2_000;

/** A number from 0 to `whole` → percent, in hundredths; null for anything else. */
export function percentage(text: string, whole = 100): number | null {
	const number = text.trim() === '' ? NaN : Number(text);
	return number >= 0 && number <= whole ? Math.round((number * 10_000) / whole) / 100 : null;
}

/** Ids of a list in the LMS, up to the first that is empty: what it says of their number is not to be trusted (ILIAS: 21 for 3). */
export function readIds(get: Get, list: 'objectives' | 'interactions', from = 0): string[] {
	const ids: string[] = [];
	for (let id = get(`cmi.${list}.${from}.id`); id && ids.length < most; id = get(`cmi.${list}.${from + ids.length}.id`)) ids.push(id);
	return ids;
}

/** What the LMS says of the course or of an objective, which stands at `at`. */
export const read = ({ readStatus }: Dialect, get: Get, at: string): Standing => ({
	status: readStatus(get, at).trim().toLowerCase(),
	score: percentage(get(`${at}.score.raw`))
});

/** The objectives that the LMS has. One of the manifest's may stand first without a name: an LMS then counts it, and does not call its place an error. */
export function readObjectives(dialect: Dialect, lms: Line): Objective[] {
	let ids = readIds(lms.get, 'objectives');
	if (dialect.manifestObjectives && ids.length === 0 && lms.error() !== '301' && Number(lms.get('cmi.objectives._count')) > 0)
		ids = ['', ...readIds(lms.get, 'objectives', 1)];
	return ids.map((id, index) => ({ id, standing: read(dialect, lms.get, `cmi.objectives.${index}`) }));
}

/** What a launch is for. One without credit is no more than a review to the LMS, whatever it calls it. */
export function modeOf(mode: string, credit: string): Session['mode'] {
	if (mode === 'browse') return mode;
	return mode === 'review' || credit === 'no-credit' ? 'review' : 'normal';
}
