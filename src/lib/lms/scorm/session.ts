import { rank, type Standing } from '../never-lower.ts';
import type { Clock, Session } from '../standard.ts';
import type { Dialect } from './dialect.ts';
import type { Line, Refusal } from './line.ts';
import { modeOf, percentage, read, readIds, readObjectives, type Objective } from './reading.ts';
import type { Tell } from './teller.ts';

/** An open session: what the LMS had when it was opened, and what has become of it since. */
export interface Open {
	dialect: Dialect;
	lms: Line;
	clock: Clock;
	/** Why nothing may be written: an LMS whose record could not be read, or that did not say whose it is. */
	shut: Refusal | null;
	/** The LMS has something of an earlier session. */
	resumed: boolean;
	passMark: number | null;
	/** What the LMS has, which is never lowered. */
	standing: Standing;
	progress: number;
	objectives: Objective[];
	/** Ids by index; null where the LMS will not say. */
	interactions: string[] | null;
	/** Since when the session lasts (milliseconds since 1970). */
	since: number;
	finished: boolean;
	/** What was set of each objective and interaction since the last refusal. */
	told: Map<string, string>;
}

/** Line → session. What the LMS has is read at once, and kept in mind so that nothing of it is ever lowered. */
export function open(dialect: Dialect, lms: Line, clock: Clock): Session {
	const { root, learner, progress } = dialect;
	const launched = lms.initialise() ?? lms.must('cmi.suspend_data');
	const whose = 'text' in launched ? lms.must(`${root}.${learner.id}`) : launched;
	let shut: Refusal | null = 'text' in whose ? null : { ...whose, reason: 'closed' };
	/** A status that could not be read is none that may be written over. */
	const standingRead = (element: string): string => {
		const found = lms.must(element);
		if ('text' in found) return found.text;
		shut ??= { ...found, reason: 'closed' };
		return '';
	};
	const saved = !shut && 'text' in launched ? launched.text : '';
	const open: Open = {
		dialect,
		lms,
		clock,
		shut: null,
		resumed: saved !== '' || lms.get(`${root}.entry`) === 'resume',
		passMark: percentage(lms.get(dialect.passMark.element), dialect.passMark.whole),
		objectives: readObjectives(dialect, lms),
		interactions: dialect.interactionsAreRead ? readIds(lms.get, 'interactions') : null,
		standing: read(dialect, standingRead, root),
		progress: progress ? Math.min(Number(lms.get(progress)) || 0, 1) : 0,
		since: clock.now(),
		finished: false,
		told: new Map()
	};
	open.shut = shut;
	/** What tells comes in a file of its own, when there is something to tell. */
	let tell: Tell | null = null;

	return {
		standard: dialect.id,
		learner: { id: 'text' in whose ? whose.text : '', name: lms.get(`${root}.${learner.name}`) },
		saved,
		shut: shut !== null,
		passMark: open.passMark,
		mode: modeOf(lms.get(`${root}.${dialect.mode}`), lms.get(`${root}.credit`)),
		tell(record) {
			if (tell) return tell(record);
			return import('./teller.ts').then(
				// The page may have gone meanwhile: the next launch tells it.
				({ teller }) => (open.finished ? { accepted: false, reason: 'closed', detail: '' } : (tell ??= teller(open))(record)),
				() => ({ accepted: false, reason: 'offline', detail: '' })
			);
		},
		close(overtaken) {
			// Moodle's SCORM 2004 writes all that it remembers when a session ends.
			if (open.shut || open.finished || overtaken) return;
			// Of a session that told nothing, an LMS would make "completed".
			if (rank(open.standing.status) === 0) dialect.status(root, 'incomplete').forEach(lms.set);
			setExit(open);
			lms.commit();
			lms.finish();
			open.told.clear();
			open.finished = true;
		}
	};
}

/** The learner is expected back; how long it took until now. */
export function setExit({ dialect: { root, duration }, lms, clock, since }: Open): void {
	lms.set([`${root}.exit`, 'suspend']);
	lms.set([`${root}.session_time`, duration(clock.now() - since)]);
}
