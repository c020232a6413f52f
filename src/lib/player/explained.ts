import type { Consequence, DecisionKey, ProseScene, SortingKey } from '../core/carried.ts';
import { letterOf, type Option, optionOf } from '../play/option.ts';
import type { Answered } from './dilemma.ts';

/** An answer with all that can be said of it: what it was worth, what followed, and why. */
export interface Explained {
	scene?: ProseScene;
	decision?: DecisionKey;
	/** The decision, where items were sorted. */
	sorted: SortingKey | null;
	/** What was chosen, as HTML; '' where items were sorted. */
	chosen: string;
	option?: Option;
	consequence?: Consequence;
}

export function explained({ prose, key, aftermath }: Answered, { scene, letter }: { scene: string; letter: string }): Explained {
	const decision = key.decisions[scene];
	return {
		scene: prose.scenes[scene],
		decision,
		sorted: decision && decision.kind !== 'choice' ? decision : null,
		chosen: prose.scenes[scene]?.choices?.[letter] ?? '',
		option: decision && optionOf(decision, letter),
		consequence: aftermath.choices[letterOf(letter)]
	};
}
