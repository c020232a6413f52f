import { courseStructure } from '../cmi5/manifest.ts';
import type { Wrapping } from '../standard.ts';

/** cmi5 sets no limits: the log is a document of the State API, and texts are as long as they are. */
export const cmi5: Wrapping = {
	id: 'cmi5',
	title: 'cmi5',
	limits: { suspendData: Infinity, text: Infinity },
	manifest: (course, _files, outcomes = []) => ({ 'cmi5.xml': courseStructure(course, outcomes) })
};
