import { findApi } from '../find-api.ts';
import { line } from '../scorm-1.2/line.ts';
import { manifest } from '../scorm-1.2/manifest.ts';
import { open } from '../scorm-1.2/session.ts';
import type { Standard, Wrapping } from '../standard.ts';

/** SCORM 1.2 (ADL, October 2001). Where real LMSs differ from it, what they do decides. */
export const scorm12: Standard = {
	id: 'scorm-1.2',
	title: 'SCORM 1.2',
	connect(window, clock) {
		const api = findApi(window, 'API', 'LMSInitialize');
		return (
			api &&
			open(
				line(api, () => window.navigator.onLine !== false),
				clock
			)
		);
	},
	limits: { suspendData: 4_096, text: 255 }
};

export const scorm12Wrapping: Wrapping = {
	standard: scorm12,
	manifest: (course, files) => ({ 'imsmanifest.xml': manifest(course, files) })
};
