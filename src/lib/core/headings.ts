/** tokens → the sections of a file: each heading that opens a scene, and what stands below it. */
import { slug } from 'github-slugger';
import type { Report } from './diagnostics.ts';
import { inline } from './html.ts';
import { firstLine, rawOf } from './lines.ts';
import { slugMeant, toScene } from './links.ts';
import type { Name, Token } from './written.ts';
import { short } from './source.ts';
import { walk } from './walk.ts';

export interface Section {
	title: Name;
	slug: string;
	/** Nothing can lead to its heading, so nothing is proved of the story. */
	unsound: boolean;
	tokens: Token[];
}

type Slip = 'heading-inside' | 'heading-without-space' | 'heading-underlined' | 'heading-level';

/** A heading of the wrong sort is told, and opens a scene all the same where links lead to it: one slip, one finding. */
export function sections(tokens: Token[], report: Report): { before: Token[]; found: Section[] } {
	const linked = new Set(walk(tokens).flatMap((token) => (toScene(token) ? [slugMeant(token.href!)] : [])));
	const before: Token[] = [];
	const found: Section[] = [];
	const blocks = tokens.flatMap((token) => apart(token, linked));
	blocks.forEach(({ token, slip }, index) => {
		const open = found.at(-1)?.tokens ?? before;
		if (!slip && token.type !== 'heading') return open.push(token);
		const titled = titleOf(token, linked, report);
		const text = meantBy(titled.text, linked, token.span, report);
		const { markedUp } = titled;
		const heading = short(text || token.raw);
		const wrong = slip ?? slipOf(token);
		if (wrong === 'heading-inside') report.add(wrong, token.span, { text: heading });
		else if (wrong === 'heading-level') report.add(wrong, token.span, { heading, hashes: token.depth ?? 1 });
		else if (wrong) report.add(wrong, token.span, { heading });
		const empty = slug(text) === '' || /^ending:?$/i.test(text);
		const ownLinks = () => blocks.slice(index + 1, next(blocks, index + 1)).some(({ token }) => walk([token]).some(toScene));
		if (!wrong || linked.has(slug(text)) || /^ending:/i.test(text) || (found.length === 0 && ownLinks())) {
			if (empty) report.add('heading-empty', token.span);
			else if (markedUp) report.add('heading-marked-up', token.span, { heading });
			found.push({ title: { text, span: token.span }, slug: slug(text), unsound: empty, tokens: [] });
		} else if (wrong === 'heading-underlined' && found.length) open.push({ ...token, type: 'paragraph' });
	});
	return { before, found };
}

/** “Ending - One answer” and “Route” are told, and read as what they were meant for. */
function meantBy(text: string, linked: Set<string>, span: Name['span'], report: Report): string {
	const rest = /^ending\s*[-–—.;]\s*(\S.*)$/i.exec(text)?.[1];
	if (rest !== undefined && !linked.has(slug(text))) {
		report.add('ending-without-colon', span, { heading: rest });
		return `Ending: ${rest}`;
	}
	if (/^(?:the )?(?:route|routes:|route:|table of routes)$/i.test(text) && !linked.has(slug(text))) {
		report.add('routes-nearly', span, { heading: text });
		return 'Routes';
	}
	return text;
}

/** The index of the next heading. */
const next = (blocks: Block[], from: number): number => {
	let at = from;
	while (at < blocks.length && !blocks[at]!.slip && blocks[at]!.token.type !== 'heading') at++;
	return at;
};

interface Block {
	token: Token;
	slip?: Slip;
}

/** A block; and a heading in it that Markdown does not see, or sees as part of a list, with what stands below that. */
function apart(token: Token, linked: Set<string>): Block[] {
	if (token.type === 'paragraph' && /^#+[^#\s]/.test(token.raw)) {
		const { line, below } = firstLine(token.children);
		const text = rawOf(line).trim();
		if (!text.startsWith('##') && !linked.has(slug(text))) return [{ token }];
		const heading = { ...token, raw: text, children: line, span: { start: token.span.start, end: line.at(-1)!.span.end } };
		return [
			{ token: heading, slip: 'heading-without-space' },
			...(below.length ? [{ token: { ...token, children: below, span: { start: below[0]!.span.start, end: token.span.end } } }] : [])
		];
	}
	const item = token.type === 'list' ? token.children.at(-1) : undefined;
	const at = item?.children.findIndex((one) => one.type === 'heading' && linked.has(slug(one.text))) ?? -1;
	if (!item || at < 0) return [{ token }];
	const list = { ...token, children: [...token.children.slice(0, -1), { ...item, children: item.children.slice(0, at) }] };
	return [{ token: list }, { token: item.children[at]!, slip: 'heading-inside' }, ...item.children.slice(at + 1).map((one) => ({ token: one }))];
}

/** What keeps a heading from being a scene's. */
function slipOf({ raw, depth }: Token): Slip | null {
	if (!/^\s*#/.test(raw)) return 'heading-underlined';
	return depth === 2 ? null : 'heading-level';
}

/** The words of a heading, and whether they are more than words: then those in code marks count if links count them. */
function titleOf(token: Token, linked: Set<string>, report: Report): { text: string; markedUp: boolean } {
	const plain = (text: string) => text.replace(/^#+/, '').trim();
	const marks = ['codespan', 'link', 'image'];
	if (!token.children.some((one) => marks.includes(one.type))) return { text: plain(inline(token.children, report).words), markedUp: false };
	const [whole, short] = [token.children, token.children.filter((one) => one.type !== 'codespan')].map((list) =>
		plain(list.map((one) => one.text || one.raw).join(''))
	);
	return { text: linked.has(slug(whole!)) ? whole! : short!, markedUp: true };
}
