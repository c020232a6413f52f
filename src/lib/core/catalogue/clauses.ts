/** Wording: which clauses a decision counts for. */
import { cannotPublish, meant, quote, shouldFix } from './entry.ts';

export const clauses = {
	'clause-unknown': cannotPublish<{ id: string; nearest?: string }>(
		({ id }) => `There is no clause or key point ${quote(id)} in the guidance.`,
		({ nearest }) => `${meant(nearest)}Check its number in the guidance.`
	),
	'clause-not-allowed': cannotPublish<{ id: string; allowed: string[] }>(
		({ id, allowed }) => `${id} is not among the clauses that this file may count for (${allowed.join(', ')}).`,
		({ id }) => `Add ${id} to “clauses:” at the top of the file, or take it out here.`
	),
	'clauses-too-many': cannotPublish<{ ids: string[] }>(
		({ ids }) => `This decision counts for ${ids.length} clauses (${ids.join(', ')}), and three is the most that one answer can show.`,
		'Keep the clauses that the decision really turns on. A clause named with a breach counts too.'
	),
	'clauses-misplaced': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} says what a decision counts for, but does not stand at the end of a question.`,
		'Put it at the end of the paragraph just above the choices, or take it out.'
	),
	'breach-without-must': cannotPublish<{ id: string; duty: string[] }>(
		({ id, duty }) => `${id} holds no must that could be broken${duty.length ? `: its duty is ${duty.join(', ')}` : ''}.`,
		({ id }) =>
			`Grade the choice “wrong”. Or say whose must is broken in place of ${id}: another clause, “breach C149”, or a law, “breach law: Data Protection Act 2018”.`
	),
	'must-unfounded': shouldFix<{ text: string; ids: string[] }>(
		({ text, ids }) => `${quote(text)} says “must”, and ${among(ids)} has neither a must nor a law behind it.`,
		'Say what the clause says: should, may, or be aware. Or name in that sentence the clause or the law that says must.'
	),
	'should-unfounded': shouldFix<{ text: string; ids: string[]; must: boolean }>(
		({ text, ids }) => `${quote(text)} says “should”, and ${among(ids)} has no should.`,
		({ must }) =>
			`${must ? 'Say “must” where that is what the clause says; for advice of your own' : 'For advice of your own'}, say plainly what to do: “ring her first”. Or name in that sentence the clause that says should.`
	),
	'own-clause-undecided': shouldFix<{ id: string }>(
		({ id }) => `This dilemma lies in the folder of ${id}, and none of its decisions counts for it.`,
		({ id }) => `Name ${id} at the end of a question that turns on it, or move the file to the folder of the clause that it is about.`
	),
	'edition-other': cannotPublish<{ written: string; edition: string }>(
		({ written, edition }) => `This dilemma is written for the edition ${quote(written)}, and the course has ${quote(edition)}.`,
		({ edition }) =>
			`Read what its clauses say in the course’s edition, correct what has changed, and then write “edition: ${JSON.stringify(edition)}”, or take the line out.`
	),
	'clause-uncounted': shouldFix<{ id: string; counts: string[] }>(
		({ id, counts }) => `This rests on ${id}, and the decision counts for ${counts.join(', ')} alone.`,
		({ id }) =>
			`If the decision turns on ${id}, name it at the end of the question, in code marks. If not, take it out of the brackets; to point at it, write “see ${id}” in the sentence.`
	)
};

/** C148 alone; or each of several, of which none will do. */
const among = (ids: string[]): string => (ids.length === 1 ? ids[0]! : `none of ${ids.join(', ')}`);
