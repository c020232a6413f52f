/** Kinds that have their place but cannot be played yet. “Take out what identifies” is recognised in core/messages.ts. */
import type { Kind } from './kind.ts';

export const chooseAll: Kind = {
	name: 'choose all that apply',
	takes: (token) => token.type === 'list' && token.children.some((item) => item.checked !== undefined)
};

export const judge: Kind = {
	name: 'judge each action',
	takes: (token) => token.type === 'table' && (token.rows?.[0] ?? []).map((cell) => cell.map((part) => part.raw).join('').trim().toLowerCase()).join() === 'action,rating,why'
};
