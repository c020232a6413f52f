/** A route and the code that tells it: there and back for every dilemma of the course, and what a slip of the fingers leaves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';
import type { DecisionKey, ScenarioKey } from '../src/lib/core/carried.ts';
import { plain } from '../src/lib/evidence/crockford.ts';
import { codeOf, codeOfAll, readCode, routeOf } from '../src/lib/evidence/peer-code.ts';
import { digitsOf } from '../src/lib/evidence/route-digits.ts';
import { answerBy } from '../src/lib/play/option.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { replay } from '../src/lib/play/replay.ts';

const { course, keys } = project(readContent(join(import.meta.dirname, '..')));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An answer to a decision, by any number. */
const answer = (decision: DecisionKey, offered: string[], n: number): string =>
	decision.kind === 'choice'
		? offered[n % offered.length]!
		: answerBy(
				decision,
				decision.items.map((_, at) => (n >> (at * 2)) & (decision.kind === 'judge' ? 3 : 1))
			);

/** Answers to the ending, by any numbers; '' where they go round past the last of them. */
function routeBy(key: ScenarioKey, numbers: number[]): string {
	let answers = '';
	for (const n of numbers) {
		const { pages, ended } = replay(key, answers);
		if (ended !== null) return answers;
		const page = pages.at(-1)!;
		if (page.is === 'scene' && page.decision) answers += answer(key.decisions[page.scene]!, page.decision.offered, n);
	}
	return replay(key, answers).ended === null ? '' : answers;
}

const numbers = fc.array(fc.nat(2 ** 24), { minLength: 30, maxLength: 30 });
const anyRoute = fc.tuple(fc.constantFrom(...keys.scenarios), numbers).map(([key, all]) => ({ key, answers: routeBy(key, all) }));
const someRoute = anyRoute.filter(({ answers }) => answers !== '');
const samples = fc.sample(someRoute, { numRuns: 24, seed: 5 });

describe('the code of one dilemma', () => {
	it('tells the route that it was made of', () => {
		fc.assert(
			fc.property(someRoute, ({ key, answers }) => {
				const code = codeOf(course, key, answers);
				expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-)*[0-9A-HJKMNP-TV-Z]{1,4}$/);
				expect(readCode(course, keys, code)).toEqual({ is: 'routes', routes: { [key.id]: answers }, one: key.id });
			}),
			{ numRuns: 400 }
		);
	});

	it('is short', () => {
		const lengths = fc.sample(someRoute, { numRuns: 500, seed: 1 }).map(({ key, answers }) => plain(codeOf(course, key, answers)).length);
		expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5);
		expect(lengths.reduce((all, one) => all + one, 0) / lengths.length).toBeLessThan(9);
	});

	it('is read in small letters, with look-alikes, and with spaces and dashes of any kind', () => {
		for (const { key, answers } of samples) {
			const code = codeOf(course, key, answers);
			const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' \u2013 \u00a0');
			expect(readCode(course, keys, typed)).toEqual(readCode(course, keys, code));
		}
	});

	it('is never read with a character mistyped, or two neighbours swapped', () => {
		for (const { key, answers } of samples) {
			const code = plain(codeOf(course, key, answers));
			for (let at = 0; at < code.length; at++) {
				for (const other of alphabet) {
					if (other !== code[at]) expect(readCode(course, keys, code.slice(0, at) + other + code.slice(at + 1))).toEqual({ is: 'mistyped' });
				}
				const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2);
				if (swapped !== code) expect(readCode(course, keys, swapped)).toEqual({ is: 'mistyped' });
			}
		}
	});

	it('is of a course, and of a version of the text', () => {
		for (const { key, answers } of samples) {
			const code = codeOf(course, key, answers);
			const changed = keys.scenarios.map((one) => (one.id === key.id ? { ...one, ahead: { ...one.ahead, changed: 1 } } : one));
			expect(readCode(course, { ...keys, scenarios: changed }, code)).toEqual({ is: 'version' });
			// Dilemmas beside it may change.
			expect(readCode(course, { ...keys, scenarios: [key] }, code).is).toBe('routes');
			expect(readCode({ id: 'something-else' }, keys, code)).toEqual({ is: 'course' });
		}
	});

	it('has none for answers that lead to no ending', () => {
		const [key] = keys.scenarios;
		expect(codeOf(course, key!, '')).toBe('');
		expect(codeOf(course, key!, '%%%')).toBe('');
	});
});

describe('what is no code', () => {
	it.each([
		['nothing', '', 'empty'],
		['spaces and dashes', ' - – ', 'empty'],
		['a word', 'hello', 'mistyped'],
		['markup', '<b>7F3A</b>', 'mistyped'],
		['one character', 'A', 'mistyped'],
		['an emoji', '🦉🦉🦉🦉🦉', 'mistyped'],
		['a U', 'UUUU-UUUU', 'mistyped'],
		['10,000 characters', '7F3A-'.repeat(2_000), 'long']
	])('%s', (_, typed, is) => expect(readCode(course, keys, typed)).toEqual({ is }));

	it('is told of, whatever it is', () => {
		const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...alphabet), minLength: 5, maxLength: 60 }));
		fc.assert(
			fc.property(typed, (text) => {
				const reading = readCode(course, keys, text);
				if (reading.is !== 'routes') return;
				// By chance it is one: then it is the one that those routes have.
				const [id, answers] = Object.entries(reading.routes)[0]!;
				const key = keys.scenarios.find((one) => one.id === id)!;
				expect(digitsOf(key, answers)).not.toBeNull();
			}),
			{ numRuns: 500 }
		);
	});
});

describe('the code of the whole course', () => {
	const routes = Object.fromEntries(fc.sample(someRoute, { numRuns: 60, seed: 3 }).map(({ key, answers }) => [key.id, answers]));
	const code = codeOfAll(course, keys, routes);

	it('tells the routes of all dilemmas that have ended', () => {
		expect(readCode(course, keys, code)).toEqual({ is: 'routes', routes, one: null });
		expect(codeOfAll(course, keys, {})).toBe('');
		expect(plain(code).length).toBeLessThan(10 + Object.keys(routes).length * 6);
	});

	it('is never read with a character mistyped, or two neighbours swapped', () => {
		const whole = plain(code);
		for (let at = 0; at < whole.length; at++) {
			const other = alphabet[(alphabet.indexOf(whole[at]!) + 1 + (at % 31)) % 32]!;
			expect(readCode(course, keys, whole.slice(0, at) + other + whole.slice(at + 1)).is).toBe('mistyped');
			const swapped = whole.slice(0, at) + (whole[at + 1] ?? '') + whole[at] + whole.slice(at + 2);
			if (swapped !== whole) expect(readCode(course, keys, swapped).is).toBe('mistyped');
		}
	});
});

describe('the route that is talked over', () => {
	const key = keys.scenarios[0]!;
	const [one, other] = fc
		.sample(numbers, { numRuns: 200, seed: 2 })
		.map((all) => routeBy(key, all))
		.filter((answers, at, all) => answers !== '' && all.indexOf(answers) === at);
	const ended = (answers: string[]) =>
		answers.reduce((log, route) => [...digits(route)].reduce((before, letter) => give(before, course, key, letter, 1), begin(log, key.id)), fresh(1));
	const digits = (route: string): string[] => replay(key, route).met.map(({ letter }) => letter);

	it('is the first that ended, whatever came later', () => {
		expect(routeOf(ended([one!, other!]), key)).toBe(one);
		expect(routeOf(ended([]), key)).toBeNull();
		expect(routeOf(begin(fresh(1), key.id), key)).toBeNull();
	});
});
