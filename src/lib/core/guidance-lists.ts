/** the lists at the top of guidance.md → outcomes and standards; what cannot be read is told. */
import type { Page } from './page.ts';
import { type Guidance, type Outcome, readers, type Standards } from './shapes.ts';

/** Names and words, as a field lists them; null where it does not. */
function pairs(value: unknown): [name: string, words: string][] | null {
	if (value === undefined || value === null) return [];
	if (typeof value !== 'object' || Array.isArray(value)) return null;
	const list = Object.entries(value);
	return list.every(([, words]) => typeof words === 'string' && words.trim() !== '') ? (list as [string, string][]) : null;
}

/** What nobody can be seen to do. */
const VAGUE = /^(?:understand|know|learn|appreciate|realise|recognise the importance|be aware|be familiar|think about)\b/i;

export function outcomes({ fields, report }: Page): Outcome[] {
	const field = fields.outcomes;
	const list = pairs(field?.value);
	if (!list) report.add('list-unreadable', field!.span, { name: 'outcomes', wanted: 'a list of names and words, such as LO1: Decide …' });
	for (const [id, words] of list ?? []) {
		const vague = VAGUE.exec(words)?.[0];
		if (vague) report.add('outcome-vague', field!.parts.find(({ text }) => text === id)?.span ?? field!.span, { id, word: vague });
	}
	return (list ?? []).map(([id, text]) => ({ id, text }));
}

export function standards({ fields, report }: Page): Guidance['standards'] {
	const field = fields.standards;
	if (!field) return {};
	const given = Object.entries((field.value ?? {}) as Record<string, Record<string, unknown>>);
	const made = given.map(([whose, one]): [string, Standards] | null => {
		const numbers = pairs(one?.numbers);
		const { title, edition } = one ?? {};
		if (!(readers as readonly string[]).includes(whose) || !numbers || typeof title !== 'string' || typeof edition !== 'string') return null;
		return [whose, { title, edition, numbers: numbers.map(([number, about]) => ({ number, about })) }];
	});
	const sound = made.filter((one) => one !== null);
	if (sound.length < given.length || given.length === 0)
		report.add('list-unreadable', field.span, { name: 'standards', wanted: 'registrants or students, each with its title, its edition and its numbers' });
	return Object.fromEntries(sound);
}
