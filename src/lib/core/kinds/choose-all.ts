/** a list with boxes → items to tick: those that apply are ticked already, and that is the key. */
import { block, pictured, readable, type Reading, refuse } from '../blocks.ts';
import { inline } from '../html.ts';
import { closing } from '../instructions.ts';
import { clausesIn } from '../labels.ts';
import { firstLine, rawOf } from '../lines.ts';
import type { ItemDraft, Passage, Token } from '../shapes.ts';
import { short } from '../source.ts';
import { breachIn } from './breach-in.ts';
import type { ItemsKind } from './kind.ts';

const FEWEST = 3;
const MOST = 8;

export const chooseAll: ItemsKind = {
	is: 'choose-all',
	name: 'choose all that apply',
	takes: (token) => token.type === 'list' && token.children.some((item) => item.checked !== undefined),
	read([list, ...rest], reading) {
		const { report } = reading;
		const items = list!.children.filter(({ type }) => type === 'list_item').map((item) => one(item, reading));
		if (items.length < FEWEST || items.length > MOST) report.add('items-number', list!.span, { number: items.length });
		else if (items.every(({ right }) => right !== undefined)) {
			const ticked = items.filter(({ right }) => right === 1).length;
			if (ticked < 2 || ticked === items.length) report.add('items-key', list!.span, { ticked, rest: items.length - ticked });
		}
		return { items, rest };
	}
};

function one(item: Token, reading: Reading): ItemDraft {
	const { report } = reading;
	const [first, ...children] = item.children.filter(({ type }) => type !== 'space' && type !== 'checkbox');
	const words = first?.type === 'paragraph' || first?.type === 'text' ? (first.children.length ? first.children : [first]) : [];
	const { line, below } = firstLine(words.filter(({ type }) => type !== 'checkbox'));
	const { rest, instructions } = closing(line, report);
	const written = inline(rest, report);
	const text = written.words.trim();
	const shown = short(text || rawOf(line));
	if (text === '') report.add('item-empty', item.span);
	else if (item.checked === undefined) report.add('item-without-box', first!.span, { text: shown });
	const own: Token[] = words.length ? children : item.children;
	const joined: Token[] = below.length ? [{ ...first!, type: 'paragraph', children: below, span: { start: below[0]!.span.start, end: first!.span.end } }] : [];
	const why = told([...joined, ...own], reading);
	if (!why && text !== '') report.add('item-without-feedback', first!.span, { text: shown });
	const breach = breachIn(instructions, report);
	return {
		span: item.span,
		text: { text: text || shown, span: first?.span ?? item.span },
		html: written.html.trim(),
		...(item.checked === undefined || text === '' ? {} : { right: Number(item.checked) }),
		...(breach ? { breach } : {}),
		...(why ? { why } : {})
	};
}

/** The paragraphs and lists below an item; what else stands there is refused. */
function told(tokens: Token[], reading: Reading): Passage | null {
	const { report } = reading;
	let made: Passage | null = null;
	for (const token of tokens.map((child) => readable(child, report))) {
		if ((token.type !== 'paragraph' && token.type !== 'text' && token.type !== 'list') || pictured(token)) {
			if (token.type === 'blockquote' || pictured(token)) report.add('not-in-list', token.span, { text: short(token.raw) });
			else refuse(token, report);
			continue;
		}
		const text = block(token, reading);
		if (text?.is !== 'text') continue;
		made ??= { span: token.span, html: '', words: '', clauses: [] };
		made.html += text.html;
		made.words = `${made.words} ${text.words}`.trim();
		made.clauses.push(...clausesIn([token]));
	}
	return made;
}
