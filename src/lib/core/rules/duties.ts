/** guidance → the duty of each of its clauses and key points. */
import type { Duty } from '../carried.ts';
import type { Guidance } from '../shapes.ts';
import type { DecisionDraft, GradeDraft } from '../written.ts';

export const dutiesOf = (guidance: Guidance[]): Map<string, Duty[]> =>
	new Map(guidance.flatMap((one) => [...one.clauses, ...one.keyPoints].map(({ id, duty }) => [id, duty] as const)));

/** Worked out once for a decision, since each thing said of it asks. */
const known = new WeakMap<DecisionDraft, string[]>();

/** What a decision counts for: the clauses that its question names, else the file's own; and those named with a grade. */
export function counted(decision: DecisionDraft | undefined, own: string | null): string[] {
	if (!decision) return own === null ? [] : [own];
	const before = known.get(decision);
	if (before) return before;
	const named = (decision.question?.clauses ?? []).map(({ text }) => text);
	const graded = gradesOf(decision).flatMap(({ clauses }) => clauses.map(({ text }) => text));
	const made = [...new Set([...(named.length || own === null ? named : [own]), ...graded])];
	known.set(decision, made);
	return made;
}

/** Every grade in a decision; of items, what would be a breach. */
export const gradesOf = (decision: DecisionDraft | undefined): GradeDraft[] =>
	!decision ? [] : decision.kind === 'choice' ? decision.choices.flatMap(({ grade }) => grade ?? []) : decision.items.flatMap(({ breach }) => breach ?? []);
