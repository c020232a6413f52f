/** Welsh chosen in the middle of a page, and the page in a language that nobody speaks, from right to left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from '../../src/cli/build.ts';
import { courseFiles } from '../../src/cli/course-files.ts';
import { readContent } from '../../src/lib/content.server.ts';
import { project } from '../../src/lib/core/project.ts';
import { print } from '../../src/lib/play/log.ts';
import { found } from './axe.ts';
import { bestRoute, course, keyOf, written } from './course.ts';
import { keep } from './device.ts';
import { finished } from './finished.ts';
import { launchAddress, Player } from './learner.ts';
import { inPseudo } from './pseudo.ts';
import { serve, type Site } from './site.ts';

const root = join(import.meta.dirname, '../..');
const words = (language: string, file: string) =>
	JSON.parse(readFileSync(join(root, 'src/messages', language, `${file}.json`), 'utf8')) as Record<string, string>;
const cy = { ...words('cy', 'first'), ...words('cy', 'after') };

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A dilemma that begins with a choice, and is gone through by choices alone. */
const { id } = course.scenarios.find(({ id }) => bestRoute(id).every((letter) => !letter.startsWith('$')) && Object.keys(keyOf(id).decisions).length > 1)!;

const welsh = (page: Page) => page.getByRole('button', { name: 'Cymraeg' });
const html = (page: Page) => page.locator('html');

test('Welsh is spoken at once: what was typed, the page and the focus stay, and it is remembered', async ({ page }) => {
	const fonts: string[] = [];
	page.on('request', (request) => void (request.url().endsWith('.woff2') && fonts.push(request.url())));
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	await page.evaluate(() => document.fonts.ready);
	expect(fonts.filter((url) => url.includes('-welsh'))).toEqual([]);
	await welsh(page).focus();
	await page.keyboard.press('Enter');
	await expect(html(page)).toHaveAttribute('lang', 'cy');
	await expect(page.getByRole('button', { name: 'English' })).toBeFocused();
	await expect(page.locator('main')).toContainText(cy['home.paths']!);
	await expect(page.locator('footer')).toContainText(cy['language.unchecked']!);
	await expect(page.locator('h1')).toHaveAttribute('lang', course.language);
	expect(await page.locator('h2').evaluateAll((all) => all.filter((one) => one.closest('[lang]')?.localName !== 'html').length)).toBe(0);
	expect(await found(page)).toEqual([]);
	// Two of a number, as Welsh has them.
	await expect(page.locator('main')).toContainText(`${course.scenarios.length} `);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(html(page)).toHaveAttribute('lang', 'en-GB');
	await expect(page.locator('h1')).not.toHaveAttribute('lang', /./);

	await player.start(id);
	await player.goOn();
	const [first] = await player.order();
	await player.option(first!).check();
	const address = page.url();
	await welsh(page).click();
	await expect(page.locator('[data-submit]')).toHaveText(cy['decision.continue']!);
	await expect(player.option(first!)).toBeChecked();
	expect(page.url()).toBe(address);
	for (const part of ['h1', 'legend span', 'label.choice span']) await expect(page.locator(part).first()).toHaveAttribute('lang', course.language);
	expect(await found(page)).toEqual([]);
	await page.reload();
	await expect(page.locator('[data-submit]')).toHaveText(cy['decision.continue']!);
	await player.option(first!).check();
	await player.leads(page.locator('[data-submit]'));
	await expect(player.heading()).toHaveText(cy['outcome.title']!);
	expect(await found(page)).toEqual([]);

	// A date of a review, were there one, and a time go by its forms: 24 Tachwedd 2026.
	const reviewed = course.scenarios.find((one) => one.reviewed);
	if (reviewed) {
		await page.evaluate((hash) => (location.hash = hash), `#/${reviewed.id}/0`);
		await expect(page.locator('footer')).toContainText(/ (Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr) 20/);
	}
	await page.evaluate(() => (document.querySelector('h1')!.textContent = 'Dŵr'));
	await expect.poll(() => fonts.some((url) => url.includes('literata-welsh'))).toBe(true);
});

test('where nothing may be stored it is spoken all the same; a browser that prefers it begins so', async ({ page, browser }) => {
	await page.addInitScript(() => {
		const refuse = (): never => {
			throw new DOMException('No', 'SecurityError');
		};
		Object.assign(Storage.prototype, { getItem: refuse, setItem: refuse });
	});
	const failed: string[] = [];
	page.on('pageerror', ({ message }) => failed.push(message));
	await page.goto(await launchAddress());
	await welsh(page).click();
	await expect(html(page)).toHaveAttribute('lang', 'cy');
	expect(failed).toEqual([]);
	const other = await browser.newContext({ locale: 'cy-GB' });
	const theirs = await other.newPage();
	await theirs.goto(await launchAddress());
	await expect(theirs.locator('h1')).toBeVisible();
	await expect(html(theirs)).toHaveAttribute('lang', 'cy');
	await other.close();
});

