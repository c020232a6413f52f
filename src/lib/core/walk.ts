/** tokens → every token in them, cells of tables included, in reading order. */
import type { Token } from './written.ts';

export function walk(tokens: Token[]): Token[] {
	const found: Token[] = [];
	const visit = (list: Token[]): void => {
		for (const token of list) {
			found.push(token);
			visit(token.children);
			for (const row of token.rows ?? []) row.forEach(visit);
		}
	};
	visit(tokens);
	return found;
}
