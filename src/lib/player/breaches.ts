import type { Breach as Broken, DecisionKey, ScenarioKey } from '../core/carried.ts';
import { keyTo, standingIn } from '../play/score.ts';
import type { Attempt, Ended, Met } from '../play/shapes.ts';

export interface Breach {
	scene: string;
	/** Clauses that count it: those broken, or where only a law was broken those of its decision. */
	clauses: string[];
	stands: boolean;
}

/** The decisions of an attempt that were answered by a breach, each once. `met`: the attempt's answers, replayed. */
export function breaches(key: ScenarioKey, attempt: Attempt | Ended, met: Pick<Met, 'scene' | 'letter'>[]): Breach[] {
	const still = standingIn(key, attempt);
	const found = new Map<string, Breach>();
	for (const { scene, letter } of met) {
		const answer = keyTo(key, letter);
		const broken = answer?.option.breach;
		if (!answer || !broken) continue;
		found.set(scene, { scene, clauses: clausesBroken(broken, answer.decision), stands: still.includes(scene) });
	}
	return [...found.values()];
}

/** The clauses that count a breach at a decision. */
const clausesBroken = ({ clauses }: Broken, decision: DecisionKey): string[] => (clauses.length > 0 ? clauses : decision.clauses);

/** The clauses that some answer to a decision breaks: the duties that it asks to be kept. */
export const breakable = (decision: DecisionKey): string[] => {
	const answers = decision.kind === 'choice' ? Object.values(decision.options) : decision.items;
	return [...new Set(answers.flatMap(({ breach }) => (breach ? clausesBroken(breach, decision) : [])))];
};
