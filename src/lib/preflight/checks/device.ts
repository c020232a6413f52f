import { answered, ended, opened } from '../../lms/indexed-db.ts';
import type { Fact, Finding, Lent } from '../shapes.ts';
import { said, tried, within } from '../tried.ts';
import { t } from '../words.ts';

/** A database of the page's own, gone again afterwards. */
const database = 'clausewise-preflight';

const patience = 5_000;

/** Writes with strict durability, reads it back, and takes the database away. '' where it held, else why not. */
async function written({ window, pause, now }: Lent): Promise<string> {
	if (!tried(() => Boolean(window.indexedDB), false)) return t('none');
	const trial = async (): Promise<string> => {
		const text = `preflight ${now()}`;
		const store = 'tried';
		const open = await opened(database, store, () => {});
		try {
			const writing = open.transaction(store, 'readwrite', { durability: 'strict' });
			writing.objectStore(store).put(text, 'text');
			await ended(writing);
			return (await answered<unknown>(open.transaction(store).objectStore(store).get('text'))) === text ? '' : t('storage.changed');
		} finally {
			open.close();
			await answered(window.indexedDB.deleteDatabase(database));
		}
	};
	return within(patience, pause, trial()).catch((error: unknown) => said(error) || t('no'));
}

/** '' where localStorage keeps what it is given, else why not. */
function simple(window: Window): string {
	try {
		window.localStorage.setItem(database, 'preflight');
		const back = window.localStorage.getItem(database);
		window.localStorage.removeItem(database);
		return back === 'preflight' ? '' : t('storage.changed');
	} catch (error) {
		return said(error) || t('no');
	}
}

/** What this browser keeps for the package on this device. */
export async function storage(lent: Lent): Promise<Finding> {
	const { window, timer, pause } = lent;
	const manager = tried(() => window.navigator.storage as StorageManager | undefined, undefined);
	const from = timer();
	const failed = await written(lent);
	const took = Math.round(timer() - from);
	const persisted = manager?.persisted ? await within(patience, pause, manager.persisted()).catch(() => null) : null;
	const estimate = manager?.estimate ? await within(patience, pause, manager.estimate()).catch(() => null) : null;
	const facts: Fact[] = [
		[t('fact.indexed'), failed || t('storage.kept', { count: took })],
		[t('fact.local.storage'), simple(window) || t('yes')],
		[t('fact.persisted'), persisted === null ? t('unknown') : t(persisted ? 'yes' : 'no')]
	];
	if (estimate?.quota) facts.push([t('fact.room'), t('megabytes', { count: Math.round(estimate.quota / 1e6) })]);
	if (failed) return { check: t('storage'), verdict: 'look', says: t('storage.none'), todo: t('storage.none.do'), facts };
	return { check: t('storage'), verdict: 'fine', says: t('storage.fine'), facts };
}

/** Whether one window can be told from another: locks, which only a secure page has. */
export async function locks({ window, pause }: Lent): Promise<Finding> {
	const manager = tried(() => window.navigator.locks as LockManager | undefined, undefined);
	const held = manager
		? await within(
				patience,
				pause,
				manager.request('preflight of a package', { ifAvailable: true }, (lock) => Promise.resolve(lock !== null))
			).catch(() => false)
		: false;
	const facts: Fact[] = [
		[t('fact.secure'), t(tried(() => window.isSecureContext, false) ? 'yes' : 'no')],
		[t('fact.locks'), t(held ? 'yes' : 'no')]
	];
	if (held) return { check: t('locks'), verdict: 'fine', says: t('locks.fine'), facts };
	return { check: t('locks'), verdict: 'look', says: t('locks.none'), todo: t('locks.none.do'), facts };
}

/** Whether a window of this browser has the course open: its lock is named by the course. */
export async function openElsewhere({ window, pause }: Lent, course: string): Promise<boolean> {
	const manager = tried(() => window.navigator.locks as LockManager | undefined, undefined);
	const all = manager ? await within(patience, pause, manager.query()).catch(() => null) : null;
	return Boolean(course && all?.held?.some(({ name }) => name?.startsWith('clausewise/') && name.includes(`/${course}/`)));
}
