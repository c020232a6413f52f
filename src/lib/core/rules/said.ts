/** document → all that a learner reads, piece by piece, each with its place: what rules about words are asked of. */
import type { Block, ChoiceDraft, DecisionDraft, Document, Label, Name, Passage, Span } from '../written.ts';
import type { Source } from '../source.ts';

export interface Said {
	/** story: told by the course; speech: by somebody in it; feedback: below a choice or an item. */
	as: 'story' | 'speech' | 'question' | 'choice' | 'feedback';
	words: string;
	/** Where the words stand; where only their label has a place, from there on. */
	span: Span;
	label?: Label;
	/** Clauses that the piece names. */
	clauses: Name[];
	decision?: DecisionDraft;
	choice?: ChoiceDraft;
}

/** Characters of a paragraph at most, with its marks: limits.ts lets none be longer. */
const BLOCK = 8000;

/** Worked out once for a document, since many rules ask. */
const known = new WeakMap<Document, Said[]>();

export function said(document: Document): Said[] {
	const pieces =
		known.get(document) ??
		document.scenes.flatMap(({ blocks, decision }) => [...blocks.flatMap((block) => told(block, 'story')), ...(decision ? asked(decision) : [])]);
	known.set(document, pieces);
	return pieces;
}

const told = (block: Block, as: Said['as']): Said[] =>
	block.is === 'text'
		? [{ as, words: block.words, span: block.span, clauses: [] }]
		: block.is === 'message'
			? [...block.body, ...block.comments].flatMap((part) => told(part, 'speech'))
			: [];

function asked(decision: DecisionDraft): Said[] {
	const { question } = decision;
	const feedback = (label: Label, { words, span: { start }, clauses }: Passage, end: number, choice?: ChoiceDraft): Said => {
		return { as: 'feedback', words, span: { start, end }, label, clauses, decision, ...(choice ? { choice } : {}) };
	};
	const heard: Said[] = question ? [{ as: 'question', words: question.words, span: question.span, clauses: question.clauses, decision }] : [];
	if (decision.kind !== 'choice') {
		const { items, why, message, span } = decision;
		const phrases = (part: string | number): string => (typeof part === 'number' ? (items[part]?.text.text ?? '') : part.replace(/<[^>]*>/g, ''));
		return [
			...(message?.paragraphs ?? []).map((parts): Said => ({ as: 'speech', words: parts.map(phrases).join(''), span, clauses: [] })),
			...heard,
			...items.flatMap((item): Said[] => [
				{ as: 'choice', words: item.text.text, span: item.text.span, clauses: [], decision },
				...(item.why ? [feedback('why', item.why, item.why.span.start + BLOCK)] : [])
			]),
			...(why ? [feedback('why', why, why.span.start + BLOCK)] : [])
		];
	}
	return [
		...heard,
		...decision.choices.flatMap((choice): Said[] => [
			{ as: 'choice', words: choice.text.text, span: choice.text.span, clauses: [], decision, choice },
			...choice.happens.flatMap((block) => told(block, 'story')),
			...Object.entries(choice.passages).map(([label, passage]) => feedback(label as Label, passage, choice.span.end, choice))
		])
	];
}

/** Where words stand within a piece, whatever marks stand between them in the source; its first line, where they cannot be found. */
export function placeOf(words: string, { span }: Pick<Said, 'span'>, { text }: Source): Span {
	const written = text.slice(span.start, span.end);
	const letters = [...written.matchAll(LETTER)];
	const at = letters.join('').indexOf(words.match(LETTER)?.join('') ?? '');
	const [first, last] = [letters[at], letters[at + (words.match(LETTER)?.length ?? 0) - 1]];
	if (!first || !last) return { start: span.start, end: span.start + written.split('\n', 1)[0]!.length };
	const end = last.index + last[0].length;
	return { start: span.start + first.index, end: span.start + end + /^[.!?…,;:"”’')\]]*/.exec(written.slice(end))![0].length };
}

/** One UTF-16 unit each, so that places can be counted. */
const LETTER = /[^\P{L}\u{10000}-\u{10ffff}]|\d/gu;

/** Clauses and key points that a text names. */
export const clausesIn = (text: string): string[] => (text.match(/\b(?:C\d{2,4}|KP\d{1,2})\b/gi) ?? []).map((id) => id.toUpperCase());

/** Where a word stands within a span; the span, where it cannot be found. */
export function wordIn(word: string, span: Span, { text }: Source): Span {
	const at = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').exec(text.slice(span.start, span.end))?.index;
	return at === undefined ? span : { start: span.start + at, end: span.start + at + word.length };
}
