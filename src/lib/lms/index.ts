import type { Clock, Session, Standard } from './standard.ts';
import { none } from './standards/none.ts';
import { scorm12 } from './standards/scorm-1.2.ts';

/** Every standard that the course can be reported in, in the order in which a page looks for them. */
export const standards: Standard[] = [scorm12, none];

/** window → an open line to the first LMS found, in any standard; null where there is no LMS. Never throws. */
export function connect(window: Window, clock: Clock): Session | null {
	for (const standard of standards) {
		const session = standard.connect(window, clock);
		if (session) return session;
	}
	return null;
}
