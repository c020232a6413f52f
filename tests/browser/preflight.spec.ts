/** The preflight page in a browser, under the policy `default-src 'self'`: in an LMS's frame, opened from the course, and by itself. */
import { expect, test, type Frame, type Page } from '@playwright/test';
import { journalKey } from '../../src/lib/lms/journal.ts';
import type { StandIn } from '../lms-stand-in.ts';
import { found } from './axe.ts';
import { focusedText, tabTo } from './by-keyboard.ts';
import { packagePath, serveLms, type Served } from './preflight-lms.ts';

let lms: Served;
test.beforeAll(async () => {
	lms = await serveLms();
});
test.afterAll(() => lms.stop());
test.use({ viewport: { width: 320, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

const saved = 'c1.the-learner.s-record';
const page12 = `${packagePath}preflight.html`;

/** What the browser complains of: a policy that was broken, a file that did not come, a script that failed. */
function complaints(page: Page): string[] {
	const all: string[] = [];
	page.on('console', (message) => message.type() === 'error' && !/favicon/.test(message.location().url) && all.push(message.text()));
	page.on('pageerror', (error) => all.push(String(error)));
	return all;
}

/** Opens the LMS's page with something of the package in its frame; the frame. */
async function launch(page: Page, given: Record<string, string> = {}): Promise<Frame> {
	await page.goto(`${lms.address}/lms.html?${new URLSearchParams({ saved, frame: page12, ...given })}`);
	await expect.poll(() => page.frame({ name: 'sco' })?.url()).toContain(packagePath);
	return page.frame({ name: 'sco' })!;
}

const checked = (where: Page | Frame) => expect(where.getByText(/^Checked\. Broken/)).toBeVisible({ timeout: 15_000 });
const verdictOf = (where: Page | Frame, name: string) =>
	where
		.getByRole('article')
		.filter({ has: where.getByRole('heading', { name, exact: true }) })
		.locator('.mark');
const stand = (page: Page): Promise<{ calls: string[]; saved: string; status: string; now: string }> =>
	page.evaluate(() => {
		const { calls, stored, api } = (window as unknown as { stand: StandIn }).stand;
		const noted = [...calls];
		const now = String(api.LMSGetValue?.('cmi.suspend_data'));
		return { calls: noted, saved: stored.get('cmi.suspend_data') ?? '', status: stored.get('cmi.core.lesson_status') ?? '', now };
	});

/** Axe in light and dark, narrow and wide; nothing to scroll sideways. */
async function sound(page: Page, where: string): Promise<void> {
	const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	await page.setViewportSize({ width: 320, height: 800 });
	expect.soft(await found(page), `${where}, light, 320 px`).toEqual([]);
	expect.soft(await wide(), `${where}: sideways scroll at 320 px`).toBe(0);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await found(page, 'color-contrast'), `${where}, dark, 320 px`).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 900 });
	expect.soft(await found(page), `${where}, dark, wide`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await found(page, 'color-contrast'), `${where}, light, wide`).toEqual([]);
}

test('launched by the LMS: it opens the session, tries it, and closes it as it was', async ({ page }) => {
	const all = complaints(page);
	const frame = await launch(page);
	await checked(frame);
	for (const name of [
		'Finding the LMS',
		'Opening the session',
		'Saved data',
		'Storing',
		'Closing the session',
		'Content security policy',
		'How files are served',
		'Keeping answers on this device'
	])
		await expect.soft(verdictOf(frame, name), name).toHaveText('Fine');
	const { calls, saved: kept, status } = await stand(page);
	expect(calls.filter((call) => /^LMS(Initialize|Finish)/.test(call)).map((call) => call.slice(0, 9))).toEqual(['LMSInitia', 'LMSFinish']);
	expect([kept, status]).toEqual([saved, 'incomplete']);
	expect(await frame.getByRole('textbox').inputValue()).toContain('API, in parent 1 of this window');
	expect(all).toEqual([]);
});

test('opened from the course in a new tab: the session that is open is used as it stands', async ({ page }) => {
	const frame = await launch(page, { frame: `${packagePath}course.html` });
	await frame.getByRole('link').focus();
	const [tab] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Enter')]);
	const all = complaints(tab);
	await checked(tab);
	await expect(verdictOf(tab, 'Storing')).toHaveText('Fine');
	const text = await tab.getByRole('textbox').inputValue();
	expect(text).toContain('API, in parent 1 of the window that opened this page');
	expect(text).toContain('The session was open already');
	expect(text).toContain('650 × 660 CSS pixels');
	const { calls, saved: kept, now } = await stand(page);
	expect(calls.filter((call) => /^LMS(Initialize|Finish)/.test(call))).toHaveLength(1);
	expect(new Set(calls.filter((call) => call.startsWith('LMSSetValue')).map((call) => /"([^"]+)"/.exec(call)?.[1]))).toEqual(new Set(['cmi.suspend_data']));
	expect([kept, now]).toEqual([saved, saved]);
	// Once more: the session still stands.
	await tab.getByRole('button', { name: 'Check again' }).click();
	await expect.poll(async () => (await stand(page)).calls.filter((call) => call.startsWith('LMSCommit')).length).toBe(2);
	expect(all).toEqual([]);
	await sound(tab, 'all fine');
});

test('by itself, without any LMS: axe, the keys, and the report copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const all = complaints(page);
	await page.goto(lms.address + page12);
	await checked(page);
	await expect(verdictOf(page, 'Finding the LMS')).toHaveText('Look at this');
	await sound(page, 'without an LMS');
	await page.setViewportSize({ width: 320, height: 256 });
	await tabTo(page, 'button');
	expect(await focusedText(page)).toBe('Check again');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Check again' })).toBeFocused();
	await checked(page);
	await tabTo(page, '.acts a');
	await page.keyboard.press('Enter');
	await expect(page.locator('#report')).toBeInViewport();
	await tabTo(page, '.btn:not(.second)');
	expect(await focusedText(page)).toBe('Copy the report');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.getByRole('textbox').inputValue());
	await tabTo(page, 'textarea');
	expect(all).toEqual([]);
});

