/** Two people who went different ways through one dilemma: one shows a code, the other types it, and the sheet asks where they part. */
import { expect, type Page, test } from '@playwright/test';
import { plain } from '../../src/lib/evidence/crockford.ts';
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { print } from '../../src/lib/play/log.ts';
import { choose } from '../../src/lib/play/profile.ts';
import { replay } from '../../src/lib/play/replay.ts';
import { found } from './axe.ts';
import { tabTo } from './by-keyboard.ts';
import { course, keyOf, named, routesToEndings, type Route } from './course.ts';
import { keep } from './device.ts';
import { launchAddress } from './learner.ts';

test.use({ viewport: { width: 320, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

const onlyChoices = routesToEndings().filter(({ letters }) => letters.every((letter) => letter.length === 1));
/** A scene that both routes come to, and where they choose otherwise. */
const partsAt = (a: Route, b: Route): string | undefined => {
	const [one, other] = [a, b].map(({ id, letters }) => replay(keyOf(id), letters.join('')).met);
	return one!.find(({ scene, letter }) => other!.some((met) => met.scene === scene && met.letter !== letter))?.scene;
};
const [mine, theirs] = onlyChoices.flatMap((a) => onlyChoices.filter((b) => b.id === a.id && partsAt(a, b)).map((b) => [a, b] as const))[0]!;
const { id } = mine;
const scene = partsAt(mine, theirs)!;
const elsewhere = onlyChoices.find((route) => route.id !== id)!;

const recordOf = (...routes: Route[]): string =>
	print(
		choose(
			routes.reduce(
				(log, route) => route.letters.reduce((before, letter) => give(before, course, keyOf(route.id), letter, 500_000), begin(log, route.id)),
				fresh(7)
			),
			'student'
		)
	);

let visits = 0;
/** The package with this record on the device, at a sheet. */
async function openSheet(page: Page, record: string, of = `/${id}`): Promise<void> {
	const launch = await launchAddress();
	await page.goto(new URL('probe.txt', launch).href);
	await keep(page, record);
	await page.goto(`${launch}&visit=sheet${++visits}#/yours/sheet${of}`);
	await expect(page.locator('[data-code], [data-unfinished]').first()).toBeVisible();
}

const { scenario, scenes } = named.find((one) => one.id === id)!;
const titleOf = (number: string): string => scenario.scenes[scenes.findIndex((one) => one.number === number)]!.title;

async function sound(page: Page, where: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect.soft(await found(page), `${where}, ${colorScheme}`).toEqual([]);
	}
	expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${where}: sideways`).toBe(0);
	await page.emulateMedia({ colorScheme: 'light' });
}

async function typeCode(page: Page, text: string): Promise<void> {
	await page.locator('[data-code-field]').fill(text);
	await page.locator('[data-read]').press('Enter');
}

test('two peers: the code that one shows is typed by the other, and the questions name where they part', async ({ page, browser }) => {
	await openSheet(page, recordOf(mine, elsewhere));
	await expect(page.locator('[data-questions="alone"] > li').nth(2)).toBeVisible();
	await sound(page, 'from one route');

	const other = await (await browser.newContext()).newPage();
	await openSheet(other, recordOf(theirs));
	const code = (await other.locator('[data-code]').textContent())!;
	expect(plain(code).length).toBeLessThan(12);
	await other.context().close();

	await page.locator('h1').focus();
	await tabTo(page, '[data-code-field]');
	await page.keyboard.type(code.toLowerCase().replaceAll('-', ' '));
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-taken]')).not.toBeEmpty();
	const sheet = page.locator('[data-questions="both"]');
	await expect(sheet).toContainText(`At “${titleOf(scene)}” one of you`);
	expect(await sheet.locator('> li').count()).toBeLessThanOrEqual(5);
	await expect(page.locator('body')).not.toContainText(/\bCPD\b|interactive/i);
	await sound(page, 'from two routes');

	// What is written stays, with the code, over a reload; a name is no markup.
	const name = '<b>Priya</b> 🦉';
	await page.getByLabel('Peer’s name').fill(name);
	await page.getByLabel('Key points of the talk').fill('one\ntwo');
	await expect(page.locator('[data-kept="true"]')).toBeVisible();
	await expect.poll(() => page.evaluate(() => indexedDB.databases().then((all) => all.map((one) => one.name)))).toContain('clausewise-notes');
	await page.reload();
	await expect(page.getByLabel('Peer’s name')).toHaveValue(name);
	await expect(sheet).toContainText(`At “${titleOf(scene)}” one of you`);

	// On paper: black on white from dark, what was written, lines to sign on, and no code.
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.locator('.written').first()).toHaveText(name);
	await expect(page.locator('.written').first()).toBeVisible();
	await expect(page.locator('.paper-head')).toBeVisible();
	for (const hidden of ['[data-code]', '[data-code-field]', '#peer-name', '[data-print]', 'footer']) await expect(page.locator(hidden).first()).toBeHidden();
	const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeLessThanOrEqual(2);
});

test('what is no code of this sheet is told in words, and stays in its field', async ({ page }) => {
	await openSheet(page, recordOf(mine, elsewhere), `/${elsewhere.id}`);
	const others = (await page.locator('[data-code]').textContent())!;
	await openSheet(page, recordOf(mine, elsewhere), '');
	const whole = (await page.locator('[data-code]').textContent())!;
	await typeCode(page, others);
	await expect(page.locator('.errors')).toContainText(`the code of one dilemma, “${elsewhere.title}”`);
	await typeCode(page, whole);
	await expect(page.locator('.errors')).toHaveCount(0);
	await expect(page.locator('[data-questions="both"] > li').first()).toBeVisible();
	await sound(page, 'the whole course');

	await openSheet(page, recordOf(mine));
	const own = (await page.locator('[data-code]').textContent())!;
	const mistyped = (own.startsWith('2') ? '3' : '2') + own.slice(1);
	const tries: [string, RegExp][] = [
		['', /^Type the code/],
		[mistyped, /is not right/],
		['<script>alert(1)</script>', /is not right/],
		['A'.repeat(10_000), /longer than any code/],
		[others, new RegExp(`another dilemma, “${elsewhere.title}”`)]
	];
	for (const [text, says] of tries) {
		await typeCode(page, text);
		await expect(page.locator('.errors')).toBeFocused();
		await expect(page.locator('.errors a')).toHaveText(says);
		await expect(page).toHaveTitle(/^Error: /);
		await expect(page.locator('[data-code-field]')).toHaveValue(text);
		await expect(page.locator('[data-code-field]')).toHaveAccessibleDescription(says.source.startsWith('^') ? /Type the code/ : says);
	}
	await page.locator('.errors a').press('Enter');
	await expect(page.locator('[data-code-field]')).toBeFocused();
	await sound(page, 'an error');

	await openSheet(page, recordOf(elsewhere));
	await expect(page.locator('[data-unfinished] a')).toHaveAttribute('href', `#/${id}`);
	await sound(page, 'not finished');
});
