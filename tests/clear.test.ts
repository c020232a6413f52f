/** What is cleared of a device: one learner's, and not so that another window writes it again. */
import { beforeEach, describe, expect, it } from 'vitest';
import { clearRecord } from '../src/lib/lms/clear.ts';
import { journalKey, openJournal } from '../src/lib/lms/journal.ts';
import { openNotes } from '../src/lib/lms/notes.ts';
import { begin, fresh } from '../src/lib/play/history.ts';
import { print } from '../src/lib/play/log.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { device, noDevice } from './lms-page.ts';

const never = (): void => {};
const key = journalKey('social-media', '7');
const log = (answers: string): Log => ({ ...begin(fresh(1), 'A'), scenarios: { A: { ended: 0, open: { answers, mends: '' } } } });

async function opened(name = key) {
	const journal = openJournal(name, never);
	await journal.read();
	return journal;
}

beforeEach(() => {
	globalThis.indexedDB = device();
});

describe('clearing', () => {
	it('takes the answers, what was put aside and what was found besides, and nothing of anybody else', async () => {
		const others = [journalKey('social-media', '8'), journalKey('social-media', '8/other'), journalKey('records', '7'), journalKey('social-media', '')];
		for (const name of [key, `${key}/other`, ...others]) {
			const journal = await opened(name);
			await journal.write(print(log('a')));
			await journal.keepAside('x', 1);
		}
		expect(await clearRecord(key, print(fresh(2)), never)).toBe(true);
		expect([await (await opened()).read(), await (await opened()).aside()]).toEqual([print(fresh(2)), []]);
		expect([await (await opened(`${key}/other`)).read(), await (await opened(`${key}/other`)).aside()]).toEqual([null, []]);
		for (const name of others) expect([await (await opened(name)).read(), (await (await opened(name)).aside()).length]).toEqual([print(log('a')), 1]);
	});

	it.each([
		['of another beginning', 2],
		['of the same beginning, as inside an LMS', 1]
	])('leaves an empty record %s: another window is overtaken by it, and writes nothing again', async (_, seed) => {
		const other = await opened();
		await other.write(print(log('a')));
		await clearRecord(key, print(fresh(seed)), never);
		expect(await other.write(print(log('ab')))).toBe('overtaken');
		expect(await (await opened()).read()).toBe(print(fresh(seed)));
		// Whoever has read it since goes on from there.
		expect(await (await opened()).write(print(log('b')))).toBe('kept');
	});

	it('says so where the device does not let it, or never answers', async () => {
		globalThis.indexedDB = noDevice;
		expect(await clearRecord(key, '', never)).toBe(false);
		globalThis.indexedDB = { open: () => Object.assign(new EventTarget(), { result: null }) } as unknown as IDBFactory;
		expect(await clearRecord(key, '', (run) => run())).toBe(false);
	});
});

describe('notes', () => {
	it('are one learner’s of one course, and are cleared so', async () => {
		const [mine, theirs] = [openNotes(key, never), openNotes(journalKey('social-media', '8'), never)];
		expect([await mine.write('name', 'Zoë'), await theirs.write('name', 'Ann')]).toEqual([true, true]);
		expect(await mine.clear()).toBe(true);
		expect([await mine.read(), await theirs.read()]).toEqual([{}, { name: 'Ann' }]);
	});

	it('on a disk that is full stay as they were, and the device says no', async () => {
		const notes = openNotes(key, never);
		await notes.write('name', 'Zoë');
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
		try {
			expect(await notes.write('name', 'Zoë B')).toBe(false);
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(await notes.read()).toEqual({ name: 'Zoë' });
	});

	it('that the browser cleared meanwhile are written again with the next text', async () => {
		const notes = openNotes(key, never);
		await notes.write('name', 'Zoë');
		await new Promise((resolve) => (indexedDB.deleteDatabase('clausewise-notes').onsuccess = resolve));
		expect(await notes.write('goc', '01-1')).toBe(true);
		expect(await notes.read()).toEqual({ goc: '01-1' });
	});

	it('where the device keeps nothing say so', async () => {
		globalThis.indexedDB = noDevice;
		const notes = openNotes(key, never);
		expect([await notes.read(), await notes.write('name', 'x'), await notes.clear()]).toEqual([null, false, false]);
	});
});
