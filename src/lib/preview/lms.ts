import type { Api } from '../lms/find-api.ts';
import type { Elements } from './elements.ts';
import { functions, hostile, type Behaviour } from './hostile.ts';
import type { Launch } from './launch.ts';
import { strict } from './strict.ts';
import { watched, type Call } from './watched.ts';

/** What is lent to the LMS. */
export interface Lent {
	/** How it is broken at the moment; null where it works. */
	behaviour: () => Behaviour | null;
	/** What is stored of a learner from now on. */
	keep: (learner: string, stored: Elements) => void;
	oncall: (call: Call) => void;
}

export interface Lms {
	/** What the package finds as `window.API`; it stays one object over all launches. */
	api: Api;
	/** The package is opened: what it is told from now on is this learner's. */
	launch(launch: Launch): void;
}

/** The preview's LMS: scorm-again, held to what real LMSs take, broken at will, and watched. */
export function lms({ behaviour, keep, oncall }: Lent): Lms {
	let current: Api = {};
	const served = Object.fromEntries(functions.map((name) => [name, (...given: string[]) => current[name]?.(...given)])) as Api;
	return {
		api: watched(served, oncall),
		launch(launch) {
			const works = strict(launch, (stored) => keep(launch.learner.id, stored));
			current = hostile(works, behaviour);
		}
	};
}
