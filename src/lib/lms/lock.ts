/** Which window of a learner may write: one at a time. */
export interface Turn {
	/** It is this window's turn. */
	mine: boolean;
	/** Takes it from the window that has it. */
	take(): Promise<void>;
}

/** What is lent to a turn. */
export interface Lent {
	/** The browser's locks: a page that came by http has none, and some frames are denied them. */
	locks: LockManager | undefined;
	wait: (milliseconds: number) => Promise<void>;
}

/** What a window that is being closed or loaded again may still hold for a moment, in milliseconds. */
const moment = 3_000;

/**
 * Asks for the turn, and holds it as long as this page stands. `onlost`: another window has taken it. Never rejects. Where the browser gives
 * no locks windows ask each other; where they cannot do that either the journal alone keeps them apart.
 */
export async function turn(name: string, onlost: () => void, { locks, wait }: Lent): Promise<Turn> {
	/** Resolves when it is held: true; or will not be: false; null where there are no locks here. The lock itself is let go when the page goes. */
	const hold = (options: LockOptions): Promise<boolean | null> =>
		new Promise((resolve) => {
			let held = false;
			const none = (error?: unknown): void => {
				const busy = /^(Abort|Timeout)/.test(String((error as DOMException | undefined)?.name));
				if (held) onlost();
				else resolve(busy ? false : null);
			};
			if (!locks) return none();
			locks
				.request(name, options, () => {
					held = true;
					resolve(true);
					return new Promise<void>(() => {});
				})
				.catch(none);
		});
	const mine = await hold({ signal: AbortSignal.timeout(moment) });
	if (mine !== null) return { mine, take: async () => void (await hold({ steal: true })) };
	const without = await import('./lock-without.ts').catch(() => null);
	return without ? without.turn(name, onlost, wait) : { mine: true, take: async () => {} };
}
