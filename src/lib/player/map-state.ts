import type { ScenarioIndex } from '../core/carried.ts';
import { replay } from '../play/replay.ts';
import type { History } from '../play/shapes.ts';
import { whereYouAre } from './attempts.ts';

/** How far a dilemma is: what the course map says of it. Scores in hundredths of a percent. */
export type MapState =
	| { is: 'new' }
	/** `decision`: the one that waits, of up to `upTo`; `step`: the page to come back to. */
	| { is: 'begun'; decision: number; upTo: number; step: number; best: number | null }
	| { is: 'done' | 'breach'; score: number };

export function mapState(scenario: ScenarioIndex, history: History | undefined): MapState {
	if (history?.open) {
		const transcript = replay(scenario, history.open.answers);
		const last = transcript.pages.at(-1);
		const { number = 1, upTo = 1 } = (last?.is === 'scene' && last.decision) || {};
		return { is: 'begun', decision: number, upTo, step: whereYouAre(transcript), best: history.best?.score ?? null };
	}
	return history?.best ? { is: history.best.breach ? 'breach' : 'done', score: history.best.score } : { is: 'new' };
}
