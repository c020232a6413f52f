import type { Standard } from '../standard.ts';

/** No LMS at all: the website and single-file editions. The record stays on the learner's device. */
export const none: Standard = {
	id: 'none',
	title: 'No LMS',
	connect: () => null,
	limits: { suspendData: Infinity, text: Infinity }
};
