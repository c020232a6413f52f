/** Wording: the course as a whole. What no line is to blame for stands at course.md:1:1. */
import { cannotPublish, listed, quote, shouldFix } from './entry.ts';

export const course = {
	'course-unreadable': cannotPublish<{ file: string; reason: string }>(
		({ file, reason }) => `${file} cannot be used: ${reason}.`,
		'Check its name and its place. Until it can be read, the rest is checked without it.'
	),
	'course-empty': cannotPublish('The course holds no dilemma.', 'Write the first one: npm run new -- C152 "A friend request".'),
	'optional-unknown': shouldFix<{ name: string }>(
		({ name }) => `“optional:” names ${quote(name)}, and no dilemma’s file is called so: every dilemma counts.`,
		'Name the file as it is called in its folder, with or without “.md”.'
	),
	'title-twice': cannotPublish<{ title: string; file: string }>(
		({ title, file }) => `${quote(title)} is what ${file} is called as well.`,
		'Give each dilemma a title of its own: learners and reports know it by that.'
	),
	'ids-stale': shouldFix<{ files: string[] }>(
		({ files }) => `${listed(files)} does not hold the ids of what is written now.`,
		'Run npm start once, and keep the change of that file together with the text: an LMS knows each answer by its id.'
	),
	'letters-used-up': cannotPublish<{ file: string; number: number }>(
		({ file, number }) => `${quote(file)} has used up the ${number} letters that its choices can have, those that were taken out counted.`,
		'Split a story of so many choices in two. If its letters ran out over the years, copy it to a new file, run npm start once, and then take the old file out: no letter is given twice, since an LMS knows an answer by it.'
	),
	'course-best-longest': shouldFix<{ longest: number; decisions: number }>(
		({ longest, decisions }) => `In ${longest} of the course’s ${decisions} decisions the best choice is the longest.`,
		'Shorten the best choice in some of them: up to four in ten is what chance would give.'
	),
	'course-best-same-place': shouldFix<{ place: number; times: number; decisions: number }>(
		({ place, times, decisions }) => `In ${times} of the course’s ${decisions} decisions the best choice stands at number ${place} in its list.`,
		'Move the best choice in some of them: no place should hold more than half.'
	),
	'clauses-undecided': cannotPublish<{ ids: string[] }>(
		({ ids }) => `No decision of the course counts for ${ids.join(', ')}.`,
		'Write a dilemma in the folder of each, or take the folder out: a learner’s record would show a clause that nothing was asked about.'
	),
	'clauses-seldom': shouldFix<{ few: { id: string; decisions: number }[]; fewest: number }>(
		({ few, fewest }) =>
			`Too few decisions count for ${few.map(({ id, decisions }) => `${id} (${decisions})`).join(', ')}: ${fewest} are the fewest that say anything of a clause.`,
		'Let more decisions turn on it, and name it at the end of their questions.'
	),
	'clauses-in-one-story': shouldFix<{ ids: string[] }>(
		({ ids }) => `Only one dilemma asks about ${ids.join(', ')}.`,
		'Let it come up in another story: what is met again elsewhere is remembered.'
	),
	'key-points-undecided': shouldFix<{ ids: string[] }>(
		({ ids }) => `No decision of the course counts for ${ids.join(', ')}.`,
		'Name each at the end of a question that turns on it, such as `C153 KP2`.'
	),
	'name-cast-twice': shouldFix<{ name: string; file: string; who: string }>(
		({ name, file, who }) => `${quote(name)} is somebody else in ${file}: ${quote(who)}.`,
		'Give one of the two another name. If they are one person, say who they are in the same words.'
	)
};
