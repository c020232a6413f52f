/** a paragraph's tokens → its first line, and what stands below it. */
import type { Token } from './written.ts';

export function firstLine(tokens: Token[]): { line: Token[]; below: Token[] } {
	const at = tokens.findIndex((token) => token.type === 'br' || (token.type === 'text' && token.raw.endsWith('\n')));
	if (at < 0) return { line: tokens, below: [] };
	const last = tokens[at]!;
	return { line: last.type === 'br' || blank(last) ? tokens.slice(0, at) : tokens.slice(0, at + 1), below: tokens.slice(at + 1) };
}

/** A quotation's own words, without the marks that its lines open with. */
export const unquoted = ({ raw }: Token): string => raw.replace(/^[>\s]+/gm, '');

/** Tokens as they were written. */
export const rawOf = (tokens: Token[]): string => tokens.map(({ raw }) => raw).join('');

/** White space between two things. */
export const blank = (token: Token): boolean => token.type === 'text' && token.raw.trim() === '';
