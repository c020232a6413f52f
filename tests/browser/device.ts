/** What a learner's device keeps of the course, read and written as the package does. */
import type { Frame, Page } from '@playwright/test';
import { type Aside, database, journalKey, store } from '../../src/lib/lms/journal.ts';
import { course } from './course.ts';

interface Kept {
	text: string;
	aside: Aside[];
}

/** What the device keeps of a learner, after `put` has taken its place where it is given; null for nothing. */
const record = (page: Page | Frame, learner: string, put: Kept | null = null): Promise<Kept | null> =>
	page.evaluate(
		async ([name, store, key, put]) => {
			const done = <T>(request: IDBRequest<T>): Promise<T> =>
				new Promise((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error as Error);
				});
			const opening = indexedDB.open(name, 1);
			opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
			const base = await done(opening);
			const records = base.transaction(store, 'readwrite').objectStore(store);
			if (put) await done(records.put(put, key));
			const found = (await done(records.get(key))) as Kept | undefined;
			base.close();
			return found ?? null;
		},
		[database, store, journalKey(course.id, learner), put] as const
	);

/** The text that the device keeps of a learner; '' for none. */
export const kept = async (page: Page | Frame, learner = ''): Promise<string> => (await record(page, learner))?.text ?? '';

/** Puts a text where the device keeps a learner's record. */
export const keep = async (page: Page | Frame, text: string, learner = ''): Promise<void> => void (await record(page, learner, { text, aside: [] }));

/** The texts that the device keeps aside of a learner. */
export const aside = async (page: Page | Frame, learner = ''): Promise<string[]> => ((await record(page, learner))?.aside ?? []).map(({ text }) => text);
