/** guidance.md and its clauses → what the course stands on. */
import type { Clause } from './carried.ts';
import { clauseOf } from './clause.ts';
import { type Edition, parseEdition } from './edition.ts';
import { type Report, reportOn } from './diagnostics.ts';
import type { Diagnostic } from './finding.ts';
import { outcomes, standards } from './guidance-lists.ts';
import { keyPoints } from './key-points.ts';
import { page, top, type Page } from './page.ts';
import { ownWords } from './rules/copied.ts';
import type { Guidance } from './shapes.ts';
import { read } from './source.ts';

interface File {
	file: string;
	text: string;
}

/** One document of guidance as it is written: guidance.md, each clause.md with its folder's name; edition.json and sources.md, '' where there is none. */
export interface GuidanceFiles {
	id: string;
	guidance: File;
	clauses: (File & { folder: string })[];
	edition: File;
	sources: File;
}

export function guidanceOf({ id, guidance: main, clauses, edition: kept, sources }: GuidanceFiles): { guidance: Guidance; diagnostics: Diagnostic[] } {
	const edition = parseEdition(kept.text);
	const runs = new Set(edition?.runs);
	const made = page(main.file, main.text, ['title', 'publisher', 'edition', 'read-at', 'outcomes', 'standards', 'domains'], [{ runs }]);
	const { tokens, report, text, html } = made;
	const ground = { runs, outcomes: outcomes(made), standards: standards(made), domains: made.list('domains').map((one) => one.text) };
	const told = clauses.map((one) => ({ ...clauseOf(one.folder, one.file, one.text, ground), file: one }));
	const guidance = {
		...ground,
		id,
		title: text('title'),
		publisher: text('publisher'),
		edition: text('edition'),
		readAt: text('read-at'),
		html: html(tokens.filter((token) => token.type !== 'list')),
		keyPoints: keyPoints(made),
		clauses: told.map((one) => one.clause)
	};
	const apart = [
		...againstEdition(edition, guidance, { main: made, kept, told }),
		...inFile(sources, (own) => ownWords(read(sources.file, sources.text), [ground], own))
	];
	return { guidance, diagnostics: [...report.found, ...apart, ...told.flatMap((one) => one.diagnostics)] };
}

/** What edition.json knows better. What concerns guidance.md is told there; the rest comes back. */
function againstEdition(
	edition: Edition | null,
	guidance: Guidance,
	{ main, kept, told }: { main: Page; kept: File; told: { clause: Clause; file: File }[] }
): Diagnostic[] {
	const { report, fields } = main;
	if (kept.text.trim() === '') report.add('edition-missing', top);
	if (!edition) return kept.text.trim() === '' ? [] : inFile(kept, (own) => own.add('edition-unreadable', top));
	const { edition: named } = edition;
	const known = Object.keys(edition.texts).filter((id) => /^(?:C|KP)\d/.test(id));
	const here = [...guidance.clauses, ...guidance.keyPoints].map(({ id }) => id);
	const untold = known.filter((id) => !here.includes(id));
	if (named !== guidance.edition) report.add('edition-stale', fields.edition?.span ?? top, { edition: guidance.edition, other: named });
	for (const { id } of guidance.keyPoints) if (!known.includes(id)) report.add('clause-not-in-edition', top, { id, edition: named });
	if (untold.length) report.add('clause-untold', top, { ids: untold });
	return told
		.filter(({ clause }) => !known.includes(clause.id))
		.flatMap(({ clause, file }) => inFile(file, (own) => own.add('clause-not-in-edition', top, { id: clause.id, edition: named })));
}

/** What is found in a file of its own. */
function inFile({ file, text }: File, tell: (report: Report) => void): Diagnostic[] {
	const report = reportOn(read(file, text));
	tell(report);
	return report.found;
}
