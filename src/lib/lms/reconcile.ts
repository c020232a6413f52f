import { merge } from '../play/merge.ts';
import { byKey } from '../play/same.ts';
import type { Log } from '../play/shapes.ts';

/** Two records of one learner, each with an open attempt at these dilemmas that the other does not lead to: the learner is asked which goes on. */
export interface Parted {
	ids: string[];
	/** The one that goes on unless the learner says otherwise. */
	from: 'lms' | 'device';
	lms: Log;
	device: Log;
}

/** Which log to go on with, and what must not be lost by doing so. */
export interface Reconciled {
	/** Null: begin anew. */
	log: Log | null;
	from: 'lms' | 'device' | 'neither';
	/** What the LMS had, read back: only that is known to be saved there. */
	saved: Log | null;
	/** Texts to keep aside before anything is written. */
	aside: string[];
	/** A record could not be read, so the learner must be told: the LMS's, or this device's where the LMS has none. */
	damaged: boolean;
	parted: Parted | null;
	/** Answers on this device that are of another record than the LMS's: the learner is asked whether they are theirs. */
	other: Log | null;
}

/**
 * What the LMS has and what this device has → the log to go on with. Two logs of one record (the same seed) are put together: an LMS may
 * have lost the last tellings, and another device may have gone its own way. Of two records the LMS's counts: the device may be shared.
 */
export function reconcile(fromLms: string, fromDevice: string | null, parse: (text: string) => Log | null, scoreAlone = false): Reconciled {
	const lms = parse(fromLms);
	const device = fromDevice === null ? null : parse(fromDevice);
	const unreadable = [lms ? '' : fromLms, device ? '' : (fromDevice ?? '')].filter((text) => text !== '');
	const found = { saved: lms, aside: unreadable, damaged: false, parted: null, other: null };
	if (lms && device && lms.seed !== device.seed) {
		const answered = Object.keys(device.scenarios).length > 0;
		return { ...found, log: lms, from: 'lms', aside: [fromDevice ?? ''], other: answered ? device : null };
	}
	if (lms && device) {
		const from = lms.counter >= device.counter ? 'lms' : 'device';
		const [leads, follows] = from === 'lms' ? [lms, fromDevice ?? ''] : [device, fromLms];
		const log = merge(lms, device, scoreAlone);
		const ids = partedAt(lms, device);
		const aside = byKey(log.scenarios) === byKey(leads.scenarios) && ids.length === 0 ? [] : [follows];
		return { ...found, log, from, aside, parted: ids.length > 0 ? { ids, from, lms, device } : null };
	}
	if (lms) return { ...found, log: lms, from: 'lms' };
	if (device) return { ...found, log: device, from: 'device', damaged: unreadable.length > 0 };
	return { ...found, log: null, from: 'neither', damaged: unreadable.length > 0 };
}

/** The dilemmas at which both have the same attempt open, and neither is a stretch of the other. */
const partedAt = (one: Log, other: Log): string[] =>
	Object.entries(one.scenarios).flatMap(([id, { open, ended }]) => {
		const theirs = other.scenarios[id];
		if (!open || !theirs?.open || ended !== theirs.ended) return [];
		const [a, b] = [open.answers, theirs.open.answers];
		return a.startsWith(b) || b.startsWith(a) ? [] : [id];
	});

/** The log with the open attempts that the other of the two has, where the learner has not gone on since. */
export function goOnWith(log: Log, { ids, from, lms, device }: Parted, which: 'lms' | 'device'): Log {
	const [had, chosen] = from === 'lms' ? [lms, device] : [device, lms];
	const still = ids.filter((id) => log.scenarios[id]?.open?.answers === had.scenarios[id]?.open?.answers);
	if (which === from || still.length === 0) return log;
	const scenarios = Object.fromEntries(still.map((id) => [id, { ...log.scenarios[id]!, open: chosen.scenarios[id]!.open! }]));
	return { ...log, counter: log.counter + 1, scenarios: { ...log.scenarios, ...scenarios } };
}

/** The log with what another record of this learner has besides: where both have an attempt open, and neither leads to the other, this one's goes on. */
export const withBesides = (log: Log, other: Log, scoreAlone = false): Log => ({
	...merge({ ...log, counter: log.counter + 1 }, { ...other, counter: 0 }, scoreAlone),
	seed: log.seed
});
