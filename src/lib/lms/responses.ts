import type { DecisionKey, StandardId } from '../core/carried.ts';

/** What parts the tokens of one response, and an action from its rating. cmi5 has the form of SCORM 2004 (xAPI, interaction activities). */
const marks: Record<StandardId, { several: string; pair: string }> = {
	'scorm-1.2': { several: ',', pair: '.' },
	'scorm-2004': { several: '[,]', pair: '[.]' },
	cmi5: { several: '[,]', pair: '[.]' }
};

export const tokensOf = (decision: DecisionKey): string[] =>
	decision.kind === 'choice' ? Object.values(decision.options).map(({ token }) => token) : decision.items.map(({ token }) => token);

/** The longest response that a decision can be given: the longest token; where items are sorted all of them, each with its rating if it is rated. */
export function longestResponse(decision: DecisionKey, standard: StandardId): string {
	const { several, pair } = marks[standard];
	const tokens = tokensOf(decision);
	if (decision.kind === 'choice') return tokens.reduce((most, token) => (token.length > most.length ? token : most), '');
	return tokens.map((token) => (decision.kind === 'judge' ? `${token}${pair}4` : token)).join(several);
}
