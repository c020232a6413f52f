import type { Page } from '../play/shapes.ts';

type Scene = Extract<Page, { is: 'scene' }>;
type Outcome = Extract<Page, { is: 'outcome' }>;

/** The pages before a decision → its scenes in order, each with what happened there. The page that asks is left out. */
export function told(pages: Page[]): { scene: Scene; outcome?: Outcome }[] {
	const scenes: { scene: Scene; outcome?: Outcome }[] = [];
	for (const page of pages.slice(0, -1)) {
		const last = scenes.at(-1);
		if (page.is === 'scene') scenes.push({ scene: page });
		else if (page.is === 'outcome' && last) last.outcome = page;
	}
	return scenes;
}
