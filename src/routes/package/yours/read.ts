/** One dilemma whole, wherever it is shown: opened, and what follows each of its choices. */
import type { Opened } from '$lib/core/carried.ts';
import { profileOf } from '$lib/play/profile.ts';
import type { Answered } from '$lib/player/dilemma.ts';
import { fetchKinds } from '$lib/player/kinds/index.ts';
import { after } from '../after.ts';
import { readOpened, unreachable, type Read } from '../files.ts';
import type { Sitting } from '../session.svelte.ts';

/** What has come, by dilemma: there at once when the next page asks for it. A map, since an address may ask for any name. */
export const come = new Map<string, Answered>();

/** Never throws: a file that did not come is told of. */
export async function readWhole(here: Sitting, id: string): Promise<Read<Answered>> {
	const { course, log } = here;
	const listed = here.scenario(id);
	const fails = (failure: NonNullable<Read<Answered>['failure']>): Read<Answered> => ({ value: null, failure });
	if (!listed) return fails(unreachable(`dilemmas/${id}.json`));
	const [opened, rest] = await Promise.all([readOpened(id), after(id)]);
	if (opened.failure) return fails(opened.failure);
	if (rest.failure) return fails(rest.failure);
	const { key, prose } = opened.value as Opened;
	if (!(await fetchKinds(key))) return fails(unreachable('_app'));
	const scenes = { ...prose.scenes, ...rest.words.aftermath.scenes };
	return { value: { course, scenario: listed, key, prose: { ...prose, scenes }, ...rest.words, profile: profileOf(course, log) }, failure: null };
}
