import type { DecisionKey } from '../core/carried.ts';

/** What each kind of decision is to every standard: several ticked or taken out are a choice of several, actions are matched with ratings. */
export const interactionTypes: Record<DecisionKey['kind'], 'choice' | 'matching'> = {
	choice: 'choice',
	'choose-all': 'choice',
	'take-out': 'choice',
	judge: 'matching'
};
