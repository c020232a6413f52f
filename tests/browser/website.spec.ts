/** The website edition: installed, offline after the first visit, brought up to date between two sittings, and read without a script. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { found } from './axe.ts';
import { course, plainRoute, written } from './course.ts';
import { kept } from './device.ts';
import { Player } from './learner.ts';
import { edition, ready, serve, type Site, workers } from './site.ts';

const { id, letters, ending } = plainRoute();
let site: Site;
/** Made once a worker. */
let plain: ReturnType<typeof edition> | undefined;

test.beforeEach(async () => {
	site = await serve(await (plain ??= edition(written)));
});
test.afterEach(() => site.stop());

/** Whatever is asked of another origin, by any page or worker; and what goes wrong. */
function watched(context: BrowserContext): { elsewhere: string[]; wrong: string[] } {
	const seen = { elsewhere: [] as string[], wrong: [] as string[] };
	context.on('request', (request) => {
		if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) seen.elsewhere.push(request.url());
	});
	context.on('weberror', (error) => seen.wrong.push(error.error().message));
	return seen;
}

const goTo = (page: Page, hash: string): Promise<void> => page.evaluate((to) => void (location.hash = to), hash);

test('after the first visit all of it opens without a server, and nothing is ever asked of another origin', async ({ page, context }) => {
	const { elsewhere, wrong } = watched(context);
	await page.goto(site.address);
	await ready(page);
	await site.stop();

	await page.reload();
	const player = new Player(() => page);
	await player.ready();
	await player.start(id);
	await player.answer(...letters);
	await player.goOn();
	await expect(player.heading()).toHaveText(ending);
	expect(parse(await kept(page))?.scenarios[id]?.ended).toBe(1);
	await goTo(page, '#/about');
	await expect(player.heading()).toHaveText('About this course');
	await goTo(page, `#/about/page/${course.pages![0]!.name}`);
	await expect(player.heading()).toHaveText(course.pages![0]!.title);
	await goTo(page, '#/yours/device');
	await expect(player.heading()).toHaveText('What is on this device');
	await page.goto(`${site.address}?from=a-mail#/`);
	await player.ready();
	await page.goto(`${site.address}about.html`);
	await expect(player.heading()).toHaveText('About this course');
	expect(elsewhere).toEqual([]);
	expect(wrong).toEqual([]);
});

test('it can be installed: a manifest in scope, with pictures of the sizes that it names', async ({ page }) => {
	await page.goto(site.address);
	const address = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
	const said = (await (await fetch(address)).json()) as Record<string, string> & { icons: { src: string; sizes: string; purpose: string }[] };
	expect(said).toMatchObject({ display: 'standalone', lang: course.language });
	expect(said.name).toContain(course.title);
	expect([said.start_url!, said.scope!, said.id!].map((one) => new URL(one, address).href)).toEqual([site.address, site.address, site.address]);
	const sizes = await page.evaluate(
		(icons) =>
			Promise.all(
				icons.map(async (src) => {
					const picture = Object.assign(new Image(), { src });
					await picture.decode();
					return `${picture.naturalWidth}x${picture.naturalHeight}`;
				})
			),
		said.icons.filter(({ sizes }) => sizes !== 'any').map(({ src }) => new URL(src, address).href)
	);
	expect(sizes).toEqual(['192x192', '512x512', '512x512']);
	expect(said.icons.map(({ purpose }) => purpose)).toContain('maskable');
	const problems = await (await page.context().newCDPSession(page)).send('Page.getInstallabilityErrors');
	expect(problems.installabilityErrors.map(({ errorId }) => errorId).filter((one) => one !== 'in-incognito')).toEqual([]);
});

