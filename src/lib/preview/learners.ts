import { asElements, type Elements } from './elements.ts';

export interface Learner {
	id: string;
	name: string;
}

/** What the LMS has of one learner, and since when (milliseconds since 1970); null where it never stored anything. */
export interface Kept {
	at: number | null;
	elements: Elements;
}

interface Index {
	learners: Learner[];
	/** The id of the learner who is in. */
	current: string;
	mastery: string;
}

/** The LMS's store. Nothing here throws: where the browser keeps nothing, this page does while it is open. */
export interface Learners extends Readonly<Index> {
	readonly learner: Learner;
	/** False where the browser did not keep the last of it. */
	readonly lasts: boolean;
	kept(id: string): Kept;
	keep(id: string, kept: Kept): void;
	/** Another learner, of whom there is nothing, who is in from now on. */
	add(): void;
	choose(id: string): void;
	setMastery(mastery: string): void;
}

/** Storage → the learners of one course. `storage` is null where the browser has none; `name` names the first learner, the second… */
export function openLearners(storage: Storage | null, course: string, name: (number: number) => string): Learners {
	const key = `clausewise-preview/${course}`;
	const records = new Map<string, Kept>();
	let lasts = storage !== null;

	const learnerOf = (number: number): Learner => ({ id: `preview-${number}`, name: name(number) });
	const read = (name: string): unknown => {
		try {
			return JSON.parse(storage?.getItem(name) ?? 'null');
		} catch {
			return null;
		}
	};
	const write = (name: string, value: unknown): void => {
		try {
			storage?.setItem(name, JSON.stringify(value));
			lasts = storage !== null;
		} catch {
			lasts = false;
		}
	};
	let index = asIndex(read(key)) ?? { learners: [learnerOf(1)], current: learnerOf(1).id, mastery: '' };
	const change = (changed: Partial<Index>): void => {
		index = { ...index, ...changed };
		write(key, index);
	};
	const known = (id: string): Learner | undefined => index.learners.find((learner) => learner.id === id);

	return {
		get learners() {
			return index.learners;
		},
		get current() {
			return index.current;
		},
		get learner() {
			return known(index.current) ?? learnerOf(1);
		},
		get mastery() {
			return index.mastery;
		},
		get lasts() {
			return lasts;
		},
		kept: (id) => records.get(id) ?? asKept(read(`${key}/${id}`)),
		keep(id, kept) {
			records.set(id, kept);
			write(`${key}/${id}`, kept);
		},
		add() {
			const highest = Math.max(0, ...index.learners.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
			const learner = learnerOf(highest + 1);
			change({ learners: [...index.learners, learner], current: learner.id });
		},
		choose(id) {
			if (known(id)) change({ current: id });
		},
		setMastery: (mastery) => change({ mastery })
	};
}

function asIndex(found: unknown): Index | null {
	const { learners, current, mastery } = (found ?? {}) as Partial<Record<keyof Index, unknown>>;
	if (!Array.isArray(learners) || typeof current !== 'string' || typeof mastery !== 'string') return null;
	const sound = learners.filter((learner): learner is Learner => typeof learner?.id === 'string' && typeof learner.name === 'string');
	return sound.some(({ id }) => id === current) ? { learners: sound, current, mastery } : null;
}

function asKept(found: unknown): Kept {
	const { at, elements } = (found ?? {}) as Partial<Record<keyof Kept, unknown>>;
	return { at: typeof at === 'number' ? at : null, elements: asElements(elements) };
}
