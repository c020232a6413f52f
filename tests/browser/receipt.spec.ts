/** The page that says where the answers are: in each state, with a receipt that is downloaded, changed, and read in again. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { found } from './axe.ts';
import { course, plainRoute } from './course.ts';
import { kept } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { hosted, stored } from './plain-lms.ts';

const { id, letters } = plainRoute();
const where = '[data-where]';
const said = '[data-said]';

const openRecord = async (player: Player): Promise<void> => {
	await player.ready();
	await player.frame().evaluate(() => (location.hash = '#/about/record'));
	await expect(player.heading()).toHaveText('Where your answers are');
};

async function downloaded(page: Page, player: Player): Promise<string> {
	const download = page.waitForEvent('download');
	await player.locator('main button.btn').click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(new RegExp(`^clausewise-receipt-${course.id}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
	return readFileSync(await file.path(), 'utf8');
}

const readIn = (player: Player, text: string): Promise<void> =>
	player.locator('#receipt').setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) });

test('an LMS that never answers: the light leads to what can be done, and the receipt is read in elsewhere', async ({ page, browser }) => {
	const player = await hosted(page, { 'cmi.core.student_id': '7', 'cmi.core.student_name': "O'Learner, Zoë" });
	await page.evaluate(() => Object.assign((window as unknown as { API: Record<string, () => string> }).API, { LMSCommit: () => 'false' }));
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'device');
	await player.locator('.save a').click();
	await expect(player.locator(where)).toContainText('Your LMS does not have the newest of them yet');
	await expect(player.locator('main')).toContainText("Your LMS knows you as O'Learner, Zoë");
	const receipt = await downloaded(page, player);
	expect(JSON.parse(receipt)).toMatchObject({ course: { id: course.id }, learner: { id: '7' }, status: 'incomplete' });

	// On another device, without that LMS.
	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto(await launchAddress());
	const elsewhere = new Player(() => other);
	await openRecord(elsewhere);
	await expect(other.locator(where)).toHaveText('You have not answered anything yet.');
	await readIn(elsewhere, receipt);
	await expect(other.locator(said)).toContainText('Its answers are put together with those that were here');
	await expect(other.locator('.save')).toHaveAttribute('data-state', 'none');
	expect(parse(await kept(other))?.scenarios[id]?.open?.answers).toBe(letters[0]);
	await readIn(elsewhere, receipt);
	await expect(other.locator(said)).toContainText('It holds nothing that is not here already');
	await context.close();
});

test('a receipt that was changed, belongs to another course or to another learner is refused, with the reason', async ({ page }) => {
	const player = await hosted(page, { 'cmi.core.student_id': '7', 'cmi.core.student_name': "O'Learner, Zoë" });
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	await openRecord(player);
	const receipt = await downloaded(page, player);
	const had = await stored(page);
	const refused = async (text: string, reason: string): Promise<void> => {
		await readIn(player, text);
		await expect(player.locator(said)).toContainText(reason);
		await expect(player.locator(said)).toHaveAttribute('role', 'alert');
	};
	await refused(receipt.replace('"incomplete"', '"passed"'), 'was changed after it was made');
	await refused(receipt.replace(/"version": 1/, '"version": 2'), 'made by a newer version');
	await refused('{"a": "<img src=x onerror=alert(1)>"}', 'no receipt of this kind of course');
	await refused('', 'no receipt of this kind of course');
	expect((await stored(page))['cmi.suspend_data']).toBe(had['cmi.suspend_data']);

	await page.unroute('**/a-plain-lms');
	const another = await hosted(page, { 'cmi.core.student_id': '8' });
	await openRecord(another);
	await readIn(another, receipt);
	await expect(another.locator(said)).toContainText("made for another learner, O'Learner, Zoë");

	await page.route('**/package/course.json', async (request) => {
		const whole = (await (await request.fetch()).json()) as typeof course;
		await request.fulfill({ json: { ...whole, id: 'records', title: 'Records' } });
	});
	await page.goto(await launchAddress());
	const alone = new Player(() => page);
	await openRecord(alone);
	await readIn(alone, receipt);
	await expect(page.locator(said)).toContainText(`belongs to another course, “${course.title}”`);
});

test('two records that parted: both are kept, and the learner says which goes on', async ({ page }) => {
	const player = await hosted(page, { 'cmi.core.student_id': '7' });
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	const suspend = (await stored(page))['cmi.suspend_data']!;
	const other = (await player.order()).find((letter) => letter !== letters[1]);
	expect(other).toBeDefined();
	await player.answer(letters[1]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	// Meanwhile another device has told the LMS of another way.
	const elsewhere = await page.context().browser()!.newContext();
	const there = await elsewhere.newPage();
	const second = await hosted(there, { 'cmi.core.student_id': '7', 'cmi.suspend_data': suspend });
	await second.answer(other!);
	await expect(second.locator('.save')).toHaveAttribute('data-state', 'accepted');
	const theirs = (await stored(there))['cmi.suspend_data']!;
	await elsewhere.close();

	const answersOf = (text: string) => parse(text)?.scenarios[id];
	await page.unroute('**/a-plain-lms');
	const back = await hosted(page, { 'cmi.core.student_id': '7', 'cmi.suspend_data': theirs });
	await expect(back.locator('.notice')).toContainText('Two ways of yours were found');
	await back.locator('.notice .btn.second').click();
	await expect(back.locator('.notice')).toHaveCount(0);
	await expect.poll(async () => answersOf((await stored(page))['cmi.suspend_data']!)?.open?.answers).toBe(letters.slice(0, 2).join(''));
});

for (const [colorScheme, width] of [
	['light', 320],
	['dark', 1280]
] as const)
	test(`axe finds nothing on it, ${colorScheme} at ${width} px, and nothing scrolls sideways`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		await page.goto(await launchAddress());
		const player = new Player(() => page);
		await player.start(id);
		await player.answer(letters[0]!);
		await openRecord(player);
		expect(await found(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	});
