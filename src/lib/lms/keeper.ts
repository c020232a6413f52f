import { parse, print } from '../play/log.ts';
import type { LearningRecord, Log } from '../play/shapes.ts';
import type { Journal } from './journal.ts';
import type { Clock, Session, Told } from './standard.ts';

type Reason = Exclude<Told, { accepted: true }>['reason'] | 'early';

/** Where the newest log is known to be; what the learner is shown of it. `at`: milliseconds since 1970. */
export type Light =
	| { state: 'accepted'; at: number; status: string; score: number | null }
	/** Only here: the LMS has not accepted it yet. `early`: it cannot be told before the keys have come. */
	| { state: 'device'; reason: Reason }
	/** Neither the LMS nor this device keeps it: it goes with the page. */
	| { state: 'nowhere'; reason: Reason | 'no LMS' }
	/** Another window of this learner has gone on: nothing is written here, lest it overwrite that. */
	| { state: 'elsewhere' }
	/** There is no LMS; this device keeps it. */
	| { state: 'none' };

/** What is lent to a keeper: it reaches for nothing. */
export interface Lent {
	session: Session | null;
	journal: Journal;
	clock: Clock;
	/** Runs something once after so many milliseconds; what comes back cancels it. */
	later: (run: () => void, milliseconds: number) => () => void;
	/** Runs something whenever the browser says that it is online again. */
	online: (run: () => void) => void;
	/** Null while there is nothing to tell it by; once there is, the log is kept again. */
	toRecord: (log: Log) => LearningRecord | null;
	onlight: (light: Light) => void;
}

export interface Keeper {
	/** Keeps a log: on this device first, then with the LMS. False where it may not be kept, since another window has gone on. */
	keep(log: Log): boolean;
	/** At beforeunload, after which the page may yet stay: one more telling where the newest log is not accepted. */
	flush(): void;
	/** At pagehide: the same, then the session's end. May be called twice; a page that comes back goes on. */
	close(): void;
}

/** What was answered, whatever the number of writes. */
const answers = (log: Log): string => print({ ...log, counter: 0 });

/** Milliseconds between one refused telling and the next; the last for ever. */
const pauses = [5_000, 15_000, 45_000, 120_000];

/**
 * Keeps the newest log, and only that, until the LMS accepts it. Every telling has a counter of its own, since an LMS that believes it has
 * sent a value does not send the same one again; so the counter is the keeper's to raise, and never falls below what was told.
 */
export function keeper({ session, journal, clock, later, online, toRecord, onlight }: Lent): Keeper {
	/** What this device held when it was last read or written here. */
	let held = parse(journal.read() ?? '');
	let newest: Log | null = null;
	let accepted = true;
	let refusals = 0;
	let cancel = (): void => {};

	/** Whether another window of this learner has written since. */
	const overtaken = (log: Log): boolean => {
		const now = parse(journal.read() ?? '');
		return now !== null && now.seed === log.seed && (!held || answers(now) !== answers(held));
	};
	const tell = (log: Log): boolean => {
		cancel();
		if (overtaken(log)) {
			onlight({ state: 'elsewhere' });
			return false;
		}
		newest = { ...log, counter: Math.max(log.counter, (newest?.counter ?? -1) + 1) };
		const written = journal.write(print(newest));
		if (written) held = newest;
		if (!session) {
			onlight(written ? { state: 'none' } : { state: 'nowhere', reason: 'no LMS' });
			return true;
		}
		const record = toRecord(newest);
		if (!record) {
			accepted = false;
			if (Object.keys(newest.scenarios).length > 0) onlight({ state: written ? 'device' : 'nowhere', reason: 'early' });
			return true;
		}
		const told = session.tell(record);
		accepted = told.accepted;
		if (told.accepted) onlight({ state: 'accepted', at: clock.now(), status: told.status, score: told.score });
		else {
			cancel = later(again, pauses[Math.min(refusals++, pauses.length - 1)] ?? 0);
			onlight({ state: written ? 'device' : 'nowhere', reason: told.reason });
		}
		return true;
	};
	const again = (): void => {
		if (newest && !accepted) tell(newest);
	};
	online(again);

	return {
		keep(log) {
			refusals = 0;
			return tell(log);
		},
		flush: again,
		close() {
			again();
			session?.close();
		}
	};
}
