/** Does the best choice stand out by its length or its place, all through the course? */
import { isChoiceList } from '../choices.ts';
import { bestIsLongest, bestPlace } from './balance.ts';
import type { CourseRule } from './rule.ts';

/** Of fewer decisions a pattern says nothing. */
const FEWEST = 8;

const top = { start: 0, end: 0 };

export const courseBalance: CourseRule = ({ sound }, report) => {
	const decisions = sound.flatMap(({ document }) =>
		document.scenes.flatMap(({ decision }) => (isChoiceList(decision) && bestPlace(decision) ? [decision] : []))
	);
	if (decisions.length < FEWEST) return;
	const longest = decisions.filter(bestIsLongest).length;
	if (longest > decisions.length * 0.4) report.add('course-best-longest', top, { longest, decisions: decisions.length });
	for (let place = 1; place <= 6; place++) {
		const times = decisions.filter((decision) => bestPlace(decision) === place).length;
		if (times > decisions.length / 2) report.add('course-best-same-place', top, { place, times, decisions: decisions.length });
	}
};
