/** The package where something is missing, damaged or in its way: files, saved state, storage, another window, a text that changed, the LMS. */
import { expect, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import type { Opened } from '../../src/lib/core/carried.ts';
import { optionsOf, plainRoute } from './course.ts';
import { aside, kept } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { calls, hosted, stored } from './plain-lms.ts';

const { id, letters } = plainRoute();

for (const [file, how] of [
	['course.json', 'missing'],
	['course.json', 'cut short'],
	['course.json', 'another thing'],
	['course.json', 'hollow'],
	[`dilemmas/${id}.json`, 'missing'],
	[`dilemmas/${id}.json`, 'cut short'],
	[`dilemmas/${id}.after.json`, 'missing'],
	['keys.json', 'missing'],
	['keys.json', 'cut short'],
	['keys.json', 'hollow'],
	['clauses.json', 'cut short']
] as const) {
	test(`${file} ${how}: a page that says what to do, and the record is untouched`, async ({ page }) => {
		await page.goto(await launchAddress());
		let player = new Player(() => page);
		await player.start(id);
		await player.answer(letters[0]!);
		const onDevice = (): Promise<string> => kept(page);
		const suspend = await onDevice();
		/** Where the course itself cannot be read nothing at all is written; else at most the same answers again, with the next counter. */
		const untouched = (text: string): void => {
			if (file === 'course.json') expect(text).toBe(suspend);
			else expect(parse(text)?.scenarios).toEqual(parse(suspend)?.scenarios);
		};

		await page.route(`**/package/${file}`, async (request) => {
			if (how === 'missing') return request.fulfill({ status: 404, body: 'Not found' });
			if (how === 'another thing') return request.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' });
			if (how === 'hollow')
				return request.fulfill({ contentType: 'application/json', body: '{"format":1,"scenarios":[{}],"clauses":[{}],"guidance":[],"slots":[]}' });
			const whole = await (await request.fetch()).text();
			return request.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) });
		});
		const address = await launchAddress();
		await page.goto('about:blank');
		await page.goto(address);
		await expect(player.heading()).toHaveText('This page cannot be opened');
		await expect(page.locator('main')).toContainText('Your record has not been touched');
		await expect(page.locator('main')).toContainText(file);
		await expect(page.locator('button.btn')).toBeVisible();
		untouched(await onDevice());

		// Inside an LMS likewise.
		player = await hosted(page, { 'cmi.suspend_data': suspend, 'cmi.core.lesson_status': 'incomplete' });
		await expect(player.heading()).toHaveText('This page cannot be opened');
		untouched((await stored(page))['cmi.suspend_data']!);
		if (file === 'course.json') expect((await calls(page)).filter((call) => /^LMS(SetValue|Commit|Finish)/.test(call))).toEqual([]);

		// The page tries once more by itself: what is whole by then would be shown without the button.
		await player.frame().waitForLoadState('networkidle');
		await page.unroute(`**/package/${file}`);
		await player.locator('button.btn').click();
		await player.goOn();
		await expect(player.locator('[data-submit], [data-done]').first()).toBeVisible();
	});
}

test('before the keys have come an answer is on this device alone, and says so; the LMS is told when they are there', async ({ page }) => {
	let come = (): void => {};
	const keys = new Promise<void>((resolve) => (come = resolve));
	await page.route('**/package/keys.json', (request) => keys.then(() => request.continue()));
	const player = await hosted(page);
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toHaveText('Kept on this device, not yet in your LMS');
	expect((await stored(page))['cmi.suspend_data']).toBeUndefined();
	come();
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios[id]?.open?.answers).toBe(letters[0]);
});

test('closed before the keys have come: the next launch has the answer, and tells the LMS', async ({ page }) => {
	await page.route('**/package/keys.json', () => {});
	let player = await hosted(page);
	await player.start(id);
	await player.answer(letters[0]!);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	player = await hosted(page);
	await expect(player.heading()).toHaveText('What happened');
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios[id]?.open?.answers).toBe(letters[0]);
});

test('a saved state that cannot be read is kept aside, told, and never overwritten before an answer', async ({ page }) => {
	const nonsense = 'V2|someone-elses-package|%%%';
	const player = await hosted(page, { 'cmi.suspend_data': nonsense, 'cmi.core.lesson_status': 'incomplete' });
	await expect(player.locator('.notice')).toContainText('Your saved record could not be read');
	expect((await stored(page))['cmi.suspend_data']).toBe(nonsense);
	const download = page.waitForEvent('download');
	await player.locator('.notice button').first().click();
	expect((await download).suggestedFilename()).toBe('clausewise-saved-state.txt');
	expect(await aside(page.frame({ name: 'sco' })!, 'unknown learner')).toEqual([nonsense]);
	await player.start(id);
	expect((await stored(page))['cmi.suspend_data']).toBe(nonsense);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios[id]?.open?.answers).toBe(letters[0]);
	expect(await aside(page.frame({ name: 'sco' })!, 'unknown learner')).toEqual([nonsense]);
});

