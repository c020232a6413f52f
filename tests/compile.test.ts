/** What no fixture shows: the proof against a count by hand, one slip and one finding in many spellings, and texts that nobody meant well. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../src/cli/row.ts';
import { readContent } from '../src/lib/content.server.ts';
import { compile } from '../src/lib/core/index.ts';
import { credit } from '../src/lib/core/decision.ts';
import { foundations } from '../src/lib/core/project.ts';
import type { Grade } from '../src/lib/core/carried.ts';
import { right, slips } from './slips.ts';

const root = new URL('..', import.meta.url).pathname;
const { guidance } = foundations(readContent(root));
const check = (text: string, passMark = 80) =>
	compile('content/social-media/C152-connecting/x.md', text, { guidance, passMark, picture: (address) => address === 'disc.svg' });

// ── a story as a graph, written out and counted by hand ──────────────────────────────────────────────────────

interface Way {
	to: number;
	/** None: a link by which a scene that is only read goes on. */
	grade?: Grade;
	remember?: number;
	when?: { fact: number; wanted: boolean };
}
interface Graph {
	/** The ways on from each scene; the endings come after the last of them. */
	scenes: Way[][];
	endings: number;
}

const facts = ['seen', 'told', 'asked'];
const title = ({ scenes }: Graph, scene: number): string => (scene < scenes.length ? `Scene ${scene}` : `Ending: E${scene - scenes.length}`);
const slug = (graph: Graph, scene: number): string => title(graph, scene).toLowerCase().replace(': ', '-').replace(' ', '-');

function written(graph: Graph): string {
	const way = ({ to, grade, remember, when }: Way, index: number): string => {
		if (!grade) return `[Go on ${index}](#${slug(graph, to)})${when ? ` \`${when.wanted ? 'only if' : 'unless'}: ${facts[when.fact]}\`` : ''}\n`;
		const marks = [
			grade === 'breach' ? 'breach C149' : grade,
			...(remember === undefined ? [] : [`remember: ${facts[remember]}`]),
			...(when ? [`${when.wanted ? 'only if' : 'unless'}: ${facts[when.fact]}`] : [])
		];
		return `- [Choice ${'abcd'[index]!.repeat(5)}](#${slug(graph, to)}) ${marks.map((mark) => `\`${mark}\``).join(' ')}\n\n  This is what ${index} does.\n\n  **Why:** so (C152).\n`;
	};
	const scenes = graph.scenes.map((ways, scene) => `## ${title(graph, scene)}\n\nWhat now?\n\n${ways.map(way).join('\n')}`);
	const endings = Array.from({ length: graph.endings }, (_, index) => `## ${title(graph, graph.scenes.length + index)}\n\nThe end.\n`);
	return `---\ntitle: A story\n---\n\n${[...scenes, ...endings].join('\n')}`;
}

/** Graphs of up to four scenes, of which some decide, with one best choice, and some only lead on; `onwards`: every way leads to a later scene. */
const graphs = (onwards: boolean): fc.Arbitrary<Graph> =>
	fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })).chain(([size, endings]) =>
		fc
			.tuple(
				...Array.from({ length: size }, (_, scene) =>
					fc.array(
						fc.record({
							to: fc.integer({ min: onwards ? scene + 1 : 0, max: size + endings - 1 }),
							grade: fc.constantFrom<Grade>('acceptable', 'weak', 'wrong', 'breach'),
							remember: fc.option(fc.nat(2), { nil: undefined }),
							when: fc.option(fc.record({ fact: fc.nat(2), wanted: fc.boolean() }), { nil: undefined })
						}),
						{ minLength: 2, maxLength: 4 }
					)
				)
			)
			.map((scenes) => ({
				endings,
				scenes: scenes.map(([first, ...rest], scene): Way[] =>
					rest.length === 1 && scene > 0 ? links(first!, rest[0]!) : [{ to: first!.to, grade: 'best' }, ...rest]
				)
			}))
	);

const links = (one: Way, other: Way): Way[] => [...(one.when ? [{ to: one.to, when: one.when }] : []), { to: other.to }];

