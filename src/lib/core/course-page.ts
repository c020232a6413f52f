/** content/pages/NAME.md → a page of the course's own: a title, and sections of what can be read. It has no scenes, choices or facts. */
import { block } from './blocks.ts';
import type { CoursePage } from './carried.ts';
import type { Report } from './diagnostics.ts';
import type { Diagnostic } from './finding.ts';
import type { Around } from './index.ts';
import { written } from './instructions.ts';
import { toScene } from './links.ts';
import { languageOf, spoken } from './language.ts';
import { picturesIn, show } from './machine.ts';
import { rejoined } from './messages.ts';
import { page, top } from './page.ts';
import { pageRules } from './rules/of-pages.ts';
import type { Block, SceneDraft, Token } from './written.ts';
import { short } from './source.ts';

export interface WrittenPage {
	file: string;
	/** Its file's name, without the ending. */
	name: string;
	text: string;
}

interface Section {
	title: string;
	token: Token | null;
	blocks: Block[];
}

/** A page, the pictures that it shows as they are written, and what is wrong with it. Never throws on what was written. */
export interface CompiledPage {
	file: string;
	page: CoursePage;
	pictures: string[];
	diagnostics: Diagnostic[];
}

/** `address`: where a picture beside the file lies in the package; `language`: the course's. */
export function coursePage(
	{ file, name, text }: WrittenPage,
	around: Pick<Around, 'guidance' | 'picture'> & { language?: string },
	address: (src: string) => string
): CompiledPage {
	const made = page(file, text, ['title', 'language'], around.guidance);
	const { source, report, fields } = made;
	if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name)) report.add('page-name', top, { name: file.split('/').at(-1)!, names: ['if-this-has-happened.md'] });
	if (made.text('title') === '') report.add('title-missing', top);
	const sections = sectionsOf(rejoined(unlinked(made.tokens, report), report), { source, report, picture: (src) => Boolean(around.picture(src)) });
	const blocks = sections.flatMap((section) => section.blocks);
	if (blocks.length === 0 && made.tokens.length > 0) report.add('page-empty', top);
	for (const { when, span } of blocks) if (when[0]) report.add('page-condition', span, { fact: written(when[0]) });
	const scenes = sections.map(({ title, token, blocks }): SceneDraft => {
		const span = token?.span ?? top;
		return { title: { text: title, span }, slug: '', ending: false, span, blocks, links: [] };
	});
	for (const rule of pageRules) rule({ fields, scenes, routes: [], strays: [], codes: [] }, report, { ...around, source, tokens: made.tokens, clause: null });
	return {
		file,
		page: {
			name,
			title: made.text('title'),
			...spoken(languageOf(fields.language, report), around.language ?? ''),
			sections: sections.map(({ title, blocks }) => ({ title, blocks: blocks.map((one) => show(one, address)) }))
		},
		pictures: picturesIn(blocks),
		diagnostics: report.found
	};
}

/** Links that would lead to a scene are told, and their words kept. */
const unlinked = (tokens: Token[], report: Report): Token[] =>
	tokens.map((token) => {
		const children = unlinked(token.children, report);
		if (!toScene(token)) return { ...token, children };
		report.add('page-link', token.span, { text: short(token.text || token.raw) });
		return { ...token, type: 'text', children };
	});

/** What stands above the first heading is a section without a title. */
function sectionsOf(tokens: Token[], reading: Parameters<typeof block>[1]): Section[] {
	const sections: Section[] = [{ title: '', token: null, blocks: [] }];
	for (const token of tokens) {
		const heading = headingIn(token);
		if (heading === null) {
			const read = block(token, reading);
			if (read) sections.at(-1)!.blocks.push(read);
			continue;
		}
		if (heading.wrong) reading.report.add('page-heading', token.span, { heading: short(heading.title) });
		sections.push({ title: heading.title, token, blocks: [] });
	}
	return sections.filter(({ title, blocks }) => title !== '' || blocks.length > 0);
}

/** The words of a heading, and whether it is written as one; null where there is none. */
function headingIn({ type, raw, depth, children }: Token): { title: string; wrong: boolean } | null {
	if (type === 'paragraph' && /^#+[^#\s]/.test(raw)) return { title: raw.split('\n', 1)[0]!.replace(/^#+/, '').trim(), wrong: true };
	if (type !== 'heading') return null;
	const plain = children.every((one) => ['text', 'escape'].includes(one.type));
	const title = children
		.map((one) => one.text)
		.join('')
		.trim();
	return { title: title || raw.trim(), wrong: !plain || title === '' || depth !== 2 || !/^\s*#/.test(raw) };
}
