import type { CoursePage } from '$lib/core/carried.ts';
import type { Failure } from '$lib/player/failure.ts';
import { readCoursePage, unreachable } from '../../files.ts';

type Pages = typeof import('../../apart/index.ts');

/** What a page about the course is drawn from. The code comes with the first of them; a page of the course's own with its words. */
export async function load({ params }): Promise<{ pages: Pages | null; page: CoursePage | null; failure: Failure | null }> {
	const name = /^page\/([^/]+)$/.exec(params.what)?.[1];
	const [pages, read] = await Promise.all([import('../../apart/index.ts').catch(() => null), name === undefined ? null : readCoursePage(name)]);
	return { pages, page: read?.value ?? null, failure: read?.failure ?? (pages ? null : unreachable('_app')) };
}
