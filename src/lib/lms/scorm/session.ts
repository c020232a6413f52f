import { neverLower, rank } from '../never-lower.ts';
import type { Clock, Session } from '../standard.ts';
import type { Dialect, Field } from './dialect.ts';
import { interactionParts, objectiveParts, percentage, read, readIds, scoreFields, scoreTold, stamp, standingOf, type Objective } from './fields.ts';
import type { Line, Refusal } from './line.ts';

/**
 * Interactions of one commit: at the first launch all of them are created, which a small LMS gets in pieces. PHP reads 5,000 fields of one
 * request by default, and of more Moodle stores none.
 */
const most = { first: 50, later: 350 };

/** Line → session. What the LMS has is read at once, and kept in mind so that nothing of it is ever lowered. */
export function open(dialect: Dialect, lms: Line, clock: Clock): Session {
	const { root, learner, progress: progressElement } = dialect;
	const launched = lms.initialise() ?? lms.must('cmi.suspend_data');
	const whose = 'text' in launched ? lms.must(`${root}.${learner.id}`) : launched;
	/** An LMS whose record could not be read, or that did not say whose it is, is never written to. */
	const shut: Refusal | null = 'text' in whose ? null : { ...whose, reason: 'closed' };
	const saved = !shut && 'text' in launched ? launched.text : '';
	const resumed = saved !== '' || lms.get(`${root}.entry`) === 'resume';
	const passMark = percentage(lms.get(dialect.passMark.element), dialect.passMark.whole);
	const objectives = readObjectives(dialect, lms);
	const interactions = dialect.interactionsAreRead ? readIds(lms.get, 'interactions') : null;
	let standing = read(dialect, lms.get, root);
	let progress = progressElement ? Math.min(Number(lms.get(progressElement)) || 0, 1) : 0;
	let since = clock.now();
	let finished = false;
	let tellings = 0;
	let refused = false;

	/** What was set of each objective and interaction since the last refusal. */
	let told = new Map<string, string>();
	/** When each answer was first told, by slot; '' for what an earlier session told. */
	const times = new Map<number, string>();

	/** Opens the line again after `close`, where the standard lets it: a browser may bring back a page that it had put away. */
	const reopen = (): Refusal | null => {
		const refusal = lms.initialise();
		if (refusal) return refusal;
		finished = false;
		since = clock.now();
		return null;
	};
	/** Sets what has changed; commits on the way where that is more than fits one commit. */
	const setChanged = (parts: Field[][], room = Infinity): Refusal | null => {
		const changed = parts.filter((part) => told.get(String(part[0]?.[0])) !== String(part));
		for (const [place, part] of changed.entries()) {
			const refusal = place > 0 && place % room === 0 ? lms.commit() : null;
			if (refusal) return refusal;
			part.forEach(lms.set);
			told.set(String(part[0]?.[0]), String(part));
		}
		return null;
	};
	const setExit = (): void => {
		lms.set([`${root}.exit`, 'suspend']);
		lms.set([`${root}.session_time`, dialect.duration(clock.now() - since)]);
	};

	return {
		standard: dialect.id,
		learner: { id: 'text' in whose ? whose.text : '', name: lms.get(`${root}.${learner.name}`) },
		saved,
		passMark,
		mode: modeOf(lms.get(`${root}.${dialect.mode}`), lms.get(`${root}.credit`)),
		tell(record) {
			// After a refused commit Moodle takes its values of SCORM 1.2 for sent; asked to initialise again, it reads anew what it has.
			if (refused && dialect.initialisesAgain) lms.initialise();
			const closed = shut ?? (finished ? reopen() : null);
			if (closed) return closed;
			standing = neverLower(standing, standingOf(record));
			progress = Math.max(progress, record.progress);
			stamp(record, times, resumed && tellings === 0 ? '' : dialect.time(clock.now()));
			tellings += 1;
			const score = scoreTold(record, standing, passMark);
			const core: Field[] = [
				...(score === null ? [] : scoreFields(dialect, root, score)),
				...dialect.status(root, standing.status),
				...(progressElement ? [[progressElement, String(progress)] satisfies Field] : [])
			];
			[...core, ['cmi.suspend_data', record.log] satisfies Field].forEach(lms.set);
			setExit();
			setChanged(objectiveParts(dialect, record, objectives));
			const parts = interactionParts(dialect, record, resumed, interactions, times);
			const refusal = setChanged(parts, resumed ? most.later : most.first) ?? lms.commit();
			refused = refusal !== null;
			// Whatever it answers, an LMS has kept only what it can give back.
			const kept = lms.get('cmi.suspend_data') === record.log;
			if (!refusal && kept) return { accepted: true, status: standing.status, score };
			told = new Map();
			return refusal ?? { accepted: false, reason: 'refused', detail: 'suspend data' };
		},
		close() {
			if (shut || finished) return;
			// Of a session that told nothing, an LMS would make "completed".
			if (rank(standing.status) === 0) dialect.status(root, 'incomplete').forEach(lms.set);
			setExit();
			lms.commit();
			lms.finish();
			told = new Map();
			finished = true;
		}
	};
}

/** The objectives that the LMS has. One of the manifest's may stand first without a name: an LMS then counts it, and does not call its place an error. */
function readObjectives(dialect: Dialect, lms: Line): Objective[] {
	let ids = readIds(lms.get, 'objectives');
	if (dialect.manifestObjectives && ids.length === 0 && lms.error() !== '301' && Number(lms.get('cmi.objectives._count')) > 0)
		ids = ['', ...readIds(lms.get, 'objectives', 1)];
	return ids.map((id, index) => ({ id, standing: read(dialect, lms.get, `cmi.objectives.${index}`) }));
}

/** What a launch is for. One without credit is no more than a review to the LMS, whatever it calls it. */
function modeOf(mode: string, credit: string): Session['mode'] {
	if (mode === 'browse') return mode;
	return mode === 'review' || credit === 'no-credit' ? 'review' : 'normal';
}
