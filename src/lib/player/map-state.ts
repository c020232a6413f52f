import type { ScenarioKey } from '../core/carried.ts';
import { replay } from '../play/replay.ts';
import type { History } from '../play/shapes.ts';

/** How far a dilemma is: what the course map says of it. Scores in hundredths of a percent. */
export type MapState =
	| { is: 'new' }
	/** `waits`: the decision to come back to; null until the key has come. */
	| { is: 'begun'; waits: { number: number; upTo: number } | null; best: number | null }
	| { is: 'done' | 'breach'; score: number };

export function mapState(key: ScenarioKey | undefined, history: History | undefined): MapState {
	if (history?.open) return { is: 'begun', waits: key ? waiting(key, history.open.answers) : null, best: history.best?.score ?? null };
	return history?.best ? { is: history.best.breach ? 'breach' : 'done', score: history.best.score } : { is: 'new' };
}

function waiting(key: ScenarioKey, answers: string): { number: number; upTo: number } {
	const last = replay(key, answers).pages.at(-1);
	const { number = 1, upTo = 1 } = (last?.is === 'scene' && last.decision) || {};
	return { number, upTo };
}
