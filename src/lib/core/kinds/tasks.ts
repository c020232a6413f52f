/** everything from a scene's first box on → the items of one list. What breaks the list in two is named; the pieces are read as one. */
import { pictured, readable, type Reading, refuse } from '../blocks.ts';
import { labelIn } from '../labels.ts';
import { firstLine, rawOf } from '../lines.ts';
import { toScene } from '../links.ts';
import type { Token } from '../written.ts';
import { short } from '../source.ts';
import { once } from './beside.ts';

/** What was meant as a box: [], [ x ], (x), ☑. */
export const NEARLY = /^\s*(?:\[\s*[xv✓✔]?\s*\]|\(\s*[xv✓✔]?\s*\)|[☐☑☒])\s*/iu;
/** A line that has a box, and no mark that starts an item. */
const UNLISTED = /^[-–—•·*+]?\s*\[([ x])\](?!\s*\()\s*(?=\S)/i;

/** The first tokens of an item's words. */
export const opening = (item: Token): Token[] => {
	const first = item.children.find(({ type }) => type !== 'space' && type !== 'checkbox');
	const words = first?.type === 'text' || first?.type === 'paragraph' ? (first.children.length ? first.children : [first]) : [];
	return words.filter(({ type }) => type !== 'checkbox');
};

const nearly = (item: Token): boolean => opening(item)[0]?.type === 'text' && NEARLY.test(rawOf(opening(item)));
const linked = (item: Token): boolean => opening(item)[0] !== undefined && toScene(opening(item)[0]!);

/** A list with boxes. Where most of its items are links to scenes, it is one of choices. */
export function hasBoxes({ type, children }: Token): boolean {
	if (type !== 'list' || children.filter(linked).length * 2 > children.length) return false;
	const boxes = children.filter((item) => item.checked !== undefined).length;
	return boxes > children.length / 2 || (boxes > 0 && !children.some(linked)) || boxes + children.filter(nearly).length > 1;
}

const unlisted = ({ type, raw }: Token): boolean => type === 'paragraph' && UNLISTED.test(raw);

/** The blocks of a scene that are meant as lists with boxes. A single line in brackets is only that; beside choices, a list that explains nothing is only read. */
export const boxes = once((scene: Token[]): Set<Token> => {
	const choices = scene.some((token) => token.type === 'list' && token.children.some(linked) && !hasBoxes(token));
	const meant = scene.filter((token) => unlisted(token) || (hasBoxes(token) && !(choices && token.children.every(bare))));
	const several = meant.length > 1 || meant.some((token) => token.type === 'list' || token.raw.split('\n').filter((line) => UNLISTED.test(line)).length > 1);
	return new Set(several ? meant : []);
});

export function tasks(tokens: Token[], kind: string, reading: Reading): { items: Token[]; rest: Token[] } {
	const { report } = reading;
	const end = lastOf(tokens);
	const items: Token[] = [];
	/** A break just above is told already, or is none. */
	let quiet = true;
	/** The last item lacks its bullet or has a number, so what is indented below it may stand in paragraphs of their own. */
	let loose = false;
	const adopt = (token: Token) => {
		const last = items.at(-1);
		if (last) items[items.length - 1] = { ...last, children: [...last.children, token] };
	};
	for (const token of tokens.slice(0, end + 1)) {
		if (hasBoxes(token)) {
			if (token.ordered) report.add('items-numbered', token.span);
			else if (!quiet) report.add('items-split-by-mark', token.span);
			items.push(...token.children.filter(({ type }) => type === 'list_item'));
			quiet = loose = token.ordered === true;
		} else if (unlisted(token)) {
			for (const item of listed(token)) {
				report.add('item-without-bullet', item.span, { text: short(rawOf(opening(item)).trim(), 40) });
				items.push(item);
			}
			quiet = loose = true;
		} else if (token.type === 'space' || token.type === 'html') {
			refuse(token, report);
			quiet ||= token.type === 'html';
		} else {
			if (!loose) report.add('items-split', token.span, { text: short(token.raw, 40) });
			quiet = true;
			if (['paragraph', 'text', 'list', 'code'].includes(token.type) && !pictured(token)) adopt(readable(token, report));
		}
	}
	const rest = tokens.slice(end + 1);
	const next = rest.findIndex(({ type }) => type !== 'space');
	const below = rest[next];
	if (!below || !bare(items.at(-1)) || !['paragraph', 'list'].includes(below.type) || ends(below) || pictured(below)) return { items, rest };
	if (!loose) report.add('after-step', below.span, { text: short(below.raw, 40), kind, is: 'choose-all' });
	adopt(below);
	return { items, rest: rest.slice(next + 1) };
}

/** Where the last of these boxes stands: a Why or a link to go on ends the step. */
function lastOf(tokens: Token[]): number {
	let last = 0;
	for (const [at, token] of tokens.entries()) {
		if (hasBoxes(token) || unlisted(token)) last = at;
		else if (ends(token)) break;
	}
	return last;
}

const ends = (token: Token): boolean =>
	(token.type === 'paragraph' && (labelIn(token) !== null || token.children.some(toScene))) || (token.type === 'list' && token.children.some(linked));

/** An item of which nothing is said. */
const bare = (item: Token | undefined): boolean =>
	item !== undefined && firstLine(opening(item)).below.length === 0 && item.children.filter(({ type }) => type !== 'space' && type !== 'checkbox').length < 2;

/** A paragraph's lines with boxes → the items they were meant as; a line without one is said of the item above. */
function listed(token: Token): Token[] {
	const items: Token[] = [];
	for (let rest = token.children; rest.length;) {
		const { line, below } = firstLine(rest);
		const [first, ...others] = line;
		const box = first && UNLISTED.exec(rawOf(line));
		if (first && box) {
			const text = first.raw.slice(box[0].length);
			const opened = { ...first, raw: text, text, span: { start: first.span.start + box[0].length, end: first.span.end } };
			const span = { start: first.span.start, end: line.at(-1)!.span.end };
			items.push({
				type: 'list_item',
				span,
				raw: rawOf(line),
				text: '',
				checked: box[1] !== ' ',
				children: [{ ...token, span, children: [opened, ...others] }]
			});
		} else items.at(-1)?.children.push({ ...token, children: line });
		rest = below;
	}
	return items;
}
