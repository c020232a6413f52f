/** npm run check [-- [--json] PATH…]: every problem of the course, or of single files wherever they lie, and a line a scenario. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isDilemma, pictureBeside, readContent } from '../lib/content.server.ts';
import { coursePage } from '../lib/core/course-page.ts';
import { inOrder, reportOn } from '../lib/core/diagnostics.ts';
import { frame } from '../lib/core/frame.ts';
import { compile, type Compiled } from '../lib/core/index.ts';
import { foundations, project, textsOf } from '../lib/core/project.ts';
import { type Diagnostic, severities } from '../lib/core/finding.ts';
import type { Guidance } from '../lib/core/shapes.ts';
import { read } from '../lib/core/source.ts';
import { lineOf, rows } from './row.ts';

interface Checked {
	diagnostics: Diagnostic[];
	compiled: Compiled[];
	guidance: Guidance[];
	texts: Map<string, string>;
}

const root = process.cwd();

/** Single files: clauses from their front matter, guidance from this project, no ids and no rules of the course. Findings name a file as it was given. */
function files(paths: string[]): Checked {
	const { guidance, settings } = foundations(readContent(root));
	const seen = new Set<string>();
	const lost: Diagnostic[] = [];
	const pages: Diagnostic[] = [];
	const compiled: Compiled[] = [];
	const texts = new Map<string, string>();
	for (const { file, path } of paths.flatMap((given) => below(given, reached(given), (reason) => lost.push(unreadable(given, reason))))) {
		if (seen.has(path)) continue;
		seen.add(path);
		try {
			texts.set(file, readFileSync(path, 'utf8'));
		} catch (error) {
			lost.push(unreadable(file, error instanceof Error ? error.message : String(error)));
			continue;
		}
		const around = { guidance, passMark: settings.passMark, picture: (address: string) => pictureBeside(path, address) };
		if (dirname(path).endsWith(join('content', 'pages'))) {
			pages.push(...coursePage({ file, name: basename(path, '.md'), text: texts.get(file)! }, around, (src) => src).diagnostics);
			continue;
		}
		const made = compile(path, texts.get(file)!, around);
		compiled.push({ ...made, file, diagnostics: made.diagnostics.map((one) => ({ ...one, file })) });
	}
	return { compiled, guidance, diagnostics: [...lost, ...inOrder(pages), ...compiled.flatMap((one) => one.diagnostics)], texts };
}

/** A path is read from the project, where npm runs this; else from where the user stands. */
function reached(given: string): string {
	const here = resolve(root, given);
	return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? root, given);
}

/** A file; or every dilemma below a folder, what is hidden left aside. */
function below(file: string, path: string, lose: (reason: string) => void): { file: string; path: string }[] {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found) lose('there is no such file or folder');
	if (!found?.isDirectory()) return found ? [{ file: file.split(sep).join('/'), path }] : [];
	const inside = readdirSync(path, { withFileTypes: true })
		.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((one) => (one.isDirectory() || isDilemma(one.name) ? below(join(file, one.name), join(path, one.name), () => {}) : []));
	if (inside.length === 0) lose('no dilemma (a file whose name ends in .md) lies below it');
	return inside;
}

function unreadable(file: string, reason: string): Diagnostic {
	const report = reportOn(read(file, ''));
	report.add('course-unreadable', { start: 0, end: 0 }, { file, reason });
	return report.found[0]!;
}

function course(): Checked {
	const written = readContent(root);
	const { compiled, guidance, diagnostics } = project(written);
	return { compiled, guidance, diagnostics, texts: textsOf(written) };
}

function main(given: string[]): number {
	const json = given.includes('--json');
	const paths = given.filter((one) => one !== '--json');
	const { diagnostics, compiled, guidance, texts } = paths.length ? files(paths) : course();
	const order = guidance.flatMap((one) => [...one.clauses, ...one.keyPoints].map(({ id }) => id));
	const built = rows(compiled, order);
	const open = diagnostics.filter((one) => one.allowed === undefined);
	const stops = open.filter((one) => one.severity === 'cannot publish').length;
	if (json) {
		const told = open.map(({ file, line, column, code, severity, message, help }) => ({ file, line, column, code, severity, message, help }));
		console.log(JSON.stringify({ diagnostics: told, scenarios: built.map(({ row }) => row) }));
	} else {
		for (const found of diagnostics) console.log(`${frame(found, texts.get(found.file) ?? '')}\n`);
		for (const { row, scenario } of built) console.log(lineOf(row, scenario));
		console.log(summary(open, diagnostics.length - open.length));
	}
	return stops > 0 ? 1 : 0;
}

function summary(open: Diagnostic[], answered: number): string {
	const counts = severities.flatMap((severity) => {
		const number = open.filter((one) => one.severity === severity).length;
		return number ? [`${number} ${severity}`] : [];
	});
	return [...(counts.length ? counts : ['No problems']), ...(answered ? [`${answered} answered with a reason`] : [])].join(', ') + '.';
}

process.exitCode = main(process.argv.slice(2));
