/** What this device keeps: over windows, failing storage and records of others. */
import { beforeEach, describe, expect, it } from 'vitest';
import { journalKey, openJournal } from '../src/lib/lms/journal.ts';
import { begin, fresh } from '../src/lib/play/history.ts';
import { print } from '../src/lib/play/log.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { device, noDevice } from './lms-page.ts';

const never = (): void => {};
const key = journalKey('social-media', '7');
const open = () => openJournal(key, never);

/** A log with these answers to dilemma A. */
const log = (answers: string, counter = 1): Log => {
	const begun = begin(fresh(1), 'A');
	return { ...begun, counter, scenarios: { A: { ended: 0, open: { answers, mends: '' } } } };
};

beforeEach(() => {
	globalThis.indexedDB = device();
});

describe('the journal', () => {
	it('has nothing of someone new, and what was written once it was', async () => {
		const journal = open();
		expect(await journal.read()).toBeNull();
		expect(await journal.write(print(log('a')))).toBe('kept');
		expect(await open().read()).toBe(print(log('a')));
		expect(await openJournal(journalKey('social-media', '8'), never).read()).toBeNull();
	});

	it('is written over by its own window only: what another has answered since stays', async () => {
		const [first, second] = [open(), open()];
		await first.read();
		await second.read();
		expect(await first.write(print(log('a')))).toBe('kept');
		expect(await second.write(print(log('b')))).toBe('overtaken');
		expect(await open().read()).toBe(print(log('a')));
		expect(await first.write(print(log('ab')))).toBe('kept');
	});

	it('takes the same answers, written once more, for no overtaking', async () => {
		const [first, second] = [open(), open()];
		await first.read();
		await first.write(print(log('a', 1)));
		await second.read();
		expect(await first.write(print(log('a', 2)))).toBe('kept');
		expect(await second.write(print(log('ab', 3)))).toBe('kept');
	});

	it('is not written over by a window that never read it', async () => {
		const first = open();
		await first.read();
		await first.write(print(log('a')));
		expect(await open().write(print(log('b')))).toBe('failed');
		expect(await open().read()).toBe(print(log('a')));
	});

	it('that was cleared meanwhile is written anew', async () => {
		const journal = open();
		await journal.read();
		await journal.write(print(log('a')));
		await new Promise((resolve) => (indexedDB.deleteDatabase('clausewise').onsuccess = resolve));
		expect(await journal.write(print(log('ab')))).toBe('kept');
		expect(await open().read()).toBe(print(log('ab')));
	});

	it('keeps what came in damaged until this window writes over it', async () => {
		const first = open();
		await first.read();
		await first.write('no log at all');
		const second = open();
		expect(await second.read()).toBe('no log at all');
		expect(await second.keepAside('no log at all', 5)).toBe(true);
		expect(await second.write(print(log('a')))).toBe('kept');
		expect(await second.aside()).toEqual([{ at: 5, text: 'no log at all' }]);
	});

	it('keeps ten texts aside, each once, the oldest going first', async () => {
		const journal = open();
		for (let number = 1; number <= 12; number++) for (const at of [number, number + 100]) await journal.keepAside(`text ${number}`, at);
		expect((await journal.aside()).map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, at) => `text ${at + 3}`));
		expect((await journal.aside())[0]).toEqual({ at: 3, text: 'text 3' });
	});

	it('is on the disk before it says so: each write asks for a strict transaction', async () => {
		const asked: unknown[] = [];
		const journal = open();
		await journal.read();
		const { IDBDatabase: real } = globalThis;
		const transaction = real.prototype.transaction;
		real.prototype.transaction = function (this: IDBDatabase, ...given: Parameters<IDBDatabase['transaction']>) {
			asked.push([given[1], given[2]]);
			return transaction.apply(this, given);
		};
		try {
			await journal.write(print(log('a')));
			await journal.keepAside('x', 1);
		} finally {
			real.prototype.transaction = transaction;
		}
		expect(asked).toEqual([
			['readwrite', { durability: 'strict' }],
			['readwrite', { durability: 'strict' }]
		]);
	});
});

describe('a device that keeps nothing', () => {
	it('says so, and nothing throws', async () => {
		globalThis.indexedDB = noDevice;
		const journal = open();
		expect([await journal.read(), await journal.write('x'), await journal.keepAside('x', 1), await journal.aside()]).toEqual([null, 'failed', false, []]);
	});

	it('that has none at all likewise', async () => {
		Reflect.deleteProperty(globalThis, 'indexedDB');
		expect(await open().write('x')).toBe('failed');
	});

	it('that never answers is waited for three seconds, and no longer', async () => {
		globalThis.indexedDB = { open: () => Object.assign(new EventTarget(), { result: null }) } as unknown as IDBFactory;
		const pauses: number[] = [];
		const journal = openJournal(key, (run, pause) => (pauses.push(pause), run()));
		expect(await journal.read()).toBeNull();
		expect(await journal.write('x')).toBe('failed');
		expect(pauses).toEqual([3_000, 3_000]);
	});

	it('whose disk is full keeps what it had', async () => {
		const journal = open();
		await journal.read();
		await journal.write(print(log('a')));
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
		try {
			expect(await journal.write(print(log('ab')))).toBe('failed');
		} finally {
			IDBObjectStore.prototype.put = put;
		}
		expect(await open().read()).toBe(print(log('a')));
		expect(await journal.write(print(log('abc')))).toBe('kept');
	});
});
