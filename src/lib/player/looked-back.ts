import type { Asked } from './kinds/asked.ts';

/** A decision that was answered, as it is looked back at. */
export interface LookedBack extends Pick<Asked, 'question' | 'decision' | 'choices' | 'message'> {
	/** As the log has it. */
	answer: string;
}
