/** the text of ids.json → its lines. */
import { type Grade, grades, type SortingKind, sortingKinds } from './carried.ts';
import { roomOf } from './sorting.ts';

/** One line of ids.json. `name` is readable, given once and never changed: an LMS knows the thing by it. */
export type IdLine =
	| { id: string; is: 'scenario'; name: string; file: string; retired?: true }
	| { id: string; is: 'scene'; name: string; title: string; /** The index of its interaction, once it has held a decision. */ slot?: number; retired?: true }
	| { id: string; is: 'choice'; text: string; grade: Grade; to: string; retired?: true }
	/** A decision that sorts items. A slot is given to an item once: new ones are appended, and one that is gone keeps its place. */
	| { id: string; is: 'sorting'; kind: SortingKind; slots: string[]; gone?: number[]; retired?: true };

/** Reads line by line, so that conflict marks of a merge do no harm; what is no id line is passed over. */
export function parseIds(text: string): IdLine[] {
	return text.split('\n').flatMap((row) => {
		const json = row.trim().replace(/,$/, '');
		if (!json.startsWith('{')) return [];
		try {
			const line = JSON.parse(json) as IdLine;
			return sound(line) ? [line] : [];
		} catch {
			// A row that a merge has cut is as good as none: what it named is numbered afresh.
			return [];
		}
	});
}

const shapes = {
	scenario: /^[A-Z]{1,8}$/,
	scene: /^[A-Z]{1,8}\.\d{1,6}$/,
	choice: /^[A-Z]{1,8}\.\d{1,6}\.[~!*]?[\w-]$/,
	sorting: /^[A-Z]{1,8}\.\d{1,6}\.\$[\w-]$/
};

function sound(line: IdLine): boolean {
	const words = (...values: unknown[]) => values.every((value) => typeof value === 'string');
	if (!words(line.id) || !Object.hasOwn(shapes, line.is) || !shapes[line.is].test(line.id)) return false;
	if (line.is === 'scenario') return words(line.name, line.file);
	if (line.is === 'choice') return words(line.text, line.to) && grades.includes(line.grade);
	if (line.is === 'sorting')
		return (
			sortingKinds.includes(line.kind) &&
			Array.isArray(line.slots) &&
			line.slots.length <= roomOf(line.kind) &&
			words(...line.slots) &&
			(line.gone === undefined || (Array.isArray(line.gone) && line.gone.every((slot) => Number.isInteger(slot) && slot in line.slots)))
		);
	return words(line.name, line.title) && (line.slot === undefined || (Number.isInteger(line.slot) && line.slot >= 0 && line.slot < 100_000));
}
