/** The package by itself: what it loads, where it boots and goes back to, that it goes nowhere else, and what a launch may set. */
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { type ScenarioKey, sortingKinds } from '../../src/lib/core/carried.ts';
import { parse } from '../../src/lib/play/log.ts';
import { type course, keys, named, routesToEndings, worth } from './course.ts';
import { launchAddress, Lms, Player } from './learner.ts';
import { hosted, stored } from './plain-lms.ts';

const [route] = routesToEndings();
const { id, letters } = route!;

/** A dilemma that asks in other ways than by a choice brings what it asks by. */
const sorts = ({ decisions }: ScenarioKey): boolean => Object.values(decisions).some(({ kind }) => kind !== 'choice');
/** The first dilemma that asks by each kind. */
const sorting = sortingKinds.flatMap((kind) => keys.scenarios.find(({ decisions }) => Object.values(decisions).some((one) => one.kind === kind))?.id ?? []);

for (const opened of new Set([id, ...sorting]))
	test(`what is loaded before the first question of ${opened}: at most 70 kB gzip, and 30 kB of fonts`, async ({ page }) => {
		// When the question stood there, by the clock of its own frame.
		await page.addInitScript(() => {
			const watch = new MutationObserver(() => {
				if (!document.querySelector('[data-submit]')) return;
				(window as unknown as { asked: number }).asked = performance.now();
				watch.disconnect();
			});
			watch.observe(document, { childList: true, subtree: true });
		});
		const lms = await Lms.open(page);
		await lms.player.start(opened);
		await lms.player.goOn();
		const urls = await page.frame({ name: 'sco' })!.evaluate(() => {
			const { asked } = window as unknown as { asked: number };
			const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
			return entries.filter(({ startTime }) => startTime < asked).map(({ name }) => name.replace(/#.*/, ''));
		});
		const loaded = await Promise.all(
			urls.map(async (url) => {
				const body = Buffer.from(await (await fetch(url)).arrayBuffer());
				return {
					path: url.replace(/^.*\/package\//, '').replace(/\?.*/, ''),
					bytes: url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length
				};
			})
		);
		const fonts = loaded.filter(({ path }) => path.endsWith('.woff2'));
		const others = loaded.filter((one) => !fonts.includes(one));
		const sum = (list: typeof loaded): number => list.reduce((bytes, one) => bytes + one.bytes, 0);
		console.log(
			[
				...loaded.map(({ path, bytes }) => `${String(bytes).padStart(7)} B  ${path}`),
				`${String(sum(others)).padStart(7)} B gzip in ${others.length} requests before the first question, and ${sum(fonts)} B of fonts`
			].join('\n')
		);
		expect(others.map(({ path }) => path)).toContain(`dilemmas/${opened}.json`);
		expect(others.length).toBeLessThanOrEqual(sorting.includes(opened) ? 10 : 8);
		expect(sum(others)).toBeLessThanOrEqual(70_000);
		expect(sum(fonts)).toBeLessThanOrEqual(30_000);
	});

test('each dilemma is loaded when it is opened: at most 6 kB gzip, all of it', async () => {
	const launch = await launchAddress();
	const load = async (file: string): Promise<Buffer> => {
		const response = await fetch(new URL(file, launch));
		expect(response.ok, file).toBe(true);
		return Buffer.from(await response.arrayBuffer());
	};
	const size = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
	const sizes = await Promise.all(
		named.map(async ({ id, name }) => {
			const files = await Promise.all([load(`dilemmas/${id}.json`), load(`dilemmas/${id}.after.json`)]);
			const shown = new Set(files.flatMap((file) => [...String(file).matchAll(/"src":"([^"]+)"/g)].map(([, src]) => src!)));
			const pictures = await Promise.all([...shown].map(load));
			const [opened, after] = files.map(size) as [number, number];
			return { name, opened, whole: opened + after, pictures: pictures.reduce((sum, file) => sum + size(file), 0) };
		})
	);
	const told = (bytes: number): string => `${String(bytes).padStart(7)} B`;
	console.log(
		[
			...sizes.map((one) => `${told(one.opened)},${told(one.whole)} with what follows,${told(one.pictures)} of pictures besides  ${one.name}`),
			`${told(size(await load('keys.json')))} gzip of keys, while the first question is read`
		].join('\n')
	);
	expect(sizes.filter(({ whole }) => whole > 6_000)).toEqual([]);
});

test('boots at a deep path with a query string under a strict policy, and asks for nothing outside its folder', async ({ page }) => {
	const said: string[] = [];
	const asked: string[] = [];
	page.on('console', (message) => said.push(message.text()));
	page.on('pageerror', (error) => said.push(error.message));
	page.on('request', (request) => asked.push(request.url()));
	const launch = await launchAddress();
	const folder = launch.replace(/index\.html.*/, '');
	const response = await page.goto(launch);
	expect(response?.headers()['content-security-policy']).toBe("default-src 'self'");
	const player = new Player(() => page);
	await player.start(id);
	await player.answer(...letters);
	await player.goOn();
	expect(said).toEqual([]);
	expect(asked.filter((url) => !url.startsWith(folder))).toEqual([]);
});

test('no LMS: it plays, keeps the record on this device, and says so', async ({ page }) => {
	const launch = await launchAddress();
	await page.goto(launch);
	const player = new Player(() => page);
	await expect(page.locator('main')).toContainText('No LMS was found');
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(page.locator('.save')).toHaveText('Kept on this device');
	const order = await player.order();
	await page.goto('about:blank');
	await page.goto(launch);
	await player.ready();
	await expect(player.heading()).toHaveText('What happened');
	expect(await player.order()).toEqual(order);
	await player.answer(...letters.slice(1));
	await player.goOn();
	await expect(page.locator('[data-done]')).toContainText('No LMS was found, so nobody has been told');
});

test('browser back shows what was, read only; forward and reload come back', async ({ page }) => {
	await page.goto(await launchAddress());
	const player = new Player(() => page);
	await player.start(id);
	await player.answer(letters[0]!);
	const happened = page.url();
	await page.goBack();
	await expect(page.locator('.taken')).toHaveCount(1);
	await expect(page.locator('[data-submit]')).toHaveCount(0);
	await expect(page.locator('main')).toContainText('You are looking back');
	await page.goForward();
	expect(page.url()).toBe(happened);
	await expect(player.heading()).toHaveText('What happened');
	await page.reload();
	await expect(player.heading()).toHaveText('What happened');
	await page.goto(`${happened.replace(/#.*/, '')}#foreign-anchor`);
	// It leads home, by way of a page that is loaded anew.
	await expect(page.locator('[data-start]').first()).toBeVisible();
	await page.evaluate((first) => (location.hash = `#/${first}/99`), id);
	await expect(player.heading()).toHaveText('What happened');
	await page.evaluate(() => (location.hash = '#/Z/0'));
	await expect(page.locator('[data-start]').first()).toBeVisible();
});

test('an address that cannot be read leads home', async ({ page }) => {
	await page.goto(`${await launchAddress()}#50%`);
	await expect(page.locator('[data-start]').first()).toBeVisible();
});

test('a mastery score of the launch is the pass mark, and a breach then sends failed without a score', async ({ page }) => {
	const choosing = keys.scenarios.filter((key) => !sorts(key)).map((key) => key.id);
	const broken = routesToEndings().filter((one) => choosing.includes(one.id) && worth(one).breach);
	const two = broken.filter(({ id }, place) => broken.findIndex((one) => one.id === id) === place).slice(0, 2);
	// Two dilemmas are enough of a course.
	await page.route('**/package/course.json', async (request) => {
		const whole = (await (await request.fetch()).json()) as typeof course;
		await request.fulfill({ json: { ...whole, scenarios: whole.scenarios.filter(({ id }) => two.some((one) => one.id === id)) } });
	});
	const player = await hosted(page, { 'cmi.student_data.mastery_score': '20', 'cmi.core.student_name': "O'Learner, Zoë" });
	for (const { id, letters } of two) {
		if (await player.locator('[data-done]').count()) await player.locator('a.brand').click();
		await player.start(id);
		await player.answer(...letters);
		await player.goOn();
	}
	await expect(player.locator('[data-done]')).toContainText('The pass mark is 20, set by your LMS');
	const has = await stored(page);
	const log = parse(has['cmi.suspend_data']!)!;
	const breach = Object.values(log.scenarios).some(({ best }) => best?.breach);
	expect(breach).toBe(true);
	expect(has['cmi.core.lesson_status']).toBe('failed');
	expect(has['cmi.core.score.raw']).toBeUndefined();
	expect(Object.keys(log.scenarios)).toHaveLength(2);
});
