/** the lists of guidance.md → key points: - **KP4** Risks and the law `law`: what it says. */
import { namedDuties } from './duty.ts';
import { inline } from './html.ts';
import type { Page } from './page.ts';
import type { KeyPoint } from './shapes.ts';
import type { Span, Token } from './written.ts';
import { position, short } from './source.ts';

export function keyPoints({ tokens, report, source }: Page): KeyPoint[] {
	const first = new Map<string, Span>();
	return tokens
		.filter((token) => token.type === 'list')
		.flatMap((list) => list.children)
		.flatMap((item) => {
			const made = keyPoint(item, report);
			if (!made) report.add('key-point-unreadable', item.span, { text: short(item.raw) });
			const before = made && first.get(made.id);
			if (before) report.add('key-point-twice', item.span, { id: made.id, line: position(source, before.start).line });
			if (!made || before) return [];
			first.set(made.id, item.span);
			return [made];
		});
}

/** null where the item is not written so. */
function keyPoint(item: Token, report: Page['report']): KeyPoint | null {
	const [paragraph, more] = item.children;
	const [number, ...rest] = paragraph?.children ?? [];
	if (number?.type !== 'strong' || !/^KP\d+$/.test(number.text) || more) return null;
	const at = rest.findIndex((token) => token.type === 'text' && token.raw.includes(':'));
	const colon = rest[at];
	if (!colon) return null;
	const [before = '', ...after] = colon.raw.split(':');
	const leaf = (raw: string): Token => ({ ...colon, raw, text: raw, children: [] });
	const named = [...rest.slice(0, at), leaf(before)];
	const marks = named.filter((token) => token.type === 'codespan');
	const title = inline(
		named.filter((token) => token.type !== 'codespan'),
		report
	).words.trim();
	const said = inline([leaf(after.join(':').trimStart()), ...rest.slice(at + 1)], report);
	if (title === '' || said.words.trim() === '') return null;
	const words = marks.flatMap(({ text, span }) => text.split(/[\s,]+/).flatMap((word) => (word ? [{ text: word, span }] : [])));
	return { id: number.text, title, duty: namedDuties(words, report), html: said.html.trim() };
}
