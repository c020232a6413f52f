/** Wording: messages, posts and comments. */
import { cannotPublish, quote, shouldFix } from './entry.ts';

export const messages = {
	'message-without-speaker': cannotPublish<{ text: string }>(
		({ text }) => `The message ${quote(text)} does not say who speaks.`,
		'Open it with the name in bold and where it stands: > **Mrs Shah**, direct message, 23:04. Then a line with only >, then the message.'
	),
	'message-two-speakers': cannotPublish<{ name: string }>(
		({ name }) => `${quote(name)} opens a second message inside the first one.`,
		'Give each message a quotation of its own, with an empty line (without >) between. A comment on a post is a quotation inside it: > > **Name**.'
	),
	'message-without-gap': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands directly below the speaker’s line and would be shown as part of it.`,
		'Put a line with only > between the speaker’s line and the message.'
	),
	'message-empty': cannotPublish<{ speaker: string }>(
		({ speaker }) => `Nothing is said below the line that names ${quote(speaker)}.`,
		'Keep the name, place and time on the first line. Below it, put a line with only >, and then what is said.'
	),
	'message-left-empty': shouldFix<{ speaker: string }>(
		({ speaker }) => `On some ways through the story the message of ${quote(speaker)} is shown with no words below its first line.`,
		'If the whole message depends on the condition, put the condition at the end of its first line, after the speaker.'
	),
	'message-runs-on': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} stands directly below a message without > and would be shown as part of it.`,
		'Put an empty line above it, or a > before it if it is part of the message.'
	),
	'comment-without-gap': cannotPublish<{ text: string }>(
		({ text }) => `The comment ${quote(text)} touches the text above or below it.`,
		'Put a line with only > above the comment and below it.'
	),
	'comment-too-deep': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is a comment on a comment.`,
		'Write it as the next comment on the same post, and say in it whom it answers.'
	),
	'not-in-list': cannotPublish<{ text: string }>(
		({ text }) => `The quotation ${quote(text)} stands inside a list that is not a list of choices.`,
		'Give the message a paragraph of its own outside the list.'
	),
	'heading-inside': cannotPublish<{ text: string }>(
		({ text }) => `The heading ${quote(text)} stands inside a choice or a list.`,
		'Start a scene’s heading at the left edge, or write it as ordinary words.'
	),
	'not-in-message': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} cannot stand inside a message.`,
		'A message holds words, lists, pictures and comments. Write a heading or a table in ordinary words.'
	)
};
