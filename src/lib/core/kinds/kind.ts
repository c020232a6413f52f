/** A kind of step that an author may write: how it is recognised and how it is read. */
import type { Reading } from '../blocks.ts';
import type { ChoiceDraft, Token } from '../shapes.ts';

export interface Kind {
	/** As the author would call it. */
	name: string;
	/** `scene`: all blocks of the scene in which the token stands. */
	takes(token: Token, scene: Token[]): boolean;
	/** The choices of the step; absent while the kind cannot be played yet, and then it is refused. */
	read?: (token: Token, reading: Reading) => ChoiceDraft[];
}
