/** What a person does by the keys Tab, Space, Enter and the arrows alone. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs until the element that is wanted has the focus, and sees to it that each stop can be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
	for (let stops = 0; stops < 120; stops++) {
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

/** In a radio group that has the focus: takes one by the arrow keys. */
export async function arrowTo(page: Page, option: string): Promise<void> {
	await page.keyboard.press('Space');
	for (let moves = 0; moves < 8; moves++) {
		if (await page.locator(`[data-option="${option}"]`).isChecked()) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`The arrows never came to ${option}.`);
}

/** Comes to a list of choices, and takes one. */
export async function choose(page: Page, letter: string): Promise<void> {
	await tabTo(page, '[data-option]');
	await arrowTo(page, letter);
}

export const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Continue, pressed too soon: the summary has the focus, says what is missing, and leads to a field, and so does the title. */
export async function missing(page: Page, words: RegExp, field: Locator): Promise<void> {
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(page.locator('.errors')).toBeFocused();
	await expect(page.locator('.errors')).toHaveRole('alert');
	await expect(page.locator('.errors')).toHaveAccessibleName('There is a problem');
	await expect(page).toHaveTitle(/^Error: /);
	await expect(page.locator('form > fieldset')).toHaveAccessibleDescription(words);
	await tabTo(page, '.errors a');
	expect(await focusedText(page)).toMatch(words);
	await page.keyboard.press('Enter');
	await expect(field).toBeFocused();
}
