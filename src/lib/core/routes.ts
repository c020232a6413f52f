/** the table under “## Routes” → rows: choices in the author's words, the ending, the score. */
import { refuse } from './blocks.ts';
import type { Report } from './diagnostics.ts';
import { rawOf } from './lines.ts';
import type { Name, RouteRow, Token } from './written.ts';

const HEADINGS = ['choices', 'ends at', 'score'];

export function routes(token: Token, report: Report): RouteRow[] {
	if (token.type === 'space' || token.type === 'html') {
		refuse(token, report);
		return [];
	}
	const [head, ...rows] = token.rows ?? [];
	if (!head || head.map((cell) => rawOf(cell).trim().toLowerCase()).join() !== HEADINGS.join()) {
		report.add('routes-unreadable', token.span, { found: token.rows ? 'A table with other headings' : 'Something else' });
		return [];
	}
	return rows.map((row) => {
		const [choices, ending, score] = row.map((cell): Name => ({ text: rawOf(cell).trim(), span: cell[0]?.span ?? token.span }));
		const none: Name = { text: '', span: token.span };
		return {
			span: choices?.span ?? token.span,
			choices: choices ? split(choices) : [],
			ending: ending ?? none,
			score: score ?? none
		};
	});
}

/** Choices between semicolons, each with its place. */
function split({ text, span }: Name): Name[] {
	let from = span.start;
	return text.split(';').map((part) => {
		const start = from + part.length - part.trimStart().length;
		from += part.length + 1;
		return { text: part.trim(), span: { start, end: Math.max(start, start + part.trim().length) } };
	});
}
