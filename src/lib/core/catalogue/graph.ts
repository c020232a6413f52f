/** Wording: what is proved over all routes, and the scores they can earn. */
import { advice, cannotPublish, count, listed, quote, shouldFix, thousands } from './entry.ts';

export const graph = {
	'scene-unreachable': cannotPublish<{ heading: string }>(
		({ heading }) => `No route leads to the scene ${quote(heading)}.`,
		'Let a choice lead to it, or take it out.'
	),
	'ending-unreachable': cannotPublish<{ heading: string }>(
		({ heading }) => `No route leads to the ending ${quote(heading)}.`,
		'Let a choice lead to it, or take it out.'
	),
	'dead-end': cannotPublish<{ heading: string }>(
		({ heading }) => `The story stops in the scene ${quote(heading)} without an ending.`,
		'Add choices or a link to go on, or make it an ending: “## Ending: …”.'
	),
	'loop-without-exit': cannotPublish<{ headings: string; facts: string[] }>(
		({ headings, facts }) => `There is no way out of the loop through ${headings}${facts.length ? ` for whoever comes with ${listed(facts)} remembered` : ''}.`,
		'Let a choice in it lead on, towards an ending.'
	),
	'loop-too-long': cannotPublish<{ number: number; headings: string }>(
		({ number, headings }) => `The loop through ${headings} holds ${number} decisions, and eight is the most that can be proved.`,
		'Let the story go round a shorter way.'
	),
	'no-clean-route': cannotPublish(
		'Every route through this dilemma breaks a must.',
		'Give the decision that all routes meet a choice that breaks nothing, and let it lead on.'
	),
	'route-too-short': cannotPublish<{ decisions: number; ending: string }>(
		({ decisions, ending }) => `A route to ${quote(ending)} meets ${count(decisions, 'decision')}, and two are the fewest that show anything.`,
		'Let the story ask again before it ends.'
	),
	'route-too-long': cannotPublish<{ decisions: number }>(
		({ decisions }) => `The longest route meets ${decisions} decisions, and eight is the most.`,
		'Split the story into two dilemmas, or let some choices skip ahead.'
	),
	'route-short': shouldFix(
		'No route through this dilemma meets more than two decisions.',
		'Three to five decisions a route teach best: let the story ask once more. One short way among longer ones is no problem.'
	),
	'route-long': shouldFix<{ decisions: number }>(
		({ decisions }) => `The longest route meets ${decisions} decisions.`,
		'Three to five decisions a route teach best: let some choices skip ahead.'
	),
	'ends-at-once': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} ends the story at its first decision.`,
		'Let the story go on, so that whoever chose it meets what follows and can put it right.'
	),
	'same-consequence': shouldFix<{ one: string; other: string }>(
		({ one, other }) => `The same thing happens after ${quote(one)} and after ${quote(other)}.`,
		'Tell what follows from each: if nothing differs, they are one choice.'
	),
	'best-route-endless': cannotPublish<{ headings: string }>(
		({ headings }) => `Whoever always makes the best choice goes round for ever through ${headings}, and comes to no ending.`,
		'Let the best choice lead out of the loop.'
	),
	'pass-with-wrong': shouldFix<{ score: string; mark: number; route: string }>(
		({ score, mark, route }) => `A route with a wrong choice still reaches the pass mark of ${mark}, with ${score}: ${route}.`,
		'Let the wrong choice lead to one decision fewer or to a harder one. Or say why it may pass, at the top of the file: a line “allow:”, and below it, indented by two spaces, “pass-with-wrong: ” and the reason.'
	),
	'not-proved': cannotPublish<{ number: number }>(
		({ number }) => `The scenes and facts of this dilemma combine in more than ${thousands(number)} ways, too many to work out its scores.`,
		'Use fewer facts, shorter loops, or split the story into two dilemmas.'
	),
	'endings-many': advice<{ endings: number }>(
		({ endings }) => `This story has ${endings} endings, and six are as many as anybody compares.`,
		'Let endings that differ in a sentence be one, with a condition on that sentence.'
	),
	'scenes-many': advice<{ scenes: number; decisions: number }>(
		({ scenes, decisions }) => `This story has ${scenes} scenes, and no route meets more than ${decisions} decisions, so most learners will read little of it.`,
		'Let the ways come together again, and remember what differs: “remember:” and “only if:”.'
	),
	'name-too-long': cannotPublish<{ heading: string; length: number; most: number }>(
		({ heading, length, most }) => `The heading ${quote(heading)} and the file’s name make an id of ${length} characters, and every LMS has room for ${most}.`,
		'Shorten the heading, or the name of the file.'
	)
};
