/** The course → logs of somebody who has done nothing much yet, and of somebody who has done a good deal: what the pictures show. */
import type { Grade, ScenarioKey } from '../lib/core/carried.ts';
import type { Project } from '../lib/core/project.ts';
import { begin, fresh, give } from '../lib/play/history.ts';
import { print } from '../lib/play/log.ts';
import { choose } from '../lib/play/profile.ts';
import { replay } from '../lib/play/replay.ts';
import type { Log } from '../lib/play/shapes.ts';

/** The first dilemma begun, its first question answered, or several finished. */
export type State = 'begun' | 'answered' | 'finished';

/** The dilemma that is shown, if it is there. */
const shown = 'A friend request';
/** How each of the finished ones went: the grades of its first answers, where they are to be had; the best from there on. */
const went: Grade[][] = [['weak'], [], ['best', 'acceptable'], [], ['breach'], ['acceptable']];
const minutes = Math.floor((Date.UTC(2026, 10, 21, 18) - Date.UTC(2025, 0, 1)) / 60_000);

/** A route by these grades. */
function route(key: ScenarioKey, grades: Grade[]): string[] {
	const given: string[] = [];
	for (;;) {
		const page = replay(key, given.join('')).pages.at(-1);
		const asked = page?.is === 'scene' ? page.decision : undefined;
		const decision = page?.is === 'scene' ? key.decisions[page.scene] : undefined;
		if (!asked || decision?.kind !== 'choice') return given;
		const of = (grade: Grade): string | undefined => asked.offered.find((letter) => decision.options[letter]!.grade === grade);
		given.push(of(grades[given.length] ?? 'best') ?? of('best') ?? asked.offered[0]!);
	}
}

export function states({ course, keys }: Project): { id: string; done: Record<State, string> } {
	const choices = keys.scenarios.filter(({ decisions }) => Object.values(decisions).every(({ kind }) => kind === 'choice'));
	const title = (id: string): string | undefined => course.scenarios.find((one) => one.id === id)?.title;
	const first = choices.find(({ id }) => title(id) === shown) ?? choices[0];
	if (!first) throw new Error('There is no dilemma of choices alone to take pictures of.');
	const given_ = (log: Log, key: ScenarioKey, letters: string[], at: number): Log =>
		letters.reduce((now, letter) => give(now, course, key, letter, at), begin(log, key.id));
	const student = choose(fresh(7), 'student');
	const others = choices.filter((key) => key !== first);
	const played = [first, ...others.filter((_, at) => at % 3 === 0)].slice(0, went.length);
	const finished = played.reduce((log, key, at) => given_(log, key, route(key, went[at]!), minutes + at * 37), choose(fresh(7), 'registrant'));
	return {
		id: first.id,
		done: {
			begun: print(begin(student, first.id)),
			answered: print(given_(student, first, route(first, went[0]!).slice(0, 1), minutes)),
			finished: print(finished)
		}
	};
}
