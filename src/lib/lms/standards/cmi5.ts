import { launchOf } from '../cmi5/launch.ts';
import type { Standard } from '../standard.ts';

/** cmi5 (Quartz, first edition) over xAPI 1.0.3. All that speaks it comes in a file of its own, once there is a launch to speak of. */
export const cmi5: Standard = {
	id: 'cmi5',
	launched: (window) => launchIn(window) !== null,
	async connect(window, clock, language) {
		const launch = launchIn(window);
		return launch && (await import('../cmi5/session.ts')).open(window, clock, launch, language);
	}
};

function launchIn(window: Window): ReturnType<typeof launchOf> {
	try {
		return launchOf(window.location.search);
	} catch {
		return null;
	}
}
