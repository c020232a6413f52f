/** IndexedDB in promises, as far as one store of records needs it: a library for it costs a learner three times as much before the first question. */

/** A database with one store, made where it is not there. `onlost`: the browser has taken it away. Rejects where the browser refuses it. */
export const opened = (name: string, store: string, onlost: () => void): Promise<IDBDatabase> =>
	new Promise((resolve, reject) => {
		// A browser that refuses may throw at once, which rejects.
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => void request.result.createObjectStore(store);
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			request.result.onclose = onlost;
			// Whoever clears the browser's data is not kept waiting by a page that stands open.
			request.result.onversionchange = () => {
				request.result.close();
				onlost();
			};
			resolve(request.result);
		};
	});

export const answered = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

/** Resolves when all of it is written, on the disk where that was asked for; rejects where none of it is. */
export const ended = (transaction: IDBTransaction): Promise<void> =>
	new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
