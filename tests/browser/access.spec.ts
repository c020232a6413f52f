/** Every scene of every dilemma through axe (WCAG 2.0–2.2, A and AA): whole in light at 320 px, then for contrast in dark and wide. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { keys, named, optionsOf, routesToScenes } from './course.ts';
import { launchAddress, Lms, Player } from './learner.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const narrow = { width: 320, height: 800 };

/** What axe finds, a line each: the rule, and where. */
async function found(page: Page, only?: string): Promise<string[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (only ? axe.withRules([only]) : axe.withTags(standards)).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function sound(page: Page, where: string): Promise<void> {
	expect.soft(await found(page), `${where}, light, 320 px`).toEqual([]);
	expect
		.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${where}: sideways scroll at 320 px`)
		.toBe(0);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await found(page, 'color-contrast'), `${where}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 1280, height: 900 });
	expect.soft(await found(page, 'color-contrast'), `${where}, wide`).toEqual([]);
	await page.setViewportSize(narrow);
}

test.use({ viewport: narrow, contextOptions: { reducedMotion: 'reduce' } });

for (const { id, scenario } of named) {
	test(`${scenario.title}: axe finds nothing on any scene`, async ({ page }) => {
		const player = new Player(() => page);
		const seen = new Set<string>();
		const once = async (what: string): Promise<void> => {
			if (!seen.has(what)) await sound(page, what);
			seen.add(what);
		};
		// Longest first: what stands on the way to a far scene needs no route of its own.
		for (const { title, letters } of routesToScenes(id).sort((a, b) => b.letters.length - a.letters.length)) {
			if (seen.has(title)) continue;
			await page.evaluate(() => localStorage.clear()).catch(() => undefined);
			await page.goto('about:blank');
			await page.goto(await launchAddress());
			await player.start(id);
			for (const letter of letters) {
				await player.goOn();
				await once((await player.heading().textContent()) ?? '');
				await player.answer(letter);
				await once(`an answer that is “${(await player.locator('.mark').first().textContent()) ?? ''}”`);
			}
			await player.goOnTo(title);
			await once(title);
		}
		for (const { title } of scenario.scenes) expect(seen).toContain(title);
	});
}

test('the landing page, an error, a decision taken again and the preview LMS too', async ({ page }) => {
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await sound(page, 'the landing page');
	const scenario = keys.scenarios[0]!;
	await player.start(scenario.id);
	await page.locator('[data-submit]').click();
	await sound(page, 'an error');
	const [letter] = Object.entries(optionsOf(Object.values(scenario.decisions)[0])).find(([, option]) => option.grade === 'breach')!;
	await player.answer(letter);
	await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await sound(page, 'after a breach, clauses open');
	await page.locator('a.btn').first().click();
	await expect(page.locator('[data-submit]')).toBeVisible();
	await sound(page, 'a decision taken again');

	await page.emulateMedia({ colorScheme: 'light' });
	const lms = await Lms.open(page);
	await lms.player.start(scenario.id);
	await lms.player.answer(letter);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			expect.soft(await found(page), `the preview LMS, ${colorScheme}, ${width} px`).toEqual([]);
		}
	}
});

/** Elements that reach over the right edge, once these styles are added. */
async function over(page: Page, styles: string): Promise<string[]> {
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, styles);
	return page.evaluate(() =>
		[...document.querySelectorAll('body *')]
			.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && getComputedStyle(one).position !== 'absolute')
			.map((one) => `${one.tagName}.${one.className}`)
	);
}

test('text twice as large, or spaced as wide as WCAG 1.4.12 asks, still fits at 320 px', async ({ page }) => {
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	const spaced = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
	const large = 'html { font-size: 200% }';
	for (const styles of [spaced, large]) expect.soft(await over(page, styles), `the landing page, ${styles}`).toEqual([]);
	await player.start(keys.scenarios[0]!.id);
	for (const styles of [spaced, large]) expect.soft(await over(page, styles), `a scene, ${styles}`).toEqual([]);
	await player.answer(Object.keys(optionsOf(Object.values(keys.scenarios[0]!.decisions)[0]))[0]!);
	for (const styles of [spaced, large]) expect.soft(await over(page, styles), `what happened, ${styles}`).toEqual([]);
});

test('forced colours and reduced motion: nothing is told by colour or movement alone', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.start(keys.scenarios[0]!.id);
	await player.locator('[data-option]').first().check();
	const chosen = player.locator('.choice:has(:checked)');
	await expect(chosen).toHaveCSS('border-top-width', '3px');
	const moving = await page.evaluate(() => document.getAnimations().length);
	expect(moving).toBe(0);
});
