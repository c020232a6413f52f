/** Does a text hold what looks like a real person's: a number, an address? Asked of all that is written, notes to colleagues as well. */
import type { WordingRule } from './rule.ts';

export const personalData: WordingRule = ({ fields }, report, { source, tokens }) => {
	if (tokens.length === 0) return;
	/** Whoever has reviewed it is meant to be found. */
	const reviewer = fields['reviewed-by']?.span;
	for (const { what, pattern, real, instead } of LOOKS)
		for (const found of source.text.matchAll(pattern)) {
			const span = { start: found.index, end: found.index + found[0].length };
			if (reviewer && span.start >= reviewer.start && span.end <= reviewer.end) continue;
			if (real(found[0])) report.add('looks-real', span, { text: found[0], what, instead });
		}
};

const digits = (text: string): string => text.replace(/\D/g, '');

const LOOKS: { what: string; pattern: RegExp; real: (text: string) => boolean; instead: string }[] = [
	{
		what: 'an NHS number',
		pattern: /(?<![\d+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g,
		real: (text) => !text.startsWith('999') && checked(digits(text)),
		instead: 'Leave the number out, or blank most of it: “NHS number 943 … …”. Numbers that open with 999 are kept for tests.'
	},
	{
		what: 'a GOC number',
		pattern: /(?<![\w-])(?:01|D)-\d{5}(?![\w-])/g,
		real: () => true,
		instead: 'Leave the number out: “her GOC number” says as much.'
	},
	{
		what: 'a postcode',
		pattern: /(?<![\w-])[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKMNPR-Y]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\w-])/g,
		real: (text) => !text.startsWith('ZZ'),
		instead: 'Leave the postcode out, and invent the town.'
	},
	{
		what: 'an e-mail address',
		pattern: /(?<![\w.+-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi,
		real: (text) => !/(?:@|\.)(?:example\.[a-z.]+|example|test|invalid|localhost)$/i.test(text),
		instead: 'Use an address at example.org, which belongs to nobody.'
	},
	{
		what: 'a telephone number',
		pattern: /(?<![\w+-])(?:\+44 ?(?:\(0\))?|\(?0)[\d() -]{8,14}\d(?![\w-])/g,
		real: (text) => {
			const number = digits(text).replace(/^44/, '0').replace(/^00/, '0');
			return /^0[1-35789]\d{8,9}$/.test(number) && !DRAMA.test(number);
		},
		instead: 'Use a number that is kept for drama, such as 01632 960123 or 07700 900123.'
	}
];

/** NHS numbers end in a check digit: 11 less the remainder of the weighted sum by 11. */
function checked(number: string): boolean {
	const sum = [...number.slice(0, 9)].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0);
	return (11 - (sum % 11)) % 11 === Number(number[9]) && !/^(\d)\1+$/.test(number);
}

/** Ofcom's numbers for television and radio drama, which are given to nobody. */
const DRAMA =
	/^0(?:1(?:13|14|15|16|17|18|21|31|41|51|61)4960\d{3}|1914980\d{3}|2079460\d{3}|2896496\d{3}|2920180\d{3}|1632960\d{3}|7700900\d{3}|808157\d{4}|9098790\d{3}|3069990\d{3})$/;
