import { redirect } from '@sveltejs/kit';
import { home } from '$lib/player/addresses.ts';
import type { Opened } from '$lib/core/carried.ts';
import type { Dilemma } from '$lib/player/dilemma.ts';
import type { Failure } from '$lib/player/failure.ts';
import { fetchKinds } from '$lib/player/kinds/index.ts';
import { readOpened, unreachable } from '../files.ts';

/** What the pages of one dilemma are drawn from; where it is broken they are not drawn. A dilemma that is not in the course leads home. */
export async function load({ params, parent }): Promise<{ dilemma: Dilemma; broken: Failure | null }> {
	const { read } = await parent();
	const course = read.value;
	const scenario = course?.scenarios.find(({ id }) => id === params.dilemma);
	if (!course || !scenario) redirect(307, home);
	const { value, failure } = await readOpened(params.dilemma);
	const whole = value !== null && (await fetchKinds(value.key));
	const broken = failure ?? (whole ? null : unreachable('_app'));
	return { dilemma: { course, scenario, ...(value as Opened) }, broken };
}
