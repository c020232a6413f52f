/** the guidance's text → what is kept of an edition: a hash of each clause, and of each run of nine words. The text itself is kept nowhere. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { runsOf } from './runs.ts';
import { read, short } from './source.ts';

/** edition.json. */
export interface Edition {
	/** What `edition:` of guidance.md said when this was made. */
	edition: string;
	/** By KP1, C136, further-reading: the sha-256 of the text as `normal` leaves it, in hex. */
	texts: Record<string, string>;
	/** Hashes of every run of nine words, across the borders of clauses too; sorted. */
	runs: string[];
}

/** What stands below the last clause: lines with the day on which a page was looked at. */
const READING = 'further-reading';

/**
 * Two texts that differ only in how they were typed become one: NFKC, small letters, straight quotation marks, every dash a hyphen, no bullets at
 * a line's start, every run of white space (line ends too) one space, none at either end. Every other mark stays, since a comma may matter.
 */
export const normal = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[‘’‚‛′]/g, "'")
		.replace(/[“”„‟″«»]/g, '"')
		.replace(/[‐‑‒–—―−]/g, '-')
		.replace(/^[ \t]*[-*•·▪][ \t]+/gm, '')
		.replace(/\s+/g, ' ')
		.trim();

/** `problems`: what is wrong with the file, in words; an edition only where nothing is. */
export function editionOf(raw: string, edition: string): { edition: Edition | null; problems: string[] } {
	const { texts, problems } = parts(raw);
	if (problems.length) return { edition: null, problems };
	const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(normal(text))));
	return { edition: { edition, texts: Object.fromEntries([...texts].map(([id, text]) => [id, hash(text)])), runs: runsOf(read('', raw).text) }, problems };
}

/** The key points, numbered as they come; the clauses, each below its number; what is named for further reading. */
function parts(raw: string): { texts: Map<string, string>; problems: string[] } {
	const texts = new Map<string, string>();
	const lineOf = new Map<string, number>();
	const problems: string[] = [];
	if (/^%PDF|^PK\u0003|^\{\\rtf|[\0\ufffd]/.test(raw))
		return { texts, problems: ['It is no plain text. Copy its words into a plain text file, saved as UTF-8, and give that.'] };
	let open = '';
	const add = (line: string) => texts.set(open, `${texts.get(open) ?? ''}${line}\n`);
	read('', raw)
		.text.split('\n')
		.forEach((line, at) => {
			const where = `Line ${at + 1}`;
			if (line.trim() === '') return;
			const id = /^\s*(C\d{1,4})\s*$/i.exec(line)?.[1]?.toUpperCase();
			if (id) {
				if (texts.has(id)) problems.push(`${where}: ${id} stands a second time; it stood on line ${lineOf.get(id)!} already.`);
				open = id;
				lineOf.set(id, at + 1);
				texts.set(id, '');
			} else if (/^\s*C\d{2,4}\b/.test(line)) {
				problems.push(`${where}: “${short(line, 40)}” opens with the number of a clause, which wants a line of its own.`);
			} else if (open.startsWith('C') || open === READING) {
				if (/\[Accessed\b/i.test(line)) open = READING;
				add(line);
			} else if (/^\s*[-*•·▪]\s+\S/.test(line)) {
				open = `KP${texts.size + 1}`;
				add(line);
			} else if (/^\s/.test(line) && open !== '') add(line);
			else problems.push(`${where}: “${short(line, 40)}” stands above the first clause and is no key point, which would open with a hyphen and a space.`);
		});
	for (const [id, text] of texts) if (text.trim() === '') problems.push(`Line ${lineOf.get(id)!}: nothing stands below ${id}.`);
	if (problems.length === 0 && ![...texts.keys()].some((id) => /^C\d/.test(id)))
		problems.push(
			'It holds no clause. A clause is its number alone on a line, such as C136, and its text on the lines below. Key points stand first, a hyphen before each.'
		);
	return { texts, problems };
}

/** edition.json as it is written: a line for each hash, so that two editions can be compared by eye. */
export const printEdition = (edition: Edition): string => `${JSON.stringify(edition, null, '\t')}\n`;

/** null where it is not what printEdition writes. */
export function parseEdition(text: string): Edition | null {
	try {
		const { edition, texts, runs } = JSON.parse(text) as Edition;
		const sound =
			typeof edition === 'string' &&
			Object.entries(texts).every(([id, hash]) => /^(?:C\d+|KP\d+|further-reading)$/.test(id) && /^[\da-f]{64}$/.test(hash)) &&
			runs.every((run) => /^[\w-]{8}$/.test(run));
		return sound ? { edition, texts, runs } : null;
	} catch {
		return null;
	}
}

export interface Differences {
	changed: string[];
	came: string[];
	went: string[];
	/** The same words under another number. */
	moved: { from: string; to: string }[];
}

/** What one edition has that the other has not, in the order of the guidance. */
export function differences(before: Edition, after: Edition): Differences {
	const old = Object.entries(before.texts);
	const now = Object.entries(after.texts);
	const moved = old.flatMap(([from, hash]) => {
		const to = now.find(([id, other]) => other === hash && id !== from && before.texts[id] !== hash)?.[0];
		return to !== undefined && after.texts[from] !== hash ? [{ from, to }] : [];
	});
	const here = new Set(moved.map(({ to }) => to));
	const gone = new Set(moved.map(({ from }) => from));
	return {
		changed: now.flatMap(([id, hash]) => (id in before.texts && before.texts[id] !== hash && !here.has(id) && !gone.has(id) ? [id] : [])),
		came: now.flatMap(([id]) => (!here.has(id) && (!(id in before.texts) || gone.has(id)) ? [id] : [])),
		went: old.flatMap(([id]) => (!gone.has(id) && (!(id in after.texts) || here.has(id)) ? [id] : [])),
		moved
	};
}
