import type { ScenarioKey } from '../core/carried.ts';
import { keyTo, standingIn } from '../play/score.ts';
import type { Attempt, Ended, Met } from '../play/shapes.ts';

export interface Breach {
	scene: string;
	/** Clauses that count it: those broken, or where only a law was broken those of its decision. */
	clauses: string[];
	stands: boolean;
}

/** The decisions of an attempt that were answered by a breach, each once. `met`: the attempt's answers, replayed. */
export function breaches(key: ScenarioKey, attempt: Attempt | Ended, met: Met[]): Breach[] {
	const still = standingIn(key, attempt);
	const found = new Map<string, Breach>();
	for (const { scene, letter } of met) {
		const answer = keyTo(key, letter);
		const broken = answer?.option.breach;
		if (!answer || !broken) continue;
		const clauses = broken.clauses.length > 0 ? broken.clauses : answer.decision.clauses;
		found.set(scene, { scene, clauses, stands: still.includes(scene) });
	}
	return [...found.values()];
}
