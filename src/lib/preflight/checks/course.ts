import type { Course } from '../../core/carried.ts';
import type { Reply } from '../ask.ts';
import type { Finding } from '../shapes.ts';
import { tried } from '../tried.ts';
import { t } from '../words.ts';

/** course.json as it was served → the course; null where it is none. */
export function read(reply: Reply | { failed: string }): Course | null {
	const course = 'failed' in reply ? null : tried(() => JSON.parse(reply.text) as Partial<Course>, null);
	return course && typeof course.id === 'string' && typeof course.title === 'string' ? (course as Course) : null;
}

/** What the package says of itself. */
export function pack(course: Course | null): Finding {
	if (!course) return { check: t('package'), verdict: 'broken', says: t('package.none'), todo: t('package.none.do'), facts: [] };
	const { title, version, id, language = t('none'), standard, passMark, guidance } = course;
	return {
		check: t('package'),
		verdict: 'fine',
		says: t('package.fine', { title, version }),
		facts: [
			[t('fact.course'), id],
			[t('fact.standard'), standard ? t(`standard.${standard}`) : t('standard.none')],
			[t('fact.language'), language],
			[t('fact.passMark'), String(passMark)],
			...(guidance ?? []).map((one): [string, string] => [t('fact.guidance'), `${one.title}, ${one.edition}`])
		]
	};
}
