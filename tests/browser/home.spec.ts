/** The start page: the course as a map, for somebody new, somebody who comes back, and somebody who is asked again. */
import { expect, type Page, test } from '@playwright/test';
import { parse, print } from '../../src/lib/play/log.ts';
import { cards, due, next } from '../../src/lib/play/schedule.ts';
import { found } from './axe.ts';
import { bestRoute, course, keys, routesToEndings, worth } from './course.ts';
import { keep, kept } from './device.ts';
import { finished, minutesAt } from './finished.ts';
import { launchAddress, Player } from './learner.ts';

test.use({ viewport: { width: 320, height: 800 } });

const started = minutesAt('2026-09-01T18:00:00Z');
const badly = routesToEndings().find((route) => worth(route).score < 50)!;
const well = course.scenarios.find(({ id, clause }) => id !== badly.id && clause !== course.scenarios.find((one) => one.id === badly.id)!.clause)!;
const log = finished([badly, { id: well.id, letters: bestRoute(well.id) }], started);

/** Opens the course on a device that keeps this log, at this time. */
async function opened(page: Page, text: string, at: string): Promise<Player> {
	await page.clock.setFixedTime(new Date(at));
	const launch = await launchAddress();
	await page.goto(new URL('icon.svg', launch).href);
	if (text) await keep(page, text);
	await page.goto(launch);
	const player = new Player(() => page);
	await player.ready();
	return player;
}

test('somebody new is told who sees the answers, is asked once, and finds nothing locked', async ({ page }) => {
	await opened(page, '', '2026-09-01T18:00:00Z');
	await expect(page.getByText('your answers stay on this device, and nobody is told of them')).toBeVisible();
	await expect(page.locator('[data-start]')).toHaveCount(course.scenarios.length);
	const minutes = course.scenarios.reduce((sum, one) => sum + one.minutes, 0);
	await expect(page.getByText(`about ${minutes} minutes`)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What you have so far' })).toHaveCount(0);
	await page.locator('[data-profile="looking"]').press('Enter');
	await expect(page.getByText('You are having a look round.')).toBeVisible();
	await expect(page.locator('[data-profile]')).toHaveCount(0);
	await expect.poll(() => kept(page)).not.toBe('');
});

test('somebody who comes back weeks later finds what is due again, in the list and on the map', async ({ page }) => {
	const now = '2027-03-01T09:00:00Z';
	const expected = due(keys, log, minutesAt(now));
	expect(expected.length).toBeGreaterThan(3);
	// Nothing moves under the eyes of somebody who comes back.
	await page.addInitScript(() => {
		const seen: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
		new PerformanceObserver((list) => seen.push(...list.getEntries().map((entry) => (entry as unknown as { value: number }).value))).observe({
			type: 'layout-shift',
			buffered: true
		});
	});
	await opened(page, print(log), now);
	const go = page.locator('[data-due]');
	await expect(go).toHaveAttribute('data-due', expected.join(' '));
	const onMap = course.clauses.filter(({ id }) => expected.includes(id) && course.scenarios.some(({ clause }) => clause === id));
	await expect(page.locator('.state.due')).toHaveCount(onMap.length);
	const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
	expect(shifts.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.1);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await found(page)).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await go.press('Enter');
	await expect(page).toHaveURL(/#\/yours\/due$/);
});

test('an address that leads nowhere is the start page, in one launch: what is answered there is kept', async ({ page }) => {
	await page.goto(`${await launchAddress()}#/nonsense`);
	const player = new Player(() => page);
	await player.ready();
	await player.start(well.id);
	await player.answer(bestRoute(well.id)[0]!);
	await expect.poll(async () => parse(await kept(page))?.scenarios[well.id]?.open?.answers).toBe(bestRoute(well.id)[0]);
});

test('an address with the name of what every object has leads home, and nothing breaks on the way', async ({ page }) => {
	const wrong: string[] = [];
	page.on('pageerror', ({ message }) => wrong.push(message));
	for (const address of ['debrief/constructor', 'debrief/__proto__', 'explore/toString']) {
		await page.goto('about:blank');
		await page.goto(`${await launchAddress()}#/yours/${address}`);
		await expect(page).toHaveURL(/#\/$/);
		await new Player(() => page).ready();
		expect(wrong).toEqual([]);
	}
});

test('where nothing is due yet the day is told, in UK time', async ({ page }) => {
	const soonest = next(keys, log, started + 90)!;
	expect(Object.keys(cards(keys, log, started + 90)).length).toBeGreaterThan(0);
	await opened(page, print(log), new Date(Date.UTC(2025, 0, 1) + (started + 90) * 60_000).toISOString());
	const day = new Date(Date.UTC(2025, 0, 1) + soonest * 60_000).toLocaleDateString('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'Europe/London'
	});
	await expect(page.getByText(`The first will be on ${day}.`)).toBeVisible();
	await expect(page.locator('[data-due]')).toHaveCount(0);
});