/** Every place, step by step, with the first answer to each decision: slow, and plainly right. */
function counted({ scenes, endings }: Graph) {
	interface At {
		scene: number;
		held: number;
		first: number[];
		tainted: boolean;
		breached: boolean;
	}
	const found = Array.from({ length: endings }, () => ({ lowest: Infinity, highest: -Infinity, fewest: Infinity }));
	const most = { met: 0, tainted: -1, clean: false, trapped: false };
	const seen = new Set<string>();
	const open: At[] = [{ scene: 0, held: 0, first: scenes.map(() => -1), tainted: false, breached: false }];
	for (let at = open.pop(); at; at = open.pop()) {
		const key = JSON.stringify(at);
		if (seen.has(key)) continue;
		seen.add(key);
		const { scene, held, first } = at;
		if (scene >= scenes.length) {
			const answers = first.flatMap((choice, index) => (choice < 0 ? [] : [credit[scenes[index]![choice]!.grade!]]));
			const score = answers.length ? answers.reduce((sum, one) => sum + one, 0) / answers.length : 0;
			const range = found[scene - scenes.length]!;
			range.lowest = Math.min(range.lowest, score);
			range.highest = Math.max(range.highest, score);
			range.fewest = Math.min(range.fewest, answers.length);
			most.met = Math.max(most.met, answers.length);
			if (at.tainted && answers.length) most.tainted = Math.max(most.tainted, score);
			if (!at.breached) most.clean = true;
			continue;
		}
		if (!ends(scenes, scene, held)) most.trapped = true;
		for (const [choice, way] of ways(scenes, scene, held)) {
			open.push({
				scene: way.to,
				held: way.remember === undefined ? held : held | (1 << way.remember),
				first: first.map((old, index) => (index === scene && old < 0 && way.grade ? choice : old)),
				tainted: at.tainted || way.grade === 'wrong' || way.grade === 'breach',
				breached: at.breached || way.grade === 'breach'
			});
		}
	}
	return { found, ...most, routes: routes(scenes) };
}

/** Every choice that is offered; of links, the first that holds. */
const ways = (scenes: Way[][], scene: number, held: number): [number, Way][] => {
	const open = scenes[scene]!.flatMap((way, choice): [number, Way][] =>
		!way.when || ((held >> way.when.fact) & 1) === Number(way.when.wanted) ? [[choice, way]] : []
	);
	return open[0]?.[1].grade ? open : open.slice(0, 1);
};

const after = (way: Way, held: number): number => (way.remember === undefined ? held : held | (1 << way.remember));

const ends = (scenes: Way[][], scene: number, held: number, been = new Set<string>()): boolean => {
	if (scene >= scenes.length) return true;
	const key = `${scene} ${held}`;
	if (been.has(key)) return false;
	been.add(key);
	return ways(scenes, scene, held).some(([, way]) => ends(scenes, way.to, after(way, held), been));
};

/** Walks every route; null where one comes back to where it was and can still end. */
function routes(scenes: Way[][]): number | null {
	let endless = false;
	const walk = (scene: number, held: number, path: string[]): number => {
		if (scene >= scenes.length) return 1;
		const key = `${scene} ${held}`;
		if (path.includes(key)) {
			if (ends(scenes, scene, held)) endless = true;
			return 0;
		}
		return ways(scenes, scene, held).reduce((sum, [, way]) => sum + walk(way.to, after(way, held), [...path, key]), 0);
	};
	const number = walk(0, 0, []);
	return endless ? null : number;
}

describe('what is proved is what is counted by hand', () => {
	it.each([
		['stories that only go on', true],
		['stories that turn back', false]
	])('%s', (_, onwards) => {
		fc.assert(
			fc.property(graphs(onwards), (graph) => {
				const { scenario, chart, diagnostics } = check(written(graph), 75);
				const row = rowOf('x.md', scenario!, chart!, ['C152']);
				const { found, met, tainted, clean, trapped, routes } = counted(graph);
				expect(row.routes).toEqual(routes);
				row.endings.forEach(({ lowest, highest }, index) => {
					const { lowest: low, highest: high, fewest } = found[index]!;
					expect(chart!.endings[index]!.fewest ?? Infinity).toBe(fewest);
					expect(lowest === null ? Infinity : lowest).toBeCloseTo(low, 9);
					expect(highest === null ? -Infinity : highest).toBeCloseTo(high, 9);
				});
				expect(chart!.longest).toBe(met);
				expect(chart!.clean).toBe(clean);
				const codes = diagnostics.map((one) => one.code);
				expect(codes.includes('pass-with-wrong')).toBe(tainted >= 75);
				expect(codes.includes('loop-without-exit')).toBe(trapped);
				expect(diagnostics.some((one) => one.severity === 'cannot publish') || row.endings.every((one) => one.lowest !== null)).toBe(true);
				expect(codes).not.toContain('not-proved');
			}),
			{ numRuns: 400 }
		);
	});
});

