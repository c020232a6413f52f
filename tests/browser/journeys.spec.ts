/**
 * Whole journeys of the people that the course is for: a student in an LMS, in a frame of 650 px; a registrant on a phone, who leaves, comes back
 * offline and prints a record. Two peers with a sheet between them are in sheet.spec.ts.
 */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { standingIn } from '../../src/lib/play/score.ts';
import { bestRoute, course, keyOf, routesToEndings, worth, written } from './course.ts';
import { kept } from './device.ts';
import { Lms, Player } from './learner.ts';
import { edition, ready, serve } from './site.ts';

/** Whatever is asked of another origin than these. */
function elsewhere(context: BrowserContext, ...origins: string[]): string[] {
	const asked: string[] = [];
	context.on('request', (request) => {
		if (!/^(?:data|blob):/.test(request.url()) && !origins.includes(new URL(request.url()).origin)) asked.push(request.url());
	});
	return asked;
}

const plain = routesToEndings().filter(({ letters }) => letters.every((one) => one.length === 1));
/** A route of choices with one breach, at its first decision. */
const breached = plain.find(({ id, letters }) => worth({ id, letters: letters.slice(0, 1) }).breach && !worth({ id, letters: letters.slice(1) }).breach)!;

test('a student in an LMS breaks a duty, mends it, sees the other road, and has a completion record', async ({ page, context }) => {
	const lms = await Lms.open(page);
	const asked = elsewhere(context, new URL(page.url()).origin);
	const { player } = lms;
	const frame = () => player.frame();
	await player.locator('[data-profile="student"]').press('Enter');
	await player.start(breached.id);
	await player.answer(breached.letters[0]!);
	// A student reads the reasons at once; and may be called away.
	await expect(player.locator('.panel.bad')).toBeVisible();
	await lms.leaveAndComeBack();
	await player.answer(...breached.letters.slice(1));
	await player.goOn();
	await expect(player.heading()).toHaveText(breached.ending);

	await player.locator('[data-debrief]').press('Enter');
	await expect(player.locator('[data-debriefed]')).toBeVisible();
	await expect(player.heading()).toBeFocused();
	await expect(player.locator('[data-best-way]')).toBeVisible();
	await expect(player.locator('[data-branches]')).toBeVisible();

	// The road not taken, which is nobody's record.
	const before = await lms.stored();
	await player.locator('[data-explore]').first().press('Enter');
	await expect(player.locator('[data-practice]')).toBeVisible();
	await player.option(bestRoute(breached.id)[0]!).check();
	await player.locator('[data-submit]').press('Enter');
	await expect(player.locator('[data-practice]')).toBeVisible();
	expect(await lms.stored()).toEqual(before);

	// The breach is mended from the results, where it stands first.
	await frame().evaluate(() => void (location.hash = '#/yours/results'));
	await player.locator('[data-mend]').first().press('Enter');
	await expect(player.locator('[data-submit]')).toBeVisible();
	await player.fill(bestRoute(breached.id)[0]!);
	await player.leads(player.locator('[data-submit]'));
	await expect.poll(async () => (await lms.suspended())?.scenarios[breached.id]?.best?.breach).toBe(false);
	const log = (await lms.suspended())!;
	expect(standingIn(keyOf(breached.id), log.scenarios[breached.id]!.best!)).toEqual([]);

	// What the tutor sees is what the student sees.
	const { score } = worth(breached);
	const elements = await lms.stored();
	expect(Number(elements['cmi.core.score.raw'])).toBeCloseTo(Math.floor((score * 100) / course.scenarios.filter(({ optional }) => !optional).length) / 100, 1);
	expect(elements['cmi.core.lesson_status']).toBe('incomplete');
	await frame().evaluate(() => void (location.hash = '#/yours/results'));
	await expect(player.locator('[data-results]')).toBeVisible();
	await expect(player.locator('[data-mend]')).toHaveCount(0);
	for (const clause of new Set(Object.values(keyOf(breached.id).decisions).flatMap(({ clauses }) => clauses))) {
		const at = Object.entries(elements).find(([element, value]) => /^cmi\.objectives\.\d+\.id$/.test(element) && value.startsWith(`${clause}.`))?.[0];
		const told = at && elements[at.replace(/id$/, 'score.raw')];
		if (told) await expect(player.locator(`[data-clause="${clause}"] [data-best]`).first()).toContainText(String(Math.floor(Number(told))));
	}

	await frame().evaluate(() => void (location.hash = '#/yours/record'));
	await expect(player.heading()).toHaveText('Completion record');
	await expect(player.locator('[data-field="name"]')).toContainText('Preview');
	expect(await player.locator('main').innerText()).not.toMatch(/\bCPD\b|points|registrant/i);
	expect(await frame().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	expect(asked).toEqual([]);
});

const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

test('a registrant on a phone leaves half-way, comes back offline, reflects, and prints a record', async ({ page, context }) => {
	const site = await serve(await edition(written));
	const asked = elsewhere(context, new URL(site.address).origin);
	const route = plain.find(({ id }) => id !== breached.id)!;
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(site.address);
	await ready(page);
	let player = new Player(() => page);
	await player.ready();
	await page.locator('[data-profile="registrant"]').click();
	await player.start(route.id);
	await player.answer(...route.letters.slice(0, -1));
	await page.close();

	// A week later, on a train without a network.
	await site.stop();
	const again = await context.newPage();
	await again.setViewportSize({ width: 320, height: 640 });
	await again.goto(site.address);
	player = new Player(() => again);
	await player.ready();
	await player.answer(route.letters.at(-1)!);
	await player.goOn();
	await expect(player.heading()).toHaveText(route.ending);
	expect(parse(await kept(again))?.scenarios[route.id]?.ended).toBe(1);

	await goTo(again, '#/yours/reflect');
	await again.locator('textarea').first().fill('I would ask before I post, and write down what was said.');
	await goTo(again, '#/yours/record');
	await expect(player.heading()).toHaveText('CPD record');
	await again.locator('#name').fill('Alex Morgan');
	await expect(again.locator('[data-field="name"]')).toHaveText('Alex Morgan');
	await expect(again.locator('[data-section="reflection"]')).toContainText('I would ask before I post');
	await again.reload();
	await expect(again.locator('[data-field="name"]')).toHaveText('Alex Morgan');
	await again.emulateMedia({ media: 'print' });
	await expect(again.locator('[data-section="dilemmas"]')).toContainText(route.title);
	expect(await again.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	const pdf = await again.pdf({ preferCSSPageSize: true });
	expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
	expect(asked).toEqual([]);
});
