/** Is one name somebody else in another dilemma? */
import type { CourseRule } from './rule.ts';

export const casting: CourseRule = ({ sound }, _report, at) => {
	const first = new Map<string, { file: string; who: string }>();
	for (const { scenario, document } of sound)
		for (const { name, who } of scenario.cast) {
			const key = plainly(name);
			const before = first.get(key);
			// A first name alone is anybody's.
			if (!/\s/.test(key)) continue;
			if (!before) first.set(key, { file: scenario.file, who });
			else if (before.file !== scenario.file && plainly(before.who) !== plainly(who)) {
				const cast = document.fields.cast;
				const span = cast?.parts.find(({ text }) => plainly(text) === key)?.span ?? cast?.span ?? { start: 0, end: 0 };
				at(scenario.file).add('name-cast-twice', span, { name, file: before.file, who: before.who });
			}
		}
};

const plainly = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
