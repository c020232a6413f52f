/** Wording: the table of routes, whose rows are run. */
import { cannotPublish, listed, meant, quote, shouldFix } from './entry.ts';

export const routes = {
	'route-choice-unknown': cannotPublish<{ text: string; heading: string; nearest?: string; sorts?: true }>(
		({ text, heading, sorts }) =>
			sorts ? `${quote(text)} is no answer to the step in ${quote(heading)}, which sorts items.` : `No choice of ${quote(heading)} reads ${quote(text)}.`,
		({ nearest, sorts }) =>
			sorts
				? 'Write (right) for every item where it belongs, or (wrong) for an answer that earns nothing.'
				: `${meant(nearest)}Write a choice as it stands in the story, or its first words and “…”. Semicolons stand between choices.`
	),
	'route-choice-unclear': cannotPublish<{ text: string; texts: string[] }>(
		({ text, texts }) => `${quote(text)} fits more than one choice: ${listed(texts)}.`,
		'Write more of its words before “…”.'
	),
	'route-choice-hidden': cannotPublish<{ text: string; heading: string }>(
		({ text, heading }) => `${quote(text)} is not offered in ${quote(heading)} to whoever comes this way.`,
		'Take another choice, or go another way: its condition does not hold here.'
	),
	'route-stops': cannotPublish<{ heading: string }>(
		({ heading }) => `This route stops in ${quote(heading)}, before an ending.`,
		'Add the choices that are still to be made, with semicolons between them.'
	),
	'route-goes-on': cannotPublish<{ text: string; ending: string }>(
		({ text, ending }) => `This route has come to ${quote(ending)} before ${quote(text)} can be chosen.`,
		'Take the choices after the ending out, or correct those before it.'
	),
	'route-ends-elsewhere': cannotPublish<{ written: string; ending: string }>(
		({ written, ending }) => `This route ends at ${quote(ending)}, and not at ${quote(written)}.`,
		({ ending }) => `Write ${quote(ending)} here if that is right. If not, a choice of the story leads the wrong way.`
	),
	'route-scores-other': cannotPublish<{ written: string; score: number }>(
		({ written, score }) => `This route earns ${score}, and not ${quote(written)}.`,
		({ score }) => `Write ${score} here if that is right. If not, a choice has the wrong grade. Scores are whole percents, rounded down.`
	),
	'routes-few': shouldFix<{ rows: number }>(
		({ rows }) =>
			`${rows === 0 ? 'No route is written down' : rows === 1 ? 'One route is written down' : 'Two routes are written down'} for this dilemma, and three are the fewest that show how it is meant.`,
		'Add a table under “## Routes”: one row for the best way, one for the worst, one between. Its rows are played each time the course is checked.'
	)
};
