import type { ScenarioKey } from '$lib/core/carried.ts';
import { replay } from '$lib/play/replay.ts';
import type { Page, Transcript } from '$lib/play/shapes.ts';

type Asking = Extract<Page, { is: 'scene' }> & { decision: { number: number; upTo: number; offered: string[] } };

/** The page on which an attempt first met this decision, as if it had not been answered; null where it never did. */
export function asked({ pages }: Transcript, scene: string): Asking | null {
	const page = pages.find((one) => one.is === 'scene' && one.scene === scene && one.decision !== undefined);
	if (page?.is !== 'scene' || !page.decision) return null;
	const { number, upTo, offered } = page.decision;
	return { ...page, decision: { number, upTo, offered } };
}

/** What would have happened, had this been the answer where the decision was first met; null where it was not on offer. */
export function wouldBe(key: ScenarioKey, answers: string, scene: string, letter: string): Extract<Page, { is: 'outcome' }> | null {
	const { met } = replay(key, answers);
	const place = met.findIndex((one) => one.scene === scene);
	if (place < 0) return null;
	const before = met.slice(0, place).map((one) => one.letter);
	const last = replay(key, [...before, letter].join('')).pages.findLast((page) => page.is === 'outcome');
	return last?.is === 'outcome' && last.scene === scene && last.letter === letter ? last : null;
}
