/** Prompts are about what this learner did, and reflections are shown whole or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../src/lib/core/letters.ts';
import { occasions, promptsOf, toReflectOn } from '../src/lib/evidence/prompts.ts';
import { lengthOf, limit, questions, reflections } from '../src/lib/evidence/reflections.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { t } from '../src/messages/index.ts';
import '../src/messages/reflect.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';
import './seed.ts';

/** Attempts, one after another: A:ah, and after a hyphen how sure each answer was. */
const after = (attempts: string): Log =>
	attempts
		.split(' ')
		.filter(Boolean)
		.map((attempt) => attempt.split(/[:-]/) as [string, string, string?])
		.reduce(
			(log, [id, answers, sure = '']) =>
				split(answers).reduce(
					(now, letter, at) => give(now, course, id === 'A' ? friendRequest : nameBanner, letter, 0, Number(sure.charAt(at))),
					begin(log, id)
				),
			fresh(1)
		);

const asked = (log: Log | string) =>
	toReflectOn(course, keys, typeof log === 'string' ? after(log) : log).map(({ is, dilemma, scene, clause }) => `${is} ${dilemma}${scene} ${clause}`);

describe('what is asked about', () => {
	it('is nothing before a dilemma is finished', () => {
		expect(asked('')).toEqual([]);
		expect(asked('A:b-3')).toEqual([]);
	});

	it.each([
		['A:ci-33', ['sure A1 C152', 'departed A5 C152'], 'sure and wrong, then a departure'],
		['A:ci-13', ['departed A5 C152', 'lowest A1 C152'], 'sure and right is no matter'],
		['A:beh-123 B:e', ['standing B1 C149', 'lowest A1 C152'], 'a breach that stands'],
		['A:ah B:e-3', ['sure B1 C149'], 'the same decision once'],
		['B:e B:b', ['mended B1 C149'], 'a breach that the best attempt does not have'],
		['A:ah-21 B:b-3', ['tempted A5 C152'], 'all went well: the decision that was least sure'],
		['A:ah B:b', ['tempted A1 C152'], 'all went well: the one with most to go wrong']
	])('%s: %j (%s)', (attempts, expected) => {
		expect(asked(attempts)).toEqual(expected);
	});

	it('knows a breach that was mended', () => {
		expect(asked(mend(after('B:e'), course, nameBanner, 'c', 'best'))[0]).toBe('mended B1 C149');
	});

	it('is the same each time, of this log alone, and at most two things', () => {
		const way = fc.array(fc.tuple(fc.constantFrom(...'abcdefghij'), fc.integer({ min: 0, max: 3 })), { maxLength: 20 });
		const log = fc.array(way, { minLength: 3, maxLength: 3 }).map((all) =>
			all.reduce((before, answers, at) => {
				const key = at === 1 ? nameBanner : friendRequest;
				return answers.reduce((now, [letter, sure]) => give(now, course, key, letter, 0, sure), begin(before, key.id));
			}, fresh(1))
		);
		fc.assert(
			fc.property(log, (log) => {
				const found = toReflectOn(course, keys, log);
				expect(toReflectOn(course, keys, structuredClone(log))).toEqual(found);
				expect(found.length).toBeLessThanOrEqual(2);
				expect(found.length > 0).toBe(Object.values(log.scenarios).some(({ best }) => best));
				for (const { dilemma, scene, clause } of found) {
					const { first, best } = log.scenarios[dilemma]!;
					const key = keys.scenarios.find(({ id }) => id === dilemma)!;
					const options = key.decisions[scene]!.kind === 'choice' ? Object.keys((key.decisions[scene] as { options: object }).options) : [];
					expect(split(first!.answers + best!.answers).some((letter) => options.includes(letter))).toBe(true);
					expect(course.clauses.some(({ id }) => id === clause)).toBe(true);
				}
			})
		);
	});
});

describe('prompts', () => {
	it('name the dilemma, the scene and the clause, each in a message of its own', () => {
		const [occasion] = toReflectOn(course, keys, after('A:ci-3'));
		expect(promptsOf(course, occasion!, { 1: 'The request' })).toEqual({
			what: { key: 'reflect.sure.what', values: { dilemma: 'A friend request', scene: 'The request', clause: 'C152' } },
			so: { key: 'reflect.sure.so', values: { dilemma: 'A friend request', scene: 'The request', clause: 'C152' } },
			now: { key: 'reflect.sure.now', values: { dilemma: 'A friend request', scene: 'The request', clause: 'C152' } }
		});
	});

	it('name the dilemma where the titles of its scenes did not come', () => {
		const [occasion] = toReflectOn(course, keys, after('A:ci-3'));
		expect(promptsOf(course, occasion!, {}).what.values.scene).toBe('A friend request');
	});

	it('have words for each occasion and question, each a question that names what was done', () => {
		for (const is of occasions)
			for (const question of questions) {
				const message = t(`reflect.${is}.${question}`, { dilemma: '<b>', scene: 'At the desk', clause: 'C152' });
				expect(message).toMatch(/\?$/);
				expect(message).toMatch(/At the desk|C152/);
			}
	});
});

describe('reflections', () => {
	const of = (text: string) => reflections({ 'reflection.what': text }).what;

	it('are counted as people count', () => {
		expect(lengthOf('👩‍👩‍👧‍👦é🏴󠁧󠁢󠁷󠁬󠁳󠁿')).toBe(3);
		expect(lengthOf('  ŵ\r\nŷ \n')).toBe(3);
	});

	it('are trimmed, and left out where they are over the limit', () => {
		expect(of('  said ')).toBe('said');
		expect(of(` ${'é'.repeat(limit)} `)).toBe('é'.repeat(limit));
		expect(of('👩‍👩‍👧‍👦'.repeat(limit))).not.toBe('');
		expect(of('a'.repeat(limit + 1))).toBe('');
		expect(reflections({})).toEqual({ what: '', so: '', now: '' });
	});

	it('are never changed within, whatever was typed', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => void expect(['', text.trim()]).toContain(of(text))));
	});
});
