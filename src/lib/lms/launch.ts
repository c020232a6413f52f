import type { Course } from '../core/carried.ts';
import { parse } from '../play/log.ts';
import type { Log } from '../play/shapes.ts';
import { connect } from './index.ts';
import { journalKey, openJournal, type Journal } from './journal.ts';
import { turn, type Turn } from './lock.ts';
import type { Reconciled } from './reconcile.ts';
import type { Clock, Session } from './standard.ts';

/** What is lent to a launch: nothing is reached for. */
export interface Lent {
	window: Window;
	clock: Clock;
	/** Runs something once after so many milliseconds; what comes back cancels it. */
	later: (run: () => void, milliseconds: number) => () => void;
	/** The browser's locks; undefined where it has none. */
	locks: LockManager | undefined;
}

/** The course, opened by one learner: whose record it is, what there is of it, and whether it may be written. */
export interface Launched {
	session: Session | null;
	/** With the pass mark that the launch supplied, where it did. */
	course: Course;
	/** The name of this learner's journal on this device. */
	key: string;
	journal: Journal;
	found: Reconciled;
	/** What could not be gone on with is kept aside on this device. */
	kept: boolean;
	turn: Turn;
	/** Answers on this device that no record holds: the learner is asked whether they are theirs. */
	orphan: Log | null;
	/** They are settled, either way: they stay aside on this device. */
	settleOrphan(): Promise<void>;
	/** Runs something when another window has taken over; at once where it has already. */
	onlost: (run: () => void) => void;
}

/** course → its launch in this window. Rejects where a standard's own file did not come; nothing is written then. */
export async function launch(course: Course, { window, clock, later, locks }: Lent): Promise<Launched> {
	const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => later(resolve, milliseconds));
	const session = await connect(window, clock, course.standard, wait, course.language);
	/** Answers given while an LMS did not say whose record it was lie apart: they may be anybody's. */
	const nameless = session !== null && session.learner.id === '';
	const key = journalKey(course.id, nameless ? unknown : (session?.learner.id ?? ''));
	const journal = openJournal(key, later);
	let lost = false;
	let onlost = (): void => void (lost = true);
	const held = await turn(`clausewise/${key}`, () => onlost(), { locks, wait });
	/** What no launch goes on with until the learner has said whose it is: another record than the LMS's, and those of nobody. */
	const names = session && !nameless ? [`${key}/other`, journalKey(course.id, unknown), journalKey(course.id, '')] : [];
	const apart = names.map((name) => openJournal(name, later));
	const [text, ...texts] = await Promise.all([journal, ...apart].map((one) => one.read()));
	const launched: Launched = {
		session,
		course: { ...course, passMark: session?.passMark ?? course.passMark },
		key,
		journal,
		turn: held,
		found: await found(session?.saved ?? '', text ?? null, course.scoreAlone),
		kept: true,
		orphan: null,
		settleOrphan: async () => {},
		onlost(run) {
			onlost = run;
			if (lost) run();
		}
	};
	for (const text of launched.found.aside) if (!(await journal.keepAside(text, clock.now()))) launched.kept = false;
	if (launched.found.other || texts.some(Boolean)) await (await import('./orphan.ts')).seek(launched, apart, texts, clock);
	return launched;
}

const unknown = 'unknown learner';

const nothing: Reconciled = { log: null, from: 'neither', saved: null, aside: [], damaged: false, parted: null, other: null };

/** What puts two records together comes with a file of its own: who is new here has none. */
const found = async (fromLms: string, fromDevice: string | null, scoreAlone?: boolean): Promise<Reconciled> =>
	fromLms === '' && fromDevice === null ? nothing : (await import('./reconcile.ts')).reconcile(fromLms, fromDevice, parse, scoreAlone);