// ── one slip, one finding ────────────────────────────────────────────────────────────────────────────────────

const example = readFileSync(new URL('./fixtures/scenarios/a-friend-request/input.md', import.meta.url), 'utf8');
const told = (text: string): string =>
	check(text)
		.diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`)
		.join(', ');
const put = (wrote: string, inPlaceOf: string): string => {
	expect(example).toContain(inPlaceOf);
	return example.replace(inPlaceOf, () => wrote);
};

describe('one slip is told once, where it stands', () => {
	it.each(slips)('%j in place of %j: %s', (wrote, inPlaceOf, finding) => expect(told(put(wrote, inPlaceOf))).toBe(finding));
	it.each(right)('%j in place of %j is right', (wrote, inPlaceOf) =>
		expect(check(put(wrote, inPlaceOf)).diagnostics.filter((one) => one.severity !== 'advice' && one.allowed === undefined)).toEqual([])
	);
});

describe('one slip all through a file is told once a place', () => {
	const below = /^ {2}(?=\S)(?!Mrs)/gm;
	const choices = [20, 26, 34, 50, 58, 64, 84, 92, 98];
	const starts = [20, 50, 84];
	const each = (lines: number[], finding: (line: number) => string) => lines.map(finding).join(', ');
	it.each([
		['numbers', example.replace(/^- \[/gm, '1. ['), each(starts, (line) => `${line}:1 choices-numbered`)],
		['no marks', example.replace(/^- \[/gm, '['), each(choices, (line) => `${line}:1 choice-without-bullet`)],
		[
			'text that is not indented',
			example.replace(below, ''),
			each(choices, (line) => `${line + 2}:1 ${[34, 64, 98].includes(line) ? 'text-after-choices' : 'choices-split-by-text'}`)
		],
		['text that is indented too far', example.replace(below, ' '.repeat(6)), each(choices, (line) => `${line + 2}:7 code-block`)],
		['text that is indented by four spaces', example.replace(below, ' '.repeat(4)), ''],
		['text that is indented by a tab', example.replace(below, '\t'), ''],
		['stars for hyphens', example.replace(/^- \[/gm, '* ['), ''],
		['a list without empty lines', example.replace(/\n\n- /g, '\n- ').replace(/\n\n {2}(?=\S)/g, '\n  '), ''],
		['no front matter', example.slice(example.indexOf('## The request')), '1:1 title-missing'],
		['empty lines before the front matter', `\n\n${example}`, ''],
		['nothing', '', '1:1 no-scene'],
		['white space', ' \n\t\n', '1:1 no-scene'],
		['two bytes a letter', [...example].join('\0'), '1:2 letters-lost']
	])('%s', (_, text, findings) => expect(told(text)).toBe(findings));

	it.each([
		['CRLF', example.replace(/\n/g, '\r\n')],
		['CR', example.replace(/\n/g, '\r')],
		['a byte-order mark', `\ufeff${example}`]
	])('%s changes nothing', (_, text) => expect(told(text)).toBe(''));
});

// ── what can still be said of a story that has a fault ───────────────────────────────────────────────────────

/** A chain of decisions, each of which leads to the next; `back`: where the second choice leads. */
const chain = (size: number, back: (scene: number) => number): string =>
	written({
		endings: 1,
		scenes: Array.from({ length: size }, (_, scene): Way[] => [
			{ to: scene + 1, grade: 'best' },
			{ to: back(scene), grade: 'weak' }
		])
	});

describe('proof', () => {
	const row = (text: string) => {
		const { scenario, chart } = check(text);
		return rowOf('x.md', scenario!, chart!, ['C152']);
	};

	it('counts routes past 2^53 in digits', () => {
		expect(row(chain(53, (scene) => scene + 1)).routes).toBe('9007199254740992');
		expect(row(chain(52, (scene) => scene + 1)).routes).toBe(2 ** 52);
	});

	it('takes a loop of eight decisions, and refuses nine, with the scores known all the same', () => {
		const codes = (size: number) => check(chain(size, () => 0)).diagnostics.flatMap((one) => (/^loop/.test(one.code) ? [one.code] : []));
		expect(codes(8)).toEqual([]);
		expect(codes(9)).toEqual(['loop-too-long']);
		expect(row(chain(9, () => 0))).toMatchObject({ routes: null, endings: [{ lowest: 30, highest: 100 }] });
	});

	it('is not tried where a way is missing, and then nothing is called unreachable', () => {
		for (const broken of ['(#late evening)', '(#nowhere-at-all)', ' (#late-evening)', '']) {
			const { scenario, diagnostics } = check(example.replace('(#late-evening)', broken));
			expect([broken, scenario, diagnostics.length]).toEqual([broken, null, 1]);
		}
	});

	it('is tried beside findings about words', () => {
		const { scenario, diagnostics } = check(
			put('[x](#ending-always-on-call)', '[Say that she can always book](#ending-the-desk-will-do)').replace(
				'**Why:** the practice can',
				'**Why** the <b>practice</b> can'
			)
		);
		expect(scenario).not.toBeNull();
		expect(diagnostics.map((one) => one.code)).toEqual(['label-without-colon', 'raw-html', 'ending-unreachable']);
	});

	it.each([3000, 300])('takes a file of %i scenes in less than two seconds', (size) => {
		const reading = `---\ntitle: x\n---\n\n${Array.from({ length: size }, (_, at) => `## S${at}\n\nText.\n\n[Go](#${at + 1 < size ? `s${at + 1}` : 'ending-e'})\n`).join('\n')}\n## Ending: E\n\nx\n`;
		const from = performance.now();
		expect(check(reading).diagnostics.map((one) => one.code)).toEqual(['route-too-short']);
		expect(performance.now() - from).toBeLessThan(2000);
	});
});

