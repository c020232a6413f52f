/** a decision as written → resolved: grades, credit, clauses, targets, and every label that its grade asks for. */
import type { Report } from './diagnostics.ts';
import type { Facts } from './facts.ts';
import { nearest } from './nearest.ts';
import type { Breach, Duty, Grade } from './carried.ts';
import type { Choice, ChoiceList, Decision, Item, Sorting } from './shapes.ts';
import type { ChoiceDraft, ChoiceListDraft, DecisionDraft, GradeDraft, Name, Passage, SortingDraft } from './written.ts';
import { results, roomOf } from './sorting.ts';
import { short } from './source.ts';

/** Whole hundredths of the 100 that a decision is worth: the one place where grades become credit. */
export const credit: Record<Grade, number> = { best: 100, acceptable: 70, weak: 30, wrong: 0, breach: 0 };

/** What is known of clauses where a file stands. */
export interface Known {
	duties(id: string): Duty[];
	exists(id: string): boolean;
	ids: string[];
	/** The clause that a decision counts for where it names none. */
	own: string | null;
	/** null: every clause of the guidance. */
	allowed: Set<string> | null;
}

/** `whole` is false where the graph or the scores cannot be built on it. */
export function decision(
	draft: DecisionDraft,
	known: Known,
	find: (target: Name) => number | undefined,
	facts: Facts,
	report: Report
): { decision: Decision; whole: boolean } {
	return draft.kind === 'choice' ? choiceList(draft, known, find, facts, report) : sorting(draft, known, report);
}

function choiceList(
	draft: ChoiceListDraft,
	known: Known,
	find: (target: Name) => number | undefined,
	facts: Facts,
	report: Report
): { decision: ChoiceList; whole: boolean } {
	const { choices } = draft;
	let whole = choices.length > 0;
	if (choices.length === 1) report.add('choices-too-few', draft.span);
	if (choices.length > 6) report.add('choices-too-many', choices[6]!.span, { number: choices.length });
	const clauses = counted(
		draft,
		choices.flatMap((choice) => choice.grade?.clauses ?? []),
		known,
		report
	);
	const should = clauses.some((id) => known.duties(id).includes('should'));
	bests(draft, report);
	const made = choices.map((one): Choice => {
		labelled(one, should, known, report);
		const to = one.link ? find(one.link.target) : undefined;
		if (to === undefined || !one.grade) whole = false;
		const grade = one.grade?.grade ?? 'wrong';
		return {
			text: one.text.text,
			html: one.html,
			span: one.link?.span ?? one.span,
			to: to ?? -1,
			grade,
			credit: credit[grade],
			...(grade === 'breach' ? { breach: broken(one.grade!) } : {}),
			when: facts.when(one.link?.when ?? []),
			remember: facts.mask(one.remember),
			happens: one.happens,
			passages: one.passages
		};
	});
	return { whole, decision: { kind: 'choice', ...asked(draft, clauses), choices: made } };
}

function sorting(draft: SortingDraft, known: Known, report: Report): { decision: Sorting; whole: boolean } {
	const { kind, items, why, message } = draft;
	const clauses = counted(
		draft,
		items.flatMap((item) => item.breach?.clauses ?? []),
		known,
		report
	);
	if (why && why.words !== '') cites(why, short(draft.question?.words ?? why.words), known, report);
	const made = items.map((item): Item => ({
		text: item.text.text,
		html: item.html,
		span: item.text.span,
		right: item.right ?? 0,
		...(item.breach ? { breach: broken(item.breach) } : {}),
		why: item.why?.html ?? ''
	}));
	const seen = new Set<string>();
	const again = kind === 'take-out' ? [] : items.filter(({ text }) => text.text !== '' && seen.size === seen.add(text.text.toLowerCase()).size);
	for (const { text } of again) report.add('item-twice', text.span, { text: short(text.text) });
	const whole = again.length === 0 && items.length > 0 && items.length <= roomOf(kind) && items.every(({ right }) => right !== undefined);
	return {
		whole,
		decision: {
			kind,
			...asked(draft, clauses),
			items: made,
			results: whole ? results(kind, made) : [],
			why: why?.html ?? '',
			...(message ? { message } : {})
		}
	};
}

const asked = ({ span, question }: DecisionDraft, clauses: string[]) => ({
	span,
	question: question?.html ?? '',
	questionSpan: question?.span ?? span,
	clauses
});

const broken = ({ clauses, law }: GradeDraft): Breach => ({ clauses: clauses.map(({ text }) => text), ...(law ? { law } : {}) });

/** The clauses that the question names, else the file's own; and those named with a grade. */
function counted(draft: DecisionDraft, graded: Name[], known: Known, report: Report): string[] {
	const named = draft.question?.clauses ?? [];
	for (const name of [...named, ...graded]) {
		const { text: id, span } = name;
		if (exists(name, known, report) && known.allowed && !known.allowed.has(id) && !id.startsWith('KP'))
			report.add('clause-not-allowed', span, { id, allowed: [...known.allowed] });
	}
	const base = named.length ? named.map((name) => name.text) : known.own ? [known.own] : [];
	const ids = [...new Set([...base, ...graded.map((name) => name.text)])];
	if (ids.length > 3) report.add('clauses-too-many', named[0]?.span ?? graded.at(-1)!.span, { ids });
	return ids;
}

/** Whether the guidance has this clause or key point; what it lacks is told. */
export function exists({ text: id, span }: Name, known: Known, report: Report): boolean {
	if (known.exists(id)) return true;
	const near = nearest(id, known.ids);
	report.add('clause-unknown', span, { id, ...(near ? { nearest: near } : {}) });
	return false;
}

function bests({ choices, span }: ChoiceListDraft, report: Report): void {
	const best = choices.filter((choice) => choice.grade?.grade === 'best');
	if (best.length === 0 && choices.every((choice) => choice.grade)) report.add('best-missing', span);
	if (best.length > 1) report.add('best-twice', best[1]!.span, { texts: best.map((choice) => short(choice.text.text)) });
	const conditional = best.find((choice) => choice.link?.when.length);
	if (conditional) report.add('best-conditional', conditional.link!.when[0]!.fact.span, { text: short(conditional.text.text) });
}

/** What must, and what should, stand under a choice of this grade. A label that could not be read was meant as one of those that are missing. */
function labelled(choice: ChoiceDraft, should: boolean, known: Known, report: Report): void {
	if (!choice.link) return;
	const { passages, link } = choice;
	const text = short(choice.text.text);
	const grade = choice.grade?.grade;
	let unread = choice.unread;
	const missing = (code: 'why-missing' | 'breach-without-temptation' | 'no-temptation' | 'instead-missing' | 'justified-missing') => {
		if (unread-- <= 0) report.add(code, link.span, { text });
	};
	if (choice.happens.length === 0 && !choice.refused) report.add('happens-missing', link.span, { text });
	if (!passages.why) missing('why-missing');
	else if (passages.why.words !== '') cites(passages.why, text, known, report);
	if (grade === 'breach' && !passages.tempting) missing('breach-without-temptation');
	if ((grade === 'weak' || grade === 'wrong') && !passages.tempting) missing('no-temptation');
	if (grade === 'breach' && !passages.instead) missing('instead-missing');
	if (grade === 'acceptable' && should && !passages.justified) missing('justified-missing');
}

function cites(why: Passage, text: string, known: Known, report: Report): void {
	if (why.clauses.length === 0) return report.add('why-without-clause', why.span, { text });
	for (const name of why.clauses) exists(name, known, report);
}
