/**
 * English → a language that nobody speaks: accented, about a third longer and written from right to left, so that a test sees what was never
 * put into words files, does not fit, or stands on a fixed side. It is served in the place of the Welsh words of the player as it is built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import MessageFormat from '@messageformat/core';
import type compile from '@messageformat/core/compile-module';
import { build } from 'vite';
import type { Files } from '../../src/cli/build.ts';

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

const pseudo = (messages: Record<string, string>): Record<string, string> => ({
	...Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, message(text).made])),
	...{ 'language.tag': 'ar-XB', 'language.dir': 'rtl', 'language.other.tag': messages['language.other.tag']! }
});

/** Its types know it without an ending, and Node by one. */
const compileModule = createRequire(import.meta.url)('@messageformat/core/compile-module') as typeof compile;

const folder = join(import.meta.dirname, '../../src/messages/en');
type Words = Record<string, string>;

/** A player → the same, whose Welsh is this language. Throws where the Welsh words are not one file that exports them alone. */
export async function inPseudo(player: Files): Promise<Files> {
	const month = (JSON.parse(readFileSync(join(folder, '../cy/dates.json'), 'utf8')) as Words)['date.December']!;
	const text = (path: string): string => new TextDecoder().decode(player[path]);
	const [welsh, ...more] = Object.keys(player).filter((path) => path.endsWith('.js') && text(path).includes(month));
	if (!welsh || more.length > 0 || !/export\s*\{\s*\w+ as words\s*\};?\s*$/.test(text(welsh))) throw new Error('The Welsh words are no file of their own.');
	const english: Words = Object.assign({}, ...readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Words));
	return { ...player, [welsh]: new TextEncoder().encode(await bundled(compileModule(new MessageFormat('en'), pseudo(english)))) };
}

/** A module of words and what it imports, as one that exports `words`. */
async function bundled(code: string): Promise<string> {
	const made = await build({
		root: join(folder, '../../..'),
		configFile: false,
		logLevel: 'silent',
		publicDir: false,
		plugins: [
			{ name: 'words', resolveId: (id) => (id === 'words' ? join(folder, 'words.js') : null), load: (id) => (id === join(folder, 'words.js') ? code : null) },
			{
				name: 'entry',
				resolveId: (id) => (id === 'entry' ? '\0entry' : null),
				load: (id) => (id === '\0entry' ? "export { default as words } from 'words';" : null)
			}
		],
		build: {
			write: false,
			minify: false,
			modulePreload: false,
			rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict', output: { format: 'es' } }
		}
	});
	const output = Array.isArray(made) ? made[0]?.output : 'output' in made ? made.output : undefined;
	const only = output?.[0];
	if (output?.length !== 1 || only?.type !== 'chunk') throw new Error('The words were not built as one script.');
	return only.code;
}
