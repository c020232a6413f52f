/** Is every clause of the guidance decided on, often enough, and in more than one story? */
import type { CourseRule } from './rule.ts';

/** Decisions that name a clause, before a score says anything of it. */
const DECISIONS = 6;
/** Stories in which it comes up: a learner meets it again elsewhere. */
const STORIES = 2;

const top = { start: 0, end: 0 };

export const coverage: CourseRule = ({ sound, guidance }, report) => {
	if (sound.length === 0) return;
	const counted = (id: string) =>
		sound.map(({ scenario }) => scenario.scenes.filter(({ decision }) => decision?.clauses.includes(id)).length).filter((decisions) => decisions > 0);
	const clauses = guidance.flatMap((one) => one.clauses).map(({ id }) => ({ id, stories: counted(id) }));
	const sum = (list: number[]) => list.reduce((all, one) => all + one, 0);
	const told = clauses.filter(({ stories }) => stories.length > 0);
	const few = told.filter(({ stories }) => sum(stories) < DECISIONS).map(({ id, stories }) => ({ id, decisions: sum(stories) }));
	const without = (list: { id: string; stories: number[] }[]) => list.filter(({ stories }) => stories.length === 0).map(({ id }) => id);
	const points = without(guidance.flatMap((one) => one.keyPoints).map(({ id }) => ({ id, stories: counted(id) })));
	const alone = told.filter(({ stories }) => stories.length < STORIES).map(({ id }) => id);
	if (without(clauses).length) report.add('clauses-undecided', top, { ids: without(clauses) });
	if (few.length) report.add('clauses-seldom', top, { few, fewest: DECISIONS });
	if (alone.length) report.add('clauses-in-one-story', top, { ids: alone });
	if (points.length) report.add('key-points-undecided', top, { ids: points });
};
