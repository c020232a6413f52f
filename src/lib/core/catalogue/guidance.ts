/** Wording: guidance.md, a clause.md, edition.json, and what is too near to the guidance's own text. */
import { advice, cannotPublish, listed, meant, quote, shouldFix } from './entry.ts';

export const guidance = {
	'guidance-copied': cannotPublish<{ text: string; words: number }>(
		({ text, words }) => `${quote(text)} stands in the guidance itself: ${words} words in a row are its own.`,
		'Say it in your own words and name the clause. The text of the guidance belongs to its publisher, and eight words in a row are the most that may be the same.'
	),
	'edition-missing': shouldFix(
		'There is no edition.json beside this file, so nobody can tell whether a text copies the guidance, or which clauses a new edition changed.',
		'Keep the text of the guidance in a file outside this project, and run: npm run guidance -- THAT-FILE. Only hashes of it are kept.'
	),
	'edition-unreadable': cannotPublish(
		'This file is not what “npm run guidance” writes.',
		'Take it out and run: npm run guidance -- FILE, with the file that holds the text of the guidance.'
	),
	'edition-stale': cannotPublish<{ edition: string; other: string }>(
		({ edition, other }) => `“edition:” says ${quote(edition)}, but edition.json was made when it said ${quote(other)}.`,
		'If the guidance has a new edition, run: npm run guidance -- FILE --write, with the file that holds its text. If not, put back what “edition:” said.'
	),
	'clause-not-in-edition': cannotPublish<{ id: string; edition: string }>(
		({ id, edition }) => `${id} is no part of the guidance in the edition ${quote(edition)}.`,
		'Check its number in the guidance. Numbers change from edition to edition, and one that is gone may stand for something else in the next.'
	),
	'clause-untold': advice<{ ids: string[] }>(
		({ ids }) => `The guidance holds ${ids.join(', ')}, and nothing here tells ${ids.length === 1 ? 'it' : 'them'}.`,
		'Tell a key point in the list of this file, and a clause in a folder of its own, such as C149-consent, in a file called clause.md.'
	),
	'duty-unknown': cannotPublish<{ word: string; nearest?: string }>(
		({ word }) => `${quote(word)} is no duty.`,
		({ nearest }) => `${meant(nearest)}The duties are must, should, may, aware and law. Several stand with a comma between them.`
	),
	'key-point-unreadable': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} is not written as a key point is.`,
		'Write its number in bold, a title, its duty in code marks if it has one, a colon, and what it says: - **KP5** Personal information `should`: You should not share it. A list that is no list of key points has no place in this file.'
	),
	'key-point-twice': cannotPublish<{ id: string; line: number }>(
		({ id, line }) => `${id} stands twice; it stood on line ${line} already.`,
		'Give each key point its number in the guidance, counted from the first.'
	),
	'outcome-unknown': cannotPublish<{ id: string; nearest?: string }>(
		({ id }) => `There is no outcome ${quote(id)}.`,
		({ nearest }) => `${meant(nearest)}Name one that stands below “outcomes:” in guidance.md, or add it there.`
	),
	'outcome-vague': shouldFix<{ id: string; word: string }>(
		({ id, word }) => `${id} starts with ${quote(word)}, which nobody can see a learner do.`,
		'Say what the learner does: decide, obtain, record, respond, decline, declare.'
	),
	'standard-unknown': cannotPublish<{ number: string; whose: string; known: string[] }>(
		({ number, whose }) => `There is no standard ${quote(number)} for ${whose} in guidance.md.`,
		({ known }) =>
			`${known.length ? `It lists ${known.join(', ')}. ` : ''}Add a number there, with a word on what it is about, once somebody has checked it against the standards themselves; else leave it out here.`
	),
	'domain-unknown': cannotPublish<{ name: string; known: string[] }>(
		({ name }) => `There is no domain ${quote(name)} in guidance.md.`,
		({ known }) =>
			known.length
				? `Write one of ${listed(known)}, or leave the line out.`
				: 'List the domains in guidance.md first, such as “domains: [Professionalism, Communication]”.'
	),
	'list-unreadable': cannotPublish<{ name: string; wanted: string }>(
		({ name, wanted }) => `${quote(name)} at the top of the file cannot be read: it must be ${wanted}.`,
		({ name }) => `Write one a line below “${name}:”, indented by two spaces: its name, a colon, a space, and what belongs to it.`
	)
};
