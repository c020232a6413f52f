/** block tokens → what is read: text, pictures, messages. */
import type { Report } from './diagnostics.ts';
import { inline, notes, REMOTE } from './html.ts';
import { closing, conditions, type Instruction, misplaced } from './instructions.ts';
import { message } from './messages.ts';
import type { Block, Name, TextBlock, Token } from './written.ts';
import { short, type Source } from './source.ts';

/** Where the file stands and what can be asked about its surroundings. */
export interface Reading {
	source: Source;
	report: Report;
	/** Whether a picture of this name lies beside the file. */
	picture: (address: string) => boolean;
}

/** A block, or nothing where the token is a note, white space or was refused. */
export function block(token: Token, reading: Reading): Block | null {
	const { report } = reading;
	switch (token.type) {
		case 'code':
			return paragraph(readable(token, report), reading).block;
		case 'paragraph':
		case 'text':
			return paragraph(token, reading).block;
		case 'blockquote':
			return message(token, reading);
		case 'list':
			return list(token, report);
		default:
			refuse(token, report);
			return null;
	}
}

/** A paragraph: words or one picture, closed by its instructions. `clauses` is what a question says it counts for. */
export function paragraph(token: Token, reading: Reading, also: Instruction['is'][] = []): { block: Block | null; clauses: Name[] } {
	const { report } = reading;
	const { rest, instructions } = closing(token.children, report);
	const when = conditions(instructions, report, also);
	const clauses = instructions.flatMap((one) => (one.is === 'clauses' ? one.names : []));
	const seen = rest.filter((one) => one.type !== 'text' || one.raw.trim() !== '');
	if (seen.length === 1 && seen[0]!.type === 'image') return { block: picture(seen[0]!, when, reading), clauses };
	const written = inline(rest, report);
	const html = written.html.trim();
	if (html === '') for (const one of instructions) if (one.is === 'condition') misplaced(one, report);
	return { block: html === '' ? null : { is: 'text', span: token.span, html: `<p>${html}</p>`, words: written.words.trim(), when }, clauses };
}

function picture(token: Token, when: Block['when'], { report, picture: exists }: Reading): Block | null {
	const src = token.href ?? '';
	const address = short(src);
	const alt = token.text.trim();
	if (REMOTE.test(src)) report.add('picture-from-afar', token.span, { address });
	else if (!exists(src)) report.add('picture-missing', token.span, { address });
	else if (!/\.(?:svg|png|jpe?g|gif|webp)$/i.test(src)) report.add('picture-of-another-kind', token.span, { address });
	if (alt === '') report.add('picture-without-words', token.span, { address });
	return { is: 'picture', span: token.span, src, alt, when };
}

/** A list that is only read. */
function list(token: Token, report: Report): TextBlock {
	const tag = token.ordered ? 'ol' : 'ul';
	if (token.children.some((item) => item.checked !== undefined)) report.add('boxes-in-text', token.span);
	const items = token.children.map((item) => itemText(item, report));
	return {
		is: 'text',
		span: token.span,
		html: `<${tag}>${items.map((item) => `<li>${item.html}</li>`).join('')}</${tag}>`,
		words: items.map((item) => item.words).join('\n'),
		when: []
	};
}

function itemText(item: Token, report: Report): { html: string; words: string } {
	const parts = item.children.flatMap((child) => {
		if (child.type === 'text' || child.type === 'paragraph') {
			const written = inline(child.children.length ? child.children : [child], report);
			return [{ html: item.children.length > 1 && child.type === 'paragraph' ? `<p>${written.html.trim()}</p>` : written.html.trim(), words: written.words }];
		}
		if (child.type === 'list') return [list(child, report)];
		if (child.type === 'blockquote') report.add('not-in-list', child.span, { text: short(child.raw) });
		else refuse(child, report);
		return [];
	});
	return { html: parts.map((part) => part.html).join(''), words: parts.map((part) => part.words).join(' ') };
}

/** A paragraph that is meant as one: words that are indented too far are refused, and read all the same. */
export function readable(token: Token, report: Report): Token {
	if (token.type !== 'code') return token;
	refuse(token, report);
	return { ...token, type: 'paragraph' };
}

/** A paragraph that is nothing but a picture. */
export const pictured = (token: Token): Token | null =>
	token.type === 'paragraph' && token.children.length === 1 && token.children[0]!.type === 'image' ? token.children[0]! : null;

/** Reports a block that a scenario does not hold. Notes to colleagues and white space are nothing to report. */
export function refuse(token: Token, report: Report): void {
	const { span, raw } = token;
	const text = short(raw, 40);
	switch (token.type) {
		case 'space':
		case 'checkbox':
			return;
		case 'html': {
			if (/^\s*<\/[a-z][\w-]*>\s*$/i.test(raw) && report.has('raw-html', 'script')) return;
			if (!raw.trimStart().startsWith('<!--')) return notes(token, report);
			if (!/^\s*(?:<!--[^]*?-->\s*)+$/.test(raw)) notes(token, report);
			return;
		}
		case 'hr':
			return report.add('line-across', span);
		case 'code':
			return report.add('code-block', span, { text });
		case 'table':
			return report.add('table', span);
		case 'def':
			return /^\s*\[\^/.test(raw) ? report.add('footnote', span, { text }) : report.add('link-definition', span, { text });
		case 'heading':
			return report.add('heading-inside', span, { text });
		default:
			return report.add('raw-html', span, { text });
	}
}
