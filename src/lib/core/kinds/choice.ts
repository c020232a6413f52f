/** a list whose items open with links to scenes → choices. */
import { block, paragraph, pictured, readable, type Reading, refuse } from '../blocks.ts';
import { inline, label, notes } from '../html.ts';
import { conditions, instruction, type Instruction, misplaced } from '../instructions.ts';
import { passages } from '../labels.ts';
import { blank, firstLine, rawOf, unquoted } from '../lines.ts';
import { linkDraft, toScene } from '../links.ts';
import { rejoined } from '../messages.ts';
import { type Grade, grades } from '../carried.ts';
import type { ChoiceDraft, GradeDraft, Token } from '../written.ts';
import { short } from '../source.ts';
import { walk } from '../walk.ts';
import type { ChoiceKind } from './kind.ts';
import { hasBoxes } from './tasks.ts';

const MEANT = /\]\s*\(\s*<?#|\(\s*#|^\s*\[[^\]]*\]\s+\([^\s()]*[-./][^\s()]*\)/;

export const choice: ChoiceKind = {
	is: 'choice',
	name: 'choice list',
	takes: (token) => token.type === 'list' && !hasBoxes(token) && token.children.some(looksMeant),
	read: (token, reading) => token.children.map((item) => one(item, reading))
};

const code = (token: Token): boolean => token.type === 'codespan';

/** The tokens of an item's first paragraph. */
const opening = (item: Token): Token[] => {
	const first = item.children[0];
	return first?.type === 'text' || first?.type === 'paragraph' ? (first.children.length ? first.children : [first]) : [];
};

function looksMeant(item: Token): boolean {
	const tokens = opening(item);
	const { line } = firstLine(tokens.filter((token) => token.type !== 'checkbox'));
	return (line[0] !== undefined && toScene(line[0])) || tokens.some(graded) || MEANT.test(rawOf(line));
}

const graded = (token: Token): boolean => code(token) && gradeIn(token.text.trim().split(/\s/)[0]!) !== undefined;

/** The grade that a word names, whatever marks stand round it. */
const gradeIn = (text: string): Grade | undefined => grades.find((grade) => grade === text.toLowerCase().replace(/[^a-z]/g, ''));

/** A paragraph that was meant as choices: its first line is a link to a scene and a grade, with another mark before it or none. */
export function itemsMeant(token: Token): Token[] | null {
	if (token.type !== 'paragraph') return null;
	const items: Token[] = [];
	for (let rest = token.children; rest.length;) {
		const { line, below } = firstLine(rest);
		const from = line[0]?.type === 'text' && /^[-–—•·*+o]?\s*$/.test(line[0].raw) ? 1 : 0;
		const meant = line.slice(from).filter((one) => !blank(one));
		if (meant[0] && toScene(meant[0]) && meant.length > 1 && meant.slice(1).every(code) && meant.some(graded)) {
			const span = { start: line[0]!.span.start, end: line.at(-1)!.span.end };
			const first = { ...token, children: meant, span };
			items.push({ type: 'list_item', span, raw: rawOf(line), text: '', children: [first] });
		} else if (items.length === 0) return null;
		else items.at(-1)!.children.push({ ...token, children: line });
		rest = below;
	}
	return items;
}

/** The line that an item opens with, taken apart. */
interface Opened {
	line: Token[];
	/** What stands below the line in the same paragraph. */
	below: Token[];
	/** Where in the line the link stands, or what holds it. */
	at: number;
	link: Token | undefined;
	/** The words of the choice, as a finding quotes them. */
	shown: string;
}

function one(item: Token, reading: Reading): ChoiceDraft {
	const { report } = reading;
	const { line, below } = firstLine(opening(item));
	const at = line.findIndex((token) => walk([token]).some(({ type }) => type === 'link'));
	const link = walk(line.slice(Math.max(at, 0))).find(({ type }) => type === 'link');
	const written = link ? label(link, report) : { html: '', words: '' };
	const loose = rawOf(line.filter((token) => !code(token)));
	const shown = short(written.words.trim() || plainly(loose));
	if (!link) broken(line, item, shown, reading);
	else if (line[at] !== link || line.slice(0, at).some((token) => !blank(token))) report.add('choice-without-link', line[0]!.span, { text: shown });
	else if (!toScene(link)) report.add('link-out-as-choice', link.span, { text: shown });
	else if (written.words.trim() === '') report.add('choice-empty', link.span);
	const { instructions, below: told, grade } = given({ line, below, at, link, shown }, reading);
	for (const one of instructions) if (one.is === 'clauses') misplaced(one, report);
	const when = conditions(instructions, report, ['grade', 'remember', 'clauses']);
	const draft: ChoiceDraft = {
		span: item.span,
		text: { text: written.words.trim() || shown, span: link?.span ?? line[0]?.span ?? item.span },
		html: written.html,
		...(link && toScene(link) ? { link: linkDraft(link, link.span, when) } : {}),
		...(grade ? { grade } : {}),
		remember: instructions.flatMap((one) => (one.is === 'remember' ? [one.fact] : [])),
		happens: [],
		passages: {},
		unread: 0
	};
	tell(item, told, draft, reading);
	return draft;
}

/** [Words](#x) that were not finished → Words */
const plainly = (raw: string): string =>
	raw
		.trim()
		.replace(/^\[+([^\]]*)\]+.*$/s, '$1')
		.replace(/\s*\(\s*<?#.*$/s, '');

/** The instructions of a choice; those that stand in the wrong place are told, and count all the same. */
function given({ line, below, at, link, shown }: Opened, { report }: Reading): { instructions: Instruction[]; below: Token[]; grade?: GradeDraft } {
	const read = (tokens: Token[]): Instruction[] => tokens.filter(code).flatMap((token) => instruction(token, report) ?? []);
	const own = read(line);
	const glued = below.findIndex((token) => !code(token) && !blank(token));
	const early = below.slice(0, glued < 0 ? below.length : glued);
	const misput = [...read(early), ...read(link?.children ?? [])];
	for (const one of misput) misplaced(one, report);
	const instructions = [...own, ...misput];
	const found = instructions.filter((one) => one.is === 'grade');
	if (found.length > 1) report.add('grade-twice', found[1]!.span, { text: shown });
	const after = link ? line.slice(at + 1).filter((token) => !code(token) && token.raw.trim() !== '') : [];
	const meant = found.length ? undefined : after.find((token) => gradeIn(token.raw));
	for (const token of after) {
		if (token.type === 'html') notes(token, report);
		else if (token !== meant) report.add('text-after-link', token.span, { text: short(token.raw) });
	}
	const understood = line.filter(code).every((token) => own.some((one) => one.span.start === token.span.start));
	if (found.length === 0 && (meant || (link && understood)))
		report.add('choice-without-grade', (meant ?? link!).span, { text: shown, ...(meant ? { meant: gradeIn(meant.raw)! } : {}) });
	const grade = found[0] ?? (meant && { grade: gradeIn(meant.raw)!, span: meant.span, clauses: [] });
	return { instructions, below: early.length ? below.slice(early.length) : below, ...(grade ? { grade } : {}) };
}

/** An item that does not open with a link: a link that was not finished, or none at all. */
function broken(line: Token[], item: Token, text: string, { report }: Reading): void {
	const before = report.found.length;
	if (line.length === 0) return report.add('choice-empty', item.span);
	if (line.some((token) => code(token) && token.text.includes(']('))) return;
	inline(
		line.filter((token) => !code(token)),
		report
	);
	if (report.found.slice(before).some((one) => one.code === 'link-unfinished' || one.code === 'raw-html')) return;
	report.add('choice-without-link', line[0]!.span, { text });
}

/** The text under a choice: first what happens, then the labels. */
function tell(item: Token, below: Token[], draft: ChoiceDraft, reading: Reading): void {
	const { report } = reading;
	const first = item.children[0];
	const rest = first && opening(item).length ? item.children.slice(1) : item.children;
	const joined: Token[] =
		below.length && first
			? [{ ...first, type: 'paragraph', children: below, span: { start: below[0]!.span.start, end: Math.max(below[0]!.span.start, first.span.end) } }]
			: [];
	const labelled = passages(reading);
	for (const child of rejoined([...joined, ...rest], report).map((one) => readable(one, report))) {
		const text = child.type === 'paragraph' || child.type === 'text';
		if (labelled.open && (child.type === 'blockquote' || pictured(child)))
			report.add('after-label', child.span, { text: short(unquoted(child), 40), label: labelled.open });
		if (text && !pictured(child)) {
			const plain = labelled.take({ ...child, children: child.children.length ? child.children : [child] });
			const made = plain && paragraph(plain, reading).block;
			if (made) draft.happens.push(made);
		} else if (text || child.type === 'blockquote' || child.type === 'list') {
			const made = block(child, reading);
			if (made && labelled.open && made.is === 'text') labelled.add(made, child.children);
			else if (made) draft.happens.push(made);
			else draft.refused = true;
		} else {
			refuse(child, report);
			if (child.type !== 'space') draft.refused = true;
		}
	}
	Object.assign(draft, labelled.done());
}
