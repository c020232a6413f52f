import { standardIds, type StandardId } from '../core/carried.ts';
import type { Clock, Session, Standard } from './standard.ts';

/** Each standard comes in a file of its own, when a window was launched in it. */
const standards: Record<StandardId, () => Promise<Standard>> = {
	'scorm-1.2': async () => (await import('./standards/scorm-1.2.ts')).scorm12,
	'scorm-2004': async () => (await import('./standards/scorm-2004.ts')).scorm2004,
	cmi5: async () => (await import('./standards/cmi5.ts')).cmi5
};

/** How long an LMS is waited for whose API comes late, and between two looks; milliseconds. */
const patience = 6_000;
const pause = 100;

/**
 * window → an open line to the LMS; null where there is none. The standard that the package was made for comes first; an LMS may offer its
 * API some seconds late, or in another standard. `wait`: resolves after so many milliseconds; `language`: the course's. Rejects where a standard's file did not come.
 */
export async function connect(
	window: Window,
	clock: Clock,
	made: StandardId | undefined,
	wait: (milliseconds: number) => Promise<void>,
	language?: string
): Promise<Session | null> {
	if (!made) return null;
	const own = await standards[made]();
	if (own.launched(window)) return own.connect(window, clock, language);
	if (!isEmbedded(window)) return null;
	const others = await Promise.all(standardIds.filter((id) => id !== made).map((id) => standards[id]()));
	for (let waited = 0; waited <= patience; waited += pause) {
		const found = [own, ...others].find((standard) => standard.launched(window));
		if (found) return found.connect(window, clock, language);
		await wait(pause);
	}
	return null;
}

/** Whether there is a window in which an LMS could be. */
function isEmbedded(window: Window): boolean {
	try {
		return window.parent !== window || Boolean(window.opener);
	} catch {
		return true;
	}
}
