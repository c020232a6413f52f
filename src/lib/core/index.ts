/** The compiler's only door. text → tokens → document → scenario → chart; the course and its machines are made of scenarios. */
import { inOrder, reportOn } from './diagnostics.ts';
import { document } from './document.ts';
import { front } from './front.ts';
import { within } from './limits.ts';
import { chart } from './map.ts';
import { routeRules, wordingRules } from './rules/index.ts';
import type { PictureFacts } from './rules/pictures.ts';
import { folderClause, scenario } from './scenario.ts';
import { settings } from './settings.ts';
import type { Chart, Guidance, Scenario } from './shapes.ts';
import type { Document, Token } from './written.ts';
import type { Diagnostic } from './finding.ts';
import { read } from './source.ts';
import { tokens } from './tokens.ts';
import { closed } from './unclosed.ts';

/** What the compiler is told about the file's surroundings; it reads nothing itself. */
export interface Around {
	guidance: Guidance[];
	/** 0–100. */
	passMark: number;
	/** What the file of this picture, beside the dilemma's, holds besides the picture; null where there is no such file. */
	picture: (address: string) => PictureFacts | null;
}

/** Every stage, as far as it came. `scenario` and `chart` are null where the graph cannot be built; `diagnostics` says why. */
export interface Compiled {
	file: string;
	tokens: Token[];
	document: Document;
	scenario: Scenario | null;
	chart: Chart | null;
	diagnostics: Diagnostic[];
}

/** Never throws on a text, whatever it holds; reports all that is wrong with it at once. */
export function compile(file: string, text: string, { guidance, passMark, picture }: Around): Compiled {
	const source = read(file, text);
	const report = reportOn(source);
	const sound = within(source, report);
	const { fields, end } = front(source, report);
	const set = settings(fields, source, report);
	const lexed = sound ? tokens(source, end, closed(source, end, report)) : null;
	const written = document(lexed ?? [], fields, { source, report, picture: (address) => picture(address) !== null });
	const resolved = lexed && scenario(written, set, source, guidance, report);
	const charted = resolved && chart(resolved);
	const clause = folderClause(file) ?? set.clauses?.find(({ text }) => text.startsWith('C'))?.text ?? null;
	for (const rule of wordingRules) rule(written, report, { source, tokens: lexed ?? [], guidance, picture, clause });
	for (const rule of resolved && charted ? routeRules : []) rule(resolved!, charted!, { source, passMark }, report);
	const diagnostics = inOrder(report.found).map((one) => (Object.hasOwn(set.allow, one.code) ? { ...one, allowed: set.allow[one.code]! } : one));
	return { file, tokens: lexed ?? [], document: written, scenario: resolved, chart: charted, diagnostics };
}
