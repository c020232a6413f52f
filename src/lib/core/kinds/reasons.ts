/** the list below a message → why each of its phrases has to go or may stay: - ~~phrase~~: why */
import type { Reading } from '../blocks.ts';
import { inline } from '../html.ts';
import { clausesIn } from '../labels.ts';
import { rawOf } from '../lines.ts';
import { nearest } from '../nearest.ts';
import type { ItemDraft, Passage, Span, Token } from '../written.ts';
import { short } from '../source.ts';
import { feedback } from './feedback.ts';
import { plainly, wordsOf } from './phrases.ts';

/** One line, and the phrase that it speaks of. */
interface Reason {
	span: Span;
	phrase: string;
	/** null where the phrase is not marked here. */
	struck: boolean | null;
	why: Passage | null;
}

/** The message: its words, whether marks in it are not closed, and where it stands. */
interface Around {
	text: string;
	/** The words that stand below it, and were perhaps meant to be its own. */
	apart: string;
	loose: boolean;
	span: Span;
}

const wordsIn = (item: Token): Token[] => {
	const first = item.children[0];
	return first?.type === 'text' || first?.type === 'paragraph' ? first.children : [];
};

const marked = (token: Token | undefined): boolean => token?.type === 'del' || token?.type === 'em';

export const isReasons = ({ children }: Token): boolean => children.some((item) => marked(wordsIn(item)[0]));

/** Gives each phrase the reason that names it; what names none, and what has none, is told. */
export function explain(items: ItemDraft[], lists: Token[], message: Around, reading: Reading): void {
	const { report } = reading;
	const reasons = lists.flatMap(({ children }) => children).map((item) => reasonIn(item, reading));
	const first = (item: ItemDraft) => items.find((one) => same(one, item.text.text))!;
	const twice = (item: ItemDraft) => items.some((other) => other !== item && same(other, item.text.text));
	for (const item of items) if (first(item) !== item) report.add('phrase-twice', item.span, { phrase: short(item.text.text) });
	const own = items.filter((item) => first(item) === item);
	const given = new Map<ItemDraft, Reason>();
	const unknown: Reason[] = [];
	for (const reason of reasons) {
		const item = own.find((one) => same(one, reason.phrase));
		if (!item) unknown.push(reason);
		else if (!given.has(item)) given.set(item, reason);
		else if (!twice(item)) report.add('reason-twice', reason.span, { phrase: short(reason.phrase) });
	}
	for (const reason of unknown) {
		const free = own.filter((item) => !given.has(item));
		const near = nearest(
			reason.phrase,
			free.map(({ text }) => text.text)
		);
		const meant = free.find(({ text }) => text.text === near) ?? (free.length === 1 && unknown.length === 1 ? free[0] : undefined);
		const phrase = short(reason.phrase);
		if (meant) given.set(meant, reason);
		if (reason.struck === null) continue;
		const there = !meant && message.text.includes(plainly(reason.phrase));
		const astray = (there && message.loose) || (!meant && message.apart.includes(plainly(reason.phrase)));
		if (!astray) report.add('phrase-unknown', reason.span, { phrase, there, ...(meant ? { nearest: meant.text.text } : {}) });
	}
	for (const reason of reasons) if (reason.struck === null) report.add('phrase-line', reason.span, { text: short(reason.phrase, 40) });
	if (lists.length === 0 && items.length > 0) report.add('phrases-without-list', message.span);
	for (const item of lists.length ? own : []) {
		const reason = given.get(item);
		const phrase = short(item.text.text);
		if (!reason?.why) report.add('item-without-feedback', item.span, { text: phrase, is: 'take-out' });
		else item.why = reason.why;
		if (reason && reason.struck !== null && item.right !== undefined && !twice(item) && Number(reason.struck) !== item.right)
			report.add('phrase-otherwise', reason.span, { phrase, struck: item.right === 1 });
	}
}

const same = (item: ItemDraft, phrase: string): boolean => plainly(item.text.text) === plainly(phrase);

const COLON = /^\s*[:–—-]\s*/;

function reasonIn(item: Token, reading: Reading): Reason {
	const [first, ...tail] = wordsIn(item);
	const known = marked(first);
	// A line without its mark: what stands before the colon or dash was meant as the phrase.
	const raw = rawOf(wordsIn(item));
	const guess = raw.replace(/(?::|\s[–—-])(?:\s[^]*)?$/, '');
	const { html, words } = known ? inline(tail, reading.report) : { html: '', words: raw.slice(guess.length) };
	const bare = (text: string) => text.replace(COLON, '').trim();
	const below = feedback(item.children.slice(1), reading).why;
	const line = bare(words) === '' ? null : { span: item.span, html: `<p>${bare(html)}</p>`, words: bare(words), clauses: clausesIn(tail) };
	const why =
		line && below
			? { ...line, html: line.html + below.html, words: `${line.words} ${below.words}`, clauses: [...line.clauses, ...below.clauses] }
			: (line ?? below);
	return {
		span: known ? first!.span : item.span,
		phrase: known ? wordsOf(first!).replace(/\s*:$/, '') : guess.replace(/[~*_`"“”]/g, '').trim(),
		struck: known ? first!.type === 'del' : null,
		why
	};
}
