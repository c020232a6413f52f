/** words that a learner presses to sort → the links among them, refused: one press cannot do both. */
import type { Report } from '../diagnostics.ts';
import { toScene } from '../links.ts';
import type { Token } from '../written.ts';
import { short } from '../source.ts';
import { walk } from '../walk.ts';

export function linksIn(tokens: Token[], report: Report): void {
	for (const token of walk(tokens))
		if (token.type === 'link' && !toScene(token)) report.add('item-with-link', token.span, { text: short(token.text || token.raw, 40) });
}
