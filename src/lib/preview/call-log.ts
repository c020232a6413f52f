import type { Call } from './watched.ts';

/** A line of the list: a call, or a word on what happened between calls. Numbered from 1 since the list was cleared. */
export type Line = { number: number } & ({ call: Call; note?: never } | { note: string; call?: never });

export interface CallLog {
	lines: Line[];
	/** Calls made since the list was cleared, shown or not. */
	calls: number;
	/** Lines that made room for newer ones. */
	dropped: number;
}

/** How many lines are kept; the oldest go first. */
export const most = 500;

export const noCalls: CallLog = { lines: [], calls: 0, dropped: 0 };

/** The list with one more line, the newest last. */
export function add(log: CallLog, entry: Call | string): CallLog {
	const number = log.dropped + log.lines.length + 1;
	const line: Line = typeof entry === 'string' ? { number, note: entry } : { number, call: entry };
	const lines = [...log.lines, line].slice(-most);
	return { lines, calls: log.calls + (line.call ? 1 : 0), dropped: number - lines.length };
}
