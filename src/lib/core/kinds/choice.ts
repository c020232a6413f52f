/** a list whose items open with links to scenes → choices. */
import { block, paragraph, type Reading, refuse } from '../blocks.ts';
import { inline } from '../html.ts';
import { conditions, instruction, type Instruction, misplaced } from '../instructions.ts';
import { passages } from '../labels.ts';
import { type ChoiceDraft, grades, type Token } from '../shapes.ts';
import { short } from '../source.ts';
import type { Kind } from './kind.ts';

const MEANT = /\]\s*\(\s*<?#|\(\s*#|^\s*\[[^\]]*\]\s+\(/;

export const choice: Kind = {
	name: 'choice list',
	takes: (token) => token.type === 'list' && token.children.some(looksMeant),
	read(token, reading) {
		if (token.ordered) reading.report.add('choices-numbered', token.span);
		return token.children.filter((item) => item.type === 'list_item').map((item) => one(item, reading));
	}
};

/** The tokens of an item's first paragraph. */
const opening = (item: Token): Token[] => {
	const first = item.children[0];
	return first?.type === 'text' || first?.type === 'paragraph' ? (first.children.length ? first.children : [first]) : [];
};

function looksMeant(item: Token): boolean {
	const tokens = opening(item);
	const holdsGrade = tokens.some((token) => token.type === 'codespan' && grades.some((grade) => token.text.trim().toLowerCase().split(/\s/)[0] === grade));
	return (tokens[0]?.type === 'link' && tokens[0].href?.startsWith('#') === true) || holdsGrade || MEANT.test(firstLine(tokens).line.map((token) => token.raw).join(''));
}

function one(item: Token, reading: Reading): ChoiceDraft {
	const { report } = reading;
	const { line, below } = firstLine(opening(item));
	const link = line[0]?.type === 'link' ? line[0] : undefined;
	const label = link ? inline(link.children, report) : { html: '', words: '' };
	const instructions = link ? after(line.slice(1), reading) : [];
	const shown = short(link ? label.words : line.filter((token) => token.type !== 'codespan').map((token) => token.raw).join(''));
	if (!link) broken(line, item, shown, reading);
	else if (!link.href?.startsWith('#')) report.add('link-out-as-choice', link.span, { text: shown });
	else if (label.words.trim() === '') report.add('choice-empty', link.span);
	const given = instructions.filter((one) => one.is === 'grade');
	if (given.length > 1) report.add('grade-twice', given[1]!.span, { text: shown });
	if (link && given.length === 0 && !line.some((token) => token.type === 'codespan' && !known(token, instructions))) {
		report.add('choice-without-grade', link.span, { text: shown });
	}
	const draft: ChoiceDraft = {
		span: item.span,
		text: { text: label.words.trim(), span: link?.span ?? item.span },
		html: label.html,
		...(link?.href?.startsWith('#') ? { link: { target: { text: link.href.slice(1), span: link.span }, span: link.span, when: conditions(instructions, report, ['grade', 'remember', 'clauses']) } } : {}),
		...(given[0] ? { grade: given[0] } : {}),
		remember: instructions.flatMap((one) => (one.is === 'remember' ? [one.fact] : [])),
		happens: [],
		passages: {}
	};
	for (const one of instructions) if (one.is === 'clauses') misplaced(one, report);
	told(item, below, draft, reading);
	return draft;
}

const known = (token: Token, instructions: Instruction[]): boolean => instructions.some((one) => one.span.start === token.span.start);

/** The choice's own line, and what stands below it in the same paragraph. */
function firstLine(tokens: Token[]): { line: Token[]; below: Token[] } {
	const at = tokens.findIndex((token) => token.type === 'br' || (token.type === 'text' && token.children.length === 0 && token.raw.includes('\n')));
	if (at < 0) return { line: tokens, below: [] };
	const cut = tokens[at]!;
	const end = cut.raw.indexOf('\n');
	const piece = (raw: string, start: number): Token => ({ ...cut, type: 'text', raw, text: raw, span: { start, end: cut.span.end } });
	const head = cut.type === 'br' ? '' : cut.raw.slice(0, end);
	const tail = cut.type === 'br' ? '' : cut.raw.slice(end + 1);
	const line = [...tokens.slice(0, at), ...(head.trim() ? [piece(head, cut.span.start)] : [])];
	const start = Math.max(cut.span.start, cut.span.end - tail.trim().length);
	return { line, below: [...(tail.trim() ? [piece(tail, start)] : []), ...tokens.slice(at + 1)] };
}

/** What stands on the line after the link: instructions, and nothing else. */
function after(tokens: Token[], { report }: Reading): Instruction[] {
	const found: Instruction[] = [];
	for (const token of tokens) {
		if (token.type === 'codespan') {
			const one = instruction(token, report);
			if (one) found.push(one);
		} else if (token.raw.trim() !== '') report.add('text-after-link', token.span, { text: short(token.raw) });
	}
	return found;
}

/** An item that does not open with a link: a link that was not finished, or none at all. */
function broken(line: Token[], item: Token, text: string, reading: Reading): void {
	const words = line.filter((token) => token.type !== 'codespan');
	const raw = words.map((token) => token.raw).join('').trim();
	if (/^\[?[^[\]]*\]?\s*\(\s*<?#?[^)]*\)?\s*$/.test(raw) && /\(/.test(raw) && MEANT.test(raw)) inline(words, reading.report);
	else reading.report.add('choice-without-link', line[0]?.span ?? item.span, { text });
}

/** The text under a choice: first what happens, then the labels. */
function told(item: Token, below: Token[], draft: ChoiceDraft, reading: Reading): void {
	const first = item.children[0];
	const rest = first && opening(item).length ? item.children.slice(1) : item.children;
	const joined: Token[] = below.length && first ? [{ ...first, type: 'paragraph', children: below, span: { start: below[0]!.span.start, end: Math.max(below[0]!.span.start, first.span.end) } }] : [];
	const labelled = passages(reading);
	for (const child of [...joined, ...rest]) {
		if (child.type === 'paragraph' || child.type === 'text') {
			const plain = labelled.take({ ...child, children: child.children.length ? child.children : [child] });
			const made = plain && paragraph(plain, reading).block;
			if (made) draft.happens.push(made);
		} else if (child.type === 'blockquote' || child.type === 'list') {
			if (child.type === 'blockquote' && labelled.open) reading.report.add('after-label', child.span, { text: short(child.raw.replace(/^[>\s]+/gm, ''), 40), label: labelled.open });
			const made = block(child, reading);
			if (made && labelled.open && made.is === 'text') labelled.add(made);
			else if (made) draft.happens.push(made);
		} else refuse(child, reading.report);
	}
	draft.passages = labelled.done();
}
