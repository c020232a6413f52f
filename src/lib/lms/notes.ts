/** What a learner writes for themselves: kept on this device only. No session is ever told of it. */
import { answered, ended, opened } from './indexed-db.ts';

/** Where it lies in the browser, apart from the records that an LMS is told of. */
export const notesDatabase = 'clausewise-notes';
const store = 'notes';

/** Texts by field: a name, a reflection, what was agreed with a peer. */
export type Texts = Record<string, string>;

/** One learner's notes on one course. Nothing here rejects: private windows and full, slow or missing storage only say no. */
export interface Notes {
	/** Null where this device does not let them be read. */
	read(): Promise<Texts | null>;
	/** One field; '' takes it away. False where it is not kept. Other fields stay as they are, whichever window wrote them. */
	write(field: string, text: string): Promise<boolean>;
	/** All of them. False where they could not be taken away. */
	clear(): Promise<boolean>;
}

/** Milliseconds after which a storage that does not answer is taken for none. */
const patience = 3_000;

/** `key`: as of the learner's journal. `later`: runs something once after so many milliseconds. */
export function openNotes(key: string, later: (run: () => void, milliseconds: number) => unknown): Notes {
	async function change(of: (texts: Texts) => Texts | null): Promise<boolean> {
		const base = await opened(notesDatabase, store, () => {});
		try {
			const transaction = base.transaction(store, 'readwrite', { durability: 'strict' });
			const notes = transaction.objectStore(store);
			const texts = of((await answered<Texts | undefined>(notes.get(key))) ?? {});
			if (texts) notes.put(texts, key);
			else notes.delete(key);
			await ended(transaction);
			return true;
		} finally {
			base.close();
		}
	}
	const orElse = <T>(work: Promise<T>, otherwise: T): Promise<T> =>
		Promise.race([work.catch(() => otherwise), new Promise<T>((resolve) => later(() => resolve(otherwise), patience))]);

	return {
		read: () => {
			let found: Texts = {};
			return orElse(
				change((texts) => (found = texts)).then(() => found),
				null
			);
		},
		write: (field, text) =>
			orElse(
				change(({ [field]: _, ...others }) => (text === '' ? others : { ...others, [field]: text })),
				false
			),
		clear: () =>
			orElse(
				change(() => null),
				false
			)
	};
}
