import type { Course, Path } from '../core/carried.ts';
import { t } from '../../messages/index.ts';

/** The paths that a course suggests; where it says nothing of them: ten minutes, one clause, all of it. */
export const pathsOf = ({ paths }: Course): Path[] =>
	paths ?? [
		{ name: t('path.minutes'), about: t('path.minutes.about'), minutes: 10, takes: 'minutes' },
		{ name: t('path.clause'), about: t('path.clause.about'), takes: 'clause' },
		{ name: t('path.all'), about: t('path.all.about'), takes: 'all' }
	];
