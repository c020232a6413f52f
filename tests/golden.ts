/** Stages of the compiler → text that a person can review: a line an item where it fits, places as line:column. */
import { answersOf } from '../src/lib/core/choices.ts';
import type { Chart, Decision, RouteStep, Scenario } from '../src/lib/core/shapes.ts';
import type { Span, Token } from '../src/lib/core/written.ts';
import { position, read, type Source } from '../src/lib/core/source.ts';

const WIDTH = 160;

/** 12:1-12:30, the end excluded. */
function place(source: Source, { start, end }: Span): string {
	const [from, to] = [position(source, start), position(source, end)];
	return `${from.line}:${from.column}-${to.line}:${to.column}`;
}

const isSpan = (value: object): value is Span => Object.keys(value).sort().join() === 'end,start';

/** JSON with spans as places and big integers as digits. */
export function data(value: unknown, text: string): string {
	const source = read('', text);
	const plain = JSON.parse(
		JSON.stringify(value, (_, one: unknown) =>
			typeof one === 'bigint' ? String(one) : typeof one === 'object' && one !== null && isSpan(one) ? place(source, one) : one
		)
	) as unknown;
	return `${lines(plain, '')}\n`;
}

/** On one line where it fits, else an item a line. */
function lines(value: unknown, indent: string): string {
	const flat = JSON.stringify(value);
	if (typeof value !== 'object' || value === null || indent.length + flat.length <= WIDTH) return flat;
	const deeper = `${indent}\t`;
	const items = Array.isArray(value)
		? value.map((one) => lines(one, deeper))
		: Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${lines(one, deeper)}`);
	const [open, close] = Array.isArray(value) ? '[]' : '{}';
	return `${open}\n${items.map((item) => deeper + item).join(',\n')}\n${indent}${close}`;
}

/** A token a line, nested by indentation; the characters of the leaves, since a branch's are those of its leaves and marks. */
export function tokensTold(tokens: Token[], text: string): string {
	const source = read('', text);
	const told = (token: Token, indent: string): string => {
		const { type, span, raw, children, rows, text: words, ...rest } = token;
		const more = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
		const leaf = children.length || rows ? [] : [JSON.stringify(raw), ...(words !== '' && words !== raw ? [`text=${JSON.stringify(words)}`] : [])];
		const cells =
			rows?.flatMap((row) => [`${indent}\trow`, ...row.flatMap((cell) => [`${indent}\t\tcell`, ...cell.map((one) => told(one, `${indent}\t\t\t`))])]) ?? [];
		return [[`${indent}${type}`, place(source, span), ...more, ...leaf].join(' '), ...cells, ...children.map((child) => told(child, `${indent}\t`))].join('\n');
	};
	return tokens.length ? `${tokens.map((token) => told(token, '')).join('\n')}\n` : 'No tokens.\n';
}

/** A choice in its words; where items are sorted, what that earns. */
function answerTold(decision: Decision, choice: number): string {
	const answer = answersOf(decision)[choice]!;
	return 'text' in answer ? answer.text : `${answer.grade} ${answer.credit} (${answer.sorted.join('')})`;
}

/** A chart with headings and facts in place of their numbers. */
export function chartTold({ scenes, facts }: Scenario, { states, traps, ahead, loops, endings, best, tainted, ...rest }: Chart) {
	const title = (scene: number) => scenes[scene]!.title;
	const holding = (mask: number) => facts.filter((_, bit) => mask & (1 << bit));
	const route = (steps: RouteStep[]) => steps.map(({ scene, choice }) => `${title(scene)}: ${answerTold(scenes[scene]!.decision!, choice)}`);
	return {
		scenes: scenes.map((_, at) => ({ title: title(at), with: states[at]!.map(holding), ahead: ahead[at] })),
		traps: traps.map((trap) => ({ scenes: trap.scenes.map(title), with: holding(trap.facts) })),
		loops: loops.map((loop) => loop.map(title)),
		endings: endings.map(({ scene, ...range }) => ({ title: title(scene), ...range })),
		best: best && route(best),
		tainted: tainted && { score: tainted.score, route: route(tainted.route) },
		...rest
	};
}
