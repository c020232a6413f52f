/** Wording: a list of choices, its grades, the text under each, and how well the choices are balanced. */
import { cannotPublish, listed, meant, quote, shouldFix } from './entry.ts';

export const choices = {
	'choice-without-link': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} does not open with a link to a scene.`,
		({ text }) => `Make it a link to the heading of the scene that follows, in small letters with hyphens for spaces: - [${text}](#the-scene) \`weak\`.`
	),
	'choice-without-bullet': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} does not start with a hyphen and a space.`,
		({ text }) => `Start its line with a hyphen and a space: - [${text}](#the-scene) \`weak\`. What stands below it is indented by two spaces.`
	),
	'choice-indented': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is indented, so it stands below the choice above and is not one of its own.`,
		'Start it at the left edge, like the other choices.'
	),
	'choice-empty': cannotPublish('This choice has no words.', 'Write what the learner does between the square brackets: [Decline the request](#the-scene).'),
	'choice-without-grade': cannotPublish<{ text: string; meant?: string }>(
		({ text, meant }) => (meant === undefined ? `The choice ${quote(text)} has no grade.` : `The grade of ${quote(text)} lacks its code marks.`),
		({ meant }) =>
			meant === undefined
				? 'Add one of `best`, `acceptable`, `weak`, `wrong` or `breach C149` after the link, on the same line.'
				: `Write \`${meant}\`, between two backward accents (most often at the top left of the keyboard), which are no apostrophes.`
	),
	'grade-twice': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} has more than one grade.`,
		'Keep one of the grades, and take the others out.'
	),
	'breach-of-nothing': cannotPublish(
		'This breach does not say what is broken.',
		'Name the clause whose must is broken, `breach C149`, or the law, `breach law: Data Protection Act 2018`.'
	),
	'text-after-link': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands on the choice’s own line, where only its grade, facts and conditions may stand.`,
		'If it belongs to the choice, move it into the square brackets. If it tells what happens, give it a paragraph of its own below, indented by two spaces.'
	),
	'choices-too-few': cannotPublish(
		'There is only one choice here, so nothing is decided.',
		'Add a second choice to the list, or let the story go on with a link alone in its paragraph: [Go on](#the-scene).'
	),
	'choices-too-many': cannotPublish<{ number: number }>(
		({ number }) => `There are ${number} choices here, and six is the most that can be weighed.`,
		'Keep the two to six that teach most.'
	),
	'choices-numbered': cannotPublish(
		'These choices are numbered, but they are shown in another order to each learner.',
		'Start each choice with a hyphen and a space instead of its number.'
	),
	'choices-split-by-text': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is not indented, so it cuts the list of choices in two.`,
		'Indent it by two spaces so that it stands under its choice’s words, or put it above the question.'
	),
	'choices-split-by-picture': cannotPublish<{ address: string }>(
		({ address }) => `The picture ${quote(address)} is not indented, so it cuts the list of choices in two.`,
		'Indent the picture by two spaces so that it belongs to the choice above, or put it above the question.'
	),
	'choices-split-by-mark': cannotPublish(
		'The list of choices is cut in two here, since its items start with different marks.',
		'Start every choice of the list with the same mark, a hyphen.'
	),
	'best-missing': cannotPublish('None of these choices is graded best.', 'Give one of them the grade `best`.'),
	'best-twice': cannotPublish<{ texts: string[] }>(
		({ texts }) => `More than one choice is graded best: ${listed(texts)}.`,
		'Keep one `best`; another good answer is `acceptable`, and says when it is justified.'
	),
	'best-conditional': cannotPublish<{ text: string }>(
		({ text }) => `The best choice, ${quote(text)}, is offered only on a condition.`,
		'Take its condition away: whatever went before, a learner can still choose well.'
	),
	'happens-missing': cannotPublish<{ text: string }>(
		({ text }) => `Nothing is said to happen after ${quote(text)}.`,
		'Tell what follows from it, indented by two spaces below the choice, before its **Why:**.'
	),
	'why-missing': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} does not say why it is graded so.`,
		'Add a paragraph below it that starts with **Why:** and names the clause.'
	),
	'why-without-clause': cannotPublish<{ text: string }>(
		({ text }) => `The **Why** of ${quote(text)} names no clause.`,
		'Name the clause that it rests on, in brackets at the end: (C149).'
	),
	'breach-without-temptation': cannotPublish<{ text: string }>(
		({ text }) => `The breach ${quote(text)} does not say why it tempts.`,
		'Add a paragraph below it that starts with **Tempting because:**.'
	),
	'no-temptation': shouldFix<{ text: string }>(
		({ text }) => `The choice ${quote(text)} does not say why it tempts.`,
		'Add a paragraph below it that starts with **Tempting because:**. If nothing makes it tempting, put a better choice in its place.'
	),
	'instead-missing': cannotPublish<{ text: string }>(
		({ text }) => `The breach ${quote(text)} does not say what to do instead.`,
		'Add a paragraph below it that starts with **Instead:**.'
	),
	'justified-missing': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} is graded acceptable where the clause says “should”, and does not say when it is justified.`,
		'Add a paragraph below it that starts with **Justified when:**.'
	),
	'label-unknown': cannotPublish<{ label: string; nearest?: string }>(
		({ label }) => `${quote(label)} is not one of the labels that stand under a choice.`,
		({ nearest }) =>
			`${meant(nearest)}The labels are **Why:**, **Tempting because:**, **Instead:** and **Justified when:**. If it is no label, take the colon out.`
	),
	'label-twice': cannotPublish<{ label: string }>(
		({ label }) => `${quote(label)} stands twice under one choice.`,
		'Put both texts under one label, or check whether a choice is missing between them.'
	),
	'label-without-colon': cannotPublish<{ label: string }>(
		({ label }) => `${quote(label)} looks like a label but has no colon.`,
		({ label }) => `Write **${label}:**.`
	),
	'label-not-bold': cannotPublish<{ label: string }>(
		({ label }) => `${quote(label)} looks like a label but is not bold.`,
		({ label }) => `Write **${label}:**.`
	),
	'label-misplaced': cannotPublish<{ label: string }>(
		({ label }) => `The label ${quote(label)} has no meaning here.`,
		'A label stands at the start of a line of its own, below a choice and indented by two spaces.'
	),
	'label-empty': cannotPublish<{ label: string }>(
		({ label }) => `Nothing stands after ${quote(label)}.`,
		'Write its text after the colon, or take the label out.'
	),
	'after-label': cannotPublish<{ text: string; label: string }>(
		({ text, label }) => `${quote(text)} stands after ${quote(label)}, where only words can stand.`,
		'Move messages and pictures up: first what happens, then the labels.'
	),
	'best-longest': shouldFix<{ decisions: number }>(
		({ decisions }) => `In all ${decisions} decisions of this dilemma the best choice is the longest, which gives it away.`,
		'Shorten the best choice here and there, or let another choice say as much.'
	),
	'best-same-place': shouldFix<{ decisions: number; place: number }>(
		({ decisions, place }) => `In all ${decisions} decisions of this dilemma the best choice stands at number ${place} in its list.`,
		'Move the best choice up or down in some of the lists: whoever reads the printed dilemma sees the pattern.'
	),
	'choices-alike': shouldFix<{ one: string; other: string }>(
		({ one, other }) => `${quote(one)} and ${quote(other)} are nearly the same choice.`,
		'Make the difference between the two plain, or keep only one of them.'
	),
	'choice-too-long': shouldFix<{ text: string; words: number }>(
		({ text, words }) =>
			`The choice ${quote(text)} ${words > 25 ? `is ${words} words long` : 'runs on over several sentences'}, too long to weigh against the others.`,
		'Keep a choice to one sentence of at most 25 words; its reasons belong below it.'
	),
	'all-of-the-above': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} points at the other choices, which stand in another order for each learner.`,
		'Say in full what the learner does, without the other choices.'
	),
	'absolute-word': shouldFix<{ text: string; word: string }>(
		({ text, word }) => `${quote(word)} in the choice ${quote(text)} gives away that it is not the answer.`,
		'Say it without the absolute word, as someone who means it would.'
	),
	'negative-question': shouldFix<{ word: string }>(
		({ word }) => `The question turns on ${quote(word)}, which is easily read over.`,
		({ word }) =>
			`Ask for what is to be done. If the question must ask for the exception, make the word bold: **${word === 'n’t' || word === "n't" ? 'not' : word}**.`
	)
};
