/** Does each choice have a consequence of its own? */
import { choicesOf } from '../choices.ts';
import type { Block, ChoiceDraft } from '../written.ts';
import { short } from '../source.ts';
import type { WordingRule } from './rule.ts';

export const consequences: WordingRule = ({ scenes }, report) => {
	for (const { decision } of scenes) {
		const told = new Map<string, ChoiceDraft>();
		for (const choice of choicesOf(decision)) {
			const text = choice.happens.map(words).join(' ').toLowerCase().replace(/\s+/g, ' ').trim();
			const before = told.get(text);
			if (text !== '' && before)
				report.add('same-consequence', choice.link?.span ?? choice.span, { one: short(before.text.text), other: short(choice.text.text) });
			else if (text !== '') told.set(text, choice);
		}
	}
};

const words = (block: Block): string =>
	block.is === 'text'
		? block.words
		: block.is === 'picture'
			? block.src
			: [block.speaker.text, block.about, ...block.body.map(words), ...block.comments.map(words)].join(' ');
