import type { Course, Listing, Path } from '../core/carried.ts';
import type { Log } from '../play/shapes.ts';

const isDone = ({ scenarios }: Log, { id }: Listing): boolean => scenarios[id]?.best !== undefined;

/** The dilemmas of a path, in the order in which it suggests them. `clause`: the one that the learner chose. */
export function onPath({ takes, minutes }: Path, { scenarios }: Course, log: Log, clause?: string): Listing[] {
	if (takes === 'minutes') return fitting(scenarios, log, minutes ?? 10);
	if (takes === 'clause') return scenarios.filter((one) => one.clause === clause);
	return takes === 'all' ? scenarios : takes.flatMap((id) => scenarios.find((one) => one.id === id) ?? []);
}

/** As many of those that are not done as fit, the shortest first: one at least. */
function fitting(scenarios: Listing[], log: Log, minutes: number): Listing[] {
	const shortest = scenarios.filter((one) => !isDone(log, one)).sort((a, b) => a.minutes - b.minutes);
	let left = minutes;
	return shortest.filter((one, at) => (left -= one.minutes) >= 0 || at === 0);
}

/** What to go on with after a dilemma: the next that is not done, from there on and then from the start; null where all are. */
export function nextOn(list: Listing[], log: Log, after: string): Listing | null {
	const at = list.findIndex(({ id }) => id === after);
	return [...list.slice(at + 1), ...list.slice(0, Math.max(at, 0))].find((one) => !isDone(log, one)) ?? null;
}
