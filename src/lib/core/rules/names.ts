/** Can an LMS hold what it is told of a scene? */
import { slug } from 'github-slugger';
import { short } from '../source.ts';
import type { RouteRule } from './rule.ts';

/** What every standard takes as an identifier, less the room for a number that tells two of one name apart. */
const LONGEST = 255 - 5;

export const names: RouteRule = ({ file, clause, scenes }, _chart, _around, report) => {
	const own = `${clause}.${slug(file.split(/[\\/]/).at(-1)!.replace(/\.md$/, ''))}`;
	for (const { title, slug: heading, span } of scenes) {
		const length = own.length + 1 + heading.length;
		if (length > LONGEST) report.add('name-too-long', span, { heading: short(title), length, most: LONGEST });
	}
};
