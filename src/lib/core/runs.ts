/** a text → its runs of nine words, as hashes: by them the compiler knows the guidance's own words, and nobody can read the guidance. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Span } from './written.ts';

/** Words in a row that belong to whoever wrote them. */
export const RUN = 9;

interface Word {
	/** Folded: small letters, without apostrophes; ligatures and full-width letters as ordinary ones. */
	text: string;
	span: Span;
}

const WORD = /[\p{L}\p{N}\p{M}’'\u00ad]+/gu;

const words = (text: string): Word[] =>
	[...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
		const folded = written
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[’'\u00ad]/g, '');
		return folded === '' ? [] : [{ text: folded, span: { start: index, end: index + written.length } }];
	});

/** The first 48 bits of the sha-256 of nine folded words with single spaces between them, in base64url. */
function hashed(list: Word[], from: number): string {
	let run = list[from]!.text;
	for (let at = from + 1; at < from + RUN; at++) run += ` ${list[at]!.text}`;
	return base64url(sha256(utf8ToBytes(run)).subarray(0, 6));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Three bytes to four letters; `bytes` come in threes. */
function base64url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const three = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
		for (const shift of [18, 12, 6, 0]) text += LETTERS[(three >> shift) & 63]!;
	}
	return text;
}

/** Every run of a text once, sorted. */
export function runsOf(text: string): string[] {
	const list = words(text);
	return [...new Set(list.slice(RUN - 1).map((_, from) => hashed(list, from)))].sort();
}

/** Where a link leads, an instruction, a tag: a reader's eye passes over them, and a run goes on behind them. */
const UNREAD = /\]\([^()\n]*\)|`[^`\n]*`|<[^<>]*>/g;

/** The stretches of a text that are made of these runs, in order; `words`: how many words each has. Linear in the length of the text. */
export function shared(text: string, runs: ReadonlySet<string>): (Span & { words: number })[] {
	if (runs.size === 0) return [];
	const written = words(text);
	const covered = new Set<Word>();
	const look = (list: Word[], from: number) => {
		if (runs.has(hashed(list, from))) for (let at = from; at < from + RUN; at++) covered.add(list[at]!);
	};
	for (let from = 0; from + RUN <= written.length; from++) look(written, from);
	const unread = [...text.matchAll(UNREAD)];
	let next = 0;
	const seen = written.map((word) => {
		while (unread[next] && unread[next]!.index + unread[next]![0].length <= word.span.start) next++;
		return unread[next] === undefined || unread[next]!.index > word.span.start;
	});
	const read = written.filter((_, at) => seen[at]);
	const place = written.flatMap((_, at) => (seen[at] ? [at] : []));
	// Without a gap in it a run was looked at above.
	for (let from = 0; from + RUN <= read.length; from++) if (place[from + RUN - 1]! - place[from]! >= RUN) look(read, from);
	const found: (Span & { words: number })[] = [];
	let open = false;
	written.forEach((word, at) => {
		const last = found.at(-1);
		if (!covered.has(word)) open = open && !seen[at];
		else if (open) Object.assign(last!, { end: word.span.end, words: last!.words + 1 });
		else found.push({ ...word.span, words: 1 });
		if (covered.has(word)) open = true;
	});
	return found;
}
