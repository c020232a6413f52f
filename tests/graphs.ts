/** Stories as graphs: drawn at random, written out as an author would, and counted by hand, which is what a proof is held to. */
import fc from 'fast-check';
import { credit } from '../src/lib/core/decision.ts';
import type { Grade } from '../src/lib/core/carried.ts';

export interface Way {
	to: number;
	/** None: a link by which a scene that is only read goes on. */
	grade?: Grade;
	remember?: number;
	when?: { fact: number; wanted: boolean };
}
export interface Graph {
	/** The ways on from each scene; the endings come after the last of them. */
	scenes: Way[][];
	endings: number;
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
	const scenes = graph.scenes.map((ways, scene) => `## ${title(graph, scene)}\n\nWhat now?\n\n${ways.map(way).join('\n')}`);
	const endings = Array.from({ length: graph.endings }, (_, index) => `## ${title(graph, graph.scenes.length + index)}\n\nThe end.\n`);
	return `---\ntitle: A story\n---\n\n${[...scenes, ...endings].join('\n')}`;
}

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
			.map((scenes) => ({
				endings,
				scenes: scenes.map(([first, ...rest], scene): Way[] =>
					rest.length === 1 && scene > 0 ? links(first!, rest[0]!) : [{ to: first!.to, grade: 'best' }, ...rest]
				)
			}))
	);

const links = (one: Way, other: Way): Way[] => [...(one.when ? [{ to: one.to, when: one.when }] : []), { to: other.to }];

/** Every place, step by step, with the first answer to each decision: slow, and plainly right. */
export function counted({ scenes, endings }: Graph) {
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
