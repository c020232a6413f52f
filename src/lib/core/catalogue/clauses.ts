/** Wording: which clauses a decision counts for. */
import { cannotPublish, meant, quote } from './entry.ts';

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
	)
};
