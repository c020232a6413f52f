/** a message with struck and emphasised phrases → items that have to go or may stay. A list below says why of each. */
import type { Reading } from '../blocks.ts';
import type { Report } from '../diagnostics.ts';
import { inline } from '../html.ts';
import { closing, misplaced } from '../instructions.ts';
import { clausesIn } from '../labels.ts';
import { unquoted } from '../lines.ts';
import { message } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { GradeDraft, ItemDraft, Passage, Span, Token } from '../shapes.ts';
import { short } from '../source.ts';
import { walk } from '../walk.ts';
import { breachIn } from './breach-in.ts';
import { choice } from './choice.ts';
import type { ItemsKind } from './kind.ts';

const FEWEST = 3;
const MOST = 10;

export const takeOut: ItemsKind = {
	is: 'take-out',
	name: 'take out what identifies',
	/** A message with struck words: the step of its scene, unless that has choices besides. */
	takes: (token, scene) =>
		token.type === 'blockquote' && walk(token.children).some((one) => one.type === 'del') && !scene.some((one) => choice.takes(one, scene)),
	read([quote, ...below], reading) {
		const { report } = reading;
		const { token, breach } = withoutBreach(quote!, report);
		const read = message(unmarked(token), reading);
		const body = token.children.slice(1).filter(({ type }) => type !== 'space');
		const other = body.find(({ type }) => type !== 'paragraph');
		if (other && read) report.add('phrases-in-words', other.span, { text: short(unquoted(other), 40) });
		const items: ItemDraft[] = [];
		const paragraphs = body.flatMap((paragraph) => (paragraph.type === 'paragraph' ? [partsOf(paragraph, items, breach, report)] : []));
		const at = below.findIndex(({ type }) => type !== 'space');
		const list = below[at]?.type === 'list' && below[at].children.some(opensMarked) ? below[at] : null;
		explain(
			items,
			(list?.children ?? []).flatMap((item) => said(item, report)),
			report
		);
		const struck = items.filter(({ right }) => right === 1).length;
		if (items.length < FEWEST || items.length > MOST) report.add('phrases-number', quote!.span, { number: items.length });
		else if (struck < 2 || struck === items.length) report.add('phrases-key', quote!.span, { struck, rest: items.length - struck });
		return { items, message: { speaker: read?.speaker.text ?? '', about: read?.about ?? '', paragraphs }, rest: list ? below.slice(at + 1) : below };
	}
};

/** The instructions that close the speaker's line, taken off it: leaving in what must go may be a breach, and nothing else stands there. */
function withoutBreach(quote: Token, report: Report): { token: Token; breach: GradeDraft | null } {
	const [first, ...rest] = quote.children;
	if (first?.type !== 'paragraph') return { token: quote, breach: null };
	const { rest: line, instructions } = closing(first.children, report);
	for (const one of instructions) if (one.is === 'condition') misplaced(one, report);
	const breach = breachIn(
		instructions.filter(({ is }) => is !== 'condition'),
		report
	);
	return { token: { ...quote, children: [{ ...first, children: line }, ...rest] }, breach };
}

const marked = ({ type }: Token): boolean => type === 'del' || type === 'em';

/** The message as its readers see it: a phrase is alike in look, whatever is to become of it. */
const unmarked = (quote: Token): Token => ({
	...quote,
	children: quote.children.map((child, at) =>
		at > 0 && child.type === 'paragraph' ? { ...child, children: child.children.map((one) => (marked(one) ? { ...one, type: 'text' } : one)) } : child
	)
});

/** A paragraph's HTML, with the numbers of its phrases; each phrase becomes an item. */
function partsOf({ children }: Token, items: ItemDraft[], breach: GradeDraft | null, report: Report): (string | number)[] {
	const parts: (string | number)[] = [];
	let run: Token[] = [];
	const flush = () => {
		if (run.length) parts.push(inline(run, report).html);
		run = [];
	};
	for (const token of children) {
		if (!marked(token)) {
			run.push(token);
			continue;
		}
		flush();
		const { html, words } = inline(token.children, report);
		const right = Number(token.type === 'del');
		parts.push(items.length);
		items.push({ span: token.span, text: { text: words.trim(), span: token.span }, html, right, ...(right && breach ? { breach } : {}) });
	}
	flush();
	return parts;
}

/** A line of the list below the message: - ~~phrase~~: why */
interface Said {
	span: Span;
	phrase: string;
	struck: boolean;
	why: Passage | null;
}

const wordsIn = (item: Token): Token[] => {
	const first = item.children[0];
	return first?.type === 'text' || first?.type === 'paragraph' ? first.children : [];
};

const opensMarked = (item: Token): boolean => wordsIn(item).slice(0, 1).some(marked);

function said(item: Token, report: Report): Said[] {
	const [first, ...tail] = wordsIn(item);
	if (!first || !marked(first) || item.children.length > 1) {
		report.add('phrase-line', item.span, { text: short(item.raw, 40) });
		return [];
	}
	const { html, words } = inline(tail, report);
	const bare = (text: string) => text.replace(/^\s*[:–—-]\s*/, '').trim();
	const why = bare(words) === '' ? null : { span: item.span, html: `<p>${bare(html)}</p>`, words: bare(words), clauses: clausesIn(tail) };
	return [{ span: first.span, phrase: inline(first.children, report).words.trim(), struck: first.type === 'del', why }];
}

/** Gives each phrase the reason that names it; what names none, and what has none, is told. */
function explain(items: ItemDraft[], list: Said[], report: Report): void {
	const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
	items.forEach((item, at) => {
		const phrase = item.text.text;
		const found = list.find((one) => same(one.phrase, phrase));
		if (items.slice(0, at).some(({ text }) => same(text.text, phrase))) report.add('phrase-twice', item.span, { phrase: short(phrase) });
		else if (!found?.why) report.add('item-without-feedback', item.span, { text: short(phrase) });
		if (found && Number(found.struck) !== item.right) report.add('phrase-otherwise', found.span, { phrase: short(phrase), struck: item.right === 1 });
		if (found?.why) item.why = found.why;
	});
	for (const { span, phrase } of list) {
		if (items.some(({ text }) => same(text.text, phrase))) continue;
		const near = nearest(
			phrase,
			items.flatMap(({ text, why }) => (why ? [] : [text.text]))
		);
		report.add('phrase-unknown', span, { phrase: short(phrase), ...(near ? { nearest: near } : {}) });
	}
}
