import type { DecisionKey, ScenarioKey } from '../core/carried.ts';
import { answerBy } from './option.ts';
import { replay } from './replay.ts';

/** A story answered by the best answer to each of its decisions, in order; null where no ending is reached so. */
export function bestAnswers(key: ScenarioKey): string | null {
	// As many as there are decisions: a story that asks one again goes round.
	const most = Object.keys(key.decisions).length;
	let answers = '';
	for (let given = 0; given <= most; given++) {
		const { pages, ended } = replay(key, answers);
		if (ended !== null) return answers;
		const page = pages.at(-1);
		const best = page?.is === 'scene' && page.decision ? bestOf(key.decisions[page.scene], page.decision.offered) : undefined;
		if (best === undefined) return null;
		answers += best;
	}
	return null;
}

/** The best answer to a decision that is on offer; undefined where none is. */
export function bestOf(decision: DecisionKey | undefined, offered: string[]): string | undefined {
	if (!decision) return undefined;
	if (decision.kind === 'choice') return offered.find((letter) => decision.options[letter]?.grade === 'best');
	const right = decision.items.map(({ right }) => right);
	return offered.includes(decision.letter) ? answerBy(decision, right) : undefined;
}
