/** Has each dilemma routes that tell what it is meant to come to? */
import type { CourseRule } from './rule.ts';

const FEWEST = 3;

export const tested: CourseRule = ({ sound }, _report, at) => {
	for (const { scenario, document } of sound) {
		const rows = scenario.routes.length;
		const span = document.fields.title?.span ?? { start: 0, end: 0 };
		if (rows < FEWEST) at(scenario.file).add('routes-few', scenario.routes.at(-1)?.span ?? span, { rows });
	}
};
