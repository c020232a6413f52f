/** What stands where in a scene, asked by every block of it and worked out once. */
import { labelIn } from '../labels.ts';
import type { Token } from '../written.ts';

/** The blocks of a scene that have a Why just below them. */
export const explained = once((scene: Token[]): Set<Token> => {
	const blocks = scene.filter(({ type }) => type !== 'space');
	return new Set(blocks.filter((_, at) => blocks[at + 1]?.type === 'paragraph' && labelIn(blocks[at + 1]!)?.text.toLowerCase() === 'why'));
});

/** `find`, asked once a scene. */
export function once<T>(find: (scene: Token[]) => T): (scene: Token[]) => T {
	const known = new WeakMap<Token[], { found: T }>();
	return (scene) => {
		const old = known.get(scene);
		if (old) return old.found;
		const found = find(scene);
		known.set(scene, { found });
		return found;
	};
}
