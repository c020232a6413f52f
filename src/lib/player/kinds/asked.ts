import type { Snippet } from 'svelte';
import type { DecisionKey, ProseScene } from '../../core/carried.ts';

/** What every kind of decision is given, and what it gives back. */
export interface Asked {
	/** HTML. */
	question: string;
	decision: DecisionKey;
	/** What there is to choose or to sort, as HTML, in the order in which it is shown: a choice by its letter, an item by its slot. */
	choices: { letter: string; html: string }[];
	/** The message that phrases are taken out of. */
	message?: ProseScene['message'];
	/** What is still to be done, in words, where Continue was pressed too soon; else ''. */
	missing: string;
	/** The answer as the log has it. */
	onanswer: (answer: string) => void;
	/** What is still to be done, in words: read again when another language is chosen. */
	onmissing: (words: () => string) => void;
	/** What else is asked, before Continue: how sure the learner is. */
	sure?: Snippet;
}

/** The id of a kind's first field, to which the error summary leads. */
export const firstField = 'answer';

/** What a scene offers: of choices those of these letters, in their order; of items all. */
export const offered = (key: DecisionKey | undefined, scene: ProseScene | undefined, letters: string[]): Asked['choices'] =>
	key && key.kind !== 'choice'
		? key.items.map(({ slot }) => ({ letter: String(slot), html: scene?.items?.[slot] ?? '' }))
		: letters.map((letter) => ({ letter, html: scene?.choices?.[letter] ?? '' }));
