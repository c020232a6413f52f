/** Which window of a learner may write: one at a time. */
export interface Turn {
	/** It is this window's turn; where the browser has no locks it always is, and the journal alone keeps windows apart. */
	mine: boolean;
	/** Takes it from the window that has it. */
	take(): Promise<void>;
}

/** What a window that is being closed or loaded again may still hold for a moment, in milliseconds. */
const moment = 3_000;

/**
 * Asks for the turn, and holds it as long as this page stands. `locks`: the browser's, which a page that came by http does not have.
 * `onlost`: another window has taken it. Never rejects.
 */
export async function turn(locks: LockManager | undefined, name: string, onlost: () => void): Promise<Turn> {
	if (!locks) return { mine: true, take: async () => {} };
	/** Resolves when it is held: true; or will not be: false. The lock itself is let go when the page goes. */
	const hold = (options: LockOptions): Promise<boolean> =>
		new Promise((resolve) => {
			let held = false;
			locks
				.request(name, options, () => {
					held = true;
					resolve(true);
					return new Promise<void>(() => {});
				})
				.catch(() => (held ? onlost() : resolve(false)));
		});
	return {
		mine: await hold({ signal: AbortSignal.timeout(moment) }),
		take: async () => void (await hold({ steal: true }))
	};
}
