import type { Severity } from '../finding.ts';

export interface Entry<Details> {
	severity: Severity;
	/** One sentence: what is wrong, in the author's own words. */
	message: (details: Details) => string;
	/** What to do. */
	help: (details: Details) => string;
}

type Say<D> = string | ((details: D) => string);
const say = <D>(words: Say<D>): ((details: D) => string) => (typeof words === 'string' ? () => words : words);
const entry =
	(severity: Severity) =>
	<D = undefined>(message: Say<D>, help: Say<D>): Entry<D> => ({ severity, message: say(message), help: say(help) });

export const cannotPublish = entry('cannot publish');
export const shouldFix = entry('should fix');
export const advice = entry('advice');

/** “words”, as the author wrote them. */
export const quote = (text: string): string => `“${text}”`;

/** The nearest name, where there is one; what else can be done follows. */
export const meant = (nearest: string | undefined): string => (nearest === undefined ? '' : `Did you mean ${quote(nearest)}? `);

/** 11,995 */
export const thousands = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** one choice, 2 choices */
export const count = (n: number, one: string, many = `${one}s`): string => `${n === 1 ? 'one' : n} ${n === 1 ? one : many}`;

/** “a”, “b” and “c” */
export const listed = (names: string[]): string => {
	const quoted = names.map(quote);
	return quoted.length < 2 ? (quoted[0] ?? '') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
};
