import type { Log } from '$lib/play/shapes.ts';

/** What the home page shows somebody who has finished a dilemma; null for anybody else, and where it did not come. */
export const homeward = (log: Log | null | undefined): Promise<typeof import('$lib/player/homeward/index.ts') | null> =>
	Object.values(log?.scenarios ?? {}).some(({ best }) => best) ? import('$lib/player/homeward/index.ts').catch(() => null) : Promise.resolve(null);
