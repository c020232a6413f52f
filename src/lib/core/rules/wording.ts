/** Can each choice be weighed on its merits, or do its words give it away? */
import { distance } from 'fastest-levenshtein';
import { choicesOf } from '../choices.ts';
import type { ChoiceDraft } from '../written.ts';
import { short, wordCount } from '../source.ts';
import type { WordingRule } from './rule.ts';

const ALL =
	/\b(?:all|any|none|both|either|neither) of (?:the above|the below|(?:these|those|them|the others?)(?=\s*(?:[.,;:!?]|$|choices|options|answers)))|\b(?:the|both) (?:above|below)\b/i;

/** More than one sentence; an abbreviation ends none. */
const SENTENCES =
	/(?<!\b(?:Dr|Mr|Mrs|Ms|Mx|St|Prof|Rev|No|approx|e\.g|i\.e|etc))[.!?]\s+\S.*(?<!\b(?:Dr|Mr|Mrs|Ms|Mx|St|Prof|Rev|No|approx|e\.g|i\.e|etc))[.!?]\s+\S/;
const ABSOLUTE =
	/\b(?:always|never|everyone|everybody|everything|nobody|no one|no-one|completely|totally|absolutely|entirely|under no circumstances|whatever happens|at all costs|without exception)\b/i;

/** Words of a choice, as of any sentence that has to be read once. */
const LONGEST = 25;

/** Choices of one list that are compared: six are the most that it may have. */
const COMPARED = 12;

export const wording: WordingRule = ({ scenes }, report) => {
	for (const { decision } of scenes) {
		const choices = choicesOf(decision);
		const span = (choice: ChoiceDraft) => choice.link?.span ?? choice.span;
		const sound = choices.some((choice) => good(choice) && ABSOLUTE.test(choice.text.text));
		for (const choice of choices) {
			const text = choice.text.text;
			const number = wordCount(text);
			const absolute = ABSOLUTE.exec(text)?.[0];
			if (number > LONGEST || SENTENCES.test(text)) report.add('choice-too-long', span(choice), { text: short(text), words: number });
			if (ALL.test(text)) report.add('all-of-the-above', span(choice), { text: short(text) });
			if (absolute && choice.grade && !good(choice) && !sound) report.add('absolute-word', span(choice), { text: short(text), word: absolute });
		}
		const compared = choices.slice(0, COMPARED).map((choice) => ({ choice, letters: lettersOf(choice.text.text) }));
		compared.forEach(({ choice, letters }, index) => {
			const twin = compared.slice(0, index).find((other) => alike(letters, other.letters))?.choice;
			if (twin) report.add('choices-alike', span(choice), { one: short(twin.text.text), other: short(choice.text.text) });
		});
	}
};

const good = ({ grade }: ChoiceDraft): boolean => grade?.grade === 'best' || grade?.grade === 'acceptable';

const lettersOf = (text: string): string =>
	text
		.slice(0, 400)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Nearly the same: one letter in ten differs, case and punctuation apart. */
function alike(a: string, b: string): boolean {
	if (a === '' || b === '') return false;
	const longer = Math.max(a.length, b.length);
	return Math.abs(a.length - b.length) <= longer / 10 && distance(a, b) <= longer / 10;
}
