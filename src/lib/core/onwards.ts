/** a paragraph → the links by which a scene goes on. */
import type { Reading } from './blocks.ts';
import { label } from './html.ts';
import { conditions, instruction, misplaced } from './instructions.ts';
import { blank } from './lines.ts';
import { linkDraft, toScene } from './links.ts';
import type { LinkDraft, Token } from './written.ts';
import { short } from './source.ts';

/** The links of a paragraph that holds nothing else but conditions: one, or several that should each have a paragraph. */
export function onwards(token: Token, { report }: Reading): LinkDraft[] | null {
	if (token.type !== 'paragraph' || !token.children.some(toScene)) return null;
	if (!token.children.every((one) => toScene(one) || one.type === 'codespan' || one.type === 'br' || blank(one))) return null;
	const lead: Token[] = [];
	const found: { link: Token; codes: Token[] }[] = [];
	for (const one of token.children) {
		if (toScene(one)) found.push({ link: one, codes: [] });
		else if (one.type === 'codespan') (found.at(-1)?.codes ?? lead).push(one);
	}
	const read = (codes: Token[]) => codes.flatMap((code) => instruction(code, report) ?? []);
	for (const one of read(lead)) misplaced(one, report);
	return found.map(({ link, codes }, index) => {
		const { words } = label(link, report);
		if (index > 0) report.add('link-inside-text', link.span, { text: short(words) });
		return linkDraft(link, found.length > 1 ? link.span : token.span, conditions(read(codes), report));
	});
}

/** The only item of a list, if it is a link and nothing else: meant to go on, and written as a choice. */
export function lone({ type, children }: Token): Token | null {
	const [first, ...rest] = children[0]?.children ?? [];
	const words = first?.children.filter((one) => !blank(one)) ?? [];
	return type === 'list' && children.length === 1 && first && rest.length === 0 && words.length === 1 && toScene(words[0]!)
		? { ...first, type: 'paragraph' }
		: null;
}