// ── the command ──────────────────────────────────────────────────────────────────────────────────────────────

describe('npm run check -- --json PATH…', () => {
	const run = (...paths: string[]): { status: number; out: string } => {
		try {
			return {
				status: 0,
				out: execFileSync(process.execPath, ['--import', 'tsx', 'src/cli/check.ts', '--json', ...paths], {
					cwd: root,
					encoding: 'utf8',
					stdio: ['ignore', 'pipe', 'pipe']
				})
			};
		} catch (error) {
			const { status, stdout } = error as { status: number; stdout: string };
			return { status, out: stdout };
		}
	};

	it('prints one object whatever it is given, and names each file as it was given', () => {
		const home = mkdtempSync(join(tmpdir(), 'check '));
		const file = (name: string, bytes: string | Buffer) => {
			mkdirSync(join(home, name, '..'), { recursive: true });
			writeFileSync(join(home, name), bytes);
			return join(home, name);
		};
		try {
			const sound = file('C152-connecting/a friend.md', example);
			const broken = file('broken.md', example.replace('(#late-evening)', '(#late evening)').replace('minutes: 6', 'clauses: [C152]'));
			const latin = file('latin.md', Buffer.from(example.replace('minutes: 6', 'clauses: [C152]').replace('Sunday', 'S\xfcnday'), 'latin1'));
			file('folder/C152-connecting/one.md', example);
			file('folder/clause.md', '');
			file('folder/.hidden/two.md', '');
			const good = run(sound);
			expect(good.status).toBe(0);
			expect(JSON.parse(good.out)).toEqual({
				diagnostics: [],
				scenarios: [
					{
						file: sound,
						title: 'A friend request',
						clauses: ['C152'],
						scenes: 6,
						decisions: 3,
						routes: 15,
						endings: [
							{ title: 'One place to talk', lowest: 100 / 3, highest: 100 },
							{ title: 'The desk will do', lowest: 70 / 3, highest: 85 },
							{ title: 'Always on call', lowest: 0, highest: 50 }
						]
					}
				]
			});
			const bad = run(broken, join(home, 'no such.md'), latin, join(home, 'folder'), sound, sound);
			expect(bad.status).toBe(1);
			const { diagnostics, scenarios } = JSON.parse(bad.out) as {
				diagnostics: { file: string; line: number; column: number; code: string }[];
				scenarios: { file: string }[];
			};
			expect(diagnostics.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
				[join(home, 'no such.md'), 1, 1, 'course-unreadable'],
				[broken, 26, 3, 'link-unfinished'],
				[latin, 12, 8, 'letters-lost']
			]);
			expect(scenarios.map((one) => one.file)).toEqual([latin, join(home, 'folder/C152-connecting/one.md'), sound]);
		} finally {
			rmSync(home, { recursive: true });
		}
	});
});
