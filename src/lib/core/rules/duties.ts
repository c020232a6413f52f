/** guidance → the duty of each of its clauses and key points. */
import type { Duty } from '../carried.ts';
import type { DecisionDraft, GradeDraft, Guidance } from '../shapes.ts';

export const dutiesOf = (guidance: Guidance[]): Map<string, Duty[]> =>
	new Map(guidance.flatMap((one) => [...one.clauses, ...one.keyPoints].map(({ id, duty }) => [id, duty] as const)));

/** What a decision counts for: the clauses that its question names, else the file's own; and those named with a grade. */
export function counted(decision: DecisionDraft | undefined, own: string | null): string[] {
	const named = decision?.question?.clauses ?? [];
	const graded = gradesOf(decision).flatMap(({ clauses }) => clauses);
	return [...new Set([...(named.length || own === null ? named.map(({ text }) => text) : [own]), ...graded.map(({ text }) => text)])];
}

/** Every grade in a decision; of items, what would be a breach. */
export const gradesOf = (decision: DecisionDraft | undefined): GradeDraft[] =>
	!decision ? [] : decision.kind === 'choice' ? decision.choices.flatMap(({ grade }) => grade ?? []) : decision.items.flatMap(({ breach }) => breach ?? []);
