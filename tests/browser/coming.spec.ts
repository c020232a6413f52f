/** Coming back: a clause that was failed is due, asked in another story by the keyboard alone, and comes back later; no score moves by it. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { booster } from '../../src/lib/play/booster.ts';
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { parse, print } from '../../src/lib/play/log.ts';
import { choose } from '../../src/lib/play/profile.ts';
import { cards, due, dueAt } from '../../src/lib/play/schedule.ts';
import type { Log } from '../../src/lib/play/shapes.ts';
import { found } from './axe.ts';
import { course, keyOf, keys, optionsOf, routesToEndings, worth } from './course.ts';
import { keep } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { hosted, stored } from './plain-lms.ts';

/** Noon on 1 December 2026, in the minutes of a log and as a clock has it. */
const now = 1_007_280;
const clock = Date.UTC(2025, 0, 1) + now * 60_000;

/** Somebody who ended each dilemma with a breach, where it has one, and the last of them a month ago. */
const astray = routesToEndings().find((route) => worth(route).breach)!;
const others = course.scenarios.flatMap(({ id }) =>
	id === astray.id ? [] : (routesToEndings().find((route) => route.id === id && worth(route).breach) ?? [])
);
const failing: Log = [...others, astray].reduce(
	(log, { id, letters }, at) => letters.reduce((before, letter) => give(before, course, keyOf(id), letter, now - 43_200 - others.length + at), begin(log, id)),
	choose(fresh(7), 'student')
);

/** The first clause that was failed and that a choice of another story asks, with earlier scenes: what asks it. */
const overdue = due(keys, failing, now);
const asks = (clause: string) => booster(keys, failing, clause)!;
const clause = overdue.find((one) => {
	const { scenario, scene, before } = asks(one);
	return scenario !== astray.id && before !== '' && keyOf(scenario).decisions[scene]!.kind === 'choice';
})!;
const { scenario, scene } = asks(clause);
const letterOf = (...grades: string[]): string =>
	Object.entries(optionsOf(keyOf(scenario).decisions[scene])).find(([, { grade }]) => grades.includes(grade))![0];

const goTo = async (player: Player, hash: string): Promise<void> => {
	await player.ready();
	await player.frame().evaluate((to) => (location.hash = to), hash);
};

