import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { frame } from '../src/lib/core/frame.ts';
import { number } from '../src/lib/core/ids.ts';
import { compile, type Compiled } from '../src/lib/core/index.ts';
import { aftermath, key, machine, prose } from '../src/lib/core/machine.ts';
import { foundations } from '../src/lib/core/project.ts';
import { read } from '../src/lib/core/source.ts';
import { walk } from '../src/lib/core/walk.ts';
import { beside } from './pictures.ts';
import { broken, documents, pathological } from './random-documents.ts';
import { seed } from './seed.ts';

const DOCUMENTS = 10_000;
const SECONDS = 2;

const root = join(import.meta.dirname, '..');
const written = readContent(root);
const { guidance, settings } = foundations(written);
const around = { guidance, passMark: settings.passMark, picture: (address: string) => beside(!address.includes('x')) };
const run = (text: string): Compiled => compile('content/social-media/C152-connecting/random.md', text, around);

/** What is made of a text, and in how many seconds. A busy machine is no slow compiler: of three tries the best counts. */
function timed(text: string): { made: Compiled; seconds: number } {
	let seconds = Infinity;
	let made: Compiled;
	let tries = 0;
	do {
		const from = performance.now();
		made = run(text);
		seconds = Math.min(seconds, (performance.now() - from) / 1000);
	} while (seconds > SECONDS && ++tries < 3);
	return { made, seconds };
}

const inputs = (folder: string, pattern: RegExp): string[] =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => pattern.test(file))
		.sort()
		.map((file) => readFileSync(join(root, folder, file), 'utf8'));
const corpus = {
	real: written.documents.flatMap((one) => one.dilemmas.map(({ text }) => text)),
	small: [...inputs('tests/fixtures/scenarios', /input\.md$/), ...inputs('tests/fixtures/problems', /\.md$/)].filter((text) => text.length < 20_000)
};

/** Every object below a value. */
function* within(value: unknown): Generator<Record<string, unknown>> {
	if (typeof value !== 'object' || value === null) return;
	if (!Array.isArray(value)) yield value as Record<string, unknown>;
	for (const one of Array.isArray(value) ? value : Object.values(value)) yield* within(one);
}

/** What is wrong with what the compiler made of a text; null where nothing is. */
function wrong(text: string, made: Compiled): string | null {
	const source = read(made.file, text);
	const size = source.text.length;
	const lineEnd = (line: number) => (source.lines[line] ?? size + 1) - 1 - source.lines[line - 1]!;
	const stands = (line: number, column: number) =>
		Number.isInteger(line) && line >= 1 && line <= source.lines.length && Number.isInteger(column) && column >= 1 && column <= lineEnd(line) + 1;
	for (const [at, one] of made.diagnostics.entries()) {
		const told = `${one.code} at ${one.line}:${one.column}-${one.endLine}:${one.endColumn}: ${one.message} ${one.help}`;
		if (/internal error|undefined|\[object /i.test(`${one.message} ${one.help}`) || /\bNaN\b/.test(`${one.message} ${one.help}`)) return told;
		if (one.message.trim() === '' || one.help.trim() === '') return `no words: ${told}`;
		if (!stands(one.line, one.column) || !stands(one.endLine, one.endColumn)) return `outside the text: ${told}`;
		if (one.endLine < one.line || (one.endLine === one.line && one.endColumn < one.column)) return `ends before it starts: ${told}`;
		if (at < 20 && !frame(one, text).includes(one.message)) return `no frame: ${told}`;
	}
	for (const stage of ['tokens', 'document', 'scenario'] as const) {
		for (const one of within(made[stage])) {
			if (typeof one.start === 'number' && typeof one.end === 'number' && !(one.start >= 0 && one.start <= one.end && one.end <= size))
				return `a span outside the text in ${stage}: ${one.start}–${one.end} of ${size}`;
			if (typeof one.html === 'string' && !allowed(one.html)) return `HTML that is not ours in ${stage}: ${one.html}`;
			if (typeof one.question === 'string' && !allowed(one.question)) return `HTML that is not ours in a question: ${one.question}`;
		}
	}
	// After U+2028 marked takes away what it takes for the marks of a new line, and the rest is nowhere to be found.
	for (const { type, raw, span } of text.includes('\u2028') ? [] : walk(made.tokens)) {
		const own = raw.trim();
		if (!['link', 'codespan', 'image', 'strong', 'heading'].includes(type) || /[\n\t]/.test(own)) continue;
		// A note that is never closed is read as spaces.
		const found = source.text.slice(span.start, span.end);
		if (found !== own && found.replaceAll('<!--', '    ') !== own) return `a ${type} that points elsewhere: ${own} → ${found}`;
	}
	return null;
}

const PART =
	/<(\/?)(p|strong|em|ul|ol|li)>|<br>|<a href="(?:https?:|mailto:)(?:[^"<>&\s]|&(?:amp|lt|gt|quot);)+" target="_blank" rel="noopener noreferrer">|<\/a>|[^<>&"]+|&(?:amp|lt|gt|quot);/iy;

/** Whether HTML holds nothing but the tags that the compiler makes, each closed. */
function allowed(html: string): boolean {
	const open: string[] = [];
	for (let at = 0; at < html.length; at = PART.lastIndex) {
		PART.lastIndex = at;
		const part = PART.exec(html);
		if (!part) return false;
		const tag = /^<(\/?)([a-z]+)/i.exec(part[0]);
		if (!tag || tag[2] === 'br') continue;
		if (tag[1] === '') open.push(tag[2]!);
		else if (open.pop() !== tag[2]) return false;
	}
	return open.length === 0;
}

