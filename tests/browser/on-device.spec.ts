/** What is on this device: seen, backed up, restored, cleared; and storage that fails. */
import { readFileSync } from 'node:fs';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { found } from './axe.ts';
import { course, plainRoute } from './course.ts';
import { aside, keep, kept } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { hosted, stored } from './plain-lms.ts';

const { id, letters } = plainRoute();
const restored = '[data-restored]';

async function openDevice(player: Player): Promise<void> {
	await player.locator('.foot a[href="#/about"]').click();
	await player.locator('main a[href="#/yours/device"]').click();
	await expect(player.heading()).toHaveText('What is on this device');
}

async function downloaded(page: Page, player: Player): Promise<string> {
	const download = page.waitForEvent('download');
	await player.locator('[data-backup]').click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(new RegExp(`^clausewise-back-up-${course.id}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
	return readFileSync(await file.path(), 'utf8');
}

const restore = (player: Player, text: string | Buffer): Promise<void> =>
	player.locator('#restore').setInputFiles({ name: 'back-up.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** Notes as another page of the course would have written them; what is there without. */
const notes = (frame: Page | Frame, put?: Record<string, string>): Promise<Record<string, string> | undefined> =>
	frame.evaluate(
		async ([key, put]) => {
			const done = <T>(request: IDBRequest<T>): Promise<T> =>
				new Promise((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error as Error);
				});
			const opening = indexedDB.open('clausewise-notes', 1);
			opening.onupgradeneeded = () => void opening.result.createObjectStore('notes');
			const base = await done(opening);
			const records = base.transaction('notes', 'readwrite').objectStore('notes');
			if (put) await done(records.put(put, key));
			const found = (await done(records.get(key))) as Record<string, string> | undefined;
			base.close();
			return found;
		},
		[`${course.id}/device`, put] as const
	);

/** Answers once, in a window without an LMS. */
async function answeredOnce(page: Page): Promise<Player> {
	await page.goto(await launchAddress());
	const player = new Player(() => page);
	await player.start(id);
	await player.answer(letters[0]!);
	return player;
}

test('a back-up has the record and the notes; elsewhere both are put together with what is there, and nothing is lost', async ({ page, browser }) => {
	const player = await answeredOnce(page);
	await notes(page, { name: 'Zoë </b>🙂', 'reflection.A': 'What I did' });
	await openDevice(player);
	await expect(player.locator('[data-here]')).toContainText('Of one dilemma.');
	await expect(player.locator('[data-here]')).toContainText('2 texts of yours.');
	const file = await downloaded(page, player);

	const context = await browser.newContext();
	const there = await context.newPage();
	const other = new Player(() => there);
	await there.goto(await launchAddress());
	await other.ready();
	await notes(there, { name: 'Zoe' });
	await openDevice(other);
	await restore(other, file);
	await expect(other.locator(restored)).toContainText('The back-up was restored');
	expect(parse(await kept(there))?.scenarios[id]?.open?.answers).toBe(letters[0]);
	await expect(other.locator('[data-beside]')).toContainText('Zoë </b>🙂');
	await expect(other.locator('[data-beside]')).toContainText('Zoe');
	expect(await notes(there)).toEqual({ name: 'Zoe', 'reflection.A': 'What I did', 'beside.1.name': 'Zoë </b>🙂' });
	expect(await found(there)).toEqual([]);
	await other.locator('[data-beside] button').last().click();
	await expect(other.locator('[data-beside]')).toHaveCount(0);
	// The page shows it at once, and the device has it a moment later.
	await expect.poll(() => notes(there)).toEqual({ name: 'Zoë </b>🙂', 'reflection.A': 'What I did' });
	await restore(other, file);
	await expect(other.locator(restored)).toContainText('holds nothing that is not here already');
	await context.close();
});

test('a file that is no back-up of this course and learner is refused, with the reason and what to do', async ({ page }) => {
	const player = await hosted(page, { 'cmi.core.student_id': '7', 'cmi.core.student_name': "O'Learner, Zoë" });
	await player.start(id);
	await player.answer(letters[0]!);
	await openDevice(player);
	const file = await downloaded(page, player);
	const had = (await stored(page))['cmi.suspend_data'];
	const refused = async (who: Player, text: string | Buffer, reason: string): Promise<void> => {
		await restore(who, text);
		await expect(who.locator(restored)).toContainText(reason);
		await expect(who.locator(restored)).toHaveAttribute('role', 'alert');
	};
	await refused(player, file.replace('"notes": {}', '"notes": {"name":"Ann"}'), 'was changed after it was made');
	await refused(player, file.replace(/"version": 1/, '"version": 2'), 'made by a newer version');
	await refused(player, '{"a": "<img src=x onerror=alert(1)>"}', 'no back-up of such a course');
	await refused(player, '', 'no back-up of such a course');
	await refused(player, Buffer.alloc(5_000_001, 32), 'larger than 5 MB');
	expect((await stored(page))['cmi.suspend_data']).toBe(had);

	await page.unroute('**/a-plain-lms');
	const another = await hosted(page, { 'cmi.core.student_id': '8' });
	await another.ready();
	await openDevice(another);
	await refused(another, file, "made for another learner, O'Learner, Zoë");

	await page.route('**/package/course.json', async (request) => {
		const whole = (await (await request.fetch()).json()) as typeof course;
		await request.fulfill({ json: { ...whole, id: 'records', title: 'Records' } });
	});
	await page.goto(await launchAddress());
	const alone = new Player(() => page);
	await alone.ready();
	await openDevice(alone);
	await refused(alone, file, `belongs to another course, “${course.title}”`);
});

for (const locks of ['with the browser’s locks', 'where windows cannot ask each other'])
	test(`cleared, ${locks}: an empty course, and another window writes nothing again`, async ({ page, context }) => {
		if (locks !== 'with the browser’s locks')
			await context.addInitScript(() => {
				Object.defineProperty(navigator, 'locks', { value: undefined });
				Reflect.deleteProperty(window, 'BroadcastChannel');
			});
		const first = await answeredOnce(page);
		await notes(page, { name: 'Zoë' });
		// A colleague's answers, which no LMS has yet.
		const theirs = await kept(page);
		await keep(page, theirs, '8');
		const other = await context.newPage();
		await other.goto(await launchAddress());
		const second = new Player(() => other);
		await expect(second.heading()).toBeVisible();
		await openDevice(second);
		await other.locator('[data-ask]').click();
		await expect(other.locator('[data-clear] [role=group]')).toBeFocused();
		expect(await found(other)).toEqual([]);
		await other.locator('[data-confirm]').click();
		await expect(other.locator('[data-cleared]')).toHaveText('Your data of this course is cleared from this device. The course starts empty.');
		await expect(other.locator('[data-cleared]')).toBeFocused();
		await expect(other.locator('[data-here]')).toContainText('None yet.');
		expect(parse(await kept(other))?.scenarios).toEqual({});
		expect([await notes(other), await aside(other), await kept(other, '8')]).toEqual([{}, [], theirs]);

		// The first window still shows the story, and may answer.
		await first.goOn();
		await first.option(letters[1]!).check();
		await first.locator('[data-submit]').click();
		await expect(page.locator('.notice')).toContainText('This course is open in another window');
		expect(parse(await kept(page))?.scenarios).toEqual({});
		await second.locator('.brand').click();
		await second.start(id);
		await second.answer(letters[0]!);
		expect(parse(await kept(other))?.scenarios[id]?.open?.answers).toBe(letters[0]);
	});

test('cleared inside an LMS: its record stays, and goes on', async ({ page }) => {
	let player = await hosted(page, { 'cmi.core.student_id': '7' });
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	const had = (await stored(page))['cmi.suspend_data']!;
	await openDevice(player);
	await player.locator('[data-ask]').click();
	await player.locator('[data-confirm]').click();
	await expect(player.locator('[data-cleared]')).toContainText('Your LMS’s record stays');
	expect(parse(await kept(player.frame(), '7'))?.scenarios).toEqual({});
	expect((await stored(page))['cmi.suspend_data']).toBe(had);
	await player.locator('.brand').click();
	await player.start(id);
	await player.answer(letters[1]!);
	expect(parse(await kept(player.frame(), '7'))?.scenarios[id]).not.toBeUndefined();

	await page.unroute('**/a-plain-lms');
	await keep(page, '', '7');
	player = await hosted(page, { 'cmi.core.student_id': '7', 'cmi.suspend_data': had });
	await player.answer(letters[1]!);
	await expect(player.locator('.notice')).toHaveCount(0);
});

/** From now on the browser's storage is full, or not. */
const fill = (page: Page, full: boolean): Promise<void> =>
	page.evaluate((full) => {
		const store = IDBObjectStore.prototype as unknown as Record<'put' | 'real', IDBObjectStore['put']>;
		store.real ??= store.put;
		store.put = full
			? () => {
					throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
				}
			: store.real;
	}, full);

test('storage that is full in the middle, or cleared by the browser: it says so, and the next answer writes all again', async ({ page }) => {
	const player = await answeredOnce(page);
	await fill(page, true);
	await player.answer(letters[1]!);
	await expect(page.locator('.save')).toHaveText('Not saved: see what to do');
	await page.locator('.save a').click();
	await expect(page.locator('[data-where]')).toContainText('Keep it open, and download a receipt now');
	await openDevice(player);
	await expect(page.locator('[data-here]')).toContainText('download a back-up before you close this page');
	const file = await downloaded(page, player);
	expect(parse((JSON.parse(file) as { log: string }).log)?.scenarios[id]).not.toEqual(parse(await kept(page))?.scenarios[id]);
	await fill(page, false);

	// Whatever the browser took away, the whole record is written with what is done next.
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const gone = indexedDB.deleteDatabase('clausewise');
				gone.onsuccess = resolve;
				gone.onerror = reject;
			})
	);
	await player.locator('.brand').click();
	await player.start(id);
	await player.answer(letters[2]!);
	await expect(page.locator('.save')).toHaveAttribute('data-state', 'none');
	const all = parse(await kept(page))?.scenarios[id];
	expect((all?.open ?? all?.first)?.answers).toBe(letters.slice(0, 3).join(''));
});

test('a text from a back-up that cannot take the place of the other stays beside it', async ({ page }) => {
	const had = { name: 'Zoe', 'beside.1.name': 'Zoë B' };
	await page.goto(await launchAddress());
	const player = new Player(() => page);
	await player.ready();
	await notes(page, had);
	await openDevice(player);
	await page.evaluate(() => {
		const { put } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.put = function (value: { name?: string }, key) {
			if (value.name === 'Zoë B') throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			return put.call(this, value, key);
		};
	});
	await player.locator('[data-beside] button').last().click();
	await expect(player.locator('#beside')).toBeFocused();
	expect(await notes(page)).toEqual(had);
});

test('storage that refuses: the page says what is not kept, and that a back-up can be had', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(IDBFactory.prototype, 'open', {
			value() {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			}
		});
		for (const name of ['persist', 'persisted']) Object.defineProperty(StorageManager.prototype, name, { value: () => Promise.resolve(false) });
	});
	const player = await answeredOnce(page);
	await openDevice(player);
	await expect(page.locator('[data-here]')).toContainText('download a back-up before you close this page');
	await expect(page.locator('[data-unkept]')).toContainText('This device does not keep notes');
	await downloaded(page, player);
	await page.locator('[data-persist]').click();
	await expect(page.locator('[data-stays]')).toContainText('The browser did not agree.');
	await page.locator('[data-ask]').click();
	await page.locator('[data-confirm]').click();
	await expect(page.locator('[data-clear] [role=alert]')).toContainText('did not let all of it be cleared');
});

test('axe finds nothing on it, and nothing scrolls sideways', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const player = await answeredOnce(page);
	await openDevice(player);
	await page.locator('[data-ask]').click();
	for (const [colorScheme, width] of [
		['light', 320],
		['dark', 1280]
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		expect(await found(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	}
});
