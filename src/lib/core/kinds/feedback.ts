/** what stands below an item → what is said of it after the answer: paragraphs and lists; all else is refused. */
import { block, pictured, readable, type Reading, refuse } from '../blocks.ts';
import { clausesIn, labelIn } from '../labels.ts';
import type { Passage, Token } from '../written.ts';
import { short } from '../source.ts';
import { walk } from '../walk.ts';

/** null where nothing is. `labelled`: a Why stands there, as if this were a choice. */
export function feedback(tokens: Token[], reading: Reading): { why: Passage | null; labelled: boolean } {
	const { report } = reading;
	let why: Passage | null = null;
	let labelled = false;
	for (const token of tokens.map((child) => readable(child, report))) {
		if ((token.type !== 'paragraph' && token.type !== 'text' && token.type !== 'list') || pictured(token)) {
			if (token.type === 'blockquote' || pictured(token)) report.add('item-holds', token.span, { text: short(token.raw, 40) });
			else refuse(token, report);
			if (token.type !== 'space' && token.type !== 'html') why ??= { span: token.span, html: '', words: '', clauses: [] };
			continue;
		}
		const label = walk([token]).flatMap((one) => labelIn(one) ?? [])[0];
		if (label) report.add('item-labelled', label.span, { label: label.text });
		labelled ||= label?.text.toLowerCase() === 'why';
		const text = block(token, reading);
		if (text?.is !== 'text') continue;
		why ??= { span: token.span, html: '', words: '', clauses: [] };
		why.html += text.html;
		why.words = `${why.words} ${text.words}`.trim();
		why.clauses.push(...clausesIn([token]));
	}
	return { why, labelled };
}
