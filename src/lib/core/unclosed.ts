/** text → the same text, of the same length, in which what is opened and never closed is blank: else all below it would be lost with it. */
import type { Report } from './diagnostics.ts';
import type { Span } from './written.ts';
import { words, type Source } from './source.ts';

export function closed(source: Source, from: number, report: Report): string {
	const { whole, open } = notes(source.text, from);
	for (const span of open) report.add('note-unclosed', span);
	const fence = openFence(blank(source.text, [...whole, ...open]), from);
	if (fence) report.add('code-block', fence, { text: words(source, fence) });
	return blank(blank(source.text, open), fence ? [fence] : []);
}

/** Notes to colleagues: whole ones, and those that end nowhere or only with a later note. Of these one that opens its line is taken to end with its paragraph, and only the mark of any other goes. */
function notes(text: string, from: number): { whole: Span[]; open: Span[] } {
	const whole: Span[] = [];
	const open: Span[] = [];
	let close = from;
	for (let start = text.indexOf('<!--', from); start >= 0;) {
		if (close >= 0 && close < start + 2) close = text.indexOf('-->', start + 2);
		const next = text.indexOf('<!--', start + 4);
		const swallows = next >= 0 && next < close && /\n[ \t]*\n/.test(text.slice(start, next));
		const alone = /(?:^|\n)[ \t>]*$/.test(text.slice(Math.max(0, start - 20), start));
		const end = close >= 0 && !swallows ? close + 3 : start + (alone ? /^[^]*?(?=\n[ \t]*(?:\n|#)|$)/.exec(text.slice(start))![0].trimEnd().length : 4);
		(close >= 0 && !swallows ? whole : open).push({ start, end });
		start = text.indexOf('<!--', end);
	}
	return { whole, open };
}

/** The line that opens a block of code which nothing closes. */
function openFence(text: string, from: number): Span | null {
	let fence: (Span & { mark: string }) | null = null;
	for (const found of text.slice(from).matchAll(/^( {0,3})(`{3,}|~{3,})([^\n]*)$/gm)) {
		const [line, indent, mark, rest] = found as unknown as [string, string, string, string];
		const start = from + found.index + indent.length;
		if (!fence) fence = mark.startsWith('`') && rest.includes('`') ? null : { start, end: from + found.index + line.trimEnd().length, mark };
		else if (mark.startsWith(fence.mark) && rest.trim() === '') fence = null;
	}
	return fence && { start: fence.start, end: fence.end };
}

/** Spaces in place of some spans, which do not overlap. */
function blank(text: string, spans: Span[]): string {
	let made = '';
	let at = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		made += text.slice(at, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
		at = end;
	}
	return made + text.slice(at);
}
