/** Wording: the three kinds of step that sort items. */
import { cannotPublish, count, listed, meant, quote } from './entry.ts';

const ratings = '“very appropriate”, “appropriate but not ideal”, “inappropriate but not awful” or “very inappropriate”';

export const steps = {
	'step-without-why': cannotPublish<{ kind: string }>(
		({ kind }) => `Nothing says why below this step (${kind}).`,
		'Below it write a paragraph that starts with **Why:** and names the clause, such as (C149), with an empty line above.'
	),
	'step-without-way': cannotPublish<{ kind: string }>(
		({ kind }) => `The story stops at this step (${kind}): no link leads on from it.`,
		'End the scene with a link alone in its paragraph, such as [Go on](#the-next-day).'
	),
	'after-step': cannotPublish<{ text: string; kind: string }>(
		({ text, kind }) => `${quote(text)} stands below a step (${kind}), where only its **Why:** and the links that go on can stand.`,
		'If it belongs to an item, move it to the right by two spaces, so that it stands under the item’s words. Else move it above the question.'
	),
	'item-graded': cannotPublish<{ grade: string }>(
		({ grade }) => `The grade ${quote(grade)} stands beside an item, and only a breach may: the score is worked out from all the items.`,
		'Take it out, or write `breach C149` with the clause, or `breach law:` with the law, that a wrong answer to this item breaks.'
	),
	'item-without-feedback': cannotPublish<{ text: string }>(
		({ text }) => `Nothing is said of ${quote(text)} after the answer.`,
		'Say why it is right or wrong: in a list with boxes, in a paragraph under the item, moved to the right by two spaces; in a table, in its last column; for a phrase, in the list below the message, such as “- ~~the phrase~~: why”.'
	),
	'items-number': cannotPublish<{ number: number }>(
		({ number }) => `This list holds ${count(number, 'item')} to tick, and three to eight can be weighed.`,
		({ number }) => (number < 3 ? 'Add items, or ask with a list of choices.' : 'Leave out those that teach least.')
	),
	'items-key': cannotPublish<{ ticked: number; rest: number }>(
		({ ticked, rest }) => `Of these items ${ticked} are ticked and ${rest} are not; at least two must be, and at least one must not.`,
		'Write - [x] before each item that applies, and - [ ] before each that does not.'
	),
	'item-empty': cannotPublish('This item has a box and no words.', 'Write what can be ticked after the box, or take the line out.'),
	'item-without-box': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} has no box, and other items of its list have one.`,
		'Write - [x] before it if it applies, and - [ ] if it does not.'
	),
	'judge-headings': cannotPublish<{ found: string[] }>(
		({ found }) => `This table is headed ${listed(found)}, which is not quite how a table of actions to judge is headed.`,
		'Write | Action | Rating | Why | as its first line.'
	),
	'actions-number': cannotPublish<{ number: number }>(
		({ number }) => `This table holds ${count(number, 'action')}, and three to five can be judged.`,
		({ number }) => (number < 3 ? 'Add actions, or ask with a list of choices.' : 'Leave out those that teach least.')
	),
	'action-empty': cannotPublish('This row names no action.', 'Write in its first column what is done, or take the row out.'),
	'action-graded': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands in a table of actions, which are rated and never graded: judging an action breaks nothing.`,
		`Take it out. The second column holds ${ratings}.`
	),
	'rating-missing': cannotPublish<{ action: string }>(({ action }) => `The action ${quote(action)} has no rating.`, `Write ${ratings} in its second column.`),
	'rating-unknown': cannotPublish<{ action: string; rating: string; nearest?: string }>(
		({ action, rating }) => `${quote(rating)}, the rating of ${quote(action)}, is none of the four.`,
		({ nearest }) => `${meant(nearest)}A rating is ${ratings}.`
	),
	'phrases-number': cannotPublish<{ number: number }>(
		({ number }) => `This message marks ${count(number, 'phrase')}, and three to ten can be weighed.`,
		'Strike the phrases that have to go, ~~like this~~, and mark some that may stay, *like this*. A mark touches the words that it encloses.'
	),
	'phrases-key': cannotPublish<{ struck: number; rest: number }>(
		({ struck, rest }) => `Of the marked phrases ${struck} have to go and ${rest} may stay; at least two must go, and at least one must stay.`,
		'Strike the phrases that have to go, ~~like this~~, and mark some that may stay, *like this*.'
	),
	'phrases-in-words': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands in a message whose phrases are to be taken out, and that holds paragraphs alone.`,
		'Write it as a paragraph, or show it in a message of its own above the question.'
	),
	'phrase-line': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} does not say of which phrase it speaks.`,
		'Start the line with the phrase, marked as it is in the message: “- ~~the phrase~~: why it has to go”, or “- *the phrase*: why it may stay”.'
	),
	'phrase-unknown': cannotPublish<{ phrase: string; nearest?: string }>(
		({ phrase }) => `No phrase in the message reads ${quote(phrase)}.`,
		({ nearest }) => `${meant(nearest)}Write the phrase here as it is marked in the message.`
	),
	'phrase-otherwise': cannotPublish<{ phrase: string; struck: boolean }>(
		({ phrase, struck }) =>
			`${quote(phrase)} ${struck ? 'has to go in the message, and may stay in the list below it' : 'may stay in the message, and has to go in the list below it'}.`,
		'Mark it alike in both: ~~struck~~ if it has to go, *emphasised* if it may stay.'
	),
	'phrase-twice': cannotPublish<{ phrase: string }>(
		({ phrase }) => `${quote(phrase)} is marked twice in the message, so its reason cannot be told apart.`,
		'Mark a few words more in one of the two places, or only one of them.'
	)
};
