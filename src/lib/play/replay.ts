import { apart, split } from '../core/letters.ts';
import type { ScenarioKey } from '../core/carried.ts';
import { lend, next, start } from './machine.ts';
import { optionOf } from './option.ts';
import type { Met, Page, Transcript } from './shapes.ts';

/** (key, answers) → transcript: what happened, page by page. Pure: reading a log never changes it. */
export function replay(key: ScenarioKey, answers: string): Transcript {
	const machine = lend(key.machine);
	const given = split(answers);
	const pages: Page[] = [];
	const met: Met[] = [];
	const numbers = new Map<string, number>();
	/** Scenes read since the last answer, with their facts: only a course that was never compiled leads back to one, endlessly. */
	const read = new Set<string>();
	let now = start(machine);

	/** Reads the present scene; the answer that leads on from it, “next” where it asks nothing, or null where the story stands still. */
	function step(): string | null {
		const scene = String(now.value);
		const { facts } = now.context;
		if (now.status === 'done') {
			pages.push({ is: 'ending', scene, facts });
			return null;
		}
		const decision = key.decisions[scene];
		if (!decision) {
			const state = [scene, ...facts].join('\n');
			if (read.has(state)) return null;
			read.add(state);
			pages.push({ is: 'scene', scene, facts });
			return now.can({ type: 'next' }) ? 'next' : null;
		}
		const number = numbers.get(scene) ?? numbers.size + 1;
		const upTo = number - 1 + (key.ahead[scene] ?? 1);
		const letters = decision.kind === 'choice' ? Object.keys(decision.options) : [decision.letter];
		const offered = letters.filter((letter) => now.can({ type: letter }));
		const said = given[met.length];
		const answer = said !== undefined && offered.includes(apart(said).letter) && optionOf(decision, said) ? said : undefined;
		pages.push({ is: 'scene', scene, facts, decision: { number, upTo, offered, ...(answer && { answer }) } });
		if (!answer) return null;
		met.push({ scene, letter: answer, counts: !numbers.has(scene) });
		numbers.set(scene, number);
		read.clear();
		return answer;
	}

	for (let event = step(); event !== null; event = step()) {
		const from = String(now.value);
		now = next(machine, now, apart(event).letter);
		const number = numbers.get(from);
		if (number) pages.push({ is: 'outcome', scene: from, letter: event, number, facts: now.context.facts });
	}

	return {
		pages,
		met,
		ended: now.status === 'done' ? String(now.value) : null,
		kept: met.map(({ letter }) => letter).join(''),
		cut: met.length < given.length
	};
}
