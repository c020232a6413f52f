/**
 * Crockford's base32 (crockford.com/base32.html) for what people read out and type: case-blind, O read as 0, I and L as 1, no U. Its check
 * character is of our own: a sum over the field of 32 elements, in which each place weighs twice what the one after it does. So no single
 * mistyped character and no swap of neighbours leaves it right, however long the code.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Groups in which a code is shown. */
const GROUP = 4;

/** Twice an element of the field of 32, by x⁵ + x² + 1. */
const twice = (one: number): number => ((one << 1) ^ (one & 16 ? 0b100101 : 0)) & 31;

/** What these digits, and a last one that is 0, leave to be made up for. */
const sum = (digits: number[]): number => digits.reduce((all, digit) => twice(all) ^ digit, 0);

/** A whole number, not negative → characters, at least `least` of them, and a check character. */
export function write(value: bigint, least: number): string {
	const digits: number[] = [];
	for (let left = value; left > 0n; left >>= 5n) digits.unshift(Number(left & 31n));
	while (digits.length < least) digits.unshift(0);
	return [...digits, twice(sum(digits))].map((digit) => alphabet.charAt(digit)).join('');
}

/** What was typed, spaces and dashes left out → the number; null where a character is none of these, or the check is not right. */
export function read(typed: string): bigint | null {
	const digits = [...plain(typed)].map((character) => alphabet.indexOf(character));
	if (digits.length < 2 || digits.includes(-1)) return null;
	const check = digits.pop()!;
	if (twice(sum(digits)) !== check) return null;
	return digits.reduce((all, digit) => (all << 5n) | BigInt(digit), 0n);
}

/** As it was meant: capitals, nothing between them, and each look-alike the character that it is read as. */
export const plain = (typed: string): string =>
	typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');

/** 7F3A91C2 → 7F3A-91C2 */
export const grouped = (code: string): string => code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
