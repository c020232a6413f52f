import { manifest } from '../scorm-1.2/manifest.ts';
import { dialect } from '../scorm-1.2/dialect.ts';
import { scorm } from '../scorm/standard.ts';
import type { Standard, Wrapping } from '../standard.ts';

export const scorm12: Standard = scorm(dialect);

export const scorm12Wrapping: Wrapping = {
	id: 'scorm-1.2',
	title: 'SCORM 1.2',
	limits: { suspendData: 4_096, text: 255 },
	manifest: (course, files) => ({ 'imsmanifest.xml': manifest(course, files) })
};
