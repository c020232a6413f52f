import { t } from '../../messages/index.ts';
import type { Aftermath, ClauseTexts, Course, CoursePage, Keys, Opened } from '$lib/core/carried.ts';
import type { Failure } from '$lib/player/failure.ts';

/** A file read, or why not. */
export type Read<T> = { value: T; failure: null } | { value: null; failure: Failure };

/** course.json, beside index.html. */
export const readCourse = (): Promise<Read<Course>> => read('course.json', isCourse);

let keys: Promise<Read<Keys>> | null = null;

/** keys.json: what the LMS is told by. Fetched once; a failure is tried again. */
export const readKeys = (): Promise<Read<Keys>> =>
	(keys ??= read('keys.json', isKeys).then((told) => {
		if (told.failure) keys = null;
		return told;
	}));

/** dilemmas/A.json: one dilemma as far as its first question. */
export const readOpened = (id: string): Promise<Read<Opened>> =>
	read(`dilemmas/${id}.json`, (value): value is Opened => isRecord(value) && isRecord(value.key) && isKey(value.key) && isProse(value.prose, id));

/** dilemmas/A.after.json: the rest of it. */
export const readAftermath = (id: string): Promise<Read<Aftermath>> =>
	read(`dilemmas/${id}.after.json`, (value): value is Aftermath => isProse(value, id) && isRecord((value as Aftermath).choices));

/** clauses.json: what the clauses say. */
export const readClauseTexts = (): Promise<Read<ClauseTexts>> => read('clauses.json', (value): value is ClauseTexts => isRecord(value));

/** pages/NAME.json: a page of the course's own. */
export const readCoursePage = (name: string): Promise<Read<CoursePage>> =>
	read(`pages/${name}.json`, (value): value is CoursePage => isRecord(value) && isList(value.sections, ({ blocks }) => Array.isArray(blocks)));

async function read<T>(file: string, is: (value: unknown) => value is T): Promise<Read<T>> {
	const failed = (detail: string): Read<T> => ({ value: null, failure: { file, detail } });
	try {
		// The single-file edition holds its files inside the page.
		const inside = document.getElementById(file)?.textContent;
		const response = inside ? new Response(inside) : await fetch(new URL(file, document.baseURI));
		if (!response.ok) return failed(t('broken.missing', { status: response.status }));
		const value: unknown = await response.json().catch(() => null);
		return is(value) ? { value, failure: null } : failed(t('broken.damaged'));
	} catch {
		return { value: null, failure: unreachable(file) };
	}
}

/** A file that the network did not bring; the player's own code is `_app`. */
export const unreachable = (file: string): Failure => ({ file, detail: t('broken.unreachable') });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isList = (value: unknown, is: (one: Record<string, unknown>) => boolean): boolean =>
	Array.isArray(value) && value.every((one) => isRecord(one) && is(one));

const hasId = ({ id }: Record<string, unknown>): boolean => typeof id === 'string';

const isKey = (value: Record<string, unknown>): boolean => hasId(value) && [value.machine, value.decisions, value.ahead].every(isRecord);

const isCourse = (value: unknown): value is Course =>
	isRecord(value) && value.format === 1 && isList(value.scenarios, hasId) && isList(value.clauses, hasId) && Array.isArray(value.guidance);

const isKeys = (value: unknown): value is Keys => isRecord(value) && isList(value.scenarios, isKey) && isList(value.slots, () => true);

const isProse = (value: unknown, id: string): boolean => isRecord(value) && value.id === id && isRecord(value.scenes);
