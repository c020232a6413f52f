import type { LearningRecord } from '../../play/shapes.ts';
import { neverLower } from '../never-lower.ts';
import type { Told } from '../standard.ts';
import type { Field } from './dialect.ts';
import { interactionParts, objectiveParts, scoreFields, scoreTold, stamp, standingOf } from './fields.ts';
import type { Refusal } from './line.ts';
import { setExit, type Open } from './session.ts';

/** A record, written whole and committed. Answered at once, as SCORM's calls are. */
export type Tell = (record: LearningRecord) => Told;

/**
 * Interactions of one commit: at the first launch all of them are created, which a small LMS gets in pieces. PHP reads 5,000 fields of one
 * request by default, and of more Moodle stores none.
 */
const most = { first: 50, later: 350 };

/** An open session → what tells it of a record. */
export function teller(open: Open): Tell {
	const { dialect, lms, clock, told } = open;
	const { root } = dialect;
	let tellings = 0;
	let refused = false;
	/** When each answer was first told, by slot; '' for what an earlier session told. */
	const times = new Map<number, string>();

	/** Opens the line again after it was closed, where the standard lets it: a browser may bring back a page that it had put away. */
	const reopen = (): Refusal | null => {
		const refusal = lms.initialise();
		if (refusal) return refusal;
		open.finished = false;
		open.since = clock.now();
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

	return (record) => {
		// After a refused commit Moodle takes its values of SCORM 1.2 for sent; asked to initialise again, it reads anew what it has.
		if (refused && dialect.initialisesAgain) lms.initialise();
		const closed = open.shut ?? (open.finished ? reopen() : null);
		if (closed) return closed;
		open.standing = neverLower(open.standing, standingOf(record));
		open.progress = Math.max(open.progress, record.progress);
		stamp(record, times, open.resumed && tellings === 0 ? '' : dialect.time(clock.now()));
		tellings += 1;
		const { status } = open.standing;
		const score = scoreTold(record, open.standing, open.passMark);
		const core: Field[] = [
			...(score === null ? [] : scoreFields(dialect, root, score)),
			...dialect.status(root, status),
			...(dialect.progress ? [[dialect.progress, String(open.progress)] satisfies Field] : [])
		];
		[...core, ['cmi.suspend_data', record.log] satisfies Field].forEach(lms.set);
		setExit(open);
		setChanged(objectiveParts(dialect, record, open.objectives));
		const parts = interactionParts(dialect, record, open.resumed, open.interactions, times);
		const refusal = setChanged(parts, open.resumed ? most.later : most.first) ?? lms.commit();
		refused = refusal !== null;
		// Whatever it answers, an LMS has kept only what it can give back.
		const kept = lms.get('cmi.suspend_data') === record.log;
		if (!refusal && kept) return { accepted: true, status, score };
		told.clear();
		return refusal ?? { accepted: false, reason: 'refused', detail: 'suspend data' };
	};
}
