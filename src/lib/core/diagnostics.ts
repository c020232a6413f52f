/** A finding by its code → what the author reads. All wording stands in catalogue/; here a finding gets its place. */
import { access } from './catalogue/access.ts';
import { around } from './catalogue/around.ts';
import { clauses } from './catalogue/clauses.ts';
import { choices } from './catalogue/choices.ts';
import { course } from './catalogue/course.ts';
import { facts } from './catalogue/facts.ts';
import { file } from './catalogue/file.ts';
import { graph } from './catalogue/graph.ts';
import { guidance } from './catalogue/guidance.ts';
import { messages } from './catalogue/messages.ts';
import { routes } from './catalogue/routes.ts';
import { scenes } from './catalogue/scenes.ts';
import { steps } from './catalogue/steps.ts';
import { words } from './catalogue/words.ts';
import { type Diagnostic, severities } from './finding.ts';
import type { Span } from './written.ts';
import { position, type Source } from './source.ts';

export const catalogue = {
	...file,
	...scenes,
	...choices,
	...clauses,
	...facts,
	...messages,
	...steps,
	...words,
	...access,
	...graph,
	...routes,
	...course,
	...guidance,
	...around
};

export type Code = keyof typeof catalogue;
/** What a finding's sentences need to be told: a wrong code or argument does not compile. */
export type Details<C extends Code> = Parameters<(typeof catalogue)[C]['message']>[0];

export interface Report {
	add<C extends Code>(code: C, span: Span, ...details: Details<C> extends undefined ? [] : [Details<C>]): void;
	has(...codes: Code[]): boolean;
	readonly found: Diagnostic[];
}

/** Collects findings of one source, each once at its place. */
export function reportOn(source: Source): Report {
	const found: Diagnostic[] = [];
	const seen = new Set<string>();
	return {
		found,
		has: (...codes) => found.some((one) => codes.includes(one.code as Code)),
		add(code, span, ...details) {
			const entry = catalogue[code] as { severity: Diagnostic['severity']; message(details: unknown): string; help(details: unknown): string };
			const { line, column } = position(source, span.start);
			const end = position(source, span.end);
			const key = `${code} ${line}:${column}`;
			if (seen.has(key)) return;
			seen.add(key);
			const told = details[0];
			found.push({
				file: source.file,
				line,
				column,
				endLine: end.line,
				endColumn: end.column,
				code,
				severity: entry.severity,
				message: entry.message(told),
				help: entry.help(told)
			});
		}
	};
}

/** In reading order; the graver first where two stand in one place. */
export function inOrder(found: Diagnostic[]): Diagnostic[] {
	return [...found].sort(
		(a, b) => a.line - b.line || a.column - b.column || severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.code < b.code ? -1 : 1)
	);
}
