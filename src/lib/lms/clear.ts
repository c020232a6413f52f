import { database, store } from './journal.ts';
import { ended, opened } from './indexed-db.ts';

/** Milliseconds after which a storage that does not answer is taken for one that refuses. */
const patience = 3_000;

/**
 * Takes away what this device keeps of one learner's record of one course, and of nobody else's: their answers, what was put aside, and
 * another record of theirs that was found. `empty`: the log of nobody who has answered, which takes its place. Without it another window
 * would find nothing there, take the browser for the one that had cleared it, and write all of it again; so it finds that it was overtaken.
 * False where it could not be done. Never rejects.
 */
export function clearRecord(key: string, empty: string, later: (run: () => void, milliseconds: number) => unknown): Promise<boolean> {
	async function clear(): Promise<boolean> {
		const base = await opened(database, store, () => {});
		try {
			const transaction = base.transaction(store, 'readwrite', { durability: 'strict' });
			const records = transaction.objectStore(store);
			records.put({ text: empty, aside: [] }, key);
			records.delete(`${key}/other`);
			await ended(transaction);
			return true;
		} finally {
			base.close();
		}
	}
	return Promise.race([clear().catch(() => false), new Promise<boolean>((resolve) => later(() => resolve(false), patience))]);
}
