/** Every scene, ending and kind of answer of every dilemma through axe (WCAG 2.0–2.2, A and AA): whole in light at 320 px and in dark and wide. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Profile, sortingKinds } from '../../src/lib/core/carried.ts';
import { asks } from '../../src/lib/play/profile.ts';
import { replay } from '../../src/lib/play/replay.ts';
import { keyTo } from '../../src/lib/play/score.ts';
import { found, standards } from './axe.ts';
import { allRight, breachAtOnce, course, firstOf, keyOf, named, ofEachGrade, plainRoute, stopsOf } from './course.ts';
import { launchAddress, Lms, Player } from './learner.ts';
import { openAt, recordOf } from './record.ts';

const narrow = { width: 320, height: 800 };
const wide = { width: 1280, height: 900 };

/** Light and dark, narrow and wide, each with each: in two of them whole, in the others what colour alone decides. */
async function sound(page: Page, where: string): Promise<void> {
	expect.soft(await found(page), `${where}, light, 320 px`).toEqual([]);
	expect
		.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${where}: sideways scroll at 320 px`)
		.toBe(0);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await found(page, 'color-contrast'), `${where}, dark, 320 px`).toEqual([]);
	await page.setViewportSize(wide);
	expect.soft(await found(page), `${where}, dark, wide`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await found(page, 'color-contrast'), `${where}, light, wide`).toEqual([]);
	await page.setViewportSize(narrow);
}

test.use({ viewport: narrow, contextOptions: { reducedMotion: 'reduce' } });

/** A page to look at: the answers that were given, the place of the page in that attempt, and as what the course is taken. */
interface Look {
	what: string;
	letters: string[];
	step: number;
	profile?: Profile;
}

/** Every scene as it asks, every ending, what follows an answer of each kind and grade, and what was sorted looked back at. */
function looksAt(id: string): Look[] {
	const { scenario, scenes } = named.find((one) => one.id === id)!;
	const key = keyOf(id);
	const stops = stopsOf(id, ofEachGrade);
	const pages = (letters: string[]) => replay(key, letters.join('')).pages;
	// A registrant reads at the ending what a student reads after each answer: one ending shows how it is without.
	const first = scenario.scenes.findIndex(({ ending }) => ending);
	const looks: Look[] = scenario.scenes.flatMap(({ title, ending }, index): Look[] => {
		const { letters } = stops.find(({ scene }) => scene === index)!;
		const step = pages(letters).findLastIndex(({ is, scene }) => is !== 'outcome' && scene === scenes[index]!.number);
		const look = { what: `“${title}”`, letters, step };
		const debrief: Look = { ...look, what: `${look.what} as a registrant`, profile: 'registrant' };
		return !ending || !asks(course) ? [look] : index === first ? [look, debrief] : [debrief];
	});
	const seen = new Set<string>();
	for (const stop of stops) {
		for (const answer of stop.answers) {
			const { decision, option } = keyTo(key, answer)!;
			const what = `an answer (${decision.kind}, ${option.grade}${option.breach?.law ? ' of the law' : ''})`;
			if (seen.has(what)) continue;
			seen.add(what);
			const letters = [...stop.letters, answer];
			const step = pages(letters).findLastIndex(({ is }) => is === 'outcome');
			looks.push({ what, letters, step });
			if (asks(course) && !seen.has(decision.kind)) looks.push({ what: `${what} as a registrant`, letters, step, profile: 'registrant' });
			if (decision.kind !== 'choice' && !seen.has(decision.kind)) looks.push({ what: `${what} looked back at`, letters, step: step - 1 });
			seen.add(decision.kind);
		}
	}
	return looks;
}

for (const { id, scenario } of named) {
	test(`${scenario.title}: axe finds nothing on any scene, answer or ending`, async ({ page }) => {
		test.slow();
		const headings = new Set<string>();
		for (const { what, letters, step, profile } of looksAt(id)) {
			const player = await openAt(page, recordOf(id, letters, profile), id, step);
			headings.add((await player.heading().textContent()) ?? '');
			await sound(page, what);
		}
		for (const { title } of scenario.scenes) expect(headings).toContain(title);
	});
}

/** The same where a page has frames. */
async function foundInFrames(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('the landing page, an error, a decision taken again and the preview LMS too', async ({ page }) => {
	test.slow();
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await sound(page, 'the landing page');
	const { id, breach } = breachAtOnce();
	await player.start(id);
	await page.locator('[data-submit]').click();
	await sound(page, 'an error');
	await player.answer(breach);
	await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await sound(page, 'after a breach, clauses open');
	await page.locator('a.btn').first().click();
	await expect(page.locator('[data-submit]')).toBeVisible();
	await sound(page, 'a decision taken again');
	for (const kind of sortingKinds) {
		const { id, letters, step } = firstOf(kind);
		await openAt(page, recordOf(id, letters), id, step);
		await page.locator('[data-submit]').click();
		await sound(page, `an error (${kind})`);
		for (const option of await page.locator('[data-option]').all()) await option.click();
		await sound(page, `all that can be pressed is pressed (${kind})`);
	}

	await page.emulateMedia({ colorScheme: 'light' });
	const lms = await Lms.open(page);
	await lms.player.start(id);
	await lms.player.answer(breach);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			expect.soft(await foundInFrames(page), `the preview LMS, ${colorScheme}, ${width} px`).toEqual([]);
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
	const { id, letters } = plainRoute();
	await player.start(id);
	for (const styles of [spaced, large]) expect.soft(await over(page, styles), `a scene, ${styles}`).toEqual([]);
	await player.answer(letters[0]!);
	for (const styles of [spaced, large]) expect.soft(await over(page, styles), `what happened, ${styles}`).toEqual([]);
	for (const kind of sortingKinds) {
		const { id, decision, letters, step } = firstOf(kind);
		for (const before of [letters, [...letters, allRight(decision)[0]!]]) {
			await openAt(page, recordOf(id, before), id, step + before.length - letters.length);
			for (const styles of [spaced, large])
				expect.soft(await over(page, styles), `${kind}, ${before.length - letters.length ? 'answered' : 'asked'}, ${styles}`).toEqual([]);
		}
	}
});

test('forced colours and reduced motion: nothing is told by colour or movement alone', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.start(plainRoute().id);
	await player.goOn();
	await player.locator('[data-option]').first().check();
	const chosen = player.locator('.choice:has(:checked)');
	await expect(chosen).toHaveCSS('border-top-width', '3px');
	const { id, letters, step } = firstOf('take-out');
	await openAt(page, recordOf(id, letters), id, step);
	const [out, left] = [player.locator('[data-option]').first(), player.locator('[data-option]').last()];
	await out.click();
	await expect(out).toHaveCSS('text-decoration-line', 'line-through');
	await expect(out).toHaveCSS('outline-style', 'solid');
	await expect(left).toHaveCSS('text-decoration-line', 'none');
	await expect(left).toHaveCSS('outline-style', 'none');
	const moving = await page.evaluate(() => document.getAnimations().length);
	expect(moving).toBe(0);
});
