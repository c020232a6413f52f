import type { Course, Keys, ScenarioKey, Transition } from '../core/carried.ts';
import { split } from '../core/letters.ts';
import { holds } from '../play/holds.ts';
import { limits, print } from '../play/log.ts';
import { answerBy } from '../play/option.ts';
import type { Attempt, Log } from '../play/shapes.ts';

/** The longest log, and what it is made of: the characters of its header and of what is remembered of clauses, and on average of an attempt besides its answers, and of an answer. */
export interface Longest {
	log: string;
	header: number;
	cards: number;
	attempt: number;
	answer: number;
}

/**
 * The longest log that this course can make: of every dilemma the first, the best and an open attempt, each on the longest way, with all that
 * can be mended mended and all of it answered surely; and every clause asked again.
 */
export function longest({ scenarios, clauses }: Course, keys: Keys): Longest {
	const attempts = keys.scenarios.map((key) => ({ id: key.id, attempt: longestAttempt(key) }));
	const given = ({ answers, mends }: Attempt): Attempt => ({ answers, mends, ...(answers && { sure: '3'.repeat(split(answers).length) }) });
	const ended = (attempt: Attempt, score: number) => ({ ...given(attempt), endedAt: limits.minutes, score, breach: true });
	const log: Log = {
		counter: 1,
		seed: 1,
		profile: 1,
		passed: false,
		at: scenarios.reduce((most, { id }) => (id.length > most.length ? id : most), ''),
		scenarios: Object.fromEntries(
			attempts.map(({ id, attempt }) => [id, { ended: limits.attempts, first: ended(attempt, 1), best: ended(attempt, 2), open: given(attempt) }])
		),
		cards: Object.fromEntries(clauses.map(({ id }) => [id, { at: limits.minutes, stability: 4_095, difficulty: 63 }]))
	};
	const whole = print(log);
	const header = print({ ...log, scenarios: {}, cards: {} }).length;
	const cards = whole.length - print({ ...log, cards: {} }).length;
	const sum = (of: (way: Way) => number): number => attempts.reduce((all, { attempt }) => all + of(attempt), 0);
	const answers = sum(size);
	return {
		log: whole,
		header,
		cards,
		attempt: (whole.length - header - cards - 3 * answers) / (3 * Math.max(attempts.length, 1)),
		answer:
			answers /
			Math.max(
				sum(({ count }) => count),
				1
			)
	};
}

/** Answers one after the other, those that mend, and how many both are. */
interface Way extends Attempt {
	count: number;
}

interface Edge {
	to: number;
	/** What it adds to the log: '' where the story goes on by itself. */
	answer: string;
	/** What it may add besides, since it breaks something. */
	mend: string;
}

const none: Way = { answers: '', mends: '', count: 0 };
const size = ({ answers, mends }: Way): number => answers.length + mends.length;
const add = (way: Way, { answer, mend }: Edge): Way =>
	answer ? { answers: answer + way.answers, mends: mend + way.mends, count: way.count + (mend ? 2 : 1) } : way;

/**
 * The longest attempt at a dilemma. Round a loop a learner could go for ever; it is taken that nobody gives the same answer twice where the
 * same facts hold. Items are sorted once on each such round.
 */
export function longestAttempt(key: ScenarioKey): Way {
	const edges = places(key);
	const loops = components(edges);
	const known = new Map<number, Way>();
	// Components come in the order in which they are left: what one leads to is known before it.
	loops.groups.forEach((group, number) => {
		let leaving = none;
		const inside: Edge[] = [];
		for (const edge of group.flatMap((place) => edges[place]!)) {
			if (loops.of[edge.to] === number) {
				inside.push(edge);
				continue;
			}
			const way = add(known.get(loops.of[edge.to]!)!, edge);
			if (size(way) > size(leaving)) leaving = way;
		}
		known.set(number, inside.reduce(add, leaving));
	});
	return known.get(loops.of[0]!)!;
}

/** Every place that a learner can stand at, by scene and facts, the first being where the story starts: the ways on from it. */
function places({ machine, decisions }: ScenarioKey): Edge[][] {
	const list: { scene: string; facts: string[] }[] = [];
	const known = new Map<string, number>();
	const at = (scene: string, facts: string[]): number => {
		const name = [scene, ...facts].join('\n');
		const place = known.get(name) ?? list.push({ scene, facts }) - 1;
		known.set(name, place);
		return place;
	};
	at(machine.initial, []);
	const edges: Edge[][] = [];
	for (let place = 0; place < list.length; place++) {
		const { scene, facts } = list[place]!;
		const decision = decisions[scene];
		edges.push(
			Object.entries(machine.states[scene]?.on ?? {}).flatMap(([event, ways]): Edge[] => {
				const way = [ways].flat().find(({ guard }: Transition) => !guard || holds(guard.params, facts));
				if (!way) return [];
				const to = at(way.target, [...new Set([...facts, ...(way.actions?.params.facts ?? [])])].sort());
				if (!decision) return [{ to, answer: '', mend: '' }];
				if (decision.kind === 'choice') {
					const long = Object.keys(decision.options).reduce((most, letter) => (letter.length > most.length ? letter : most));
					return [{ to, answer: event, mend: decision.options[event]?.grade === 'breach' ? long : '' }];
				}
				// Every answer that sorts items is as long, however many there are.
				const right = answerBy({ ...decision, items: [] }, []);
				return [{ to, answer: right, mend: decision.items.some(({ breach }) => breach) ? right : '' }];
			})
		);
	}
	return edges;
}

/** Places that can be come back to from each other (Tarjan): each group after all those that it leads to. */
function components(edges: Edge[][]): { groups: number[][]; of: number[] } {
	const groups: number[][] = [];
	const of: number[] = [];
	const low: number[] = [];
	const found: number[] = [];
	const stack: number[] = [];
	let next = 0;
	const visit = (place: number): number => {
		const index = next++;
		found[place] = low[place] = index;
		stack.push(place);
		for (const { to } of edges[place]!) {
			if (found[to] === undefined) low[place] = Math.min(low[place]!, visit(to));
			else if (of[to] === undefined) low[place] = Math.min(low[place]!, found[to]!);
		}
		if (low[place] === index) {
			const group = stack.splice(stack.indexOf(place));
			for (const one of group) of[one] = groups.length;
			groups.push(group);
		}
		return low[place]!;
	};
	visit(0);
	return { groups, of };
}
