/** npm run check [-- [--json] PATH…]: every problem of the course, or of single files wherever they lie, and a line a scenario. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pictureBeside, readContent, shown } from '../lib/content.server.ts';
import { frame } from '../lib/core/frame.ts';
import { compile, type Compiled } from '../lib/core/index.ts';
import { foundations, project, type TextFile } from '../lib/core/project.ts';
import type { Diagnostic, Guidance } from '../lib/core/shapes.ts';
import { lineOf, rows } from './row.ts';

interface Checked {
	diagnostics: Diagnostic[];
	compiled: Compiled[];
	guidance: Guidance[];
	texts: Map<string, string>;
}

const root = process.cwd();

/** Single files: clauses from their front matter, guidance from this project, no ids and no rules of the course. */
function files(paths: string[]): Checked {
	const { guidance, settings } = foundations(readContent(root));
	const found = paths.flatMap((path) => listed(resolve(root, path)));
	const compiled = found.map(({ file, text, path }) => compile(file, text, { guidance, passMark: settings.passMark, picture: (address) => pictureBeside(path, address) }));
	return { compiled, guidance, diagnostics: compiled.flatMap((one) => one.diagnostics), texts: new Map(found.map((one) => [one.file, one.text])) };
}

/** A file, or every Markdown file below a folder. */
function listed(path: string): (TextFile & { path: string })[] {
	if (statSync(path).isDirectory()) {
		const inside = readdirSync(path, { withFileTypes: true }).filter((one) => one.isDirectory() || /\.md$/i.test(one.name));
		return inside.map((one) => one.name).sort().flatMap((name) => listed(join(path, name)));
	}
	return [{ path, file: shown(root, path), text: readFileSync(path, 'utf8') }];
}

function course(): Checked {
	const written = readContent(root);
	const { compiled, guidance, diagnostics } = project(written);
	const pages = written.documents.flatMap((one) => [one.guidance, ...one.clauses, ...one.dilemmas]);
	return { compiled, guidance, diagnostics, texts: new Map([written.course, ...pages].map((one) => [one.file, one.text])) };
}

function main(given: string[]): number {
	const json = given.includes('--json');
	const paths = given.filter((one) => one !== '--json');
	const absent = paths.find((path) => statSync(resolve(root, path), { throwIfNoEntry: false }) === undefined);
	if (absent !== undefined) {
		console.error(`There is no file or folder “${absent}”. Paths are read from ${root}.`);
		return 2;
	}
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
	const severities = ['cannot publish', 'should fix', 'advice'] as const;
	const counts = severities.flatMap((severity) => {
		const number = open.filter((one) => one.severity === severity).length;
		return number ? [`${number} ${severity}`] : [];
	});
	return [...(counts.length ? counts : ['No problems']), ...(answered ? [`${answered} answered with a reason`] : [])].join(', ') + '.';
}

process.exitCode = main(process.argv.slice(2));
