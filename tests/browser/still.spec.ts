/** Nothing on a page moves of itself as an answer is kept and its outcome comes; next to nothing as the fonts come. */
import { expect, type Page, test } from '@playwright/test';
import { plainRoute } from './course.ts';
import { launchAddress, Player } from './learner.ts';

/** What moved without a press just before it: how far, and what. */
interface Moved {
	value: number;
	what: string[];
}

const { id, letters } = plainRoute();

/** Notes what moves from the first page on. */
const watched = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const moved: Moved[] = [];
		Object.assign(window, { moved });
		type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
		new PerformanceObserver((list) => {
			for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
				if (hadRecentInput) continue;
				moved.push({ value, what: sources.map(({ node }) => (node instanceof Element ? node.outerHTML : String(node?.textContent)).slice(0, 80)) });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});

/** What has moved so far, after two frames in which anything that is due is drawn and noted. */
const moved = (page: Page): Promise<Moved[]> =>
	page.evaluate(async () => {
		for (let frames = 0; frames < 2; frames++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
		return (window as unknown as { moved: Moved[] }).moved;
	});

/** How many of the course's own fonts are there. */
const own = (page: Page): Promise<number> =>
	page.evaluate(() => [...document.fonts].filter(({ family, status }) => !family.includes('stand-in') && status === 'loaded').length);

for (const width of [320, 1280])
	test(`at ${width} px nothing moves of itself while a dilemma is answered, and next to nothing as the fonts come`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await watched(page);
		// The fonts come once the first question stands.
		let letCome = (): void => {};
		const waited = new Promise<void>((resolve) => (letCome = resolve));
		await page.route('**/*.woff2', async (route) => {
			await waited;
			await route.continue();
		});
		await page.goto(await launchAddress());
		const player = new Player(() => page);
		await player.start(id);
		await player.goOn();
		expect(await own(page)).toBe(0);
		expect(await moved(page)).toEqual([]);
		letCome();
		await expect.poll(() => own(page), { intervals: [20, 50] }).toBe(2);
		// A line may break elsewhere in another font; nothing else may move.
		expect((await moved(page)).reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.005);
		const asFontsCame = (await moved(page)).length;
		await player.answer(...letters);
		await player.goOn();
		await expect(player.locator('[data-done]')).toBeVisible();
		expect((await moved(page)).slice(asFontsCame)).toEqual([]);
	});
