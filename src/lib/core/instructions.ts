/** a code span → the instruction it gives. The whole logic of a scenario: grades, facts, conditions, clauses. */
import type { Report } from './diagnostics.ts';
import { nearest } from './nearest.ts';
import { type Grade, grades } from './carried.ts';
import type { Condition, GradeDraft, Name, Token } from './written.ts';

export type Instruction =
	| ({ is: 'grade' } & GradeDraft)
	| { is: 'remember'; fact: Name; span: Token['span'] }
	| ({ is: 'condition'; span: Token['span'] } & Condition)
	| { is: 'clauses'; names: Name[]; span: Token['span'] };

const CLAUSE = /^(?:C\d+|KP\d+)$/i;
const FACT = /^(remember|only if|unless)\s*:\s*(.*)$/is;
const LOGIC = /[<>=&|+*/!,;()]|\d|\b(?:or|and|not)\b/i;
const starts = ['remember: …', 'only if: …', 'unless: …'];

/** null where it was not understood; that has been reported. */
export function instruction(token: Token, report: Report): Instruction | null {
	const { span } = token;
	const text = token.text.trim();
	const fact = FACT.exec(text);
	if (fact) {
		const name = factName(fact[2]!, text, token, report);
		if (!name) return null;
		const word = fact[1]!.toLowerCase();
		return word === 'remember' ? { is: 'remember', fact: name, span } : { is: 'condition', fact: name, wanted: word === 'only if', span };
	}
	const words = text.split(/[\s,]+/);
	const grade = grades.find((one) => one === words[0]!.toLowerCase());
	if (grade) return graded(grade, text.slice(grade.length).trim(), token, report);
	if (text !== '' && words.every((word) => CLAUSE.test(word))) return { is: 'clauses', names: named(words, token), span };
	report.add('instruction-unknown', span, { text, nearest: suggestion(text, words[0]!) });
	return null;
}

function graded(grade: Grade, rest: string, token: Token, report: Report): Instruction | null {
	const law = /^law\s*:\s*(\S.*)$/is.exec(rest)?.[1];
	if (grade === 'breach' && law !== undefined) return { is: 'grade', grade, span: token.span, clauses: [], law };
	const words = rest === '' ? [] : rest.split(/[\s,]+/);
	if (grade === 'breach' && /^law\s*:?$/i.test(rest)) {
		report.add('breach-of-nothing', token.span);
		return { is: 'grade', grade, span: token.span, clauses: [] };
	}
	if (!words.every((word) => CLAUSE.test(word))) {
		report.add('instruction-unknown', token.span, { text: token.text.trim(), nearest: grade === 'breach' ? 'breach C149' : grade });
		return null;
	}
	if (grade === 'breach' && words.length === 0) report.add('breach-of-nothing', token.span);
	return { is: 'grade', grade, span: token.span, clauses: named(words, token) };
}

const named = (words: string[], { span }: Token): Name[] => words.map((word) => ({ text: word.toUpperCase(), span }));

function factName(written: string, text: string, { span }: Token, report: Report): Name | null {
	const fact = written.trim().replace(/\s+/g, ' ').toLowerCase();
	const logic = LOGIC.exec(fact);
	if (fact === '') report.add('fact-empty', span, { text });
	else if (logic) report.add('fact-with-logic', span, { fact, mark: logic[0] });
	else if (fact.split(' ').length > 4) report.add('fact-too-long', span, { fact });
	else return { text: fact, span };
	return null;
}

function suggestion(text: string, first: string): string | undefined {
	const word = nearest(first.toLowerCase(), grades);
	if (word) return word === 'breach' ? 'breach C149' : word;
	const opening = text
		.toLowerCase()
		.split(/[:\s-]/, 2)
		.join(' ');
	const found =
		nearest(opening, ['remember', 'only if', 'unless']) ??
		(/^(remember|only|unless|if)\b/i.test(text) ? (/^remember/i.test(text) ? 'remember' : /^unless/i.test(text) ? 'unless' : 'only if') : undefined);
	return found && starts.find((start) => start.startsWith(found));
}

/** Instructions that close a run of inline tokens, and what stands before them. */
export function closing(tokens: Token[], report: Report): { rest: Token[]; instructions: Instruction[] } {
	let end = tokens.length;
	while (end > 0 && (tokens[end - 1]!.type === 'codespan' || (tokens[end - 1]!.type === 'text' && tokens[end - 1]!.raw.trim() === ''))) end--;
	const instructions: Instruction[] = [];
	for (const token of tokens.slice(end)) {
		if (token.type !== 'codespan') continue;
		const one = instruction(token, report);
		if (one) instructions.push(one);
	}
	return { rest: tokens.slice(0, end), instructions };
}

const WHERE: Record<Instruction['is'], string> = {
	grade: 'after a choice’s link, on the same line; a breach may also close the line of an item to tick, or the speaker’s line above phrases to take out',
	remember: 'after a choice’s link and grade, on the same line',
	condition: 'at the end of a paragraph or of a message’s first line, or after a choice’s link',
	clauses: 'at the end of the question above the choices'
};

/** The conditions among instructions; every other one that does not belong here is reported. */
export function conditions(instructions: Instruction[], report: Report, also: Instruction['is'][] = []): Condition[] {
	const when: Condition[] = [];
	for (const one of instructions) {
		if (one.is === 'condition') when.push({ fact: one.fact, wanted: one.wanted });
		else if (!also.includes(one.is)) misplaced(one, report);
	}
	return when;
}

/** A condition in the author's words. */
export const written = ({ wanted, fact }: Condition): string => `${wanted ? 'only if' : 'unless'}: ${fact.text}`;

export function misplaced(one: Instruction, report: Report): void {
	const text =
		one.is === 'clauses'
			? one.names.map((name) => name.text).join(' ')
			: one.is === 'grade'
				? one.grade
				: one.is === 'remember'
					? `remember: ${one.fact.text}`
					: written(one);
	if (one.is === 'clauses') report.add('clauses-misplaced', one.span, { text });
	else report.add('instruction-misplaced', one.span, { text, where: WHERE[one.is] });
}
