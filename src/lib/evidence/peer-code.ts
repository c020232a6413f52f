/**
 * One learner's route ↔ a short code that they show and a peer types. It holds which answers were given, and no name and no score.
 *
 *     ((route × 256 + text) × 64 + dilemma) × 8 + course, in base32, and a check character
 *
 * `course` and `dilemma` are of their ids, `text` is of all that the key says, so that a code of another course, dilemma or version is told
 * from one that was mistyped. The code of a whole course has for each dilemma whether it is in it, and then its route.
 */
import type { Course, Keys, ScenarioKey } from '../core/carried.ts';
import { checksum } from '../play/checksum.ts';
import type { Log } from '../play/shapes.ts';
import { grouped, plain, read, write } from './crockford.ts';
import { answersOf, digitsOf, join, take, type Digit } from './route-digits.ts';

/** The answers of a dilemma that has ended, by its id. */
export type Routes = Record<string, string>;

/** What was typed, read: the routes that it tells, or why it tells none. `one`: it is of one dilemma, by its id. */
export type Reading = { is: 'routes'; routes: Routes; one: string | null } | { is: 'empty' | 'long' | 'mistyped' | 'course' | 'version' };

type Of = Pick<Course, 'id'>;

/** No code is longer: a hundred dilemmas of twenty decisions. */
const LONGEST = 2_000;
/** Shorter is none: course, dilemma and text alone take four characters. */
const LEAST = 4;

const radix = { text: 256, dilemma: 64, course: 8 };
const WHOLE = 0;

const folded = (text: string): number => [0, 8, 16].reduce((all, bits) => all ^ (checksum(text) >> bits), 0) & 255;
const courseDigit = ({ id }: Of): number => folded(id) % radix.course;
const textDigit = ({ id }: Of, keys: ScenarioKey[]): number => folded(id + JSON.stringify(keys));

/** A → 1, Z → 26, AA → 27; from the 64th on they share. */
const dilemmaDigit = (id: string): number => 1 + (([...id].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1) % (radix.dilemma - 1));

const head = (text: number, dilemma: number, course: Of): Digit[] => [
	{ digit: courseDigit(course), radix: radix.course },
	{ digit: dilemma, radix: radix.dilemma },
	{ digit: text, radix: radix.text }
];

/** The answers to be talked over: the first attempt's, given before anything was explained; where its text has changed since, the best's. */
export function routeOf(log: Log, key: ScenarioKey): string | null {
	const { first, best } = log.scenarios[key.id] ?? {};
	return [first, best].find((attempt) => attempt && digitsOf(key, attempt.answers))?.answers ?? null;
}

/** The routes of all dilemmas that have ended. */
export const routesOf = (log: Log, { scenarios }: Keys): Routes =>
	Object.fromEntries(scenarios.flatMap((key) => (routeOf(log, key) === null ? [] : [[key.id, routeOf(log, key)!]])));

/** The code of one dilemma, in groups of four; '' where these answers lead to no ending. */
export function codeOf(course: Of, key: ScenarioKey, answers: string): string {
	const route = digitsOf(key, answers);
	return route ? grouped(write(join([...head(textDigit(course, [key]), dilemmaDigit(key.id), course), ...route]), LEAST)) : '';
}

/** The code of every dilemma that has ended, some two characters each; '' where there is none. */
export function codeOfAll(course: Of, { scenarios }: Keys, routes: Routes): string {
	const digits = scenarios.map((key) => digitsOf(key, routes[key.id] ?? ''));
	if (!digits.some(Boolean)) return '';
	const each = digits.flatMap((route) => [{ digit: route ? 1 : 0, radix: 2 }, ...(route ?? [])]);
	return grouped(write(join([...head(textDigit(course, scenarios), WHOLE, course), ...each]), LEAST));
}

/** What was typed → the routes that it tells, or why it tells none. Never throws. */
export function readCode(course: Of, keys: Keys, typed: string): Reading {
	const text = plain(typed);
	if (text === '') return { is: 'empty' };
	if (text.length > LONGEST) return { is: 'long' };
	const value = read(text);
	if (value === null || text.length <= LEAST) return { is: 'mistyped' };
	const ofCourse = take(value, radix.course);
	const ofDilemma = take(ofCourse.left, radix.dilemma);
	const ofText = take(ofDilemma.left, radix.text);
	const reading = ofDilemma.digit === WHOLE ? readAll(course, keys, ofText) : readOne(course, keys, ofDilemma.digit, ofText);
	if (reading) return ofCourse.digit === courseDigit(course) ? reading : { is: 'course' };
	return { is: ofCourse.digit === courseDigit(course) ? 'version' : 'course' };
}

type Taken = ReturnType<typeof take>;

/** Null where the text is another. */
function readOne(course: Of, { scenarios }: Keys, dilemma: number, { digit, left }: Taken): Reading | null {
	const key = scenarios.find((one) => dilemmaDigit(one.id) === dilemma && textDigit(course, [one]) === digit);
	if (!key) return null;
	const found = answersOf(key, left);
	return found?.left === 0n ? { is: 'routes', routes: { [key.id]: found.answers }, one: key.id } : { is: 'mistyped' };
}

function readAll(course: Of, { scenarios }: Keys, { digit, left: rest }: Taken): Reading | null {
	if (textDigit(course, scenarios) !== digit) return null;
	const routes: Routes = {};
	let left = rest;
	for (const key of scenarios) {
		const taken = take(left, 2);
		left = taken.left;
		if (!taken.digit) continue;
		const found = answersOf(key, left);
		if (!found) return { is: 'mistyped' };
		routes[key.id] = found.answers;
		left = found.left;
	}
	return left === 0n && Object.keys(routes).length > 0 ? { is: 'routes', routes, one: null } : { is: 'mistyped' };
}
