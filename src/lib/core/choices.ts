/** What a decision of either sort offers, as written and as resolved. */
import type { Choice, ChoiceList, Decision } from './shapes.ts';
import type { ChoiceDraft, ChoiceListDraft, DecisionDraft } from './written.ts';
import type { Result } from './sorting.ts';

/** What can be answered, as far as grade and credit tell it apart: the choices, or the results of sorting. */
export const answersOf = (decision: Decision): (Choice | Result)[] => (decision.kind === 'choice' ? decision.choices : decision.results);

/** The choices of a decision; one that sorts items has none. */
export function choicesOf(decision: Decision | undefined): Choice[];
export function choicesOf(decision: DecisionDraft | undefined): ChoiceDraft[];
export function choicesOf(decision: Decision | DecisionDraft | undefined): (Choice | ChoiceDraft)[] {
	return isChoiceList(decision) ? decision.choices : [];
}

/** Whether a decision is a list of choices. */
export function isChoiceList(decision: Decision | undefined): decision is ChoiceList;
export function isChoiceList(decision: DecisionDraft | undefined): decision is ChoiceListDraft;
export function isChoiceList(decision: Decision | DecisionDraft | undefined): decision is ChoiceList | ChoiceListDraft;
export function isChoiceList(decision: Decision | DecisionDraft | undefined): boolean {
	return decision?.kind === 'choice';
}