describe(`${DOCUMENTS} random documents, SEED=${seed}`, () => {
	const codes = new Map<string, number>();
	const faults: string[] = [];
	const slowest = { seconds: 0, number: -1, size: 0 };
	let stories = 0;
	let charts = 0;

	beforeAll(() => {
		const fault = (at: number, text: string, what: string) =>
			faults.push(`document ${at} (SEED=${seed}): ${what.slice(0, 400)}\n${JSON.stringify(text.slice(0, 300))}`);
		// What has never run is slow: an author's first text is small.
		for (const text of [...corpus.real, ...corpus.small]) run(text);
		for (const [at, text] of documents(seed, DOCUMENTS, corpus)) {
			try {
				const { made, seconds } = timed(text);
				if (seconds > slowest.seconds) Object.assign(slowest, { seconds, number: at, size: text.length });
				for (const { code } of made.diagnostics) codes.set(code, (codes.get(code) ?? 0) + 1);
				const found = wrong(text, made);
				if (found) fault(at, text, found);
				if (seconds > SECONDS) fault(at, text, `takes ${seconds.toFixed(1)} s for ${text.length} characters`);
				if (made.document.scenes.length > 0) stories++;
				if (made.scenario) {
					charts++;
					const named = number([], [made.scenario]).named[0]!;
					JSON.stringify([machine(named), key(named), prose(named, (src) => src), aftermath(named, (src) => src)]);
				}
				if (at % 5 === 0) {
					const lf = text.replace(/\r\n?/g, '\n');
					const [one, other] = [run(lf), run(lf.replaceAll('\n', '\r\n'))].map(({ diagnostics }) => JSON.stringify(diagnostics));
					if (one !== other) fault(at, text, 'CRLF and LF are told apart');
				}
				if (at % 10 === 0 && JSON.stringify(plain(run(text))) !== JSON.stringify(plain(made))) fault(at, text, 'twice compiled, it differs');
			} catch (error) {
				fault(at, text, `throws ${error instanceof Error ? error.stack : String(error)}`);
			}
		}
		console.log(
			`SEED=${seed}: ${DOCUMENTS} documents, ${stories} with scenes, ${charts} with a map, ${codes.size} different findings; slowest ${slowest.seconds.toFixed(2)} s (document ${slowest.number}, ${slowest.size} characters)`
		);
	}, 600_000);

	it('none throws, points outside its text, says what no author should read, or takes too long', () => {
		expect(faults.slice(0, 5).join('\n\n')).toBe('');
	});

	it('are of every sort: with and without scenes, proved and not, with most findings that there are', () => {
		expect(stories).toBeGreaterThan(DOCUMENTS / 2);
		expect(charts).toBeGreaterThan(DOCUMENTS / 10);
		expect(DOCUMENTS - charts).toBeGreaterThan(DOCUMENTS / 10);
		expect(codes.size).toBeGreaterThan(80);
	});
});

/** Big integers as digits. */
const plain = (made: Compiled): unknown => ({ ...made, chart: made.chart && { ...made.chart, routes: String(made.chart.routes) } });

describe('what marked is slow at or throws on', () => {
	it.each(pathological)('%s', (_, text) => {
		const { made, seconds } = timed(text);
		expect(seconds).toBeLessThan(SECONDS);
		expect(wrong(text, made)).toBeNull();
	});
});

describe('broken front matter', () => {
	it.each(broken)('%j', (block) => {
		const text = `${block}\n\n## The request\n\nIt is late.\n`;
		expect(wrong(text, run(text))).toBeNull();
	});
});

describe('the checks themselves', () => {
	const made = run(corpus.real[0]!);
	const first = made.document.scenes[0]!;

	it('find a span outside the text', () => {
		expect(wrong(corpus.real[0]!, made)).toBeNull();
		expect(wrong(corpus.real[0]!, { ...made, tokens: [{ ...made.tokens[0]!, span: { start: 3, end: 1e6 } }] })).toMatch(/^a span outside/);
		expect(wrong(corpus.real[0]!.replace('## ', '##  '), made)).toMatch(/^a heading that points elsewhere|^a span/);
		expect(wrong('x', { ...made, document: { ...made.document, scenes: [] } })).toMatch(/^a span outside/);
	});

	it('find HTML that the compiler does not make', () => {
		for (const html of [
			'<p>a < b</p>',
			'<p>&nbsp;</p>',
			'<script>',
			'<p onclick="x">x</p>',
			'<a href="javascript:x" target="_blank" rel="noopener noreferrer">x</a>',
			'<p><em>x</p></em>',
			'<p>x',
			'<img src="x">',
			'</p>',
			'<a href="https://x" onclick="y">x</a>',
			'say "x"'
		]) {
			expect([html, allowed(html)]).toEqual([html, false]);
			expect(
				wrong(corpus.real[0]!, {
					...made,
					document: { ...made.document, scenes: [{ ...first, blocks: [{ is: 'text', span: first.span, html, words: '', when: [] }] }] }
				})
			).toMatch(/^HTML/);
		}
		expect(
			allowed(
				'<p>a &lt; b <strong>c</strong><br><a href="https://x.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">d</a></p><ul><li>e</li></ul>'
			)
		).toBe(true);
	});

	it('find words that no author should read', () => {
		const finding = {
			file: '',
			line: 1,
			column: 1,
			endLine: 1,
			endColumn: 1,
			code: 'x',
			severity: 'advice' as const,
			message: 'There is undefined here.',
			help: 'Do.'
		};
		expect(
			wrong('x', { ...made, tokens: [], document: { ...made.document, fields: {}, scenes: [], routes: [] }, scenario: null, diagnostics: [finding] })
		).toMatch(/undefined/);
		expect(wrong('x', { ...made, diagnostics: [{ ...finding, message: 'It.', endColumn: 9 }] })).toMatch(/^outside/);
	});
});
