import { merge } from '../play/merge.ts';
import type { Log } from '../play/shapes.ts';

/** Which log to go on with, and what must not be lost by doing so. */
export interface Reconciled {
	/** Null: begin anew. */
	log: Log | null;
	from: 'lms' | 'device' | 'neither';
	/** Texts to keep aside before anything is written. */
	aside: string[];
	/** A record could not be read, so the learner must be told: the LMS's, or this device's where the LMS has none. */
	damaged: boolean;
}

/**
 * What the LMS has and what this device has → the log to go on with. Two logs of one learner (the same seed) are put together: an LMS may
 * have lost the last tellings, and another device may have gone its own way. Of two learners' logs the LMS's counts: the device may be shared.
 */
export function reconcile(fromLms: string, fromDevice: string | null, parse: (text: string) => Log | null, scoreAlone = false): Reconciled {
	const lms = parse(fromLms);
	const device = fromDevice === null ? null : parse(fromDevice);
	const unreadable = [lms ? '' : fromLms, device ? '' : (fromDevice ?? '')].filter((text) => text !== '');
	if (lms && device && lms.seed !== device.seed) return { log: lms, from: 'lms', aside: [fromDevice ?? ''], damaged: false };
	if (lms && device) {
		const from = lms.counter >= device.counter ? 'lms' : 'device';
		const [leads, follows] = from === 'lms' ? [lms, fromDevice ?? ''] : [device, fromLms];
		const log = merge(lms, device, scoreAlone);
		return { log, from, aside: JSON.stringify(log.scenarios) === JSON.stringify(leads.scenarios) ? [] : [follows], damaged: false };
	}
	if (lms) return { log: lms, from: 'lms', aside: unreadable, damaged: false };
	if (device) return { log: device, from: 'device', aside: unreadable, damaged: unreadable.length > 0 };
	return { log: null, from: 'neither', aside: unreadable, damaged: unreadable.length > 0 };
}
