/** Kinds that have their place but cannot be played yet. */
import { choice } from './choice.ts';
import { rawOf } from '../lines.ts';
import { walk } from '../walk.ts';
import type { Kind } from './kind.ts';

export const chooseAll: Kind = {
	name: 'choose all that apply',
	takes: (token) => token.type === 'list' && token.children.some((item) => item.checked !== undefined)
};

export const judge: Kind = {
	name: 'judge each action',
	takes: (token) => token.type === 'table' && (token.rows?.[0] ?? []).map((cell) => rawOf(cell).trim().toLowerCase()).join() === 'action,rating,why'
};

/** A message with struck words: the step of its scene, unless that has choices besides. */
export const takeOut: Kind = {
	name: 'take out what identifies',
	takes: (token, scene) =>
		token.type === 'blockquote' && walk(token.children).some((one) => one.type === 'del') && !scene.some((one) => choice.takes(one, scene))
};
