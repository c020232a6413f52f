/** Does a question that asks for the exception say so plainly? */
import type { WordingRule } from './rule.ts';

const YOU = '(?:you|she|he|they|one|anyone)';
const NEGATIVE = new RegExp(
	`\\b(?:which|what)\\b[^?.]{0,80}?\\b(?:(?:would|should|could|do|must|may|can) ${YOU} (not|never)|(?:would|should|could|do|must|ca)(n['’]t) ${YOU}|(?:is|are|does|do|would|should|must|may|can) (not|never))\\b[^?.]{0,80}\\?|\\b(except)\\b[^?.]{0,80}\\?`,
	'i'
);
export const questions: WordingRule = ({ scenes }, report) => {
	for (const { decision } of scenes) {
		const found = decision?.question && NEGATIVE.exec(decision.question.words);
		const word = found && found.slice(1).find(Boolean)!;
		if (word && !new RegExp(`<(?:strong|em)>[^<]*${word}`).test(decision.question!.html)) report.add('negative-question', decision.question!.span, { word });
	}
};
