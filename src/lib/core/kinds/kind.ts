/** A kind of step that an author may write: how it is recognised and how it is read. */
import type { Reading } from '../blocks.ts';
import type { SortingKind } from '../carried.ts';
import type { Code } from '../diagnostics.ts';
import type { ChoiceDraft, SortingDraft, Token } from '../written.ts';

interface Recognised {
	/** As the author would call it. */
	name: string;
	/** `scene`: all blocks of the scene in which the token stands. */
	takes(token: Token, scene: Token[]): boolean;
}

export interface ChoiceKind extends Recognised {
	is: 'choice';
	/** The choices of the list. */
	read(token: Token, reading: Reading): ChoiceDraft[];
}

/** What was read of a step that sorts items, and the blocks below that are not its own. */
export interface Sorted extends Pick<SortingDraft, 'items' | 'message'> {
	rest: Token[];
	/** Its Why stands where it cannot, and that is told. */
	explained?: boolean;
}

/** With these it is not known what is sorted, or where it belongs: nothing is proved of it. */
export const unsure: readonly Code[] = [
	'item-empty',
	'item-linked',
	'item-without-box',
	'items-key',
	'items-number',
	'action-empty',
	'actions-number',
	'judge-headings',
	'rating-missing',
	'rating-unknown',
	'row-glued',
	'table-cut',
	'table-without-rule',
	'message-without-speaker',
	'phrase-loose',
	'phrase-marked-up',
	'phrase-otherwise',
	'phrase-twice',
	'phrase-unknown',
	'phrases-in-words',
	'phrases-key',
	'phrases-number'
];

export interface ItemsKind extends Recognised {
	is: SortingKind;
	/** `tokens`: the scene's blocks from the step on. */
	read(tokens: Token[], reading: Reading): Sorted;
}

export type Kind = ChoiceKind | ItemsKind;
