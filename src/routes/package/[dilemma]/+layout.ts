import { redirect } from '@sveltejs/kit';
import { home } from '$lib/player/addresses.ts';
import type { Dilemma } from '$lib/player/dilemma.ts';
import type { Failure } from '$lib/player/failure.ts';
import { readProse } from '../files.ts';

/** What the pages of one dilemma are drawn from. A dilemma that is not in the course leads home. */
export async function load({ params, parent }): Promise<{ dilemma: Dilemma; broken: Failure | null }> {
	const { read } = await parent();
	const course = read.value;
	const scenario = course?.scenarios.find(({ id }) => id === params.dilemma);
	if (!course || !scenario) redirect(307, home);
	const { value, failure } = await readProse(params.dilemma);
	return { dilemma: { course, scenario, prose: value ?? { id: scenario.id, cast: [], scenes: {} } }, broken: failure };
}
