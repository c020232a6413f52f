/** Wording: instructions in code marks, facts and conditions. */
import { advice, cannotPublish, listed, meant, quote, shouldFix } from './entry.ts';

export const facts = {
	'instruction-unknown': cannotPublish<{ text: string; nearest?: string }>(
		({ text }) => `${quote(text)} stands in code marks, but is not an instruction.`,
		({ nearest }) =>
			`${meant(nearest)}Code marks hold a grade (best, acceptable, weak, wrong, breach C149), a fact (remember: …, only if: …, unless: …) or clauses (C149 KP5), and are never shown. Put anything else in quotation marks.`
	),
	'instruction-unmarked': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} looks like a condition, but would be shown as plain text.`,
		({ text }) => `Put it in code marks: \`${text}\`.`
	),
	'instruction-misplaced': cannotPublish<{ text: string; where: string }>(
		({ text }) => `The instruction ${quote(text)} has no meaning here.`,
		({ where }) => `Put it ${where}.`
	),
	'fact-empty': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} does not say which fact.`,
		'Name the fact after the colon, in one to four words, such as remember: connected.'
	),
	'fact-too-long': cannotPublish<{ fact: string }>(
		({ fact }) => `The fact ${quote(fact)} has more than four words.`,
		'Name it in one to four words, so that it is easy to write the same way again.'
	),
	'fact-with-logic': cannotPublish<{ fact: string; mark: string }>(
		({ fact, mark }) => `${quote(mark)} cannot stand in the name of a fact, as it does in ${quote(fact)}.`,
		'A fact is named in one to four plain words. To ask for two facts, write two conditions side by side: both must hold. There is no “or” and no counting, so that every route can be proved.'
	),
	'facts-too-many': cannotPublish<{ facts: string[] }>(
		({ facts }) => `This dilemma remembers ${facts.length} facts (${listed(facts)}), and six is the most.`,
		'Keep the facts that change what is read or offered later.'
	),
	'fact-never-remembered': cannotPublish<{ fact: string; nearest?: string }>(
		({ fact }) => `No choice remembers ${quote(fact)}, so asking for it changes nothing.`,
		({ nearest }) => `${meant(nearest)}Write it exactly as the choice that remembers it does, or add it to a choice: \`remember: …\`.`
	),
	'fact-never-asked': advice<{ fact: string }>(
		({ fact }) => `${quote(fact)} is remembered, and nothing ever asks for it.`,
		'Let something later depend on it, \`only if: …\`, or take it out.'
	),
	'condition-never': cannotPublish<{ text: string }>(
		({ text }) => `${quote(text)} can never hold here, whichever way the learner comes.`,
		'Check which choices lead here and what they remember.'
	),
	'condition-always': shouldFix<{ text: string }>(
		({ text }) => `${quote(text)} always holds here, whichever way the learner comes.`,
		'Take the condition away, or check which choices lead here.'
	),
	'too-few-visible': cannotPublish<{ seen: number; facts: string[] }>(
		({ seen, facts }) =>
			`A learner who comes here ${facts.length ? `with ${listed(facts)} remembered` : 'with nothing remembered'} finds ${seen === 0 ? 'no choice' : 'only one choice'}.`,
		'Leave at least two choices without a condition, or add choices for those who come that way.'
	)
};
