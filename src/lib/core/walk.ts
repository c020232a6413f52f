/** tokens → every token in them, cells of tables included, in reading order. */
import type { Token } from './shapes.ts';

export const walk = (tokens: Token[]): Token[] => tokens.flatMap((token) => [token, ...walk([...token.children, ...(token.rows?.flat(2) ?? [])])]);
