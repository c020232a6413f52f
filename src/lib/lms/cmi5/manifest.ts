import type { Course } from '../../core/carried.ts';
import { about } from '../wrappings/about.ts';
import { iri } from '../wrappings/iri.ts';
import { xml } from '../xml.ts';

/**
 * Course → cmi5.xml, a course of one assignable unit (cmi5 13.1). It may go on once it is passed: `passed` is told when every required dilemma
 * has ended, the mark is reached and no breach stands, so that `completed` adds nothing, and `NotApplicable` would let everybody through. No
 * mastery score: an LMS would have `failed` and a score of its own reading side by side. Its objectives are the clauses.
 */
export function courseStructure(course: Course, outcomes: string[]): string {
	const { title, description, clauses } = about(course);
	const langstring = (text: string): string => `<langstring lang="${xml(course.language)}">${xml(text)}</langstring>`;
	const whole = [description, ...(outcomes.length ? [`Outcomes: ${outcomes.join(' ')}`] : [])].join(' ');
	const said = `<title>${langstring(title)}</title>
		<description>${langstring(whole)}</description>`;
	const objective = ({ id }: { id: string }): string => iri('clause', course.id, id);
	const objectives = `
	<objectives>
${clauses
	.map(
		(clause) => `		<objective id="${objective(clause)}">
			<title>${langstring(`${clause.id} ${clause.title}`)}</title>
			<description>${langstring(clause.title)}</description>
		</objective>`
	)
	.join('\n')}
	</objectives>`;
	const references = `
		<objectives>
${clauses.map((clause) => `\t\t\t<objective idref="${objective(clause)}"/>`).join('\n')}
		</objectives>`;
	return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
	<course id="${iri('course', course.id)}">
		${said}
	</course>${clauses.length ? objectives : ''}
	<au id="${iri('au', course.id)}" launchMethod="AnyWindow" moveOn="Passed" activityType="http://adlnet.gov/expapi/activities/course">
		${said}${clauses.length ? references : ''}
		<url>index.html</url>
	</au>
</courseStructure>
`;
}
