import { print } from '../play/log.ts';
import type { LearningRecord, Log } from '../play/shapes.ts';
import type { Journal } from './journal.ts';
import type { Clock, Session, Told } from './standard.ts';

type Reason = Exclude<Told, { accepted: true }>['reason'];

/** Where the newest log is known to be; what the learner is shown of it. `at`: milliseconds since 1970. */
export type Light =
	| { state: 'accepted'; at: number }
	/** Only here: the LMS has not accepted it yet. */
	| { state: 'device'; reason: Reason }
	/** Neither the LMS nor this device keeps it: it goes with the page. */
	| { state: 'nowhere'; reason: Reason | 'no LMS' }
	/** There is no LMS; this device keeps it. */
	| { state: 'none' };

/** What is lent to a keeper: it reaches for nothing. */
export interface Lent {
	session: Session | null;
	journal: Journal;
	clock: Clock;
	/** Runs something once after so many milliseconds; what comes back cancels it. */
	later: (run: () => void, milliseconds: number) => () => void;
	/** Runs something whenever the browser says that it is online again; what comes back stops that. */
	online: (run: () => void) => () => void;
	toRecord: (log: Log) => LearningRecord;
	onlight: (light: Light) => void;
}

export interface Keeper {
	/** Keeps a log: on this device first, then with the LMS. */
	keep(log: Log): void;
	/** At pagehide: one last telling where the newest log is not accepted, then the session's end. May be called twice. */
	close(): void;
}

/** Milliseconds between one refused telling and the next; the last for ever. */
const pauses = [5_000, 15_000, 45_000, 120_000];

/**
 * Keeps the newest log, and only that, until the LMS accepts it. Every telling has a counter of its own, since an LMS that believes it has
 * sent a value does not send the same one again; so the counter is the keeper's to raise, and never falls below what was told.
 */
export function keeper({ session, journal, clock, later, online, toRecord, onlight }: Lent): Keeper {
	let newest: Log | null = null;
	let accepted = true;
	let refusals = 0;
	let cancel = (): void => {};

	const tell = (log: Log): void => {
		cancel();
		newest = { ...log, counter: Math.max(log.counter, (newest?.counter ?? -1) + 1) };
		const written = journal.write(print(newest));
		if (!session) return onlight(written ? { state: 'none' } : { state: 'nowhere', reason: 'no LMS' });
		const told = session.tell(toRecord(newest));
		accepted = told.accepted;
		if (told.accepted) return onlight({ state: 'accepted', at: clock.now() });
		cancel = later(again, pauses[Math.min(refusals++, pauses.length - 1)] ?? 0);
		onlight({ state: written ? 'device' : 'nowhere', reason: told.reason });
	};
	const again = (): void => {
		if (newest && !accepted) tell(newest);
	};
	const stopListening = online(again);

	return {
		keep(log) {
			refusals = 0;
			tell(log);
		},
		close() {
			again();
			cancel();
			stopListening();
			session?.close();
		}
	};
}
