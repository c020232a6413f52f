/** Stories as graphs: drawn at random, written out as an author would, and counted by hand, which is what a proof is held to. */
import fc from 'fast-check';
import { credit } from '../src/lib/core/decision.ts';
import { type Grade, ratings, type SortingKind, sortingKinds } from '../src/lib/core/carried.ts';

export interface Way {
	to: number;
	/** None: a link by which a scene that is only read goes on. */
	grade?: Grade;
	remember?: number;
	when?: { fact: number; wanted: boolean };
}
/** Items to sort: where each belongs (of an action its rating, from 0); `breach`: the one that a wrong answer breaks a duty by. */
export interface Sorts {
	kind: SortingKind;
	right: number[];
	breach?: number;
}
export interface Graph {
	/** The ways on from each scene; the endings come after the last of them. */
	scenes: Way[][];
	endings: number;
	/** By scene: what is sorted there before its links lead on. */
	sorts?: (Sorts | undefined)[];
}

const facts = ['seen', 'told', 'asked'];
const title = ({ scenes }: Graph, scene: number): string => (scene < scenes.length ? `Scene ${scene}` : `Ending: E${scene - scenes.length}`);
const slug = (graph: Graph, scene: number): string => title(graph, scene).toLowerCase().replace(': ', '-').replace(' ', '-');

export function written(graph: Graph): string {
	const way = ({ to, grade, remember, when }: Way, index: number): string => {
		if (!grade) return `[Go on ${index}](#${slug(graph, to)})${when ? ` \`${when.wanted ? 'only if' : 'unless'}: ${facts[when.fact]}\`` : ''}\n`;
		const marks = [
			grade === 'breach' ? 'breach C149' : grade,
			...(remember === undefined ? [] : [`remember: ${facts[remember]}`]),
			...(when ? [`${when.wanted ? 'only if' : 'unless'}: ${facts[when.fact]}`] : [])
		];
		return `- [Choice ${'abcd'[index]!.repeat(5)}](#${slug(graph, to)}) ${marks.map((mark) => `\`${mark}\``).join(' ')}\n\n  This is what ${index} does.\n\n  **Why:** so (C152).\n`;
	};
	const scenes = graph.scenes.map((ways, scene) => {
		const sorts = graph.sorts?.[scene];
		const step = sorts ? `${sorted(sorts)}\n**Why:** so (C152).\n\n` : '';
		return `## ${title(graph, scene)}\n\nWhat now?\n\n${step}${ways.map(way).join('\n')}`;
	});
	const endings = Array.from({ length: graph.endings }, (_, index) => `## ${title(graph, graph.scenes.length + index)}\n\nThe end.\n`);
	return `---\ntitle: A story\n---\n\n${[...scenes, ...endings].join('\n')}`;
}

const letters = (at: number): string => 'abcdefgh'[at]!.repeat(5);

function sorted({ kind, right, breach }: Sorts): string {
	const broken = (at: number) => (at === breach ? ' `breach C149`' : '');
	if (kind === 'choose-all') return right.map((one, at) => `- [${one ? 'x' : ' '}] Item ${letters(at)}${broken(at)}\n\n  It is so.\n`).join('\n');
	if (kind === 'judge')
		return `| Action | Rating | Why |\n| --- | --- | --- |\n${right.map((one, at) => `| Do ${letters(at)} | ${ratings[one]} | It is so. |\n`).join('')}`;
	const phrases = right.map((one, at) => (one ? `~~${letters(at)}~~` : `*${letters(at)}*`));
	return `> **Ann**, draft${breach === undefined ? '' : broken(breach)}\n>\n> It was ${phrases.join(' and ')}.\n\n${phrases.map((phrase) => `- ${phrase}: it is so.\n`).join('')}`;
}