test('where the page may not copy, the text is selected, ready for the keys', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.goto(lms.address + page12);
	await checked(page);
	await page.getByRole('button', { name: 'Copy the report' }).click();
	await expect(page.getByText(/does not let the page copy/)).toBeVisible();
	await expect(page.getByRole('textbox')).toBeFocused();
	expect(await page.getByRole('textbox').evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)).toBeGreaterThan(500);
});

test('an LMS that fails is told in words, with facts, and accessibly', async ({ page }) => {
	const frame = await launch(page, { frame: `${packagePath}course.html`, how: 'expired', mastery: '70' });
	const [tab] = await Promise.all([page.waitForEvent('popup'), frame.getByRole('link').click()]);
	await checked(tab);
	await expect(verdictOf(tab, 'Storing')).toHaveText('Broken');
	await expect(tab.getByText('<!DOCTYPE html><html><head><title>Log in', { exact: false }).first()).toBeVisible();
	await sound(tab, 'broken');
	await tab.locator('.worst a').first().click();
	await expect(tab.getByRole('article').filter({ hasText: 'refused to store' })).toBeInViewport();
	await tab.emulateMedia({ media: 'print' });
	const pdf = (await tab.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), 'one sheet').toHaveLength(1);
});

test('an LMS whose interface throws, and one that cuts: nothing is stored, and putting back can be tried again', async ({ page }) => {
	const thrown = await launch(page, { how: 'throw-everything' });
	await checked(thrown);
	await expect(verdictOf(thrown, 'Opening the session')).toHaveText('Broken');
	expect((await stand(page)).calls.filter((call) => !call.startsWith('LMSGetValue'))).toEqual([]);
	const long = 'x'.repeat(300);
	const cut = await launch(page, { how: 'short', saved: long });
	await checked(cut);
	await cut.getByRole('button', { name: 'Put the saved data back once more' }).click();
	await expect(cut.getByText('still does not give the saved data back')).toBeVisible();
	expect((await stand(page)).saved).toBe(long);
});

test('while another window has the course open, the LMS is asked nothing that could be stored over its answers', async ({ page, context }) => {
	const other = await context.newPage();
	await other.goto(`${lms.address}${packagePath}probe.txt`);
	await other.evaluate(
		(name) => new Promise<void>((held) => void navigator.locks.request(name, () => (held(), new Promise(() => {})))),
		`clausewise/${journalKey('social-media', '7')}`
	);
	const frame = await launch(page);
	await checked(frame);
	await expect(verdictOf(frame, 'Opening the session')).toHaveText('Look at this');
	expect((await stand(page)).calls.filter((call) => !call.startsWith('LMSGetValue'))).toEqual([]);
	await other.close();
	await frame.getByRole('button', { name: 'Check again' }).click();
	await expect(verdictOf(frame, 'Opening the session')).toHaveText('Fine');
});

test('in a sandbox it says what is forbidden', async ({ page }) => {
	const frame = await launch(page, { sandbox: 'allow-scripts' });
	await checked(frame);
	await expect(verdictOf(frame, 'Room for the course')).toHaveText('Broken');
	await expect(verdictOf(frame, 'Finding the LMS')).toHaveText('Broken');
});

test('where its script does not come, it says what that means', async ({ page }) => {
	lms.odd['preflight.js'] = { status: 404, body: '' };
	await page.goto(lms.address + page12);
	await expect(page.getByText(/script did not run/)).toBeVisible();
	delete lms.odd['preflight.js'];
	await page.goto(lms.address + page12);
	await checked(page);
	await expect(page.getByText(/script did not run/)).toHaveCount(0);
});

test('a cmi5 launch is read, and its token not asked for', async ({ page }) => {
	const all = complaints(page);
	lms.odd['course.json'] = { body: JSON.stringify({ id: 'social-media', title: 'Social media', version: '0.1.0', passMark: 80, standard: 'cmi5' }) };
	const actor = JSON.stringify({ account: { homePage: 'https://lms.example', name: 'zoe.olearner' } });
	const given = {
		endpoint: `${lms.address}/xapi/`,
		fetch: `${lms.address}/once`,
		actor,
		registration: '6f2c0d5e-0000-4000-8000-000000000001',
		activityId: 'https://a.example/course'
	};
	await page.goto(`${lms.address}${page12}?${new URLSearchParams(given)}`);
	await checked(page);
	delete lms.odd['course.json'];
	await expect(verdictOf(page, 'Reaching the record store (LRS)')).toHaveText('Fine');
	await expect(verdictOf(page, 'What the launch says')).toHaveText('Fine');
	expect(lms.asked.filter((address) => address.startsWith('/once'))).toEqual([]);
	expect(lms.asked).toContain('/xapi/about');
	expect(await page.getByRole('textbox').inputValue()).not.toContain('olearner');
	expect(all).toEqual([]);
});
