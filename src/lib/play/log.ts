/**
 * The log ↔ a short string: printable ASCII that needs no escaping in XML, JSON or HTML. n×b64: n characters of base64url.
 *
 *   log      = header { scenario } { card }
 *   header   = version checksum counter seed profile passed at        15–23 characters
 *     version    1        the grammar; no other is read
 *     checksum   4×b64    CRC-24 of the whole text without these four
 *     counter    4×b64    writes so far
 *     seed       4×b64    24 bits
 *     profile    1×b64    0–31
 *     passed     1        A not yet, B passed
 *     at         0–8      id of the scenario last touched
 *   scenario = "." ended id [ kept ] [ "?" attempt ]                  4–11 characters besides its attempts
 *     ended      2×b64    attempts ended, kept or not
 *     id         1–8      of A–Z a–z 0–9 - _
 *     kept       "=" result attempt: the first is the best too; or ":" result attempt "^" result attempt: the first, then the best
 *     result     4×b64    minutes since 2025-01-01T00:00Z; 3×b64 score × 2, and 1 more where a breach stands
 *   attempt  = answers [ "," mends ] [ "@" sure ]                     both are answers, one after the other
 *     answer     1–2      to choices: the letter of one, from a scenario's 65th on two characters
 *     answer     4        where items are sorted: "$", the decision's letter, 2×b64: a leading 1, then a bit a slot, of ratings two
 *     sure       n×b64    how sure one was of each answer: three to a character, 0 to 3; no A at the end
 *   card     = ";" at stability difficulty clause                     a clause that was asked again: 8 characters and its id
 *     at         4×b64    minutes since 2025-01-01T00:00Z
 *     stability  2×b64    0–4095
 *     difficulty 1×b64    0–63
 *
 * So an ended attempt costs 8 characters besides its answers, the open one 1.
 */
import { decode, encode } from '../core/letters.ts';
import { checksum } from './checksum.ts';
import type { Attempt, Card, Ended, History, Log } from './shapes.ts';

/** The most that fields hold: minutes until November 2056. */
export const limits = { counter: 64 ** 4 - 1, minutes: 64 ** 4 - 1, attempts: 64 ** 2 - 1 };

const version = '1';

/** log → text. Throws a RangeError where a number of the log does not fit its field. */
export function print(log: Log): string {
	const fields = encode(log.counter, 4) + encode(log.seed, 4) + encode(log.profile, 1) + encode(Number(log.passed), 1) + log.at;
	const rest =
		fields +
		Object.entries(log.scenarios).map(printHistory).join('') +
		Object.entries(log.cards ?? {})
			.map(printCard)
			.join('');
	return version + encode(checksum(version + rest), 4) + rest;
}

function printHistory([id, { ended, first, best, open }]: [string, History]): string {
	let text = `.${encode(ended, 2)}${id}`;
	if (first && best) {
		const [one, other] = [printEnded(first), printEnded(best)];
		text += one === other ? `=${one}` : `:${one}^${other}`;
	}
	return open ? `${text}?${printAttempt(open)}` : text;
}

const printEnded = (attempt: Ended): string => encode(attempt.endedAt, 4) + encode(attempt.score * 2 + Number(attempt.breach), 3) + printAttempt(attempt);

const printAttempt = ({ answers, mends, sure }: Attempt): string => answers + (mends && `,${mends}`) + (sure ? `@${printSure(sure)}` : '');

/** Digits 0–3, three to a character. */
const printSure = (sure: string): string => (sure.match(/.{1,3}/g) ?? []).map((three) => encode(parseInt(three.padEnd(3, '0'), 4), 1)).join('');

const printCard = ([clause, { at, stability, difficulty }]: [string, Card]): string =>
	`;${encode(at, 4)}${encode(stability, 2)}${encode(difficulty, 1)}${clause}`;

const attempt = '[\\w~!*$-]*(?:,[\\w~!*$-]+)?(?:@[\\w-]+)?';
const ended = `[\\w-]{7}${attempt}`;
const headerShape = /^1[\w-]{4}([\w-]{4})([\w-]{4})([A-Za-f])([AB])([\w-]{0,8})$/;
const cardShape = /^([\w-]{4})([\w-]{2})([\w-])([\w-]+)$/;
const scenarioShape = new RegExp(`^([\\w-]{2})([\\w-]{1,8})(?:=(${ended})|:(${ended})\\^(${ended}))?(?:\\?(${attempt}))?$`);

/** text → log; null for whatever print did not write: unknown, damaged, cut short. Never throws. */
export function parse(text: string): Log | null {
	const [answered = '', ...remembered] = text.split(';');
	const [header = '', ...chunks] = answered.split('.');
	const fields = headerShape.exec(header);
	if (!fields) return null;
	const histories = chunks.map(parseHistory);
	if (!histories.every((history) => history !== null)) return null;
	const [, counter = '', seed = '', profile = '', passed = '', at = ''] = fields;
	const log: Log = {
		counter: decode(counter),
		seed: decode(seed),
		profile: decode(profile),
		passed: decode(passed) === 1,
		at,
		scenarios: Object.fromEntries(histories),
		...(remembered.length > 0 ? { cards: Object.fromEntries(remembered.map(parseCard)) } : {})
	};
	return print(log) === text ? log : null;
}

function parseHistory(chunk: string): [string, History] | null {
	const shape = scenarioShape.exec(chunk);
	if (!shape) return null;
	const [, count = '', id = '', only, one, other, open] = shape;
	const history: History = { ended: decode(count) };
	if (only) history.first = history.best = parseEnded(only);
	if (one && other) [history.first, history.best] = [parseEnded(one), parseEnded(other)];
	if (open !== undefined) history.open = parseAttempt(open);
	return sound(history) ? [id, history] : null;
}

function parseEnded(text: string): Ended {
	const result = decode(text.slice(4, 7));
	return { ...parseAttempt(text.slice(7)), endedAt: decode(text.slice(0, 4)), score: Math.floor(result / 2), breach: result % 2 === 1 };
}

function parseAttempt(text: string): Attempt {
	const [given = '', packed = ''] = text.split('@');
	const [answers = '', mends = ''] = given.split(',');
	const sure = Array.from(packed, (three) => decode(three).toString(4).padStart(3, '0'))
		.join('')
		.replace(/0+$/, '');
	return { answers, mends, ...(sure && { sure }) };
}

/** What is no card prints otherwise than it reads, so it is refused with the whole. */
function parseCard(text: string): [string, Card] {
	const [, at = '', stability = '', difficulty = '', clause = ''] = cardShape.exec(text) ?? [];
	return [clause, { at: decode(at), stability: decode(stability), difficulty: decode(difficulty) }];
}

/** Kept attempts were ended ones, and no score is above 100 per cent. */
function sound({ ended, first, best }: History): boolean {
	if (!first || !best) return ended === 0;
	return ended >= (first === best ? 1 : 2) && Math.max(first.score, best.score) <= 10_000;
}
