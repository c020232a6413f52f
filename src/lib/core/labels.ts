/** the paragraphs under a choice → its labelled passages: Why, Tempting because, Instead, Justified when. */
import type { Reading } from './blocks.ts';
import { inline, within } from './html.ts';
import { nearest } from './nearest.ts';
import type { Label, Name, Passage, Span, Token } from './written.ts';
import { walk } from './walk.ts';

const LABELS: Record<string, Label> = { why: 'why', 'tempting because': 'tempting', instead: 'instead', 'justified when': 'justified' };
const PLAIN = new RegExp(`^[*_]*\\s*(${Object.keys(LABELS).join('|')})\\s*[*_]*:\\s*[*_]*`, 'i');
const CLAUSE = /\b(?:C\d{2,4}|KP\d{1,2})\b/gi;
const shown = (key: string): string => key[0]!.toUpperCase() + key.slice(1);

export interface Passages {
	/** The label that what follows belongs to, as written; null before the first. */
	readonly open: string | null;
	/** Takes a paragraph's labelled lines; gives back what stands before the first label, to be read as what happens. */
	take(paragraph: Token): Token | null;
	/** Adds a list to the open label. */
	add(written: { html: string; words: string }, tokens: Token[]): void;
	/** The passages, and how many labels could not be read as any of the four. */
	done(): { passages: Partial<Record<Label, Passage>>; unread: number };
}

export function passages({ report }: Reading): Passages {
	const made: Partial<Record<Label, Passage>> = {};
	let open: { label: Label; name: string; span: Span } | null = null;
	let unread = 0;
	const add = ({ html, words }: { html: string; words: string }, tokens: Token[]) => {
		if (!open || words.trim() === '') return;
		const passage = (made[open.label] ??= { span: open.span, html: '', words: '', clauses: [] });
		passage.html += html;
		passage.words = `${passage.words} ${words.trim()}`.trim();
		passage.clauses.push(...clausesIn(tokens));
	};
	const close = () => {
		if (!open || made[open.label]) return;
		report.add('label-empty', open.span, { label: open.name });
		made[open.label] = { span: open.span, html: '', words: '', clauses: [] };
	};
	/** The label that a line opens with, if it is one of the four or nearly; whatever is wrong with it is told. */
	const read = ({ words, span, colon, bold, within }: Opening): Label | null => {
		const key = words.toLowerCase();
		const exact = Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
		const near = exact ? undefined : (Object.keys(LABELS).find((one) => key.length > 2 && one.startsWith(key)) ?? nearest(key, Object.keys(LABELS)));
		const label = exact ?? (near === undefined ? null : LABELS[near]!);
		if (!exact) report.add('label-unknown', span, { label: words, ...(near ? { nearest: shown(near) } : {}) });
		else if (!bold) report.add('label-not-bold', span, { label: shown(key) });
		else if (within) report.add('label-misplaced', span, { label: words });
		else if (!colon) report.add('label-without-colon', span, { label: shown(key) });
		else if (made[exact] || open?.label === exact) report.add('label-twice', span, { label: words });
		if (!label) unread++;
		return label;
	};
	return {
		get open() {
			return open?.name ?? null;
		},
		add,
		take(paragraph) {
			const before: Token[] = [];
			for (const line of lines(paragraph.children)) {
				const opening = openingOf(line);
				const label = opening && read(opening);
				if (opening && label) {
					close();
					open = { label, name: opening.words, span: opening.span };
				}
				const rest = opening ? opening.rest : line.tokens;
				if (open === null) before.push(...rest);
				else {
					const written = inline(rest, report);
					const html = written.html.trim();
					if (html) add({ html: `<p>${html}</p>`, words: written.words }, rest);
				}
			}
			return before.length ? { ...paragraph, children: before } : null;
		},
		done() {
			close();
			return { passages: made, unread };
		}
	};
}

/** The first label in a paragraph of a scene's own text, where it has no meaning. */
export function labelIn(paragraph: Token): Name | null {
	for (const line of lines(paragraph.children)) {
		const opening = openingOf(line);
		if (opening?.bold && opening.colon && opening.words.toLowerCase() in LABELS) return { text: opening.words, span: opening.span };
	}
	return null;
}

interface Line {
	tokens: Token[];
	/** Cut off in the middle of a line, where a label stands that belongs to the start of one. */
	within: boolean;
}

/** The lines of a paragraph that open with a label or with bold words; the others stay with the line before them. */
function lines(tokens: Token[]): Line[] {
	const found: Line[] = [{ tokens: [], within: false }];
	let opens = true;
	for (const [index, token] of tokens.entries()) {
		const last = found.at(-1)!;
		const known = token.type === 'strong' && Object.hasOwn(LABELS, wordsOf(token).toLowerCase()) && coloned(token, tokens[index + 1]);
		if ((opens && (token.type === 'strong' || plain(token))) || known) {
			if (last.tokens.length) found.push({ tokens: [token], within: !opens });
			else last.tokens.push(token);
		} else last.tokens.push(token);
		opens = token.type === 'br' || /\n\s*$/.test(token.raw);
	}
	return found;
}

/** Why: or *Why:*, which were meant to be bold. */
const plain = (token: Token): boolean => (token.type === 'text' || token.type === 'em') && PLAIN.test(token.text);

const wordsOf = ({ text }: Token): string =>
	text
		.trim()
		.replace(/\s*[:?.]$/, '')
		.replace(/\s+/g, ' ');
const coloned = ({ text }: Token, next: Token | undefined): boolean =>
	text.trim().endsWith(':') || (next?.type === 'text' && next.raw.trimStart().startsWith(':'));

interface Opening {
	words: string;
	colon: boolean;
	bold: boolean;
	within: boolean;
	span: Span;
	rest: Token[];
}

/** **Why:** or **Why**: at the start of a line. Bold words that are no label and have no colon are only bold. */
function openingOf({ tokens, within: inLine }: Line): Opening | null {
	const [first, second] = tokens;
	if (first && plain(first)) {
		const written = PLAIN.exec(first.text)!;
		const tail = first.text.slice(written[0].length);
		const span = within(first, first.raw.indexOf(first.text), written[0].length);
		const rest = { ...first, type: 'text', raw: tail, text: tail, children: [], span: { start: span.end, end: first.span.end } };
		return { words: written[1]!, colon: true, bold: false, within: inLine, span, rest: [rest, ...tokens.slice(1)] };
	}
	if (first?.type !== 'strong') return null;
	const colon = coloned(first, second);
	const words = wordsOf(first);
	if (!colon && !Object.hasOwn(LABELS, words.toLowerCase())) return null;
	const outside = !first.text.trim().endsWith(':') && second?.type === 'text' && second.raw.trimStart().startsWith(':');
	const tail = outside ? second.raw.replace(/^\s*:/, '') : '';
	const rest = outside ? [{ ...second, raw: tail, text: tail }, ...tokens.slice(2)] : tokens.slice(1);
	return { words, colon, bold: true, within: inLine, span: first.span, rest };
}

/** Clauses and key points named in a text. */
export const clausesIn = (tokens: Token[]): Name[] =>
	walk(tokens).flatMap((token) =>
		token.type === 'text' && token.children.length === 0
			? [...token.raw.matchAll(CLAUSE)].map((found) => ({ text: found[0].toUpperCase(), span: within(token, found.index, found[0].length) }))
			: []
	);