/** Tabs, in the frame that has the focus, until what is wanted has it. */
async function tabTo(page: Page, player: Player, selector: string): Promise<void> {
	for (let stops = 0; stops < 80; stops++) {
		await page.keyboard.press('Tab');
		if (await player.frame().evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return;
	}
	throw new Error(`Tab never came to ${selector}.`);
}

async function arrowTo(page: Page, player: Player, selector: string): Promise<void> {
	await page.keyboard.press('Space');
	for (let moves = 0; moves < 8; moves++) {
		if (await player.locator(selector).isChecked()) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`The arrows never came to ${selector}.`);
}

/** What the LMS has, but for the record itself and how long this visit took. */
const told = async (page: Page): Promise<Record<string, string>> => {
	const { 'cmi.suspend_data': _, 'cmi.core.session_time': __, ...rest } = await stored(page);
	return rest;
};

test('what was failed is asked again in another story, and the LMS keeps when it comes back, and every score', async ({ page }) => {
	await page.clock.install({ time: clock });
	const learner = { 'cmi.core.student_id': '7', 'cmi.core.student_name': 'Okafor, Ada', 'cmi.core.lesson_status': 'incomplete' };
	const player = await hosted(page, { ...learner, 'cmi.suspend_data': print(failing) });
	await goTo(player, '#/yours/due');
	const listed = () => player.locator('[data-clause]').evaluateAll((links) => links.map((link) => link.getAttribute('data-clause')));
	await expect(player.locator('[data-coming]')).toBeVisible();
	expect(await listed()).toEqual(overdue);
	await expect(player.locator('.save')).toHaveAttribute('data-state', /accepted|saved/);
	const before = await told(page);

	await player.locator('h1').focus();
	await tabTo(page, player, `[data-clause="${clause}"]`);
	await page.keyboard.press('Enter');
	await expect(player.locator('[data-asking]')).toHaveAttribute('data-asking', scenario);
	await expect(player.locator('h1')).toBeFocused();
	await tabTo(page, player, 'details summary');
	await page.keyboard.press('Enter');
	await expect(player.locator('details[open] .flow').first()).toBeVisible();
	await tabTo(page, player, '[data-option]');
	await arrowTo(page, player, `[data-option="${letterOf('best')}"]`);
	await tabTo(page, player, '[data-sure]');
	await arrowTo(page, player, '[data-sure="3"]');
	await tabTo(page, player, '[data-submit]');
	await page.keyboard.press('Enter');
	await expect(player.locator('[data-again]')).toContainText('It is asked again ');
	await expect(player.locator('h1')).toBeFocused();

	await expect(player.locator('.save')).toHaveAttribute('data-state', /accepted|saved/);
	const log = parse((await stored(page))['cmi.suspend_data']!)!;
	expect(log.scenarios).toEqual(failing.scenarios);
	expect(dueAt(log.cards![clause]!)).toBeGreaterThan(dueAt(cards(keys, failing, now)[clause]!));
	expect(await told(page)).toEqual(before);

	await tabTo(page, player, '[data-all]');
	await page.keyboard.press('Enter');
	await expect(player.locator('[data-coming]')).toBeVisible();
	const left = overdue.filter((one) => one !== clause);
	expect(await listed()).toEqual(left);
	await expect(player.locator('[data-later]')).toContainText(course.clauses.find(({ id }) => id === clause)!.title);

	const coming = page.waitForEvent('download');
	await player.locator('[data-calendar]').click();
	const file = await coming;
	expect(file.suggestedFilename()).toBe(`clausewise-asked-again-${course.id}.ics`);
	const text = readFileSync(await file.path(), 'utf8');
	const lines = text.split('\r\n');
	expect(lines.pop()).toBe('');
	expect(lines.every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75)).toBe(true);
	expect(text).not.toMatch(/https?:|mailto:|VALARM|ATTENDEE|ORGANIZER/);
	const fields = text.replaceAll('\r\n ', '').split('\r\n');
	expect(fields.filter((line) => line.startsWith('DTSTART'))).toContain('DTSTART;VALUE=DATE:20261201');
	expect(fields.filter((line) => line.startsWith('DTSTAMP:20261201T12'))).toHaveLength(fields.filter((line) => line === 'BEGIN:VEVENT').length);
	expect(fields.find((line) => line.startsWith('UID:'))).toBe(`UID:${course.id}.2026-12-01@clausewise`);
	expect(fields.find((line) => line.startsWith('SUMMARY:'))).toBe(`SUMMARY:Asked again: ${course.title.replaceAll(',', '\\,')}`);

	// Opened anew from what the LMS has.
	const has = await stored(page);
	await page.unroute('**/a-plain-lms');
	const again = await hosted(page, has);
	await goTo(again, '#/yours/due');
	await expect(again.locator('[data-coming]')).toBeVisible();
	expect(await again.locator('[data-clause]').count()).toBe(left.length);
});

let visits = 0;

/** Opens one of these pages on a device that keeps this record, without an LMS. */
async function openAt(page: Page, log: Log | null, hash: string): Promise<Player> {
	const launch = await launchAddress();
	await page.goto(new URL('probe.txt', launch).href);
	if (log) await keep(page, print(log));
	await page.goto(`${launch}&visit=coming-${++visits}${hash}`);
	return new Player(() => page);
}

async function sound(page: Page, where: string): Promise<void> {
	expect.soft(await found(page), `${where}, light`).toEqual([]);
	expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${where}: sideways scroll`).toBe(0);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await found(page, 'color-contrast'), `${where}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

test.describe('at 320 px', () => {
	test.use({ viewport: { width: 320, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

	test('each of its pages reads well, and a reload keeps what was answered', async ({ page }) => {
		await page.clock.install({ time: clock });
		const player = await openAt(page, null, '#/yours/due');
		await expect(player.locator('[data-coming] .lead')).toContainText('Nothing is asked again yet');
		await sound(page, 'nothing yet');

		await openAt(page, failing, '#/yours/due');
		await expect(player.locator('[data-clause]').first()).toBeVisible();
		await sound(page, 'the list');

		await openAt(page, failing, `#/yours/due/${clause}`);
		await expect(player.locator('[data-asking]')).toBeVisible();
		await player.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
		await player.locator('[data-submit]').click();
		await expect(page).toHaveTitle(/^Error: /);
		await sound(page, 'the question, with what is missing');
		await player.option(letterOf('breach', 'wrong', 'weak')).check();
		await player.locator('[data-submit]').click();
		await expect(player.locator('[data-again]')).toContainText('It is asked again tomorrow, on 2 December 2026.');
		await sound(page, 'what happened');

		await page.goto(`${await launchAddress()}&visit=coming-${++visits}#/yours/due`);
		await expect(player.locator('[data-clause]').first()).toBeVisible();
		await expect(player.locator(`[data-clause="${clause}"]`)).toHaveCount(0);
		await expect(player.locator('[data-later] time').first()).toHaveAttribute('datetime', '2026-12-02');

		await openAt(page, failing, '#/yours/due/C999');
		await expect(player.heading()).toHaveText('Nothing asks this clause');
	});
});
