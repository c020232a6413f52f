/**
 * English → a language that nobody speaks: accented, about a third longer and written from right to left, so that a test sees what was never
 * put into words files, does not fit, or stands on a fixed side. For a build of its own (CLAUSEWISE_TARGET=pseudo); no package is made of it.
 */
const accents: Record<string, string> = Object.fromEntries(
	[...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, at) => [letter, [...'åƀçďéƒĝĥîĵķļɱñöþʠŕšťûṽŵẋýžÅƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'][at]!])
);

/** Right-to-left override, and its end. */
const [open, close] = ['\u202e', '\u202c'];

const word = (text: string): string => [...text].map((letter) => (accents[letter] ?? letter).repeat(/[aeiou]/.test(letter) ? 2 : 1)).join('');
const said = (text: string): string => (/[a-z]/i.test(text) ? open + word(text) + close : text);

/** What stands between braces is kept, but for the words of plurals. */
function message(text: string, at = 0): { made: string; end: number } {
	let made = '';
	let plain = '';
	while (at < text.length && text[at] !== '}') {
		if (text[at] !== '{') {
			plain += text[at++];
			continue;
		}
		made += said(plain);
		plain = '';
		const head = /^\{\s*\w+\s*(?:,\s*\w+\s*)?,?/.exec(text.slice(at))![0];
		made += head;
		at += head.length;
		for (; text[at] !== '}'; made += text[at++])
			if (text[at] === '{') {
				const inside = message(text, at + 1);
				made += `{${inside.made}`;
				at = inside.end;
			}
		made += text[at++];
	}
	return { made: made + said(plain), end: at };
}

export const pseudo = (messages: Record<string, string>): Record<string, string> => ({
	...Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, message(text).made])),
	...('language.tag' in messages ? { 'language.tag': 'ar-XB', 'language.dir': 'rtl', 'language.other.tag': messages['language.other.tag']! } : {})
});
