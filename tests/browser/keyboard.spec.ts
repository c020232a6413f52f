/** One dilemma from the landing page to its ending, a breach mended on the way, by the keys Tab, Space, Enter and the arrows alone. */
import { expect, test } from '@playwright/test';
import { choose, focusedText, missing, tabTo } from './by-keyboard.ts';
import { breachAtOnce, keyOf, named, optionsOf } from './course.ts';
import { launchAddress, Player } from './learner.ts';

test('a dilemma by keyboard alone', async ({ page }) => {
	test.slow();
	const { id, breach, best } = breachAtOnce();
	const { scenario } = named.find((one) => one.id === id)!;
	/** The best choices of all its decisions. */
	const bests = Object.values(keyOf(id).decisions).flatMap((decision) =>
		Object.entries(optionsOf(decision)).flatMap(([letter, { grade }]) => (grade === 'best' ? [letter] : []))
	);
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	await page.keyboard.press('Tab');
	expect(await focusedText(page)).toBe('Skip to the page');
	await tabTo(page, `[data-start="${id}"]`);
	await page.keyboard.press('Enter');
	await expect(player.heading()).toBeFocused();
	await expect(page).toHaveTitle(new RegExp(`^${scenario.scenes[0]!.title} – ${scenario.title}`));
	await missing(page, /Choose one of the answers/, page.locator('[data-option]').first());

	await player.heading().evaluate((heading: HTMLElement) => heading.focus());
	await choose(page, breach);
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(player.heading()).toHaveText('What happened');
	await expect(player.heading()).toBeFocused();

	// The breach is mended at once.
	await tabTo(page, 'a.btn:not([data-next])');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-submit]')).toBeVisible();
	await choose(page, best);
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(player.heading()).toHaveText('What would have happened');
	await tabTo(page, '[data-next]');
	await page.keyboard.press('Enter');
	await expect(page.locator('.panel')).toContainText('mended');

	for (let pages = 0; pages < 30 && !(await page.locator('[data-done]').count()); pages++) {
		const before = page.url();
		if (await page.locator('[data-submit]').count()) {
			const offered = await player.order();
			await choose(
				page,
				offered.find((letter) => bests.includes(letter))!
			);
			await tabTo(page, '[data-submit]');
		} else await tabTo(page, '[data-next]');
		await page.keyboard.press('Enter');
		await expect.poll(() => page.url()).not.toBe(before);
		await player.ready();
		await expect(player.heading()).toBeFocused();
	}
	await expect(page.locator('[data-done]')).toBeVisible();
	await expect(page.locator('[data-done]')).toContainText('1 mended');
});
