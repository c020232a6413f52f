/**
 * The alphabets of ids and logs: base64url characters and four marks, so that nothing needs escaping in XML, JSON or a form.
 * Play reads answers letter by letter as core handed them out: this is the one file of core that play imports for more than its types.
 */
const small = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789-_';

/** Letters of choices, in the order in which they are handed out. */
const handed = small + small.toUpperCase() + digits;

/** Digits of numbers, in the order of base64url (RFC 4648, section 5). */
const base64url = small.toUpperCase() + small + digits;

/** The first of two characters, from the 65th letter on. */
const marks = '~!*';

/** How many letters one scenario has: 64 of one character, 192 of two. */
export const letterCount = handed.length * (1 + marks.length);

/** Opens the letter of a decision that sorts items: two characters, and in a log two more that say how they were sorted (sorting.ts). */
const sorts = '$';

/** How many such decisions one scenario may ever have. */
export const sortingCount = handed.length;

/** The letter of the nth choice of a scenario, from 0. Throws a RangeError where there is none: `letterCount` is the limit. */
export function letter(n: number): string {
	if (!Number.isInteger(n) || n < 0 || n >= letterCount) throw new RangeError(`a scenario has letters 0 to ${letterCount - 1}, not ${n}`);
	const mark = n < handed.length ? '' : marks.charAt(n / handed.length - 1);
	return mark + handed.charAt(n % handed.length);
}

/** The letter of the nth decision of a scenario that sorts items, from 0. Throws a RangeError where there is none. */
export function sortingLetter(n: number): string {
	if (!Number.isInteger(n) || n < 0 || n >= sortingCount) throw new RangeError(`a scenario has 0 to ${sortingCount - 1} decisions that sort items, not ${n}`);
	return sorts + handed.charAt(n);
}

/** The letter that an answer opens with, and how its items were sorted: '' where it is a choice. */
export const apart = (answer: string): { letter: string; sorted: string } =>
	answer.startsWith(sorts) ? { letter: answer.slice(0, 2), sorted: answer.slice(2) } : { letter: answer, sorted: '' };

/** Answers one after the other → each alone: a choice's letter, or four characters. What is cut short stands for itself: nothing has that letter. */
export const split = (answers: string): string[] => answers.match(/\$[^]{3}|[~!*]?[^]/g) ?? [];

/** A whole number as `width` characters of base64url, highest first. Throws a RangeError where it does not fit. */
export function encode(n: number, width: number): string {
	if (!Number.isInteger(n) || n < 0 || n >= 64 ** width) throw new RangeError(`${n} does not fit ${width} characters`);
	return Array.from({ length: width }, (_, place) => base64url.charAt(Math.floor(n / 64 ** (width - 1 - place)) % 64)).join('');
}

/** Characters of base64url → the number; NaN where one is not of that alphabet. */
export function decode(text: string): number {
	let n = 0;
	for (const character of text) {
		const digit = base64url.indexOf(character);
		n = digit < 0 ? NaN : n * 64 + digit;
	}
	return n;
}
