/** Two routes and what is asked of them: where they part, what only one met, where they agree; and never who was right. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';
import type { Course } from '../src/lib/core/carried.ts';
import { questions, questionsAlone, most } from '../src/lib/evidence/questions.ts';
import { asked, refusal } from '../src/lib/evidence/sheet.ts';
import { replay } from '../src/lib/play/replay.ts';
import { friendRequest } from './fixtures/course.ts';

const { course, keys } = project(readContent(join(import.meta.dirname, '..')));
const routes = (id: string, picks: number[]): string => {
	const key = keys.scenarios.find((one) => one.id === id)!;
	let answers = '';
	for (const n of picks) {
		const page = replay(key, answers).pages.at(-1)!;
		if (page.is !== 'scene' || !page.decision) break;
		const decision = key.decisions[page.scene]!;
		answers += decision.kind === 'choice' ? page.decision.offered[n % page.decision.offered.length]! : decision.letter + (n % 2 ? 'BA' : 'BB');
	}
	return replay(key, answers).ended === null ? '' : answers;
};
const plain = keys.scenarios.filter(({ decisions }) => Object.values(decisions).every(({ kind }) => kind === 'choice'));
const twoRoutes = fc
	.tuple(fc.constantFrom(...plain), fc.array(fc.nat(11), { minLength: 30, maxLength: 30 }), fc.array(fc.nat(11), { minLength: 30, maxLength: 30 }))
	.map(([key, a, b]) => ({ key, mine: routes(key.id, a), theirs: routes(key.id, b) }))
	.filter(({ mine, theirs }) => mine !== '' && theirs !== '');

describe('questions', () => {
	it('name where two routes part, what was chosen there, and the ways that they ended', () => {
		const found = questions(friendRequest, 'ag', 'bdh');
		expect(found).toContainEqual(expect.objectContaining({ is: 'parted', scene: '1', answers: ['a', 'b'] }));
		expect(found).toContainEqual(expect.objectContaining({ is: 'endings', scenes: ['6', '8'] }));
		expect(found.some(({ is }) => is === 'lone')).toBe(true);
	});

	it('ask of those who agree all along what would have to be different', () => {
		const found = questions(friendRequest, 'ag', 'ag');
		expect(found.every(({ is }) => is === 'agreed' || is === 'justify' || is === 'ending')).toBe(true);
		expect(found.length).toBeGreaterThanOrEqual(3);
	});

	it('are the same for both, few, and part wherever two routes first part', () => {
		fc.assert(
			fc.property(twoRoutes, ({ key, mine, theirs }) => {
				const found = questions(key, mine, theirs);
				const [one, other] = [replay(key, mine), replay(key, theirs)];
				expect(found.length).toBeLessThanOrEqual(most);
				expect(found.length).toBeGreaterThanOrEqual(2);
				const ours = new Map(one.met.map(({ scene, letter, counts }) => [counts ? scene : '', letter]));
				const differ = other.met.some(({ scene, letter, counts }) => counts && ours.has(scene) && ours.get(scene) !== letter);
				expect(found.some(({ is }) => is === 'parted')).toBe(differ);
				expect(questions(key, theirs, mine)).toEqual(found);
			}),
			{ numRuns: 150 }
		);
	});

	it('can be made from one route alone', () => {
		fc.assert(
			fc.property(twoRoutes, ({ key, mine }) => {
				const found = questionsAlone(key, mine);
				expect(found.length).toBeLessThanOrEqual(most);
				expect(found.every(({ is }) => is === 'agreed' || is === 'justify' || is === 'ending')).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('a sheet', () => {
	const ids = plain.map(({ id }) => id);
	const some = (n: number) => Object.fromEntries(ids.flatMap((id) => (routes(id, Array(30).fill(n)) ? [[id, routes(id, Array(30).fill(n))]] : [])));

	it('of the whole course has eight questions at most, the most telling first, two of a dilemma', () => {
		const found = asked(keys, some(0), some(1), null);
		expect(found).toHaveLength(8);
		const telling = found.map(({ question }) => question.telling);
		expect(telling).toEqual([...telling].sort((a, b) => b - a));
		for (const id of ids) expect(found.filter((one) => one.id === id).length).toBeLessThanOrEqual(2);
		expect(asked(keys, some(0), null, null).length).toBeLessThanOrEqual(8);
		expect(asked(keys, {}, some(1), null)).toEqual([]);
	});

	it('of one dilemma is of that alone', () => {
		const [id] = Object.keys(some(0));
		expect(new Set(asked(keys, some(0), some(1), id!).map((one) => one.id))).toEqual(new Set([id]));
		expect(asked(keys, some(0), {}, id!)).toEqual([]);
	});

	it('is refused by a code of something else, which is named', () => {
		const [a, b] = ids as [string, string];
		const titled = (id: string) => (course as Course).scenarios.find((one) => one.id === id)!.title;
		const of = (one: string | null, ...found: string[]) => ({ is: 'routes' as const, one, routes: Object.fromEntries(found.map((id) => [id, 'x'])) });
		expect(refusal(of(a, a), { [a]: 'x' }, a, course)).toBeNull();
		expect(refusal(of(null, a, b), { [a]: 'x' }, a, course)).toBeNull();
		expect(refusal(of(b, b), { [a]: 'x' }, a, course)).toEqual({ says: 'other', dilemma: titled(b) });
		expect(refusal(of(b, b), { [b]: 'x' }, null, course)).toEqual({ says: 'one', dilemma: titled(b) });
		expect(refusal(of(null, b), { [a]: 'x' }, a, course)).toEqual({ says: 'without' });
		expect(refusal(of(null, b), { [a]: 'x' }, null, course)).toEqual({ says: 'apart' });
		expect(refusal({ is: 'version' }, {}, a, course)).toEqual({ says: 'version' });
	});
});
