import { severities } from '../core/finding.ts';
import type { Problem } from './state.ts';

/** Problems that stop publication, and the others, in the order of their weight, file and line. */
export function sorted(problems: Problem[]): { stopping: Problem[]; others: Problem[] } {
	const weight = ({ severity }: Problem): number => severities.indexOf(severity);
	const order = [...problems].sort((a, b) => weight(a) - weight(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
	return { stopping: order.filter((one) => weight(one) === 0), others: order.filter((one) => weight(one) !== 0) };
}

/** The author's own lines in a frame, with the carets under them; the whole frame where none are seen. */
export function ownLines({ frame }: Problem): string {
	const lines = frame.split('\n').filter((line) => /^ *\d* *\|/.test(line));
	return lines.length > 0 ? lines.map((line) => line.slice(2)).join('\n') : frame;
}
