/** Edits and merges drawn at random: no id changes its owner, and none is given twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settle } from '../src/lib/core/ids-merge.ts';
import { parseIds } from '../src/lib/core/ids-parse.ts';
import { number, printIds } from '../src/lib/core/ids.ts';
import type { IdLine } from '../src/lib/core/ids-parse.ts';
import { addedByBoth, draw, type Edit, edits, edited, type Model, scenarios, start } from './ids-model.ts';
import { distinct, merged } from './ids-story.ts';

/** Properties are told by a model that knows, as no lock file does, who each scene, choice and item is. */
describe('whatever is edited', () => {
	const run = { numRuns: 200 };

	/** What each id belongs to in the model: A, A.3, A#f; A#$a and its slots A#$a.0. */
	function owners(model: Model, lines: IdLine[]): Map<string, number> {
		const { named } = number(lines, scenarios(model));
		const found = new Map<string, number>();
		model.files.forEach((file, at) => {
			const { id, scenes } = named[at]!;
			found.set(id, file.uid);
			file.scenes.forEach((scene, place) => {
				found.set(`${id}.${scenes[place]!.number}`, scene.uid);
				const { letters, slots } = scenes[place]!;
				if (scene.sorts) found.set(`${id}#${letters[0]!}`, scene.sorts.uid);
				scene.sorts?.items.forEach((item, n) => found.set(`${id}#${letters[0]!}.${slots![n]!}`, item.uid));
				scene.choices.forEach((choice, n) => found.set(`${id}#${scenes[place]!.letters[n]!}`, choice.uid));
			});
		});
		return found;
	}

	/** Numbers the model and checks all that must hold between two lock files. */
	function step(old: IdLine[], model: Model): IdLine[] {
		const now = scenarios(model);
		const { lines } = number(old, now);
		distinct(lines);
		const kept = new Set(old.map(({ id }) => id));
		expect(lines.filter(({ id }) => kept.has(id)).map(({ id }) => id)).toEqual(old.map(({ id }) => id));
		for (const line of old) {
			if (line.is === 'sorting') expect(lines.find(({ id }) => id === line.id)).toMatchObject({ kind: line.kind });
			if (line.is === 'choice' || line.is === 'sorting') continue;
			const same = lines.find(({ id }) => id === line.id);
			expect(same).toMatchObject({ name: line.name, ...(line.is === 'scene' && line.slot !== undefined ? { slot: line.slot } : {}) });
		}
		expect(parseIds(printIds(lines))).toEqual(lines);
		const again = number(lines, now);
		expect(printIds(again.lines)).toBe(printIds(lines));
		expect(again.renames).toEqual([]);
		expect(settle(lines, [], now)).toEqual(lines);
		expect(settle(lines, old, now)).toEqual(lines);
		return lines;
	}

	it('one edit at a time, no id changes owner and nothing that was left alone gets another', () => {
		fc.assert(
			fc.property(fc.array(edits, { maxLength: 25 }), (list: Edit[]) => {
				let model = start();
				let lines = step([], model);
				const ever = owners(model, lines);
				for (const edit of list) {
					const last = owners(model, lines);
					model = edited(model, edit);
					lines = step(lines, model);
					const now = owners(model, lines);
					for (const [id, uid] of now) {
						expect([id, ever.get(id) ?? uid]).toEqual([id, uid]);
						ever.set(id, uid);
					}
					const present = new Map([...now].map(([id, uid]) => [uid, id]));
					for (const [id, uid] of last) if (present.has(uid) && uid !== model.touched) expect(present.get(uid)).toBe(id);
				}
			}),
			run
		);
	});

	it('many edits at once, ids stay distinct and in order', () => {
		fc.assert(
			fc.property(fc.array(fc.array(edits, { maxLength: 12 }), { maxLength: 5 }), (rounds) => {
				let model = start();
				let lines = step([], model);
				for (const round of rounds) {
					for (const edit of round) model = edited(model, edit);
					lines = step(lines, model);
				}
			}),
			run
		);
	});

	it('merging two branches, what main has keeps its ids and everything has one', () => {
		fc.assert(
			fc.property(
				fc.array(edits, { maxLength: 4 }),
				fc.array(draw('add', 'word'), { maxLength: 6 }),
				fc.array(draw('add', 'word'), { maxLength: 6 }),
				fc.constantFrom('marks', 'union'),
				fc.boolean(),
				(past, one, other, how, swapped) => {
					let base = start();
					let lines = number([], scenarios(base)).lines;
					const grow = (from: Model, edit: Edit, old: IdLine[], side: number): [Model, IdLine[]] => {
						const next = edited(from, edit, side);
						return [next, number(old, scenarios(next)).lines];
					};
					for (const edit of past) [base, lines] = grow(base, edit, lines, 0);
					let [main, onMain] = [base, lines];
					for (const edit of one) [main, onMain] = grow(main, edit, onMain, 1);
					let [branch, onBranch] = [base, lines];
					for (const edit of other) [branch, onBranch] = grow(branch, edit, onBranch, 2);
					const model = addedByBoth(base, main, branch);
					const now = scenarios(model);
					const text = swapped ? merged(lines, onBranch, onMain, how) : merged(lines, onMain, onBranch, how);
					const result = number(settle(text, onMain, now), now).lines;
					distinct(result);
					for (const line of onMain) expect(result.map(({ id }) => id)).toContain(line.id);
					const found = owners(model, result);
					for (const [id, uid] of owners(main, onMain)) expect([id, found.get(id)]).toEqual([id, uid]);
					expect(printIds(number(settle(result, onMain, now), now).lines)).toBe(printIds(result));
				}
			),
			{ numRuns: 120 }
		);
	});
});
