/** What the preview LMS is told of the course: sent to the page at every change of a file. */
import type { Written } from '../lib/core/project.ts';
import { frame } from '../lib/core/frame.ts';
import type { Course, Diagnostic } from '../lib/core/shapes.ts';

export interface State {
	/** The course that plays; null where none ever compiled. */
	course: { title: string; version: string } | null;
	/** Address of the package; a deep one with a query string, as LMSs have. */
	launch: string;
	problems: (Pick<Diagnostic, 'file' | 'line' | 'column' | 'code' | 'severity' | 'message' | 'help'> & { frame: string })[];
	/** Address of the zip for an LMS. */
	zip: string | null;
	/** Goes up at every change. */
	stamp: number;
}

export function stateOf(playing: Course | null, problems: Diagnostic[], written: Written, stamp: number): State {
	const texts = new Map([written.course, ...written.documents.flatMap((one) => [one.guidance, ...one.clauses, ...one.dilemmas])].map((one) => [one.file, one.text]));
	const id = playing?.id ?? 'course';
	return {
		course: playing && { title: playing.title, version: playing.version },
		launch: `/courses/${id}/${stamp}/package/index.html?lms=preview&attempt=1`,
		problems: problems.map((one) => {
			const { file, line, column, code, severity, message, help } = one;
			return { file, line, column, code, severity, message, help, frame: frame(one, texts.get(file) ?? '') };
		}),
		zip: playing && `/${id}-${playing.version}.scorm-1.2.zip`,
		stamp
	};
}
