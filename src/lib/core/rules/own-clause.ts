/** Is each dilemma about the clause in whose folder it lies? */
import { folderClause } from '../scenario.ts';
import type { CourseRule } from './rule.ts';

export const ownClause: CourseRule = ({ sound }, _report, at) => {
	for (const { scenario } of sound) {
		const id = folderClause(scenario.file);
		const asked = scenario.scenes.flatMap(({ decision }) => decision ?? []);
		if (id && asked.length > 0 && !asked.some(({ clauses }) => clauses.includes(id)))
			at(scenario.file).add('own-clause-undecided', scenario.scenes[0]!.span, { id });
	}
};
