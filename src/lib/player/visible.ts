import type { ProseBlock } from '../core/carried.ts';
import { holds } from '../play/holds.ts';

/** The blocks that are read where these facts hold; a message's own text and the comments below it likewise. */
export const visible = (blocks: ProseBlock[], facts: string[]): ProseBlock[] =>
	blocks
		.filter(({ when }) => !when || holds(when, facts))
		.map((block) =>
			block.is === 'message' ? { ...block, body: visible(block.body, facts), ...(block.comments && { comments: visible(block.comments, facts) }) } : block
		);
