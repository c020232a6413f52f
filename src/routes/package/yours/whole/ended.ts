import type { ScenarioKey } from '$lib/core/carried.ts';
import type { Ended } from '$lib/play/shapes.ts';
import type { Sitting } from '../../session.svelte.ts';

/** The attempt that a dilemma's pages show, where it has ended and its text still ends it so; else null. */
export function endedOf(here: Sitting, key: ScenarioKey): Ended | null {
	const shown = here.shown(key.id);
	return shown && shown.is !== 'open' && here.transcript(key).ended !== null ? shown.attempt : null;
}
