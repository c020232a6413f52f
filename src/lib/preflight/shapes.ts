/** What the preflight page finds out, and what it is lent to find it out with. */

/** `fact`: nothing to judge, told for the record. */
export const verdicts = ['broken', 'look', 'fine', 'fact'] as const;
export type Verdict = (typeof verdicts)[number];

/** A raw fact: its name in words, and what was found. */
export type Fact = [name: string, value: string];

/** One check: what it looks at, its verdict in a word and a sentence, what to do about it, and the facts that it rests on. */
export interface Finding {
	check: string;
	verdict: Verdict;
	says: string;
	todo?: string;
	facts: Fact[];
}

/** Findings of one kind. */
export interface Part {
	title: string;
	findings: Finding[];
}

/** What is lent to the checks: nothing is reached for. */
export interface Lent {
	window: Window;
	/** Milliseconds since 1970. */
	now(): number;
	/** Milliseconds, for pauses too short for the clock. */
	timer(): number;
	pause(milliseconds: number): Promise<void>;
	/** Addresses of the package's files, relative to the page; '' where there is none. */
	files: { script: string; font: string };
	/** What the page's policy has forbidden so far: directives. */
	forbidden(): string[];
}
