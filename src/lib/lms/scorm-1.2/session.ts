import { neverLower, rank } from '../never-lower.ts';
import type { Clock, Session } from '../standard.ts';
import { coreFields, duration, interactionParts, objectiveParts, percentage, read, readObjectives, stamp, standingOf, timeOfDay } from './fields.ts';
import type { Field, Line, Refusal } from './line.ts';

/** PHP reads 5,000 fields of one request by default, and of more Moodle stores none: at most so many go with one commit. */
const most = 4_000;

/** Line → session. What the LMS has is read at once, and kept in mind so that nothing of it is ever lowered. */
export function open(lms: Line, clock: Clock): Session {
	const launched = lms.initialise() ?? lms.must('cmi.suspend_data');
	const whose = 'text' in launched ? lms.must('cmi.core.student_id') : launched;
	/** An LMS whose record could not be read, or that did not say whose it is, is never written to. */
	const shut: Refusal | null = 'text' in whose ? null : { ...whose, reason: 'closed' };
	const saved = !shut && 'text' in launched ? launched.text : '';
	const resumed = saved !== '' || lms.get('cmi.core.entry') === 'resume';
	const passMark = percentage(lms.get('cmi.student_data.mastery_score'));
	const objectives = readObjectives(lms.get);
	let standing = read(lms.get('cmi.core.lesson_status'), lms.get('cmi.core.score.raw'));
	let since = clock.now();
	let finished = false;
	let tellings = 0;
	let refused = false;

	/** What was set of each objective and interaction since the last refusal. */
	let told = new Map<string, string>();
	/** When each answer was first told, by interaction; '' for what an earlier session told. */
	const times = new Map<number, string>();

	/** Opens the line again after `close`: a browser may bring back a page that it had put away. */
	const reopen = (): Refusal | null => {
		const refusal = lms.initialise();
		if (refusal) return refusal;
		finished = false;
		since = clock.now();
		return null;
	};
	const setChanged = (parts: Field[][]): Refusal | null => {
		let fields = 0;
		for (const part of parts) {
			const name = String(part[0]?.[0]);
			const text = String(part);
			if (told.get(name) === text) continue;
			if (fields + part.length > most) {
				const refusal = lms.commit();
				if (refusal) return refusal;
				fields = 0;
			}
			part.forEach(lms.set);
			fields += part.length;
			told.set(name, text);
		}
		return null;
	};
	/** False where the LMS refused the log, or has silently cut it. */
	const setLog = (log: string): boolean => {
		const set = lms.set(['cmi.suspend_data', log]);
		const kept = lms.get('cmi.suspend_data');
		return set && (kept === '' || kept === log || !log.startsWith(kept));
	};
	const setExit = (): void => {
		lms.set(['cmi.core.exit', 'suspend']);
		lms.set(['cmi.core.session_time', duration(clock.now() - since)]);
	};

	return {
		learner: { id: 'text' in whose ? whose.text : '', name: lms.get('cmi.core.student_name') },
		saved,
		passMark,
		tell(record) {
			// After a refused commit Moodle takes its values for sent; asked to initialise again, it reads anew what it has.
			if (refused) lms.initialise();
			const closed = shut ?? (finished ? reopen() : null);
			if (closed) return closed;
			standing = neverLower(standing, standingOf(record));
			stamp(record, times, resumed && tellings === 0 ? '' : timeOfDay(clock.now()));
			tellings += 1;
			const core = coreFields(record, standing, passMark);
			core.forEach(lms.set);
			const refusedOnTheWay = setChanged([...objectiveParts(record, objectives), ...interactionParts(record, resumed, times)]);
			const logKept = setLog(record.log);
			setExit();
			const refusal = lms.commit() ?? refusedOnTheWay;
			refused = refusal !== null;
			if (!refusal && logKept)
				return { accepted: true, status: standing.status, score: core.some(([element]) => element === 'cmi.core.score.raw') ? standing.score : null };
			told = new Map();
			return refusal ?? { accepted: false, reason: 'refused', detail: 'cmi.suspend_data' };
		},
		close() {
			if (shut || finished) return;
			// Of a session that told nothing, an LMS would make "completed".
			if (rank(standing.status) === 0) lms.set(['cmi.core.lesson_status', 'incomplete']);
			setExit();
			lms.commit();
			lms.finish();
			told = new Map();
			finished = true;
		}
	};
}
