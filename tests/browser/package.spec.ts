/** The package by itself: what it loads, what it does where files, LMS or record are missing or damaged, and that it goes nowhere else. */
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { course, named, routesToEndings } from './course.ts';
import { address, launchAddress, Lms, Player } from './learner.ts';

const [route] = routesToEndings();
const { id, letters } = route!;

/** A page of ours round the package, with a plain LMS in it that keeps `suspend_data` in its window. */
async function hosted(page: Page, has: Record<string, string> = {}, mute = false): Promise<Player> {
	const launch = await launchAddress();
	const script = `
		const stored = ${JSON.stringify(has)};
		window.stored = stored; window.calls = [];
		const say = (name, answer) => (...given) => { window.calls.push(name + '(' + given.join(', ') + ')'); return typeof answer === 'function' ? answer(...given) : answer; };
		window.API = {
			LMSInitialize: say('LMSInitialize', 'true'), LMSFinish: say('LMSFinish', 'true'), LMSCommit: say('LMSCommit', 'true'),
			LMSGetValue: say('LMSGetValue', (element) => { if (${mute}) throw new Error('Permission denied'); return stored[element] ?? ''; }),
			LMSSetValue: say('LMSSetValue', (element, value) => { stored[element] = value; return 'true'; }),
			LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => ''
		};`;
	await page.route('**/a-plain-lms', (request) =>
		request.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><title>LMS</title><script>${script}</script><iframe name="sco" width="650" height="600" src="${launch}"></iframe>`
		})
	);
	await page.goto(new URL('a-plain-lms', address()).href);
	return new Player(() => page.frame({ name: 'sco' })!);
}

const stored = (page: Page): Promise<Record<string, string>> => page.evaluate(() => (window as unknown as { stored: Record<string, string> }).stored);

test('what is loaded before the first question: at most 70 kB gzip in 8 requests, and 30 kB of fonts', async ({ page }) => {
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
	await lms.player.start(id);
	const urls = await page.frame({ name: 'sco' })!.evaluate(() => {
		const { asked } = window as unknown as { asked: number };
		const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
		return entries.filter(({ startTime }) => startTime < asked).map(({ name }) => name.replace(/#.*/, ''));
	});
	const loaded = await Promise.all(
		urls.map(async (url) => {
			const body = Buffer.from(await (await fetch(url)).arrayBuffer());
			return { path: url.replace(/^.*\/package\//, '').replace(/\?.*/, ''), bytes: url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length };
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
	expect(others.map(({ path }) => path)).toContain(`dilemmas/${id}.json`);
	expect(others.length).toBeLessThanOrEqual(8);
	expect(sum(others)).toBeLessThanOrEqual(70_000);
	expect(sum(fonts)).toBeLessThanOrEqual(30_000);
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
	await player.ready();
	await page.evaluate(() => (location.hash = '#/A/99'));
	await expect(player.heading()).toHaveText('What happened');
	await page.evaluate(() => (location.hash = '#/Z/0'));
	await expect(page.locator('[data-start]').first()).toBeVisible();
});

for (const [file, how] of [
	['course.json', 'missing'],
	['course.json', 'cut short'],
	['course.json', 'another thing'],
	['course.json', 'hollow'],
	[`dilemmas/${id}.json`, 'missing'],
	[`dilemmas/${id}.json`, 'cut short'],
	[`dilemmas/${id}.after.json`, 'missing'],
	['clauses.json', 'cut short']
] as const) {
	test(`${file} ${how}: a page that says what to do, and the record is untouched`, async ({ page }) => {
		await page.goto(await launchAddress());
		let player = new Player(() => page);
		await player.start(id);
		await player.answer(letters[0]!);
		const kept = await page.evaluate(() => JSON.stringify(localStorage));
		const suspend = Object.entries(JSON.parse(kept) as Record<string, string>).find(([, text]) => parse(text))![1];

		await page.route(`**/package/${file}`, async (request) => {
			if (how === 'missing') return request.fulfill({ status: 404, body: 'Not found' });
			if (how === 'another thing') return request.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' });
			if (how === 'hollow')
				return request.fulfill({ contentType: 'application/json', body: '{"format":1,"scenarios":[{}],"clauses":[{}],"slots":[],"guidance":[]}' });
			const whole = await (await request.fetch()).text();
			return request.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) });
		});
		const address = await launchAddress();
		await page.goto('about:blank');
		await page.goto(address);
		await expect(player.heading()).toHaveText('This page cannot be opened');
		await expect(page.locator('main')).toContainText('Your record has not been touched');
		if (how !== 'hollow') await expect(page.locator('main')).toContainText(file);
		await expect(page.locator('button.btn')).toBeVisible();
		expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain(suspend.slice(20));

		// Inside an LMS nothing is written either.
		player = await hosted(page, { 'cmi.suspend_data': suspend, 'cmi.core.lesson_status': 'incomplete' });
		await expect(player.heading()).toHaveText('This page cannot be opened');
		const { 'cmi.suspend_data': after } = await stored(page);
		expect(parse(after!)?.scenarios).toEqual(parse(suspend)?.scenarios);

		await page.unroute(`**/package/${file}`);
		await player.locator('button.btn').click();
		await player.goOn();
		await expect(player.locator('[data-submit], [data-done]').first()).toBeVisible();
	});
}

test('a saved state that cannot be read is kept aside, told, and never overwritten before an answer', async ({ page }) => {
	const nonsense = 'V2|someone-elses-package|%%%';
	const player = await hosted(page, { 'cmi.suspend_data': nonsense, 'cmi.core.lesson_status': 'incomplete' });
	await expect(player.locator('.notice')).toContainText('Your saved record could not be read');
	expect((await stored(page))['cmi.suspend_data']).toBe(nonsense);
	const download = page.waitForEvent('download');
	await player.locator('.notice button').first().click();
	expect((await download).suggestedFilename()).toBe('clausewise-saved-state.txt');
	expect(await page.frame({ name: 'sco' })!.evaluate(() => JSON.stringify(localStorage))).toContain('someone-elses-package');
	await player.start(id);
	expect((await stored(page))['cmi.suspend_data']).toBe(nonsense);
	await player.answer(letters[0]!);
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios[id]?.open?.answers).toBe(letters[0]);
	expect(await page.frame({ name: 'sco' })!.evaluate(() => JSON.stringify(localStorage))).toContain('someone-elses-package');
});

test('a mastery score of the launch is the pass mark, and a breach then sends failed without a score', async ({ page }) => {
	const player = await hosted(page, { 'cmi.student_data.mastery_score': '20', 'cmi.core.student_name': "O'Learner, Zoë" });
	const wrong = routesToEndings().filter((one) => one.letters.length > 0);
	for (const { id } of named) {
		const breached = wrong.filter((one) => one.id === id).at(-1)!;
		if (await player.locator('[data-done]').count()) await player.locator('a.brand').click();
		await player.start(id);
		await player.answer(...breached.letters);
		await player.goOn();
	}
	await expect(player.locator('[data-done]')).toContainText('The pass mark is 20, set by your LMS');
	const has = await stored(page);
	const log = parse(has['cmi.suspend_data']!)!;
	const breach = Object.values(log.scenarios).some(({ best }) => best?.breach);
	expect(breach).toBe(true);
	expect(has['cmi.core.lesson_status']).toBe('failed');
	expect(has['cmi.core.score.raw']).toBeUndefined();
	expect(course.scenarios.length).toBe(Object.keys(log.scenarios).length);
});

test('storage switched off and no LMS: it plays, and says that nothing is saved', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'localStorage', {
			get() {
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

test('two windows: the one that was overtaken says so, keeps nothing, and goes on from the other once it is loaded again', async ({ page, context }) => {
	const launch = await launchAddress();
	await page.goto(launch);
	const first = new Player(() => page);
	await first.start(id);
	await first.answer(letters[0]!);
	const other = await context.newPage();
	await other.goto(launch);
	const second = new Player(() => other);
	await second.answer(letters[1]!);
	await first.goOn();
	await first.locator('[data-option]').first().check();
	await first.locator('[data-submit]').click();
	await expect(page.locator('.notice')).toContainText('This course is open in another window');
	await expect(page.locator('.save')).toHaveText('Open in another window');
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
	await page.route('**/package/course.json', async (request) => {
		const changed = (await (await request.fetch()).json()) as typeof course;
		const scenario = changed.scenarios.find((one) => one.id === id)!;
		const [scene] = Object.entries(scenario.decisions).find(([, { options }]) => options[letters.at(-1)!])!;
		delete scenario.decisions[scene]!.options[letters.at(-1)!];
		delete scenario.machine.states[scene]!.on![letters.at(-1)!];
		await request.fulfill({ json: changed });
	});
	await page.goto('about:blank');
	await page.goto(`${launch}#/${id}`);
	await expect(player.heading()).toHaveText('The text has changed since you finished');
	await expect(page.locator('main')).toContainText(`${score} out of 100`);
	await page.locator('main .btn').click();
	await expect(page.locator('[data-submit]')).toBeVisible();
});

test('an address that cannot be read leads home', async ({ page }) => {
	await page.goto(`${await launchAddress()}#50%`);
	await expect(page.locator('[data-start]').first()).toBeVisible();
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
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios).toEqual({});
	await player.locator('.notice .btn').first().click();
	await expect(player.locator('.notice')).toHaveCount(0);
	expect(parse((await stored(page))['cmi.suspend_data']!)?.scenarios[id]?.open?.answers).toBe(letters[0]);

	await page.unroute('**/a-plain-lms');
	player = await hosted(page, { 'cmi.core.student_id': '9' });
	await player.ready();
	await expect(player.locator('.notice')).toHaveCount(0);
});
