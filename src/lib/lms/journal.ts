import { parse } from '../play/log.ts';
import type { Log } from '../play/shapes.ts';
import { answered, ended, opened } from './indexed-db.ts';

/** A text that was not gone on with, and when it was put aside (milliseconds since 1970). */
export interface Aside {
	at: number;
	text: string;
}

/** What this device keeps of one learner's record of one course. */
interface Kept {
	/** '' for none. */
	text: string;
	/** Oldest first. */
	aside: Aside[];
}

/** What became of a text: on this device's disk; not written, since another window has gone on; not written at all. */
export type Written = 'kept' | 'overtaken' | 'failed';

/**
 * The write-ahead copy of a learner's log on this device: what it says is kept outlives the browser and a power cut. Nothing here rejects:
 * private windows and full, slow or missing storage only say no.
 */
export interface Journal {
	/** The text written last, by whichever window; null for none. */
	read(): Promise<string | null>;
	/** Writes over what this window has read or written last, and over nothing else: another window's answers stay. */
	write(text: string): Promise<Written>;
	/** Puts a text aside, so that going on does not destroy it; one already there is not put there again. False where it could not. */
	keepAside(text: string, at: number): Promise<boolean>;
	/** What was put aside, oldest first. */
	aside(): Promise<Aside[]>;
}

/** Where it lies in the browser: the database and its one store. */
export const database = 'clausewise';
export const store = 'records';

/** The name of one learner's journal of one course. */
export const journalKey = (course: string, learner: string): string => `${course}/${learner || 'device'}`;

/** How many texts are kept aside; the oldest go first. */
const most = 10;

/** Milliseconds after which a storage that does not answer is taken for none: the answer is told to the LMS all the same. */
const patience = 3_000;

/** `later`: runs something once after so many milliseconds. */
export function openJournal(key: string, later: (run: () => void, milliseconds: number) => unknown): Journal {
	/** What this window has read or written last; null where it could not read. */
	let seen: string | null = null;
	/** Null until it is asked for, and after it broke: then it is tried anew. */
	let connection: Promise<IDBDatabase> | null = null;

	function connected(): Promise<IDBDatabase> {
		connection ??= opened(database, store, () => (connection = null));
		connection.catch(() => (connection = null));
		return connection;
	}

	/** One reading and writing, whole or not at all; on the disk when it resolves (`strict`), not in a buffer that a power cut empties. */
	async function change<T>(of: (kept: Kept) => { kept: Kept | null; result: T }): Promise<T> {
		const transaction = (await connected()).transaction(store, 'readwrite', { durability: 'strict' });
		const records = transaction.objectStore(store);
		const { kept, result } = of((await answered<Kept | undefined>(records.get(key))) ?? { text: '', aside: [] });
		if (kept) records.put(kept, key);
		await ended(transaction);
		return result;
	}
	const orElse = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
		Promise.race([work.catch(() => otherwise), new Promise<T>((resolve) => later(() => resolve(otherwise), patience))]);
	/** Null where it could not be read in time. */
	const kept = (): Promise<Kept | null> =>
		orElse(
			connected().then(async (base) => (await answered<Kept | undefined>(base.transaction(store).objectStore(store).get(key))) ?? { text: '', aside: [] }),
			null
		);
	/** What becomes of a text. Nothing there, as where the browser's data was cleared, is nothing to be overtaken by; what was never read is not written over. */
	const fate = (there: string): Written => (there === '' ? 'kept' : seen === null ? 'failed' : sameAnswers(there, seen) ? 'kept' : 'overtaken');

	return {
		async read() {
			seen = (await kept())?.text ?? null;
			return seen || null;
		},
		write: (text) =>
			orElse(
				change<Written>((now) => {
					const result = fate(now.text);
					return { kept: result === 'kept' ? { ...now, text } : null, result };
				}).then((how) => {
					// Also where it came too late to be waited for.
					if (how === 'kept') seen = text;
					return how;
				}),
				'failed'
			),
		keepAside: (text, at) =>
			orElse(
				change((now) => {
					const known = now.aside.some((entry) => entry.text === text);
					return { kept: known ? null : { ...now, aside: [...now.aside, { at, text }].slice(-most) }, result: true };
				}),
				false
			),
		aside: async () => (await kept())?.aside ?? []
	};
}

/** Whether two texts say the same was answered, whatever the number of writes. */
function sameAnswers(one: string, other: string): boolean {
	const [a, b] = [parse(one), parse(other)];
	const said = (log: Log): string => JSON.stringify([log.seed, log.scenarios, log.cards]);
	return a && b ? said(a) === said(b) : one === other;
}
