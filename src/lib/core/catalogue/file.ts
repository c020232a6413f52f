/** Wording: the file as a whole and its front matter. */
import { advice, cannotPublish, meant, quote, shouldFix, thousands } from './entry.ts';

export const file = {
	'file-too-large': cannotPublish<{ kb: number }>(
		({ kb }) => `This file is ${kb} kB long, and a dilemma may be 256 kB at most.`,
		'Split the story into two dilemmas, each a file of its own. If a picture was pasted into the text, keep it as a file beside the text.'
	),
	'letters-lost': cannotPublish<{ number: number }>(
		({ number }) =>
			number === 1 ? 'A letter that cannot be read stands here.' : `A letter that cannot be read stands here, the first of ${thousands(number)} in this file.`,
		'Save the file again as UTF-8: in Notepad, “Save as” and then “Encoding”. Then type the lost letters again.'
	),
	'block-too-long': cannotPublish<{ length: number }>(
		({ length }) => `This paragraph runs for ${thousands(length)} characters without an empty line, and 8,000 is the most that can be read.`,
		'Put an empty line between thoughts: several short paragraphs read better than one long one.'
	),
	'marks-too-many': cannotPublish<{ number: number }>(
		({ number }) => `This paragraph holds ${thousands(number)} marks such as *, _, [ and ~, and 400 is the most that can be read.`,
		'Take the extra marks out, or put an empty line between thoughts.'
	),
	'nested-too-deep': cannotPublish<{ depth: number }>(
		({ depth }) => `Quotes or lists stand ${depth} deep inside each other here, and 8 is the most.`,
		'Bring this text further to the left: a message, and a comment inside it, are two deep.'
	),
	'no-break-space': shouldFix<{ number: number }>(
		({ number }) =>
			number === 1
				? 'A no-break space stands here, and is read as an ordinary space.'
				: `A no-break space stands here, the first of ${thousands(number)} in this file; each is read as an ordinary space.`,
		'Type an ordinary space instead. No-break spaces come in with text that was copied from a web page or a word processor.'
	),
	'front-matter-unclosed': cannotPublish(
		'The block at the top opens with “---” and is never closed.',
		'Put a line with three hyphens (---) below the last of its lines, before the first heading.'
	),
	'front-matter-colon': cannotPublish<{ line: string }>(
		({ line }) => `There is a second colon in ${quote(line)}, and the computer reads it as a new name.`,
		({ line }) =>
			`Put ${/[“”„‘’]/.test(line) ? 'straight ' : ''}quotation marks round what stands after the first colon, like this: title: "A review: one star".${/[“”„‘’]/.test(line) ? ' Curly ones are only letters to the computer: turn off “smart quotes” in your editor.' : ''}`
	),
	'front-matter-at': cannotPublish<{ line: string; mark: string }>(
		({ line, mark }) => `${quote(line)} has a word that starts with ${quote(mark)}, which has another meaning here.`,
		({ mark }) => `Put quotation marks round it, like this: "${mark}name".`
	),
	'front-matter-tab': cannotPublish('This line at the top of the file is indented by a tab.', 'Use two spaces instead of the tab.'),
	'front-matter-hash': shouldFix<{ kept: string; lost: string }>(
		({ kept, lost }) => `“#” starts a remark here, so ${quote(lost)} is left out${kept === 'nothing' ? '' : ` and only ${quote(kept)} is read`}.`,
		'Put quotation marks round the whole, like this: title: "Case #3".'
	),
	'front-matter-broken': cannotPublish<{ reason: string }>(
		({ reason }) => `The block at the top of the file cannot be read: ${reason}.`,
		'Write one thing a line: its name, a colon, a space, and then its value, like this: title: A friend request. A value that starts with a quotation mark or a bracket wants single quotation marks round all of it.'
	),
	'field-unknown': shouldFix<{ name: string; nearest?: string }>(
		({ name }) => `${quote(name)} at the top of the file means nothing here and is left out.`,
		({ nearest }) => `${meant(nearest)}Correct the name, or take the line out. If it belongs to the line above, indent it by two spaces.`
	),
	'field-unreadable': cannotPublish<{ name: string; wanted: string }>(
		({ name, wanted }) => `${quote(name)} at the top of the file must be ${wanted}.`,
		({ name, wanted }) => `After “${name}:”, write ${wanted}.`
	),
	'title-missing': cannotPublish(
		'This file has no title.',
		'Write “title: ” and the title on a line of its own, between two lines of three hyphens (---) at the top of the file.'
	),
	'allow-unknown': cannotPublish<{ code: string; nearest?: string }>(
		({ code }) => `“allow:” answers ${quote(code)}, and no finding has that name.`,
		({ nearest }) => `${meant(nearest)}Copy the name from the finding, where it stands in square brackets.`
	),
	'allow-not-answerable': cannotPublish<{ code: string }>(
		({ code }) => `“allow:” answers ${quote(code)}, but only a finding marked “should fix” can be answered.`,
		'Take the line out, and put the text right instead.'
	),
	'allow-without-reason': cannotPublish<{ code: string }>(
		({ code }) => `“allow:” answers ${quote(code)} without a reason.`,
		({ code }) => `Write the reason after the colon, like this: ${code}: the reviewer asked to keep it.`
	),
	'allow-unneeded': advice<{ code: string }>(
		({ code }) => `“allow:” answers ${quote(code)}, and this file has no such finding.`,
		'Take the line out: it would hide the next one without anybody’s having looked.'
	),
	'clauses-needed': cannotPublish(
		'This file lies outside a clause’s folder and does not say which clauses it may count for.',
		'Add a line such as “clauses: [C152]” at the top of the file, or move the file into the folder of its clause.'
	)
};