test('cleared: the offline copy goes too, comes again with the next start, and stays where there is no network', async ({ page, context }) => {
	const copies = (): Promise<number[]> => page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length]);
	const clear = async (): Promise<void> => {
		await page.goto('about:blank');
		await page.goto(`${site.address}#/yours/device`);
		await page.locator('[data-ask]').click();
		await page.locator('[data-confirm]').click();
		await expect(page.locator('[data-cleared]')).toBeFocused();
	};
	await page.goto(site.address);
	await ready(page);
	await clear();
	expect(await copies()).toEqual([0, 0]);
	await page.goto('about:blank');
	await page.goto(site.address);
	await ready(page);
	await context.setOffline(true);
	await clear();
	expect(await copies()).toEqual([1, 1]);
	// The browser believes that it is online, and there is no way to the server.
	await context.setOffline(false);
	await site.stop();
	await clear();
	expect(await copies()).toEqual([1, 1]);
});

test('a new version: the open sitting goes on in the old one, the next start has the new one and the same answers', async ({ page, context }) => {
	const scenarios = written.course.scenarios.map((one) => (one.id === id ? { ...one, title: 'The same dilemma, renamed' } : one));
	const next = await edition({ ...written, course: { ...written.course, version: '9.9.9', scenarios } });
	await page.goto(site.address);
	await ready(page);
	site.files = next;
	const player = new Player(() => page);
	await page.reload();
	await expect.poll(() => workers(page)).toEqual(['activated', 'installed']);
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(page.locator('.foot')).toContainText(`Course text ${course.version}`);
	const had = parse(await kept(page))!.scenarios;
	// Beside the edition, so that none of its own pages is open: there it is seen when the new worker has taken over.
	const beside = await context.newPage();
	await beside.goto(new URL('/', site.address).href);
	await page.close();
	await expect.poll(() => workers(beside)).toEqual(['activated', undefined]);
	await beside.goto(site.address);
	const after = new Player(() => beside);
	await expect(beside.locator('.foot')).toContainText('Course text 9.9.9');
	await goTo(beside, '#/');
	await expect(beside.locator(`[data-start="${id}"]`)).toContainText('The same dilemma, renamed');
	await after.ready();
	expect(parse(await kept(beside))?.scenarios).toEqual(had);
});

test('where the browser has no service workers, and in a frame, it is a plain site that works online', async ({ page, context }) => {
	await page.goto(new URL('/', site.address).href);
	await page.evaluate((src) => document.body.append(Object.assign(document.createElement('iframe'), { src })), site.address);
	const framed = new Player(() => page.frames()[1]!);
	await framed.ready();
	await framed.frame().waitForFunction(() => document.readyState === 'complete');
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

	// As a browser has it that came by http.
	await context.addInitScript(() => {
		for (const name of ['serviceWorker', 'locks', 'storage']) Reflect.deleteProperty(Navigator.prototype, name);
		Reflect.deleteProperty(window, 'caches');
	});
	const { wrong } = watched(context);
	await page.goto(site.address);
	const player = new Player(() => page);
	await player.start(id);
	await player.answer(letters[0]!);
	await goTo(page, '#/yours/device');
	await expect(player.heading()).toHaveText('What is on this device');
	expect(wrong).toEqual([]);
});

test('without a script: the contents, and the pages of the course, on which axe finds nothing', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
	const page = await context.newPage();
	await page.goto(site.address);
	await expect(page).toHaveTitle(`${course.title} – Clausewise`);
	for (const { title } of course.scenarios) await expect(page.locator('.toc')).toContainText(title);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	for (const { title } of course.pages!) {
		await page.locator('a', { hasText: title }).first().click();
		await expect(page.locator('h1')).toHaveText(title);
	}
	await page.locator('main a', { hasText: 'About this course' }).click();
	await expect(page.locator('h1')).toHaveText('About this course');
	await expect(page.locator('main')).toContainText(course.publisher);
	await context.close();

	const scripted = await browser.newPage();
	for (const path of ['about.html', `pages/${course.pages![0]!.name}.html`]) {
		for (const colorScheme of ['light', 'dark'] as const) {
			await scripted.emulateMedia({ colorScheme });
			await scripted.goto(`${site.address}${path}`);
			expect(await found(scripted)).toEqual([]);
		}
	}
	await scripted.close();
});
