import { manifest } from '../scorm-1.2/manifest.ts';
import type { Wrapping } from '../standard.ts';

export const scorm12: Wrapping = {
	id: 'scorm-1.2',
	title: 'SCORM 1.2',
	limits: { suspendData: 4_096, text: 255 },
	manifest: (course, files, outcomes = []) => ({ 'imsmanifest.xml': manifest(course, files, outcomes) })
};
