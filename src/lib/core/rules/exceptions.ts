/** What dilemmas answer by `allow:`, and whether it is still there to be answered. */
import { reportOn } from '../diagnostics.ts';
import type { Diagnostic } from '../finding.ts';
import { read } from '../source.ts';
import type { Sound } from './rule.ts';

/** A finding that its author has looked at and means to keep. */
export interface Exception {
	file: string;
	code: string;
	reason: string;
}

export const exceptionsOf = (sound: Sound[]): Exception[] =>
	sound.flatMap(({ scenario: { file, allow } }) => Object.entries(allow).map(([code, reason]) => ({ file, code, reason })));

/** Exceptions that answer nothing any more: they would hide the next finding of their code. `found`: every finding of every file. */
export function unneeded(sound: Sound[], found: Diagnostic[], texts: Map<string, string>): Diagnostic[] {
	return exceptionsOf(sound).flatMap(({ file, code }) => {
		if (found.some((one) => one.file === file && one.code === code)) return [];
		const field = sound.find(({ scenario }) => scenario.file === file)!.document.fields.allow!;
		const report = reportOn(read(file, texts.get(file) ?? ''));
		report.add('allow-unneeded', field.parts.find(({ text }) => text === code)?.span ?? field.span, { code });
		return report.found;
	});
}
