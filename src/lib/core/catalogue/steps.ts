/** Wording: the three kinds of step that sort items. */
import type { SortingKind } from '../carried.ts';
import { cannotPublish, count, listed, meant, quote } from './entry.ts';

const ratings = '“very appropriate”, “appropriate but not ideal”, “inappropriate but not awful” or “very inappropriate”';

const afterStep: Record<SortingKind, string> = {
	'choose-all': 'If it explains an item, move it to the right by two spaces, so that it stands under the item’s words. ',
	judge: 'If it explains an action, write it in the last column of its row. ',
	'take-out':
		'If it belongs to the message, start its line with >, and the empty line above it too. If it explains a phrase, write it in the list: “- ~~the phrase~~: why”. '
};

const feedback: Record<SortingKind, string> = {
	'choose-all': 'why it applies or does not, in a paragraph under the item, moved to the right by two spaces',
	judge: 'in the last column of its row why it is rated so',
	'take-out': 'why it has to go or may stay, in the list below the message: “- ~~the phrase~~: why” or “- *the phrase*: why”'
};

export const steps = {
	'step-without-why': cannotPublish<{ kind: string }>(
		({ kind }) => `Nothing says why below this step (${kind}).`,
		'Below it write a paragraph that starts with **Why:** and names the clause, such as (C149), with an empty line above.'
	),
	'step-without-way': cannotPublish<{ kind: string }>(
		({ kind }) => `The story stops at this step (${kind}): no link leads on from it.`,
		'End the scene with a link alone in its paragraph, such as [Go on](#the-next-day).'
	),
	'after-step': cannotPublish<{ text: string; kind: string; is: SortingKind }>(
		({ text, kind }) => `${quote(text)} stands below a step (${kind}), where only its **Why:** and the links that go on can stand.`,
		({ is }) => `${afterStep[is]}Else move it up: what is read stands above the step, and the paragraph just above it is the question.`
	),
	'item-graded': cannotPublish<{ grade: string }>(
		({ grade }) => `The grade ${quote(grade)} stands beside an item, and only a breach may: the score is worked out from all the items.`,
		'Take it out, or write `breach C149` with the clause, or `breach law:` with the law, that a wrong answer to this item breaks.'
	),
	'item-without-feedback': cannotPublish<{ text: string; is: SortingKind }>(
		({ text }) => `Nothing is said of ${quote(text)} after the answer.`,
		({ is }) => `Say ${feedback[is]}.`
	),
	'item-with-link': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a link, and it stands in words that a press sorts.`,
		'Say it in words alone here, and give the link above the question or where the item is explained.'
	),
	'item-twice': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands here for the second time.`,
		'Take one of the two out, or say what sets them apart.'
	),
	'item-labelled': cannotPublish<{ label: string }>(
		({ label }) => `The label ${quote(label)} stands where an item is explained, and all that stands there is its explanation.`,
		'Take the label away. If it is the **Why:** of the whole step, start it at the left edge, with an empty line above.'
	),
	'item-holds': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a picture or a message, and an item is explained in words alone.`,
		'Show it above the question, or say in words what it shows.'
	),
	'item-linked': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a link to a scene, in a list with boxes: ticking leads nowhere, and a scene asks either with boxes or with choices.`,
		'Take the link away, and let a link below the **Why:** lead on. Or, if it is a choice, give the choices a scene of their own.'
	),
	'items-numbered': cannotPublish(
		'These boxes are numbered, though none comes before another.',
		'Start each line with a hyphen instead of its number: - [x] if it applies, - [ ] if it does not.'
	),
	'items-split': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is not indented, so it cuts the list of boxes in two.`,
		'If it explains the item above, move it to the right by two spaces, so that it stands under the item’s words. Else put it above the question.'
	),
	'items-split-by-mark': cannotPublish(
		'The list of boxes is cut in two here, since its lines start with different marks.',
		'Start every line of the list with the same mark, a hyphen.'
	),
	'item-without-bullet': cannotPublish<{ text: string }>(
		({ text }) => `The box before ${quote(text)} has no hyphen and space before it.`,
		'Start its line with a hyphen, a space and the box: - [x] if it applies, - [ ] if it does not. What explains it stands below, indented by two spaces.'
	),
	'boxes-in-text': cannotPublish(
		'This list has boxes, and stands where nothing can be ticked.',
		'Take the boxes away if the list is only read. If it is to be ticked, give it a scene of its own, with a question above and no choices.'
	),
	'items-number': cannotPublish<{ number: number }>(
		({ number }) => `This list holds ${count(number, 'item')} to tick, and three to eight can be weighed.`,
		({ number }) => (number < 3 ? 'Add items, or ask with a list of choices.' : 'Leave out those that teach least.')
	),
	'items-key': cannotPublish<{ ticked: number; rest: number }>(
		({ ticked, rest }) =>
			`${ticked === 1 ? 'One' : ticked} of these ${ticked + rest} items ${ticked === 1 ? 'applies' : 'apply'}; at least two must, and at least one must not.`,
		'Write - [x] before each item that applies, and - [ ] before each that does not.'
	),
	'item-empty': cannotPublish('This item has a box and no words.', 'Write what can be ticked after the box, or take the line out.'),
	'item-without-box': cannotPublish<{ text: string; box?: string }>(
		({ text, box }) =>
			box
				? `${quote(box)} before ${quote(text.slice(text.indexOf(box) + box.length).trim())} is not a box that can be read.`
				: `${quote(text)} has no box, and other items of its list have one.`,
		'Write - [x] before it if it applies, and - [ ] if it does not, with a space after the box.'
	),
	'judge-headings': cannotPublish<{ found: string[] }>(
		({ found }) => `This table ${found.length ? `is headed ${listed(found)}` : 'has no headings'}, which is not how a table of actions to judge is headed.`,
		'Write | Action | Rating | Why | as its first line: three columns, in this order and in these words.'
	),
	'table-without-rule': cannotPublish(
		'These lines were meant as a table, and its second line, that of hyphens, is missing or has not as many columns as the first.',
		'Write | --- | --- | --- | as a line of its own just below the headings.'
	),
	'table-cut': cannotPublish<{ text: string }>(
		({ text }) => `An empty line cuts the table in two above ${quote(text)}.`,
		'Take the empty line away: all lines of a table stand directly below each other.'
	),
	'row-glued': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands directly below the table, so it is read as one more row.`,
		'Put an empty line above it. If it is an action, write its rating and the reason after it, each after a |.'
	),
	'row-too-long': cannotPublish<{ text: string }>(
		({ text }) => `The row ${quote(text)} has more than three columns.`,
		'A | ends a column. Where it belongs to the words, write \\| or another sign; else take out what is too much.'
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
		({ number }) =>
			number < 3
				? 'Strike the phrases that have to go, ~~like this~~, and mark some that may stay, *like this*.'
				: 'Mark fewer, or join those that stand next to each other.'
	),
	'phrases-key': cannotPublish<{ struck: number; rest: number }>(
		({ struck, rest }) =>
			`${struck === 1 ? 'One' : struck} of these ${struck + rest} marked phrases ${struck === 1 ? 'has' : 'have'} to go; at least two must, and at least one must not.`,
		'Strike the phrases that have to go, ~~like this~~, and mark some that may stay, *like this*.'
	),
	'phrases-in-words': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands in a message whose phrases are to be taken out, and that holds paragraphs alone.`,
		'Write it as a paragraph, or show it in a message of its own above the question.'
	),
	'phrases-without-list': cannotPublish(
		'No list below this message says why its phrases have to go or may stay.',
		'Write one, a line for each phrase: “- ~~the phrase~~: why it has to go”, or “- *the phrase*: why it may stay”.'
	),
	'phrase-loose': cannotPublish<{ text: string }>(
		({ text }) => `The mark before ${quote(text)} marks nothing: it does not touch the words that it encloses, or it is not closed.`,
		'Write it at both ends, without a space between mark and words: ~~like this~~ if they have to go, *like this* if they may stay.'
	),
	'phrase-marked-up': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} has other marks in it or around it, and all phrases have to look alike.`,
		'Mark its words once and with nothing else: ~~like this~~ if they have to go, *like this* if they may stay.'
	),
	'phrase-line': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} does not say, by its mark, of which phrase it speaks.`,
		'Start the line with the phrase, marked as it is in the message: “- ~~the phrase~~: why it has to go”, or “- *the phrase*: why it may stay”.'
	),
	'phrase-unknown': cannotPublish<{ phrase: string; there: boolean; nearest?: string }>(
		({ phrase, there }) => (there ? `${quote(phrase)} stands in the message, and is not marked there.` : `No phrase in the message reads ${quote(phrase)}.`),
		({ there, nearest }) =>
			there
				? 'Mark these words in the message too: ~~like this~~ if they have to go, *like this* if they may stay.'
				: `${meant(nearest)}Write the phrase here in the words that are marked in the message.`
	),
	'phrase-otherwise': cannotPublish<{ phrase: string; struck: boolean }>(
		({ phrase, struck }) =>
			`${quote(phrase)} ${struck ? 'has to go in the message, and may stay in the list below it' : 'may stay in the message, and has to go in the list below it'}.`,
		'Mark it alike in both: ~~struck~~ if it has to go, *emphasised* if it may stay.'
	),
	'phrase-twice': cannotPublish<{ phrase: string }>(
		({ phrase }) => `${quote(phrase)} is marked twice in the message, so its reason cannot be told apart.`,
		'Mark a few words more in one of the two places, or only one of them.'
	),
	'reason-twice': cannotPublish<{ phrase: string }>(({ phrase }) => `${quote(phrase)} is explained twice in the list.`, 'Make one line of the two.')
};
