/** a message with struck and emphasised phrases → items that have to go or may stay. A list below says why of each. */
import { pictured } from '../blocks.ts';
import type { Report } from '../diagnostics.ts';
import { closing, written } from '../instructions.ts';
import { firstLine, rawOf, unquoted } from '../lines.ts';
import { toScene } from '../links.ts';
import { message } from '../messages.ts';
import type { GradeDraft, ItemDraft, Token } from '../written.ts';
import { short } from '../source.ts';
import { walk } from '../walk.ts';
import { explained, once } from './beside.ts';
import { breachIn } from './breach-in.ts';
import { choice } from './choice.ts';
import type { ItemsKind } from './kind.ts';
import { isPhrase, partsOf, plainly, untold, wordsOf } from './phrases.ts';
import { explain, isReasons } from './reasons.ts';

const FEWEST = 3;
const MOST = 10;

const struck = (token: Token): boolean =>
	token.type === 'blockquote' && walk(token.children).some((one) => one.type === 'del' || (one.type === 'text' && one.raw.includes('~~')));
const opensStruck = (token: Token): boolean => token.type === 'list' && token.children.some((item) => item.children[0]?.children[0]?.type === 'del');

/**
 * The messages of a scene that are meant to have phrases taken out: those with struck words, unless the scene asks with choices and gives no
 * reasons for phrases; where none has any, the one above a list of reasons.
 */
const meant = once((scene: Token[]): Set<Token> => {
	const listed = scene.findIndex((token) => opensStruck(token) || (token.type === 'list' && isReasons(token) && explained(scene).has(token)));
	const messages = scene.filter(struck);
	if (messages.length) return new Set(listed < 0 && scene.some((one) => choice.takes(one, scene)) ? [] : messages);
	const above = scene.slice(0, Math.max(listed, 0)).findLast(({ type }) => type === 'blockquote');
	return new Set(above ? [above] : []);
});

export const takeOut: ItemsKind = {
	is: 'take-out',
	name: 'take out what identifies',
	takes: (token, scene) => token.type === 'blockquote' && meant(scene).has(token),
	read([quote, ...below], reading) {
		const { report } = reading;
		const { token, breach } = opened(quote!, report);
		const { children } = token;
		const other = children.find((child) => child.type === 'list' || child.type === 'blockquote' || pictured(child));
		const read = message(
			{ ...token, children: children.filter((child) => child !== other && child.type !== 'list' && child.type !== 'blockquote').map(unmarked) },
			reading
		);
		if (other && read) report.add('phrases-in-words', other.span, { text: short(unquoted(other), 40) });
		const items: ItemDraft[] = [];
		const body = read ? children.slice(1).filter((child) => child.type === 'paragraph' && !pictured(child)) : [];
		const before = report.found.length;
		const paragraphs = body.map((paragraph) => partsOf(paragraph, items, breach, reading));
		const loose = report.found.slice(before).some(({ code }) => code === 'phrase-loose');
		const { lists, rest } = reasonsBelow(below, items);
		if (read) {
			const text = plainly(rawOf(walk(body).filter((one) => one.children.length === 0)));
			const apart = plainly(rawOf(rest));
			if (items.length) explain(items, lists, { text, apart, loose, span: quote!.span }, reading);
			const cut = rest.some((one) => one.type === 'blockquote' && walk(one.children).some(isPhrase));
			if (!loose && !cut) numbers(items, quote!, report);
		}
		// What it counts for is known, whatever became of its phrases.
		if (breach && !items.some((item) => item.breach)) items.push({ span: quote!.span, text: { text: '', span: quote!.span }, html: '', breach });
		return { items, message: { speaker: read?.speaker.text ?? '', about: read?.about ?? '', paragraphs }, rest };
	}
};

function numbers(items: ItemDraft[], { span }: Token, report: Report): void {
	const struck = items.filter(({ right }) => right === 1).length;
	if (items.some(({ right }) => right === undefined)) return;
	if (items.length < FEWEST || items.length > MOST) report.add('phrases-number', span, { number: items.length });
	else if (struck < 2 || struck === items.length) report.add('phrases-key', span, { struck, rest: items.length - struck });
}

/**
 * The speaker's line by itself, and the instructions that close it taken off: leaving in what must go may be a breach, and nothing else stands
 * there. Words that are glued below it are a paragraph of their own, as they were meant to be.
 */
function opened(quote: Token, report: Report): { token: Token; breach: GradeDraft | null } {
	const [first, ...others] = quote.children.filter(({ type }) => type !== 'space');
	if (first?.type !== 'paragraph') return { token: { ...quote, children: first ? [first, ...others] : [] }, breach: null };
	const { line, below } = firstLine(first.children);
	const { rest, instructions } = closing(line, report);
	for (const one of instructions)
		if (one.is === 'condition')
			report.add('instruction-misplaced', one.span, { text: written(one), where: 'somewhere else: every learner is asked about this message' });
	const breach = breachIn(
		instructions.filter(({ is }) => is !== 'condition'),
		short(rawOf(rest).trim(), 40),
		report
	);
	const glued: Token[] = below.length ? [{ ...first, raw: rawOf(below), children: below, span: { start: below[0]!.span.start, end: first.span.end } }] : [];
	return { token: { ...quote, children: [{ ...first, children: rest }, ...glued, ...others] }, breach };
}

/** A paragraph as its readers see it: a phrase is alike in look, whatever is to become of it. */
function unmarked(paragraph: Token, at: number): Token {
	if (at === 0 || paragraph.type !== 'paragraph') return paragraph;
	return {
		...paragraph,
		children: paragraph.children.map((one) => (isPhrase(one) ? { ...one, type: 'text', raw: wordsOf(one), text: wordsOf(one), children: [] } : untold(one)))
	};
}

/** The lists below that speak of phrases, wherever they stand above the links that go on; and all else. */
function reasonsBelow(below: Token[], items: ItemDraft[]): { lists: Token[]; rest: Token[] } {
	const phrases = items.map(({ text }) => plainly(text.text));
	const end = below.findIndex((token) => token.type === 'paragraph' && token.children.some(toScene));
	const own = below.filter(
		(token, at) =>
			(end < 0 || at < end) &&
			token.type === 'list' &&
			(isReasons(token) || token.children.some((item) => phrases.some((phrase) => plainly(item.raw.replace(/^\s*\S+\s/, '')).startsWith(phrase))))
	);
	return { lists: own, rest: below.filter((token) => !own.includes(token)) };
}
