/** One dilemma from the landing page to its ending, a breach mended on the way, by the keys Tab, Space, Enter and the arrows alone. */
import { expect, type Page, test } from '@playwright/test';
import { keys, named, optionsOf } from './course.ts';
import { launchAddress, Player } from './learner.ts';

/** Tabs until the element that is wanted has the focus, and sees to it that each stop can be seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let stops = 0; stops < 60; stops++) {
		await page.keyboard.press('Tab');
		const { there, seen } = await page.evaluate((wanted) => {
			const focused = document.activeElement!;
			const { outlineStyle, outlineWidth } = getComputedStyle(focused);
			const row = focused.closest('.choice');
			const ring = row ? getComputedStyle(row) : null;
			const { top, bottom } = focused.getBoundingClientRect();
			const shown = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 1) || (ring !== null && ring.outlineStyle !== 'none');
			return { there: focused.matches(wanted), seen: focused === document.body || (shown && bottom > 0 && top < innerHeight) };
		}, selector);
		expect(seen, `a stop on the way to ${selector} shows that it has the focus, in view`).toBe(true);
		if (there) return;
	}
	throw new Error(`Tab never came to ${selector}.`);
}

/** Chooses by the arrow keys, as a radio group wants it. */
async function choose(page: Page, letter: string): Promise<void> {
	await tabTo(page, '[data-option]');
	await page.keyboard.press('Space');
	for (let moves = 0; moves < 8; moves++) {
		if (await page.locator(`[data-option="${letter}"]`).isChecked()) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`The arrows never came to ${letter}.`);
}

const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('a dilemma by keyboard alone', async ({ page }) => {
	const { id, scenes, scenario } = named[0]!;
	const key = keys.scenarios.find((one) => one.id === id)!;
	const breach = Object.entries(optionsOf(key.decisions[scenes[0]!.number])).find(([, { grade }]) => grade === 'breach')![0];
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	await page.keyboard.press('Tab');
	expect(await focusedText(page)).toBe('Skip to the page');
	await tabTo(page, `[data-start="${id}"]`);
	await page.keyboard.press('Enter');
	await expect(player.heading()).toBeFocused();
	await expect(page).toHaveTitle(new RegExp(`^${scenario.scenes[0]!.title} – ${scenario.title}`));

	// Nothing chosen: the summary has the focus, leads to the first answer, and the title says so.
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(page.locator('.errors')).toBeFocused();
	await expect(page).toHaveTitle(/^Error: /);
	await tabTo(page, '.errors a');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-option]').first()).toBeFocused();

	await page.locator('h1').evaluate((heading: HTMLElement) => heading.focus());
	await choose(page, breach);
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(player.heading()).toHaveText('What happened');
	await expect(player.heading()).toBeFocused();

	// The breach is mended at once.
	await tabTo(page, 'a.btn:not([data-next])');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-submit]')).toBeVisible();
	const best = Object.entries(optionsOf(key.decisions[scenes[0]!.number])).find(([, { grade }]) => grade === 'best')![0];
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
			const offered = await page.locator('[data-option]').evaluateAll((all) => all.map((one) => one.getAttribute('data-option')!));
			await choose(
				page,
				offered.find((letter) => Object.values(key.decisions).some((decision) => optionsOf(decision)[letter]?.grade === 'best'))!
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
