/** everything from a scene's first choice on → one list of choices. What breaks the list in two is named; the pieces are read as one. */
import { pictured, readable, type Reading, refuse } from './blocks.ts';
import { itemsMeant } from './kinds/choice.ts';
import type { Kind } from './kinds/kind.ts';
import { labelIn } from './labels.ts';
import { onwards } from './onwards.ts';
import type { Token } from './written.ts';
import { short } from './source.ts';
import { walk } from './walk.ts';

/** `whole` is false where a second decision stands below the first: what leads there is not known. */
export function gathered(tokens: Token[], kindOf: (token: Token) => Kind | undefined, heading: string, reading: Reading): { list: Token; whole: boolean } {
	const { report } = reading;
	let items: Token[] = [];
	/** What stands below the last item and is not indented. */
	let apart: Token[] = [];
	/** The mark of the first list; null where the finding about it says all there is to say. */
	let mark: string | null | undefined;
	let whole = true;
	const join = (more: Token[]) => {
		items = [...items.slice(0, -1), ...items.slice(-1).map((item) => adopting(item, apart)), ...more];
		apart = [];
	};
	for (const token of tokens) {
		const kind = kindOf(token);
		const meant = kind ? null : itemsMeant(token);
		if (kind && (kind.is !== 'choice' || (apart.length && holdsBest(items) && holdsBest(token.children)))) {
			report.add('two-decisions', token.span, { heading });
			whole = false;
			apart = [];
			break;
		}
		if (kind) {
			if (token.ordered && mark !== null) report.add('choices-numbered', token.span);
			else if (apart[0] && mark !== null) cut(apart[0], reading);
			else if (mark && mark !== token.raw.trimStart()[0]) report.add('choices-split-by-mark', token.span);
			mark = token.ordered ? null : mark === undefined ? token.raw.trimStart()[0]! : mark;
			join(token.children.filter((item) => item.type === 'list_item').flatMap((item) => unnested(item, kindOf, reading)));
		} else if (meant) {
			for (const item of meant) report.add('choice-without-bullet', item.span, { text: short(walk([item]).find((one) => one.type === 'link')!.text) });
			mark = null;
			join(meant);
		} else if (['paragraph', 'text', 'list', 'blockquote', 'code'].includes(token.type)) {
			const links = onwards(token, reading);
			if (!links) apart.push(readable(token, report));
			for (const link of links ?? []) report.add('link-beside-choices', link.span, { text: short(reading.source.text.slice(link.span.start, link.span.end)) });
		} else refuse(token, report);
	}
	if (apart[0] && mark !== null) report.add('text-after-choices', apart[0].span, { text: short(apart[0].raw, 40) });
	join([]);
	return { list: { ...tokens[0]!, type: 'list', children: items }, whole };
}

function cut(token: Token, { report }: Reading): void {
	const picture = pictured(token);
	if (picture) report.add('choices-split-by-picture', token.span, { address: short(picture.href ?? '') });
	else report.add('choices-split-by-text', token.span, { text: short(token.raw, 40) });
}

/** An item with what was meant to stand below it. One that has its labels already is complete. */
function adopting(item: Token, apart: Token[]): Token {
	const label = (token: Token) => (token.type === 'paragraph' ? (labelIn(token)?.text.toLowerCase() ?? null) : null);
	const there = new Set(item.children.map(label).filter((one) => one !== null));
	const wanted = (token: Token) => label(token) !== null && !there.has(label(token)!);
	return { ...item, children: [...item.children, ...(there.size ? apart.filter(wanted) : apart)] };
}

/** An item without the choices that are indented and so stand below it, and those as items of their own; what follows them is theirs. */
function unnested(item: Token, kindOf: (token: Token) => Kind | undefined, reading: Reading): Token[] {
	const at = item.children.findIndex((child) => child.type === 'list' && kindOf(child)?.is === 'choice');
	if (at < 0) return [item];
	const list = item.children[at]!;
	reading.report.add('choice-indented', list.span, { text: short(list.raw, 40) });
	const last = list.children.length - 1;
	const inner = list.children.map((one, index) => (index === last ? { ...one, children: [...one.children, ...item.children.slice(at + 1)] } : one));
	return [{ ...item, children: item.children.slice(0, at) }, ...inner.flatMap((one) => unnested(one, kindOf, reading))];
}

const holdsBest = (items: Token[]): boolean => walk(items).some((token) => token.type === 'codespan' && /^best\b/i.test(token.text.trim()));
