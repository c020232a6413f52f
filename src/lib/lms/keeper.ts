import { limits, print } from '../play/log.ts';
import type { LearningRecord, Log } from '../play/shapes.ts';
import type { Journal } from './journal.ts';
import type { Clock, Session, Told } from './standard.ts';

type Reason = Exclude<Told, { accepted: true }>['reason'] | 'early';

/** Where the newest log is known to be; what the learner is shown of it. `at`: milliseconds since 1970. */
export type Light =
	/** On its way to this device. */
	| { state: 'saving' }
	/** The LMS says that it has stored it, which is no proof. */
	| { state: 'accepted'; at: number; status: string; score: number | null }
	/** The LMS had every answer of it when it was opened, and has accepted it again. */
	| { state: 'saved'; at: number; status: string; score: number | null }
	/** The LMS opened the course for a review or a look round: it may store nothing, whatever it says. This device keeps it, or does not. */
	| { state: 'review'; kept: boolean }
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
	/** What the LMS had when it was opened. */
	saved: Log | null;
	clock: Clock;
	/** Runs something once after so many milliseconds; what comes back cancels it. */
	later: (run: () => void, milliseconds: number) => () => void;
	/** Runs something whenever the browser says that it is online again. */
	online: (run: () => void) => void;
	/** Whether the network is there: asked before each telling, since an LMS may take for sent what it could not send. */
	reach: () => Promise<boolean>;
	/** Null while there is nothing to tell it by; once there is, the log is kept again. */
	toRecord: (log: Log) => LearningRecord | null;
	onlight: (light: Light) => void;
}

export interface Keeper {
	/**
	 * Keeps a log: on this device, which is waited for, then with the LMS, which is not. False where it may not be kept, since another window
	 * has gone on.
	 */
	keep(log: Log): Promise<boolean>;
	/** Another window has taken over: nothing is written from now on. */
	stop(): void;
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
export function keeper({ session, journal, saved, clock, later, online, reach, toRecord, onlight }: Lent): Keeper {
	let newest: Log | null = null;
	/** The newest lies on this device; or cannot, which is known by then. Before that the LMS is not told of it. */
	let written = false;
	let ready = false;
	let accepted = true;
	let stopped = false;
	let telling = false;
	let refusals = 0;
	let cancel = (): void => {};

	const raised = (log: Log): Log => ({ ...log, counter: Math.min(Math.max(log.counter, (newest?.counter ?? -1) + 1), limits.counter) });
	const stop = (): void => {
		stopped = true;
		cancel();
		onlight({ state: 'elsewhere' });
	};
	/** What an LMS said of a log → the light; and once more after a pause where it was refused. */
	const settle = (log: Log, told: Told): void => {
		if (log !== newest || stopped) return;
		accepted = told.accepted;
		if (!told.accepted) {
			cancel();
			cancel = later(again, pauses[Math.min(refusals++, pauses.length - 1)] ?? 0);
			return onlight({ state: written ? 'device' : 'nowhere', reason: told.reason });
		}
		refusals = 0;
		if (session?.mode !== 'normal') return onlight({ state: 'review', kept: written });
		const { status, score } = told;
		onlight({ state: saved && answers(saved) === answers(log) ? 'saved' : 'accepted', at: clock.now(), status, score });
	};
	/** Tells the LMS the newest, until it has been told the newest. */
	async function tell(): Promise<void> {
		if (telling || !session || stopped) return;
		telling = true;
		cancel();
		try {
			for (let told: Log | null = null; newest && newest !== told && ready && !accepted && !stopped;) {
				const reached = await reach();
				// What was answered meanwhile, and the pages that were shut.
				if (!ready || accepted || stopped) break;
				told = newest;
				const record = toRecord(told);
				if (!record) break;
				settle(told, reached ? await session.tell(record) : { accepted: false, reason: 'offline', detail: '' });
			}
		} catch (error) {
			// Not for any fault of our own may it stay unsaid that the LMS does not have it.
			if (newest) settle(newest, { accepted: false, reason: 'threw', detail: String(error) });
		} finally {
			telling = false;
		}
	}
	/** With a counter of its own. */
	const again = (): void => {
		if (!newest || !ready || accepted || telling) return;
		newest = raised(newest);
		void tell();
	};
	/** Without a word with the network, which a page that goes has no time for. */
	const leave = (): void => {
		if (!newest || accepted || stopped || !session) return;
		newest = raised(newest);
		const log = newest;
		const record = toRecord(log);
		const told = record && session.tell(record, true);
		// An LMS that hands what it is told to a beacon says “true” to what nobody may get: only where it refuses is it believed.
		if (told && !(told instanceof Promise) && !told.accepted) settle(log, told);
	};
	online(again);

	return {
		async keep(log) {
			if (stopped) return (onlight({ state: 'elsewhere' }), false);
			cancel();
			refusals = 0;
			const mine = (newest = raised(log));
			accepted = session === null;
			written = ready = false;
			const answered = Object.keys(mine.scenarios).length > 0;
			if (answered) onlight({ state: 'saving' });
			const how = await journal.write(print(mine));
			if (stopped) return false;
			if (how === 'overtaken') return (stop(), false);
			if (mine !== newest) return true;
			written = how === 'kept';
			ready = true;
			if (!session && answered) onlight(written ? { state: 'none' } : { state: 'nowhere', reason: 'no LMS' });
			else if (toRecord(mine)) void tell();
			else if (answered) onlight({ state: written ? 'device' : 'nowhere', reason: 'early' });
			return true;
		},
		stop,
		flush: leave,
		close() {
			leave();
			session?.close(stopped);
		}
	};
}
