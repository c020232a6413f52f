import type { Clause, Course, Keys } from '../core/carried.ts';
import { coming } from '../play/schedule.ts';
import type { Log } from '../play/shapes.ts';
import { minutesAt, timeOf, ukDay } from './uk-days.ts';

export type Asked = Pick<Clause, 'id' | 'title' | 'duty'>;

/** What is asked on one day. */
export interface Day {
	/** 2026-12-14 */
	day: string;
	/** A moment of it, in milliseconds. */
	time: number;
	clauses: Asked[];
}

/** What is due now, the longest overdue first, and what falls due later, day by day. `now` in milliseconds. */
export function comes(course: Course, keys: Keys, log: Log, now: number): { due: Asked[]; later: Day[] } {
	const known = new Map(course.clauses.map((clause) => [clause.id, clause]));
	const due: Asked[] = [];
	const later: Day[] = [];
	for (const { clause, at } of coming(keys, log, minutesAt(now))) {
		const asked = known.get(clause);
		const time = timeOf(at);
		const last = later.at(-1);
		if (!asked) continue;
		if (time <= now) due.push(asked);
		else if (last?.day === ukDay(time)) last.clauses.push(asked);
		else later.push({ day: ukDay(time), time, clauses: [asked] });
	}
	return { due, later };
}

/** The days for a calendar: what is due stands today, and there are at most twelve, within a year. */
export function daysToKeep({ due, later }: ReturnType<typeof comes>, now: number): Day[] {
	const today = ukDay(now);
	const [first, ...rest] = later;
	const soon = first?.day === today ? { ...first, clauses: [...due, ...first.clauses] } : first;
	const all = due.length > 0 && first?.day !== today ? [{ day: today, time: now, clauses: due }, ...later] : soon ? [soon, ...rest] : [];
	return all.filter(({ time }) => time - now <= 366 * 86_400_000).slice(0, 12);
}
