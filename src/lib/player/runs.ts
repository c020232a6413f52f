import type { ProseBlock } from '../core/carried.ts';

export type MessageBlock = Extract<ProseBlock, { is: 'message' }>;
export type Run = Exclude<ProseBlock, MessageBlock> | { is: 'messages'; messages: MessageBlock[] };

/** Whether the learner speaks, in a story told in English or in Welsh. */
export const isYou = (speaker: string): boolean => /^(You|Chi)$/.test(speaker);

/** Blocks with the messages that follow one another put together: each such run is one list. */
export function runs(blocks: ProseBlock[]): Run[] {
	const found: Run[] = [];
	for (const block of blocks) {
		const last = found.at(-1);
		if (block.is !== 'message') found.push(block);
		else if (last?.is === 'messages') last.messages.push(block);
		else found.push({ is: 'messages', messages: [block] });
	}
	return found;
}
