/** a list with boxes → items, each with its tick and what is said of it after the answer. */
import type { Reading } from '../blocks.ts';
import { inline } from '../html.ts';
import { closing } from '../instructions.ts';
import { firstLine, rawOf } from '../lines.ts';
import { toScene } from '../links.ts';
import type { ItemDraft, Token } from '../written.ts';
import { short } from '../source.ts';
import { breachIn } from './breach-in.ts';
import { feedback } from './feedback.ts';
import type { ItemsKind } from './kind.ts';
import { linksIn } from './links-in.ts';
import { boxes, NEARLY, opening, tasks } from './tasks.ts';

const FEWEST = 3;
const MOST = 8;

export const chooseAll: ItemsKind = {
	is: 'choose-all',
	name: 'choose all that apply',
	takes: (token, scene) => boxes(scene).has(token),
	read(tokens, reading) {
		const { report } = reading;
		const { items: found, rest } = tasks(tokens, this.name, reading);
		const read = found.map((item) => one(item, reading));
		const items = read.map(({ item }) => item);
		const list = tokens[0]!.span;
		if (items.length < FEWEST || items.length > MOST) report.add('items-number', list, { number: items.length });
		else if (items.every(({ right }) => right !== undefined)) {
			const ticked = items.filter(({ right }) => right === 1).length;
			if (ticked < 2 || ticked === items.length) report.add('items-key', list, { ticked, rest: items.length - ticked });
		}
		return { items, rest, ...(read.at(-1)?.labelled ? { explained: true } : {}) };
	}
};

function one(item: Token, reading: Reading): { item: ItemDraft; labelled: boolean } {
	const { report } = reading;
	const words = opening(item);
	const first = item.children.find(({ type }) => type !== 'space' && type !== 'checkbox');
	const under = item.children.filter((child) => child.type !== 'space' && child.type !== 'checkbox' && (words.length === 0 || child !== first));
	const { line, below } = firstLine(words);
	const span = first?.span ?? item.span;
	if (line[0] && toScene(line[0])) {
		report.add('item-linked', line[0].span, { text: short(rawOf(line[0].children), 40) });
		return { item: { span: item.span, text: { text: rawOf(line), span }, html: '' }, labelled: false };
	}
	const { rest, instructions } = closing(line, report);
	linksIn(rest, report);
	const before = report.found.length;
	const written = inline(rest, report);
	const box = item.checked === undefined ? NEARLY.exec(rawOf(line))?.[0].trim() : undefined;
	const text = written.words.trim();
	const shown = short(text || rawOf(line));
	if (text === (box ?? '')) {
		if (report.found.length === before) report.add('item-empty', item.span);
	} else if (item.checked === undefined) report.add('item-without-box', span, { text: shown, ...(box ? { box } : {}) });
	const joined: Token[] = below.length ? [{ ...first!, type: 'paragraph', children: below, span: { start: below[0]!.span.start, end: first!.span.end } }] : [];
	const { why, labelled } = feedback([...joined, ...under], reading);
	if (!why && text !== '' && item.checked !== undefined) report.add('item-without-feedback', span, { text: shown, is: 'choose-all' });
	const breach = breachIn(instructions, shown, report);
	return {
		item: {
			span: item.span,
			text: { text: text || shown, span },
			html: written.html.trim(),
			...(item.checked === undefined || text === '' ? {} : { right: Number(item.checked) }),
			...(breach ? { breach } : {}),
			...(why ? { why } : {})
		},
		labelled
	};
}
