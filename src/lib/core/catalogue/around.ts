/** Wording: what stands around the dilemmas: the settings of course.md, suggested paths, and the course's own pages. */
import { cannotPublish, listed, meant, quote, shouldFix } from './entry.ts';

export const around = {
	'profile-unknown': cannotPublish<{ word: string; nearest?: string }>(
		({ word }) => `${quote(word)} is no profile.`,
		({ nearest }) => `${meant(nearest)}A course is for students, for registrants or for both: profiles: [student, registrant].`
	),
	'language-unknown': cannotPublish<{ tag: string }>(
		({ tag }) => (tag === '' ? '“language:” names no language.' : `${quote(tag)} is no tag of a language.`),
		'Write the short tag of one language, such as en-GB, cy for Welsh or ar for Arabic; or take the line out: then it is the course’s own.'
	),
	'dilemma-unknown': shouldFix<{ where: string; name: string; nearest?: string }>(
		({ where, name }) => `${where} names ${quote(name)}, and no dilemma’s file is called so.`,
		({ nearest }) => `${meant(nearest)}Name the file as it is called in its folder, with or without “.md”.`
	),
	'path-unreadable': cannotPublish<{ name: string; wrong: string }>(
		({ name, wrong }) => `The path ${quote(name)} cannot be read: ${wrong}.`,
		'Below its name, indented by two spaces more, write “dilemmas:” with a list of files, or with the word “clause” or “all”; or “minutes: 10” alone. “about:” takes a sentence that says whom it is for.'
	),
	'provider-incomplete': cannotPublish<{ missing: string[] }>(
		({ missing }) => `“provider:” says nothing at ${listed(missing.map((name) => `${name}:`))}.`,
		'An approved provider gives its name and the reference that the event was allocated: write both. Without such a provider take “provider:” out, and the course’s record is one of self-directed CPD.'
	),
	'provider-unreadable': cannotPublish<{ wrong: string }>(
		({ wrong }) => `What the provider states cannot be read: ${wrong}.`,
		'Below “provider:”, indented by two spaces, write “name:” and “reference:”, and as the provider states them “points:”, “type:”, “domains: [Professionalism]”, “interactive: no”, “peer-review: no”.'
	),
	'cpd-for-students': shouldFix(
		'CPD is spoken of here, and the course is for students too, whom it does not concern.',
		'Take the words out. What the course has to say of CPD it says by itself, to registrants alone.'
	),
	'page-heading': cannotPublish<{ heading: string }>(
		({ heading }) => `${quote(heading)} is not written as the heading of a section is.`,
		({ heading }) => `Write “## ${heading}”: two hashes, a space, and its words. The title of the page stands at the top of the file, after “title:”.`
	),
	'page-condition': cannotPublish<{ fact: string }>(
		({ fact }) => `This is shown on a condition, ${quote(fact)}, and a page remembers nothing.`,
		'Take the condition out: whoever opens a page reads all of it.'
	),
	'page-link': cannotPublish<{ text: string }>(
		({ text }) => `The link ${quote(text)} leads to a scene, and a page has none.`,
		'Take the link out and keep its words. A page may link to an address that starts with https://.'
	),
	'page-empty': cannotPublish('This page says nothing.', 'Write what it has to say below the block at its top, or take the file out.'),
	'page-name': cannotPublish<{ name: string; names: string[] }>(
		({ name }) => `${quote(name)} cannot be the name of a page.`,
		({ names }) => `Name the file in small letters, digits and hyphens, such as ${listed(names)}: its name is part of its address.`
	)
};
