/** Wording: the file as a whole and its front matter. */
import { cannotPublish, count, meant, quote, shouldFix } from './entry.ts';

export const file = {
	'file-too-large': cannotPublish<{ kb: number }>(
		({ kb }) => `This file is ${kb} kB long, and a dilemma may be 256 kB at most.`,
		'Split the story into two dilemmas, each a file of its own. If a picture was pasted into the text, keep it as a file beside the text.'
	),
	'block-too-long': cannotPublish<{ length: number }>(
		({ length }) => `This paragraph runs for ${length} characters without an empty line, and 8,000 is the most that can be read.`,
		'Put an empty line between thoughts: several short paragraphs read better than one long one.'
	),
	'marks-too-many': cannotPublish<{ number: number }>(
		({ number }) => `This paragraph holds ${number} marks such as *, _, [ and ~, and 400 is the most that can be read.`,
		'Take the extra marks out, or put an empty line between thoughts.'
	),
	'nested-too-deep': cannotPublish<{ depth: number }>(
		({ depth }) => `Quotes or lists stand ${depth} deep inside each other here, and 8 is the most.`,
		'Bring this text further to the left: a message, and a comment inside it, are two deep.'
	),
	'no-break-space': shouldFix<{ number: number }>(
		({ number }) => `This file holds ${count(number, 'no-break space')}, the first one here; each is read as an ordinary space.`,
		'Type an ordinary space instead. No-break spaces come in with text that was copied from a web page or a word processor.'
	),
	'front-matter-unclosed': cannotPublish(
		'The block at the top opens with “---” and is never closed.',
		'Put a line with three hyphens (---) below the last of its lines, before the first heading.'
	),
	'front-matter-colon': cannotPublish<{ line: string }>(
		({ line }) => `There is a second colon in ${quote(line)}, and the computer reads it as a new name.`,
		'Put quotation marks round what stands after the first colon, like this: title: "A review: one star".'
	),
	'front-matter-at': cannotPublish<{ line: string }>(
		({ line }) => `${quote(line)} has a word that starts with “@” or “\`”, which has another meaning here.`,
		'Put quotation marks round it, like this: "@name".'
	),
	'front-matter-tab': cannotPublish('This line at the top of the file is indented by a tab.', 'Use two spaces instead of the tab.'),
	'front-matter-hash': shouldFix<{ kept: string; lost: string }>(
		({ kept, lost }) => `Everything from “#” on is left out here: ${quote(kept)} is read, and ${quote(lost)} is not.`,
		'Put quotation marks round the whole, like this: title: "Case #3".'
	),
	'front-matter-broken': cannotPublish<{ reason: string }>(
		({ reason }) => `The block at the top of the file cannot be read: ${reason}.`,
		'Write one thing a line, its name, a colon, a space, and then its value, like this: title: A friend request.'
	),
	'field-unknown': shouldFix<{ name: string; nearest?: string }>(
		({ name }) => `${quote(name)} at the top of the file means nothing here and is left out.`,
		({ nearest }) => `Take the line out, or correct its name.${meant(nearest)}`
	),
	'field-unreadable': cannotPublish<{ name: string; wanted: string }>(
		({ name, wanted }) => `${quote(name)} at the top of the file must be ${wanted}.`,
		({ name, wanted }) => `Write ${wanted} after “${name}:”.`
	),
	'title-missing': cannotPublish('This dilemma has no title.', 'Open the file with three lines: “---”, “title: ” and the title, and “---” again.'),
	'allow-unknown': cannotPublish<{ code: string; nearest?: string }>(
		({ code }) => `“allow:” answers ${quote(code)}, which is no finding that has this name.`,
		({ nearest }) => `Copy the name from the finding, as it stands in square brackets.${meant(nearest)}`
	),
	'allow-not-answerable': cannotPublish<{ code: string }>(
		({ code }) => `“allow:” answers ${quote(code)}, but only a finding marked “should fix” can be answered.`,
		'Take the line out, and put the text right instead.'
	),
	'allow-without-reason': cannotPublish<{ code: string }>(
		({ code }) => `“allow:” answers ${quote(code)} without a reason.`,
		({ code }) => `Write the reason after the colon, like this: ${code}: the reviewer wants this choice to be long.`
	),
	'clauses-needed': cannotPublish(
		'This file lies outside a clause’s folder and does not say which clauses it may count for.',
		'Add a line such as “clauses: [C152]” at the top of the file, or move the file into the folder of its clause.'
	)
};
