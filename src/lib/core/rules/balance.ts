/** Does the best choice stand out by its length or its place, all through a dilemma? */
import { isChoiceList } from '../choices.ts';
import type { ChoiceListDraft } from '../written.ts';
import type { WordingRule } from './rule.ts';

export const balance: WordingRule = ({ scenes }, report) => {
	const graded = scenes.flatMap((scene) => (isChoiceList(scene.decision) ? scene.decision : []));
	// One that cannot be read yet may be the one that breaks the pattern.
	const whole = graded.every((decision) => bestPlace(decision) > 0 && decision.choices.every((choice) => choice.link));
	if (graded.length < 2 || !whole || scenes.some((scene) => scene.refused) || report.has('text-before-scene', 'choice-without-link')) return;
	const first = graded[0]!.choices.find((choice) => choice.grade?.grade === 'best')!;
	const places = new Set(graded.map(bestPlace));
	if (graded.every(bestIsLongest)) report.add('best-longest', first.link?.span ?? first.span, { decisions: graded.length });
	if (places.size === 1) report.add('best-same-place', first.link?.span ?? first.span, { decisions: graded.length, place: bestPlace(graded[0]!) });
};

/** Where the best choice is written, from 1; 0 where there is none. */
export const bestPlace = ({ choices }: ChoiceListDraft): number => choices.findIndex((choice) => choice.grade?.grade === 'best') + 1;

/** Whether every other choice has fewer characters than the best one. */
export const bestIsLongest = (decision: ChoiceListDraft): boolean => {
	const best = decision.choices[bestPlace(decision) - 1];
	return best !== undefined && decision.choices.every((choice) => choice === best || choice.text.text.length < best.text.text.length);
};
