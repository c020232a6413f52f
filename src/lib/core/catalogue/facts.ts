/** Wording: instructions in code marks, facts and conditions. */
import { advice, cannotPublish, listed, meant, quote, shouldFix } from './entry.ts';

export const facts = {
	'instruction-unknown': cannotPublish<{ text: string; nearest?: string }>(
		({ text }) => `${quote(text)} in code marks is no instruction that is known.`,
		({ nearest }) => `Words in code marks are never shown; put file names and the like in quotation marks.${meant(nearest)}`
	),
	'instruction-misplaced': cannotPublish<{ text: string; where: string }>(
		({ text }) => `The instruction ${quote(text)} has no meaning here.`,
		({ where }) => `Put it ${where}.`
	),
	'fact-empty': cannotPublish<{ text: string }>(({ text }) => `${quote(text)} does not say which fact.`, 'Name the fact after the colon, in one to four words: remember: connected.'),
	'fact-too-long': cannotPublish<{ fact: string }>(
		({ fact }) => `The fact ${quote(fact)} has more than four words.`,
		'Name it in one to four words, so that it is easy to write the same way again.'
	),
	'fact-with-logic': cannotPublish<{ fact: string; mark: string }>(
		({ fact, mark }) => `${quote(mark)} in ${quote(fact)} reads like a sum or an expression, and a fact is only a name.`,
		'Write a condition for each fact, side by side: all must hold. There is no “or” and no counting, so that every route can be proved.'
	),
	'facts-too-many': cannotPublish<{ facts: string[] }>(
		({ facts }) => `This dilemma remembers ${facts.length} facts (${listed(facts)}), and six is the most.`,
		'Keep the facts that change what is read or offered later.'
	),
	'fact-never-remembered': cannotPublish<{ fact: string; nearest?: string }>(
		({ fact }) => `No choice remembers ${quote(fact)}, so this condition can never be met.`,
		({ nearest }) => `Add it to a choice, \`remember: …\`, or correct its words.${meant(nearest)}`
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
		({ seen, facts }) => `A learner can come here${facts.length ? ` with ${listed(facts)} remembered` : ' with nothing remembered'} and find ${seen === 0 ? 'no choice' : 'only one choice'}.`,
		'Leave at least two choices without a condition, or add choices for those who come that way.'
	)
};