test('storage switched off and no LMS: it plays, and says that nothing is saved', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(IDBFactory.prototype, 'open', {
			value() {
				throw new DOMException('The operation is insecure.', 'SecurityError');
			}
		})
	);
	await page.goto(await launchAddress());
	const player = new Player(() => page);
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(page.locator('.save')).toHaveAttribute('data-state', 'nowhere');
	await player.answer(...letters.slice(1));
	await player.goOn();
	await expect(page.locator('[data-done]')).toBeVisible();
});

for (const locks of ['with the browser’s locks', 'without locks'])
	test(`two windows, ${locks}: the second is told, keeps nothing, and goes on once it has taken over; then the first keeps nothing more`, async ({
		page,
		context
	}) => {
		if (locks === 'without locks') await context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
		const launch = await launchAddress();
		await page.goto(launch);
		const first = new Player(() => page);
		await first.start(id);
		await first.answer(letters[0]!);
		const other = await context.newPage();
		await other.goto(launch);
		const second = new Player(() => other);
		await expect(other.locator('.notice')).toContainText('This course is open in another window');
		await expect(other.locator('.save')).toHaveText('Open in another window');
		const had = await kept(page);
		await second.goOn();
		await second.option(letters[1]!).check();
		await second.locator('[data-submit]').click();
		await expect(other.locator('.save')).toHaveAttribute('data-state', 'elsewhere');
		expect(await kept(page)).toBe(had);

		await other.locator('.notice .btn').click();
		await second.ready();
		await expect(other.locator('.notice')).toHaveCount(0);
		await expect(page.locator('.save')).toHaveAttribute('data-state', 'elsewhere');
		await second.answer(letters[1]!);
		await expect(page.locator('.notice')).toContainText('This course is open in another window');
		expect(parse(await kept(other))?.scenarios[id]).toMatchObject(letters.length > 2 ? { open: { answers: letters.slice(0, 2).join('') } } : { ended: 1 });
	});

test('two windows that cannot ask each other: the one that was overtaken says so, and writes over nothing', async ({ page, context }) => {
	await context.addInitScript(() => {
		Object.defineProperty(navigator, 'locks', { value: undefined });
		Reflect.deleteProperty(window, 'BroadcastChannel');
	});
	const launch = await launchAddress();
	await page.goto(launch);
	const first = new Player(() => page);
	await first.start(id);
	const other = await context.newPage();
	await other.goto(launch);
	const second = new Player(() => other);
	await second.start(id);
	await second.answer(letters[0]!);
	const had = await kept(other);
	await first.locator('[data-option]').first().check();
	await first.locator('[data-submit]').click();
	await expect(page.locator('.notice')).toContainText('This course is open in another window');
	await expect(page.locator('.save')).toHaveText('Open in another window');
	expect(await kept(other)).toBe(had);
	await page.locator('.notice .btn').click();
	await first.ready();
	await expect(page.locator('.notice')).toHaveCount(0);
	expect(await first.order()).toEqual(await second.order());
});

test('the text changed after an attempt ended: its score stays, its pages do not, and it can be gone through again', async ({ page }) => {
	const launch = await launchAddress();
	await page.goto(launch);
	const player = new Player(() => page);
	await player.start(id);
	await player.answer(...letters);
	await player.goOn();
	const score = (await player.locator('.score b').textContent()) ?? '';
	await page.route(`**/package/dilemmas/${id}.json`, async (request) => {
		const changed = (await (await request.fetch()).json()) as Opened;
		const { decisions, machine } = changed.key;
		const [scene] = Object.entries(decisions).find(([, decision]) => optionsOf(decision)[letters.at(-1)!])!;
		delete optionsOf(decisions[scene])[letters.at(-1)!];
		delete machine.states[scene]!.on![letters.at(-1)!];
		await request.fulfill({ json: changed });
	});
	await page.goto('about:blank');
	await page.goto(`${launch}#/${id}`);
	await expect(player.heading()).toHaveText('The text has changed since you finished');
	await expect(page.locator('main')).toContainText(`${score} out of 100`);
	await page.locator('main .btn').click();
	await expect(page.locator('[data-submit]')).toBeVisible();
});

test('an LMS that fails at the launch: the answers lie apart, and the next launch asks whose they are', async ({ page }) => {
	let player = await hosted(page, {}, true);
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(player.locator('.save')).toContainText('Close this and open the course again from your LMS');
	expect(Object.keys(await stored(page))).toEqual([]);

	await page.unroute('**/a-plain-lms');
	player = await hosted(page, { 'cmi.core.student_id': '8' });
	await expect(player.locator('.notice')).toContainText('Answers were found on this device');
	expect((await stored(page))['cmi.suspend_data']).toBeUndefined();
	await player.locator('.notice .btn').first().click();
	await expect(player.locator('.notice')).toHaveCount(0);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios[id]?.open?.answers).toBe(letters[0]);

	await page.unroute('**/a-plain-lms');
	player = await hosted(page, { 'cmi.core.student_id': '9' });
	await player.ready();
	await expect(player.locator('.notice')).toHaveCount(0);
});