test('what the course says is marked as its own in a debrief and in results', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('clausewise/language', 'cy'));
	const launch = await launchAddress();
	await page.goto(new URL('probe.txt', launch).href);
	await keep(page, print(finished([{ id, letters: bestRoute(id) }], 500_000)));
	await page.goto(`${launch}&visit=marks#/yours/debrief/${id}`);
	const { title } = course.scenarios.find((one) => one.id === id)!;
	const titles = [
		title,
		...course.clauses.map((one) => one.title),
		...Object.values(written.prose.find((one) => one.id === id)!.scenes).map((one) => one.title)
	];
	for (const [at, stands] of [
		[`#/yours/debrief/${id}`, '[data-best-way] h3'],
		['#/yours/results', '[data-unmet] li']
	] as const) {
		await page.evaluate((hash) => void (location.hash = hash), at);
		await expect(page.locator(stands).first()).toBeVisible();
		const spoken = await page.evaluate((titles) => {
			const found: string[] = [];
			const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const text = node.textContent!.trim();
				if (titles.includes(text)) found.push(`${node.parentElement!.closest('[lang]')!.getAttribute('lang')}: ${text}`);
			}
			return found;
		}, titles);
		expect(spoken.length, at).toBeGreaterThan(2);
		expect
			.soft(
				spoken.filter((one) => !one.startsWith(`${course.language}: `)),
				at
			)
			.toEqual([]);
	}
});

/** Words of the interface that came from no words file: plain letters outside what is marked as the course's. Names of the course that stand in a sentence are its own. */
const plain = (page: Page, own: string[]): Promise<string[]> =>
	page.evaluate((own) => {
		const left: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement!;
			if (parent.closest('script, style, #svelte-announcer') || parent.closest('[lang]')?.localName !== 'html') continue;
			let text = node.textContent ?? '';
			for (const name of own) text = text.replaceAll(name, '');
			if (/[a-z]{3,}/i.test(text)) left.push(text.trim());
		}
		return left;
	}, own);

test.describe('in a language that nobody speaks', () => {
	let site: Site;

	test.use({ locale: 'cy-GB' });

	test.beforeAll(async () => {
		const written = project(readContent(root));
		site = await serve({ ...(await inPseudo(await build(root, 'package'))), ...courseFiles(root, written) });
	});
	test.afterAll(() => site.stop());

	test('from right to left nothing falls off the page, and nothing is left in English', async ({ page }) => {
		/** What the course says inside a sentence of the interface. */
		const own = [
			course.title,
			course.version,
			...course.guidance.flatMap(({ title, edition, publisher }) => [title, edition, publisher]),
			...course.scenarios.flatMap(({ title, reviewed }) => [title, reviewed?.by ?? '']),
			...course.clauses.flatMap(({ id, title }) => [title, id]),
			course.contact,
			...Object.values(written.clauseTexts).flatMap(({ standards }) => Object.values(standards).flatMap(({ of, list }) => [of, ...list]))
		]
			.filter(Boolean)
			.sort((a, b) => b.length - a.length);
		const fits = async (): Promise<void> => {
			await expect(html(page)).toHaveAttribute('dir', 'rtl');
			for (const width of [320, 1280]) {
				await page.setViewportSize({ width, height: 900 });
				expect
					.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${page.url()} at ${width} px`)
					.toBe(0);
			}
			expect.soft(await plain(page, own), page.url()).toEqual([]);
			expect.soft(await found(page), page.url()).toEqual([]);
		};
		const player = new Player(() => page);
		await page.goto(site.address);
		await player.ready();
		await fits();
		// A hanging label stands to the right of its text.
		const [label, text] = await Promise.all([page.locator('h2.label').first().boundingBox(), page.locator('h2.label + *').first().boundingBox()]);
		expect(label!.x).toBeGreaterThan(text!.x + text!.width / 2);
		// The check can fail.
		await page
			.locator('footer p')
			.first()
			.evaluate((one) => one.append(' Plain words'));
		expect(await plain(page, own)).toEqual(['Plain words']);
		await page.reload();
		await player.ready();

		await player.start(id);
		await fits();
		for (const letter of bestRoute(id)) {
			await player.answer(letter);
			if (letter === bestRoute(id)[0]) await fits();
		}
		await player.goOn();
		await fits();
		await page.evaluate(() => (location.hash = '#/about'));
		await expect(page.locator('dl.facts')).toBeVisible();
		await fits();
	});
});
