/** What is found in a text: plain data, which the catalogue words and the author reads. */

/** The gravest first. */
export const severities = ['cannot publish', 'should fix', 'advice'] as const;
export type Severity = (typeof severities)[number];

export interface Diagnostic {
	file: string;
	/** From 1; columns in UTF-16 units; front matter counted. */
	line: number;
	column: number;
	endLine: number;
	endColumn: number;
	code: string;
	severity: Severity;
	message: string;
	help: string;
	/** A finding of this code is answered by `allow:` in the front matter, with this reason. */
	allowed?: string;
}