/** Of ticks and phrases two at least belong, and one does not. */
const sorting: fc.Arbitrary<Sorts> = fc
	.constantFrom(...sortingKinds)
	.chain((kind): fc.Arbitrary<Sorts> =>
		kind === 'judge'
			? fc.record({ kind: fc.constant(kind), right: fc.array(fc.nat(3), { minLength: 3, maxLength: 4 }) })
			: fc
					.record({ more: fc.array(fc.nat(1), { maxLength: 2 }), breach: fc.option(fc.nat(2), { nil: undefined }) })
					.map(({ more, breach }) => ({ kind, right: [1, 0, 1, ...more], ...(breach === undefined ? {} : { breach }) }))
	);

/** Graphs of up to four scenes, of which some decide, with one best choice, and some only lead on; `onwards`: every way leads to a later scene. */
export const graphs = (onwards: boolean): fc.Arbitrary<Graph> =>
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
			.chain((scenes) => fc.tuple(fc.constant(scenes), fc.array(fc.option(sorting, { nil: undefined }), { minLength: size, maxLength: size })))
			.map(([scenes, drawn]) => {
				const linked = scenes.map((ways, scene) => ways.length === 2 && scene > 0);
				return {
					endings,
					sorts: drawn.map((one, scene) => (linked[scene] ? one : undefined)),
					scenes: scenes.map(([first, ...rest], scene): Way[] => (linked[scene] ? links(first!, rest[0]!) : [{ to: first!.to, grade: 'best' }, ...rest]))
				};
			})
	);

/** Every outcome of sorting, counted as the authors' guide says it, one answer after the other. */
function outcomes({ kind, right, breach }: Sorts): { credit: number; grade: Grade }[] {
	const width = kind === 'judge' ? 4 : 2;
	const found = new Map<string, { credit: number; grade: Grade }>();
	for (let all = 0; all < width ** right.length; all++) {
		const given = right.map((_, at) => Math.floor(all / width ** at) % width);
		const share = (of: number) => given.filter((one, at) => one === 1 && right[at] === of).length / right.filter((one) => one === of).length;
		const near = (at: number) => (given[at] === right[at] ? 100 : Math.floor(given[at]! / 2) === Math.floor(right[at]! / 2) ? 50 : 0);
		const exact = kind === 'judge' ? right.reduce((sum, _, at) => sum + near(at), 0) / right.length : Math.max(0, share(1) - share(0)) * 100;
		// Thirds are not exact in binary: what is a hair below a whole number is that number.
		const whole = Math.floor(exact + 1e-9);
		const wrongly = kind === 'take-out' ? right.some((one, at) => one === 1 && given[at] === 0) : given[breach ?? -1] !== right[breach ?? -1];
		const broken = breach !== undefined && wrongly;
		const grade = broken ? 'breach' : whole === 100 ? 'best' : whole >= 70 ? 'acceptable' : whole >= 30 ? 'weak' : 'wrong';
		const credit = broken ? 0 : whole;
		found.set(`${grade} ${credit}`, { credit, grade });
	}
	return [...found.values()];
}

const links = (one: Way, other: Way): Way[] => [...(one.when ? [{ to: one.to, when: one.when }] : []), { to: other.to }];

/** Every place, step by step, with the first answer to each decision: slow, and plainly right. */
export function counted({ scenes, endings, sorts }: Graph) {
	/** What can be answered where, as grade and credit. */
	const asked = scenes.map((ways, scene) => {
		const one = sorts?.[scene];
		return one ? outcomes(one) : ways.map(({ grade }) => ({ credit: grade ? credit[grade] : 0, grade }));
	});
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
			const answers = first.flatMap((choice, index) => (choice < 0 ? [] : [asked[index]![choice]!.credit]));
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
		const on = ways(scenes, scene, held);
		const answers = sorts?.[scene] ? asked[scene]!.map((_, choice): [number, Way] => [choice, on[0]![1]]) : on;
		for (const [choice, way] of answers) {
			const { grade } = asked[scene]![choice]!;
			open.push({
				scene: way.to,
				held: way.remember === undefined ? held : held | (1 << way.remember),
				first: first.map((old, index) => (index === scene && old < 0 && grade ? choice : old)),
				tainted: at.tainted || grade === 'wrong' || grade === 'breach',
				breached: at.breached || grade === 'breach'
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
