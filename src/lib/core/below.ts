/** what stands below a step that sorts items → its Why, and the links by which its scene goes on. */
import { type Reading, refuse } from './blocks.ts';
import type { Kind } from './kinds/kind.ts';
import { passages } from './labels.ts';
import { lone, onwards } from './onwards.ts';
import type { LinkDraft, Passage, Token } from './shapes.ts';
import { short } from './source.ts';

/** Above what this stands, as findings name it. */
interface Above {
	heading: string;
	step: Token;
	kind: string;
}

/** `whole` is false where a second decision stands here: what leads there is not known. */
export function below(
	tokens: Token[],
	kindOf: (token: Token) => Kind | undefined,
	{ heading, step, kind }: Above,
	reading: Reading
): { whole: boolean; links: LinkDraft[]; why?: Passage } {
	const { report } = reading;
	const links: LinkDraft[] = [];
	const labelled = passages(reading);
	let whole = true;
	for (const token of tokens) {
		const text = short(token.raw, 40);
		const on = onwards(lone(token) ?? token, reading);
		if (on) links.push(...on);
		else if (token.type === 'space' || token.type === 'html') refuse(token, report);
		else if (kindOf(token)) {
			report.add('two-decisions', token.span, { heading });
			whole = false;
			break;
		} else if (links.length) report.add('text-after-continue', token.span, { text });
		else if (token.type !== 'paragraph' || labelled.take(token)) report.add('after-step', token.span, { text, kind });
	}
	const { passages: found, unread } = labelled.done();
	const { why, ...others } = found;
	for (const other of Object.values(others)) report.add('after-step', other.span, { text: short(other.words, 40), kind });
	if (!why && unread === 0) report.add('step-without-why', step.span, { kind });
	if (links.length === 0 && whole) report.add('step-without-way', step.span, { kind });
	return { whole: whole && links.length > 0, links, ...(why ? { why } : {}) };
}
