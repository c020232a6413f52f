import { t } from '../../messages/index.ts';
import type { Aftermath, ClauseTexts, Course, Prose } from '$lib/core/carried.ts';
import type { Failure } from '$lib/player/failure.ts';

/** A file read, or why not. */
export type Read<T> = { value: T; failure: null } | { value: null; failure: Failure };

/** course.json, beside index.html. */
export const readCourse = (): Promise<Read<Course>> => read('course.json', isCourse);

/** dilemmas/A.json: one scenario as far as its first question. */
export const readProse = (id: string): Promise<Read<Prose>> => read(`dilemmas/${id}.json`, (value): value is Prose => isProse(value, id));

/** dilemmas/A.after.json: the rest of it. */
export const readAftermath = (id: string): Promise<Read<Aftermath>> =>
	read(`dilemmas/${id}.after.json`, (value): value is Aftermath => isProse(value, id) && isRecord((value as Aftermath).choices));

/** clauses.json: what the clauses say. */
export const readClauseTexts = (): Promise<Read<ClauseTexts>> => read('clauses.json', (value): value is ClauseTexts => isRecord(value));

async function read<T>(file: string, is: (value: unknown) => value is T): Promise<Read<T>> {
	const failed = (detail: string): Read<T> => ({ value: null, failure: { file, detail } });
	try {
		const response = await fetch(new URL(file, document.baseURI));
		if (!response.ok) return failed(t('broken.missing', { status: response.status }));
		const value: unknown = await response.json().catch(() => null);
		return is(value) ? { value, failure: null } : failed(t('broken.damaged'));
	} catch {
		return failed(t('broken.unreachable'));
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isCourse = (value: unknown): value is Course =>
	isRecord(value) && value.format === 1 && [value.scenarios, value.clauses, value.slots, value.guidance].every(Array.isArray);

const isProse = (value: unknown, id: string): boolean => isRecord(value) && value.id === id && isRecord(value.scenes);
