/** The pages of the documentation, taken apart: their links and pictures, their blocks of code, the rows of their tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Tokens } from 'marked';
import { readContent } from '../src/lib/content.server.ts';

export const root = new URL('..', import.meta.url).pathname;
export const read = (file: string): string => readFileSync(join(root, file), 'utf8');
export const manifest = JSON.parse(read('package.json')) as {
	scripts: Record<string, string>;
	devDependencies: Record<string, string>;
	dependencies?: Record<string, string>;
};
/** The course as it is written. */
export const written = readContent(root);
/** Where the dilemma of the examples would lie; it is nowhere. */
export const story = 'content/social-media/C152-connecting/a-friend-request-at-the-gym.md';

interface Block {
	page: string;
	line: number;
	/** markdown, sh … */
	kind: string;
	info: string;
	text: string;
}

/** README, CONTRIBUTING and all in `docs`, by their paths. */
export const pages = [
	'README.md',
	'CONTRIBUTING.md',
	...readdirSync(join(root, 'docs'))
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`)
];
export const links: { page: string; href: string }[] = [];
const blocks: Block[] = [];
for (const page of pages) {
	const text = read(page);
	let from = 0;
	marked.walkTokens(marked.lexer(text), (token) => {
		if (token.type === 'link' || token.type === 'image') links.push({ page, href: (token as Tokens.Link).href });
		if (token.type === 'html') for (const [, href = ''] of token.raw.matchAll(/(?:src|href)="([^"]*)"/g)) links.push({ page, href });
		if (token.type !== 'code') return;
		const [kind = '', ...info] = ((token as Tokens.Code).lang ?? '').split(' ');
		from = text.indexOf(token.raw.trim().split('\n')[0]!, from) + 1;
		blocks.push({ page, line: text.slice(0, from).split('\n').length, kind, info: info.join(' '), text: (token as Tokens.Code).text });
	});
}

/** The blocks of these kinds, each with its place. */
export const of = (...kinds: string[]): (Block & { at: string })[] =>
	blocks.filter(({ kind }) => kinds.includes(kind)).map((block) => ({ ...block, at: `${block.page}:${block.line}` }));

/** The cells of each row of a page's tables, code marks taken off. */
export const rows = (page: string): string[][] =>
	marked
		.lexer(read(page))
		.flatMap((token) =>
			token.type === 'table' ? (token as Tokens.Table).rows.map((row) => row.map(({ text }) => text.replace(/^`([^`]*)`$/, '$1').replace(/\\\|/g, '|'))) : []
		);
