/** Windows of one learner: with the browser's locks, where a frame is denied them, and where windows can only ask each other, or not even that. */
import { afterEach, describe, expect, it } from 'vitest';
import { turn, type Turn } from '../src/lib/lms/lock.ts';
import { channel } from './lms-page.ts';

const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const opened: BroadcastChannel[] = [];

/** A window; how often it was told that another has taken over. */
async function opens(name: string, locks?: LockManager): Promise<Turn & { lost: number }> {
	const window = { lost: 0, mine: false, take: async (): Promise<void> => {} };
	return Object.assign(window, await turn(name, () => void window.lost++, { locks, wait }));
}

const denied = (error: string): LockManager =>
	({ request: () => Promise.reject(new DOMException('Access to the Locks API is denied in this context.', error)) }) as unknown as LockManager;

/** Channels that are shut after each test, which would else keep the process waiting. */
function withChannels(): void {
	globalThis.BroadcastChannel = class extends channel {
		constructor(name: string) {
			super(name);
			opened.push(this);
		}
	};
}

afterEach(() => {
	for (const one of opened.splice(0)) one.close();
	Reflect.deleteProperty(globalThis, 'BroadcastChannel');
});

describe('a turn', () => {
	it('is not this window’s where another holds the lock', async () => {
		expect((await opens('a', denied('AbortError'))).mine).toBe(false);
		expect((await opens('a', denied('TimeoutError'))).mine).toBe(false);
	});

	it('is this window’s where the frame is denied locks, and nobody can be asked', async () => {
		expect((await opens('a', denied('SecurityError'))).mine).toBe(true);
		expect((await opens('a')).mine).toBe(true);
	});

	for (const [how, locks] of [
		['there are no locks', undefined],
		['locks are denied', denied('SecurityError')]
	] as const)
		it(`where ${how} the second window is told, and may take over`, async () => {
			withChannels();
			const first = await opens('b', locks);
			const second = await opens('b', locks);
			const apart = await opens('another', locks);
			expect([first.mine, second.mine, apart.mine]).toEqual([true, false, true]);
			await second.take();
			await wait();
			expect([first.lost, second.lost, apart.lost]).toEqual([1, 0, 0]);
			const third = await opens('b', locks);
			expect(third.mine).toBe(false);
		});
});
