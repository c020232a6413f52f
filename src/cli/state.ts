/** What the preview LMS is told of the course: sent to the page at every change of a file. */
import { frame } from '../lib/core/frame.ts';
import { textsOf, type Written } from '../lib/core/project.ts';
import { zipName } from '../lib/lms/package.ts';
import type { State } from '../lib/preview/state.ts';
import type { Course } from '../lib/core/carried.ts';
import type { Diagnostic } from '../lib/core/finding.ts';
import { scorm12 } from './zip.ts';

export function stateOf(playing: Course | null, problems: Diagnostic[], written: Written, stamp: number): State {
	const texts = textsOf(written);
	const id = playing?.id ?? 'course';
	return {
		course: playing && { title: playing.title, version: playing.version },
		launch: `/courses/${id}/${stamp}/package/index.html?lms=preview&attempt=1`,
		problems: problems.map((one) => {
			const { file, line, column, code, severity, message, help } = one;
			return { file, line, column, code, severity, message, help, frame: frame(one, texts.get(file) ?? '') };
		}),
		zip: playing && `/${zipName(playing, scorm12)}`,
		stamp
	};
}
