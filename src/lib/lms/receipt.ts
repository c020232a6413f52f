/** A learner's record as a file of their own: for whoever looks after the LMS where it never answers, and to be read in again later. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Course } from '../core/carried.ts';
import { parse, print } from '../play/log.ts';
import { courseScore } from '../play/score.ts';
import type { Log } from '../play/shapes.ts';
import { status } from '../play/status.ts';

const format = 'clausewise-receipt';
const version = 1;

export type Learner = { id: string; name: string };

/** Why a file is not read in; what it says of itself, where that tells the reader something. */
export type Refusal = { why: 'unknown' | 'newer' | 'changed' } | { why: 'course'; course: string } | { why: 'learner'; learner: string };

/** The sum finds what was changed; it is no proof against somebody who makes a sum of their own. */
export const sumOf = (receipt: object): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(receipt))));

/** log → the text of a receipt. `at`: milliseconds since 1970. Scores stand as percentages with two decimals at most, null where there is none yet. */
export function receipt(course: Course, learner: Learner | null, log: Log, at: number): string {
	const percent = (score: number | null | undefined): number | null => (score == null ? null : score / 100);
	const said = {
		format,
		version,
		course: { id: course.id, title: course.title, version: course.version },
		learner,
		made: new Date(at).toISOString(),
		status: status(course, log),
		score: percent(courseScore(course, log)),
		dilemmas: course.scenarios.flatMap(({ id, name, title }) => {
			const history = log.scenarios[id];
			return history ? [{ name, title, attempts: history.ended, score: percent(history.best?.score), open: history.open !== undefined }] : [];
		}),
		log: print(log)
	};
	return `${JSON.stringify({ ...said, sum: sumOf(said) }, null, '\t')}\n`;
}

/** The text of a file → the log that it holds, or why it is not read in. Never throws. */
export function readReceipt(text: string, course: Course, learner: Learner | null): { log: Log } | Refusal {
	const found = read(text);
	if (found?.format !== format || typeof found.version !== 'number') return { why: 'unknown' };
	if (found.version > version) return { why: 'newer' };
	const { sum, ...said } = found;
	const log = typeof said.log === 'string' ? parse(said.log) : null;
	if (!log || sum !== sumOf(said)) return { why: 'changed' };
	return strange(said, course, learner) ?? { log };
}

/** Why what a file says of itself is not of this course or this learner; null where it is. */
export function strange(said: Record<string, unknown>, course: Course, learner: Learner | null): Refusal | null {
	const [of, by] = [said.course, said.learner] as [Partial<Course> | null, Partial<Learner> | null];
	if (of?.id !== course.id) return { why: 'course', course: String(of?.title) };
	return by?.id && learner?.id && by.id !== learner.id ? { why: 'learner', learner: String(by.name || by.id) } : null;
}

/** The text of a file → the object that it holds; null where it holds none. */
export function read(text: string): Record<string, unknown> | null {
	try {
		const found: unknown = JSON.parse(text);
		return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : null;
	} catch {
		return null;
	}
}
