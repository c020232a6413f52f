/** Wording: headings, links, and what Markdown has that a scenario does not. */
import { cannotPublish, quote, shouldFix } from './entry.ts';

export const scenes = {
	'no-scene': cannotPublish('This file holds no scene.', 'Start a scene with a line such as “## The request”: two hashes, a space, and its heading.'),
	'no-ending': cannotPublish(
		'This story has no ending.',
		'Add one at the foot of the file: a line such as “## Ending: One place to talk”, and what happens below it.'
	),
	'starts-with-ending': cannotPublish<{ heading: string }>(
		({ heading }) => `The first scene is the ending ${quote(heading)}, so there is no story before it.`,
		'The story starts at the first heading: put the opening scene first and the endings last.'
	),
	'heading-level': cannotPublish<{ heading: string; hashes: number }>(
		({ heading, hashes }) => `${quote(heading)} is a heading with ${hashes === 1 ? 'one hash' : `${hashes} hashes`}, and a scene has two.`,
		({ heading, hashes }) =>
			`Write “## ${heading}” if a scene starts here, or bold text if it is only a label: **${heading}**.${hashes === 1 ? ' The title of the dilemma stands at the top of the file, after “title:”.' : ''}`
	),
	'heading-without-space': cannotPublish<{ heading: string }>(
		({ heading }) => `${quote(heading)} looks like a heading, but no space stands after its hashes, so it would be shown as plain text.`,
		({ heading }) => `Write “## ${heading.replace(/^#+/, '')}”.`
	),
	'heading-underlined': cannotPublish<{ heading: string }>(
		({ heading }) => `The line of hyphens or equals signs below ${quote(heading)} turns it into a heading.`,
		({ heading }) => `Take the line below it out. If a scene starts here, write “## ${heading}”.`
	),
	'heading-empty': cannotPublish(
		'This heading has no words of its own.',
		'Give the scene a short heading, such as “## The request” or “## Ending: One place to talk”; choices lead to it by these words.'
	),
	'heading-twice': cannotPublish<{ heading: string; line: number }>(
		({ heading, line }) => `${quote(heading)} and the heading in line ${line} make the same link, so no choice could tell them apart.`,
		'Change the words of one of the two headings, and of the links that lead to it.'
	),
	'heading-marked-up': cannotPublish<{ heading: string }>(
		({ heading }) => `The heading ${quote(heading)} holds more than plain words.`,
		'Write the heading in plain words: no links, pictures or instructions in it.'
	),
	'text-before-scene': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands before the first scene, where nobody would see it.`,
		'Put a scene’s heading above it, such as “## The request”, or write it as a note to colleagues: <!-- like this -->.'
	),
	'ending-with-decision': cannotPublish<{ heading: string }>(
		({ heading }) => `The ending ${quote(heading)} asks for a decision, but an ending is where the story stops.`,
		'Take “Ending:” out of its heading if the story goes on, or move the choices to the scene before.'
	),
	'ending-with-link': cannotPublish<{ heading: string }>(
		({ heading }) => `The ending ${quote(heading)} leads on to another scene, but an ending is where the story stops.`,
		'Take the link out, or take “Ending:” out of the heading.'
	),
	'ending-without-colon': shouldFix<{ heading: string }>(
		({ heading }) => `The ending ${quote(heading)} has no colon after “Ending”.`,
		({ heading }) => `Write “## Ending: ${heading}”.`
	),
	'routes-nearly': shouldFix<{ heading: string }>(({ heading }) => `${quote(heading)} is not quite how the table of routes is headed.`, 'Write “## Routes”.'),
	'link-to-nowhere': cannotPublish<{ target: string; nearest?: string }>(
		({ target }) => `No scene has the heading that “#${target}” leads to.`,
		({ nearest }) => (nearest === undefined ? 'Add a scene with that heading, or lead to one that is there.' : `Did you mean “#${nearest}”?`)
	),
	'link-nearly': shouldFix<{ target: string; slug: string }>(
		({ target }) => `“${target}” is not quite how this scene’s link is written.`,
		({ slug }) => `Write (#${slug}): a hash, small letters, hyphens for spaces, no other marks.`
	),
	'link-title': shouldFix<{ text: string }>(
		({ text }) => `${quote(text)} stands in quotation marks after a link’s address, where it is never shown.`,
		'Take it out, or say it in the text.'
	),
	'link-unfinished': cannotPublish<{ text: string; slug?: string }>(
		({ text }) => `${quote(text)} looks like a link, but would be shown as plain text.`,
		({ slug }) =>
			`Write the words in square brackets and, with no space between, the scene’s link in round ones: [words](#${slug ?? 'the-scene'}). A link has hyphens where the heading has spaces.`
	),
	'link-inside-text': cannotPublish<{ text: string }>(
		({ text }) => `The link ${quote(text)} stands inside other text, where a learner could not follow it.`,
		'A link to a scene opens a choice, or stands alone in its paragraph to go on. Put it there, or take the link out and keep its words.'
	),
	'link-elsewhere': cannotPublish<{ target: string }>(
		({ target }) => `The link to ${quote(target)} leads neither to a scene nor to a web page.`,
		'A link leads to a scene (#the-scene) or to an address that starts with https://.'
	),
	'link-out-as-choice': cannotPublish<{ text: string }>(
		({ text }) => `The choice ${quote(text)} leads out of the story.`,
		'A choice leads to a scene, such as (#the-scene). Put links to web pages in the text instead.'
	),
	'link-beside-choices': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} leads on in a scene that asks for a decision, but the choices already say where the story goes.`,
		'Take this link out, or move it to the scene that the choices lead to.'
	),
	'continue-never-taken': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is never taken, since the link above it has no condition.`,
		'Put the links with conditions first, and the one without last.'
	),
	'continue-all-conditional': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} has a condition, and nothing says where the story goes when it does not hold.`,
		'Add one more link below it, without a condition.'
	),
	'two-decisions': cannotPublish<{ heading: string }>(
		({ heading }) => `The scene ${quote(heading)} asks for a second decision.`,
		'A scene asks once. Start a new scene with a heading of its own before the second question.'
	),
	'text-after-choices': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands below the choices, where nobody would see it.`,
		'If it belongs to the choice above, indent it by two spaces so that it stands under the choice’s words. If it belongs to the scene, put it above the question.'
	),
	'text-after-continue': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands below the link that leads on to the next scene.`,
		'Put it above the link: the link is the last thing in its scene.'
	),
	'question-missing': shouldFix(
		'Nothing is asked above this.',
		'Put a paragraph just above it that asks what the learner does, such as “What do you do first?”'
	),
	'raw-html': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is HTML, which a scenario does not hold.`,
		'Say it with Markdown: **bold**, *emphasis*, - for a list, > for a message.'
	),
	script: cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a script, which a scenario never holds.`,
		'Take it out. Write a post as a message: > **Name**, where it stands. Write a condition as “only if:” in code marks.'
	),
	'html-entity': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a code for a character.`,
		'Type the character itself: & for and, £ for pounds, a space for a space.'
	),
	'picture-from-afar': cannotPublish<{ address: string }>(
		({ address }) => `The picture ${quote(address)} is not a file beside this one, and only those go with the course.`,
		'Keep a copy of the picture beside this file, and name it: ![what it shows](picture.svg).'
	),
	'picture-missing': cannotPublish<{ address: string }>(
		({ address }) => `There is no picture ${quote(address)} beside this file.`,
		'Put the picture into the same folder, and check its name, capitals included.'
	),
	'picture-with-space': cannotPublish<{ text: string; file: string }>(
		({ text }) => `${quote(text)} would be shown as plain text, since a picture’s address holds no spaces.`,
		({ file }) => `Give the picture’s file a name without spaces, such as ${quote(file)}, and write that here.`
	),
	'picture-of-another-kind': cannotPublish<{ address: string }>(
		({ address }) => `The picture ${quote(address)} is of a kind that not every browser shows.`,
		'Save it again as PNG, JPEG or SVG, and name that file here.'
	),
	'picture-without-words': cannotPublish<{ address: string }>(
		({ address }) => `The picture ${quote(address)} says nothing to someone who cannot see it.`,
		'Say what it shows between the square brackets: ![A photograph of the back of an eye, with a printed strip above](picture.svg).'
	),
	'picture-in-text': cannotPublish<{ address: string }>(
		({ address }) => `The picture ${quote(address)} stands inside a line of text.`,
		'Give the picture a paragraph of its own, with an empty line above and below.'
	),
	footnote: cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a footnote, which a scenario does not hold.`,
		'Say it in the text, or leave it out.'
	),
	'link-definition': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} names a link apart from where it is used.`,
		'Write the address where the link stands: [words](https://…).'
	),
	alert: cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} makes an alert box, which a scenario does not hold.`,
		'Write an ordinary paragraph. A quotation (>) is a message, and opens with a **speaker**.'
	),
	'code-block': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} would be shown as computer code, since it is indented by four spaces or fenced.`,
		'Take the spaces at the start of the line away (two are enough under a choice), or the fence of ``` marks.'
	),
	'line-across': cannotPublish(
		'These hyphens, stars or underscores draw a line across the page, which a scenario does not hold.',
		'Take them out: a new scene starts with a heading.'
	),
	table: cannotPublish(
		'A scenario does not hold a table like this one.',
		'Say it in sentences or as a list. A table of routes stands under “## Routes”, and a step that judges actions is headed Action, Rating, Why.'
	),
	'struck-out': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is struck out, which has a meaning only in a message whose identifying words are to be taken out.`,
		'Take the ~ marks away.'
	),
	'note-in-line': cannotPublish<{ text: string }>(
		({ text }) => `The note ${quote(text)} shares a line with other text.`,
		'Put the note on lines of its own, with an empty line above and below.'
	),
	'note-unclosed': cannotPublish('This note to colleagues is never closed, so all below it is part of the note.', 'End the note with “-->”.'),
	'routes-unreadable': cannotPublish<{ found: string }>(
		({ found }) => `${found} stands under “## Routes”, where one table is expected.`,
		'Write a table with the headings Choices, Ends at and Score, a route a row.'
	),
	'routes-twice': cannotPublish('“## Routes” stands here for the second time.', 'Put all routes into one table.')
};
