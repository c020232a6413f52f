/** inline tokens → HTML and plain words. Made by us from tokens, every character escaped: nobody's text becomes script. */
import { slug } from 'github-slugger';
import type { Report } from './diagnostics.ts';
import { instruction, misplaced } from './instructions.ts';
import { rawOf } from './lines.ts';
import { toScene } from './links.ts';
import type { Span, Token } from './written.ts';
import { short } from './source.ts';

export interface Written {
	html: string;
	words: string;
}

export const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What stands in running text; all that may not stand there is reported. */
export function inline(tokens: Token[], report: Report): Written {
	let html = '';
	let words = '';
	let run: Token[] = [];
	const tags = new Set<string>();
	const flush = () => {
		if (run.length) plain(run, report);
		run = [];
	};
	for (const token of tokens) {
		const leaf = token.type === 'text' || token.type === 'escape';
		if (leaf && token.children.length === 0) {
			run.push(token);
			html += escape(token.text);
			words += token.text;
			continue;
		}
		flush();
		const tag = token.type === 'html' ? /^<(\/?)([a-z][\w-]*)/i.exec(token.raw) : null;
		if (tag?.[1] && tags.has(tag[2]!.toLowerCase())) continue;
		if (tag) tags.add(tag[2]!.toLowerCase());
		const inner = part(token, report);
		html += inner.html;
		words += inner.words;
	}
	flush();
	return { html, words };
}

/** Where characters of a leaf stand, which has lost the white space around it. */
export function within({ raw, span }: Token, index: number, length: number): Span {
	const lead = raw.length - raw.trimStart().length;
	const start = Math.min(span.end, span.start + Math.max(0, index - lead));
	return { start, end: Math.min(span.end, start + length) };
}

function part(token: Token, report: Report): Written {
	const { span, raw } = token;
	const nothing = { html: '', words: '' };
	switch (token.type) {
		case 'strong':
		case 'em': {
			const inner = inline(token.children, report);
			return { html: `<${token.type}>${inner.html}</${token.type}>`, words: inner.words };
		}
		case 'text':
			return inline(token.children, report);
		case 'br':
			return { html: '<br>', words: ' ' };
		case 'link':
			return link(token, report);
		case 'image':
			report.add(REMOTE.test(token.href ?? '') ? 'picture-from-afar' : 'picture-in-text', span, { address: short(token.href ?? '') });
			return nothing;
		case 'del':
			report.add('struck-out', span, { text: short(raw) });
			return inline(token.children, report);
		case 'codespan': {
			const one = instruction(token, report);
			if (one) misplaced(one, report);
			return nothing;
		}
		case 'html':
			notes(token, report);
			return nothing;
		case 'checkbox':
			return nothing;
		default:
			report.add('raw-html', span, { text: short(raw) });
			return nothing;
	}
}

/** The words of a link, which the learner reads. */
export function label(link: Token, report: Report): Written {
	if (link.title) report.add('link-title', link.span, { text: short(link.title) });
	return inline(link.children, report);
}

function link(token: Token, report: Report): Written {
	const href = token.href ?? '';
	const inner = label(token, report);
	if (/^https?:\/\/[^\s]+$|^mailto:[^\s]+$/i.test(href)) {
		return { html: `<a href="${escape(href)}" target="_blank" rel="noopener noreferrer">${inner.html}</a>`, words: inner.words };
	}
	if (/^\s*(?:javascript|data|vbscript):/i.test(href)) report.add('script', token.span, { text: short(href) });
	else if (toScene(token)) report.add('link-inside-text', token.span, { text: short(inner.words) });
	else report.add('link-elsewhere', token.span, { target: short(href) });
	return inner;
}

/** HTML in a line: a note that should stand alone, a script, or a tag. */
export function notes({ raw, span }: Token, report: Report): void {
	const text = short(raw);
	if (raw.startsWith('<!--')) report.add('note-in-line', span, { text });
	else if (/^<\/?script/i.test(raw)) report.add('script', span, { text });
	else report.add('raw-html', span, { text });
}

/** Pictures that would be fetched from elsewhere. */
export const REMOTE = /^(?:[a-z][a-z\d+.-]*:|\/)/i;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;
const FOOTNOTE = /\[\^[^\]\s]+\]|\^\[[^\]]+\]/g;
/** Marks that were to strike words out, and do not touch them or are not closed. */
const UNSTRUCK = /~~[^~]*~~+|~~\S*/g;
/** Conditions that lack their code marks; “Remember: …” may be what somebody says. */
const UNMARKED = /\b(?:only if|unless)\s*:\s*[\w'’-]+(?: [\w'’-]+){0,3}/gi;
/** [x] (#a), [x](#a b), (#a b), [x]{#a}, [x][a], [[a]], [x](a file.pdf), ![x](a file.png) */
const UNFINISHED =
	/\[[^[\]]*\]\s*\(\s*<?#[^)]*\)?|\[[^[\]]*\]\s+\([^\s()]*[-./][^\s()]*\)|\(\s*#[^\s)][^)]*\)|\[[^[\]]*\]\s*[{（]\s*#[^)}）]*[)}）]?|\[[^[\]^]+\]\[[^[\]^]*\]|\[\[[^[\]]+\]\]|!?\[[^[\]]+\]\([^#()\n][^()\n]*\s[^()\n]*\)/g;

/** What looks meant as something else, in a run of plain text. */
function plain(run: Token[], report: Report): void {
	const raw = rawOf(run);
	const place = (index: number): Span => {
		let at = 0;
		const token = run.find((one) => (at += one.raw.length) > index) ?? run.at(-1)!;
		return within(token, index - (at - token.raw.length), 1);
	};
	const each = (pattern: RegExp, tell: (text: string, span: Span) => void) => {
		for (const found of raw.matchAll(pattern)) tell(found[0], { start: place(found.index).start, end: place(found.index + found[0].length - 1).end });
	};
	each(ENTITY, (text, span) => report.add('html-entity', span, { text }));
	each(UNMARKED, (text, span) => report.add('instruction-unmarked', span, { text: text.trim() }));
	each(UNSTRUCK, (text, span) => report.add('struck-out', span, { text: short(text) }));
	each(FOOTNOTE, (text, span) => report.add('footnote', span, { text }));
	each(UNFINISHED, (text, span) => {
		const target = /\(\s*<?#?([^)>]*)/.exec(text)?.[1]?.trim();
		const file = /\]\(([^#()]*\.[a-z]{2,5})\)$/i.exec(text)?.[1]?.trim();
		if (file !== undefined && text.startsWith('!')) return report.add('picture-with-space', span, { text: short(text), file: file.replace(/\s+/g, '-') });
		if (file !== undefined) return report.add('link-elsewhere', span, { target: short(file) });
		report.add('link-unfinished', span, { text: short(text), ...(target ? { slug: slug(target) } : {}) });
	});
}
