/** what stands below a step that sorts items → its Why, and the links by which its scene goes on. */
import { block, type Reading, refuse } from './blocks.ts';
import { inline } from './html.ts';
import type { ItemsKind, Kind } from './kinds/kind.ts';
import { labelIn, passages } from './labels.ts';
import { toScene } from './links.ts';
import { lone, onwards } from './onwards.ts';
import type { LinkDraft, Passage, Token } from './written.ts';
import { short } from './source.ts';

/** Above what this stands, as findings name it. */
interface Above {
	heading: string;
	step: Token;
	kind: ItemsKind;
	/** The scene is an ending, where no step can stand: that is told. */
	ending: boolean;
	/** Its Why stands elsewhere: that is told. */
	explained: boolean;
}

/** `whole` is false where a second decision stands here: what leads there is not known. */
export function below(
	tokens: Token[],
	kindOf: (token: Token) => Kind | undefined,
	{ heading, step, kind: { is, name: kind }, ending, explained }: Above,
	reading: Reading
): { whole: boolean; links: LinkDraft[]; why?: Passage } {
	const { report } = reading;
	const links: LinkDraft[] = [];
	const labelled = passages(reading);
	let whole = true;
	/** A link stands among words: which of the ways is the last is not known. */
	let within = false;
	for (const token of tokens) {
		const text = short(token.raw, 40);
		const on = onwards(lone(token) ?? token, reading);
		if (on) links.push(...on);
		else if (token.type === 'space' || token.type === 'html') refuse(token, report);
		else if (kindOf(token)) {
			report.add('two-decisions', token.span, { heading });
			whole = false;
			break;
		} else if (token.type === 'paragraph' && token.children.some(toScene)) {
			inline(token.children, report);
			whole = false;
			within = true;
		} else if (links.length) {
			report.add('text-after-continue', token.span, { text });
			if (token.type === 'paragraph' && labelIn(token)) labelled.take(token);
		} else if (token.type === 'list' && labelled.open) {
			const made = block(token, reading);
			if (made?.is === 'text') labelled.add(made, token.children);
		} else {
			const before = report.found.length;
			const left = token.type === 'paragraph' ? labelled.take(token) : token;
			if (left && report.found.length === before) report.add('after-step', token.span, { text, kind, is });
		}
	}
	const { passages: found, unread } = labelled.done();
	const { why, ...others } = found;
	for (const other of Object.values(others)) report.add('after-step', other.span, { text: short(other.words, 40), kind, is });
	if (!why && unread === 0 && whole && !explained) report.add('step-without-why', step.span, { kind });
	if (links.length === 0 && whole && !ending) report.add('step-without-way', step.span, { kind });
	return { whole: whole && links.length > 0, links: within ? [] : links, ...(why ? { why } : {}) };
}
