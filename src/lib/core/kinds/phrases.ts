/** a paragraph of a message → its HTML and, in their places, the phrases that may be taken out of it. */
import type { Reading } from '../blocks.ts';
import { inline, within } from '../html.ts';
import type { GradeDraft, ItemDraft, Token } from '../written.ts';
import { short } from '../source.ts';
import { walk } from '../walk.ts';

/** Struck or emphasised words; or what holds struck words under another mark, and was meant as such. */
export const isPhrase = (token: Token): boolean => token.type === 'del' || token.type === 'em' || walk(token.children).some((one) => one.type === 'del');

/** Words by which a phrase is known: without marks, quotation marks and capitals. */
export const plainly = (text: string): string =>
	text
		.replace(/[~*_`"“”\\]/g, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();

/** The words of a phrase, on one line. */
export const wordsOf = (token: Token): string =>
	walk([token])
		.flatMap((one) => (one.type === 'br' ? ' ' : (one.type === 'text' || one.type === 'escape') && one.children.length === 0 ? one.text : []))
		.join('')
		.replace(/\s+/g, ' ')
		.trim();

/** Struck or emphasised, and nothing else in it. */
const simple = ({ type, children }: Token): boolean =>
	(type === 'del' || type === 'em') && walk(children).every((one) => one.type === 'text' || one.type === 'escape' || one.type === 'br');

/** Words whose loose marks are told already. */
export const untold = (token: Token): Token => (token.type === 'text' ? { ...token, raw: token.raw.replaceAll('~~', '  ') } : token);

/** Each phrase becomes an item; its number stands in its place. */
export function partsOf({ children }: Token, items: ItemDraft[], breach: GradeDraft | null, { report }: Reading): (string | number)[] {
	const parts: (string | number)[] = [];
	let run: Token[] = [];
	const flush = () => {
		if (run.length) parts.push(inline(run, report).html);
		run = [];
	};
	for (const token of children) {
		if (!isPhrase(token)) {
			const at = token.type === 'text' ? token.raw.search(/~~|\*/) : -1;
			if (at >= 0) report.add('phrase-loose', within(token, at, token.raw[at] === '~' ? 2 : 1), { text: short(token.raw.slice(at).trim(), 40) });
			run.push(untold(token));
			continue;
		}
		flush();
		const text = wordsOf(token);
		if (!simple(token)) report.add('phrase-marked-up', token.span, { text: short(token.raw) });
		if (text === '') continue;
		const right = simple(token) ? Number(token.type === 'del') : undefined;
		parts.push(items.length);
		items.push({
			span: token.span,
			text: { text, span: token.span },
			html: simple(token) ? inline(token.children, report).html : '',
			...(right === undefined ? {} : { right }),
			...(right !== 0 && breach ? { breach } : {})
		});
	}
	flush();
	return parts;
}
