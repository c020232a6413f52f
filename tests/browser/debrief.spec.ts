/** The debrief of a dilemma, practice from one of its decisions, and how sure an answer was: by mouse, by the keys alone, and on any screen. */
import { expect, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { replay } from '../../src/lib/play/replay.ts';
import { found } from './axe.ts';
import { tabTo } from './by-keyboard.ts';
import { bestRoute, breachAtOnce, keyOf, stopsOf, allRight } from './course.ts';
import { kept } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { openAt, recordOf } from './record.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const { id, breach, best } = breachAtOnce();

/** A breach at once, and from there the first way to an ending. */
function badly(): string[] {
	const key = keyOf(id);
	for (const { letters, answers } of stopsOf(id, allRight))
		if (letters[0] === breach) for (const answer of answers) if (replay(key, [...letters, answer].join('')).ended) return [...letters, answer];
	throw new Error(`No way of ${id} ends after a breach.`);
}
const letters = badly();
const step = replay(keyOf(id), letters.join('')).pages.length - 1;

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** As an address that is typed: the package is opened anew. */
const follow = (page: Page, address: string): Promise<void> => page.evaluate((hash) => void (location.hash = hash), new URL(address, 'http://x/').hash);

async function sound(page: Page, where: string): Promise<void> {
	expect.soft(await found(page), `${where}, light`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await found(page, 'color-contrast'), `${where}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

test('sure and wrong heads the debrief; practice changes nothing; a breach is mended from there', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const player = new Player(() => page);
	await page.goto(`${await launchAddress()}#/about`);
	await expect(page.locator('[data-ask="attempt"]')).not.toBeChecked();
	await expect(page.locator('[data-ask="practice"]')).toBeChecked();
	await page.locator('[data-ask="attempt"]').check();
	await sound(page, 'about');
	await page.goto(`${await launchAddress()}#/`);
	await player.start(id);
	for (const letter of letters) {
		await player.goOn();
		await expect(page.locator('[data-sure]')).toHaveCount(3);
		await expect(page.locator('[data-sure]:checked')).toHaveCount(0);
		await player.fill(letter);
		if (letter === breach) await page.locator('[data-sure="3"]').check();
		if (letter === breach) await sound(page, 'how sure');
		await player.leads(page.locator('[data-submit]'));
	}
	await player.goOn();
	expect(parse(await kept(page))!.scenarios[id]!.best!.sure).toBe('3');

	await page.locator('[data-debrief]').click();
	await expect(page.locator('[data-debriefed] h1')).toBeFocused();
	await expect(page.locator('[data-sure-first]')).toHaveCount(1);
	await expect(page.locator('[data-sure-first]')).toContainText('You said that you were sure.');
	expect(await page.locator('[data-debriefed] h2').first().textContent()).toBe('Look at these first');
	await expect(page.locator('[data-explore]')).toHaveCount(letters.length);
	await expect(page.locator('[data-best-way] li h3')).toHaveCount(bestRoute(id).length);
	const drawing = page.getByRole('img', { name: /repeats the outline/ });
	await expect(drawing).toHaveAttribute('data-branches', String(Object.keys(keyOf(id).machine.states).length));
	expect(await sideways(page)).toBe(0);
	await sound(page, 'the debrief at 320 px');
	await page.setViewportSize({ width: 1280, height: 900 });
	await sound(page, 'the debrief, wide');

	const before = await kept(page);
	const debrief = page.url();
	await page.locator('[data-explore="0"]').click();
	await expect(page.locator('[data-practice]')).toBeVisible();
	await expect(page.locator('[data-sure]')).toHaveCount(3);
	const asked = page.url();
	await player.fill(best);
	await page.locator('[data-sure="1"]').check();
	await player.leads(page.locator('[data-submit]'));
	await expect(page.locator('article')).toContainText('Best next step');
	await expect(page.locator('[data-practice]')).toContainText('You said that you were not sure.');
	await sound(page, 'practice');
	for (const letter of bestRoute(id).slice(1)) await player.answer(letter);
	await player.goOn();
	await page.goBack();
	await expect(page.locator('[data-next]')).toBeVisible();
	await page.goForward();
	await page.locator('[data-end]').click();
	await expect(page).toHaveURL(debrief);
	expect(await kept(page)).toBe(before);
	await follow(page, asked);
	await expect(page.locator('[data-submit]')).toBeVisible();
	expect(parse(await kept(page))!.scenarios).toEqual(parse(before)!.scenarios);

	for (const nonsense of [`explore/${id}/${best}zz`, `explore/${id}/%3Cb%3E/7`, `explore/${id}/${best}/99`]) {
		await follow(page, `#/yours/${nonsense}`);
		await expect(page).toHaveURL(debrief);
	}
	await page.locator(`[data-debriefed] a[href*="/mend/"]`).first().click();
	await player.fill(best);
	await player.leads(page.locator('[data-submit]'));
	const { answers, sure } = parse(await kept(page))!.scenarios[id]!.best!;
	expect([answers, sure]).toEqual([letters.join(''), '3']);
	expect(parse(await kept(page))!.scenarios[id]!.best!.mends).toBe(best);
});

test('by the keys alone: from the ending to the debrief, into practice, and the drawing scrolls', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await openAt(page, recordOf(id, letters), id, step);
	const before = await kept(page);
	await tabTo(page, '[data-debrief]');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-debriefed] h1')).toBeFocused();
	await tabTo(page, '[data-explore="0"]');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-practice]')).toBeVisible();
	await expect(page.locator('h1')).toBeFocused();
	await tabTo(page, '[data-option]');
	await page.keyboard.press('Space');
	await tabTo(page, '[data-sure]');
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('[data-sure="2"]')).toBeChecked();
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-practice]')).toContainText('fairly sure');
	await tabTo(page, '[data-practice] a');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-debriefed] h1')).toBeFocused();
	const frame = page.locator('.branches');
	const [widest, seen] = await frame.evaluate((one) => [one.scrollWidth, one.clientWidth]);
	await tabTo(page, '.branches');
	await frame.evaluate((one) => (one.scrollLeft = 0));
	if (widest! > seen!) {
		await page.keyboard.press('ArrowRight');
		await expect.poll(() => frame.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0);
	}
	expect(await kept(page)).toBe(before);
});

test('before the ending the debrief leads to the dilemma, and of no dilemma it leads home', async ({ page }) => {
	await openAt(page, recordOf(id, letters.slice(0, 1)), id, 0);
	for (const early of [`debrief/${id}`, `explore/${id}`]) {
		await follow(page, `#/yours/${early}`);
		await expect(page).toHaveURL(new RegExp(`#/${id}/\\d+$`));
	}
	await follow(page, '#/yours/debrief/nobody');
	await expect(page).toHaveURL(/#\/$/);
});
