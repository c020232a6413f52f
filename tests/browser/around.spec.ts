/** The course around its dilemmas: as what it is taken, suggested paths, its own pages, and a mistake that is reported. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Course } from '../../src/lib/core/carried.ts';
import { parse } from '../../src/lib/play/log.ts';
import { course, keys, named, optionsOf, routesToEndings, worth } from './course.ts';
import { kept as onDevice } from './device.ts';
import { launchAddress, Player } from './learner.ts';

test.use({ viewport: { width: 320, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe finds nothing in light and dark, and nothing reaches over the right edge at 320 px, nor with text twice as large or spaced as WCAG 1.4.12 asks. */
async function sound(page: Page, where: string): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
		expect
			.soft(
				violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
				`${where}, ${colorScheme}`
			)
			.toEqual([]);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	for (const styles of [
		'',
		'html { font-size: 200% }',
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
	]) {
		const over = await page.evaluate((text) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			document.adoptedStyleSheets = [sheet];
			return document.documentElement.scrollWidth - document.documentElement.clientWidth;
		}, styles);
		expect.soft(over, `${where}, ${styles}`).toBe(0);
	}
	await page.evaluate(() => (document.adoptedStyleSheets = []));
}

async function opened(page: Page): Promise<Player> {
	await page.goto(await launchAddress());
	const player = new Player(() => page);
	await player.ready();
	return player;
}

/** A link or button pressed by keyboard, and the heading that then has the focus. */
async function presses(page: Page, name: string, heading = name): Promise<void> {
	await page.getByRole('link', { name, exact: true }).last().press('Enter');
	await expect(page.locator('h1')).toHaveText(heading);
	await expect(page.locator('h1')).toBeFocused();
}

const kept = (page: Page) => onDevice(page).then(parse);

/** A way to an ending with a breach on it, not at its last decision; choices alone. */
const breached = routesToEndings().find(({ id, letters }) => letters.every((one) => one.length === 1) && worth({ id, letters: letters.slice(0, -1) }).breach)!;
const { id, letters } = breached;
const reasons = 'h2:text-is("Why")';

test('a registrant reads what follows at once, and the reasons when the dilemma has ended; there a breach is mended', async ({ page }) => {
	const player = await opened(page);
	await expect(page.getByText('CPD')).toHaveCount(0);
	await page.locator('[data-profile="registrant"]').press('Enter');
	await expect(page.locator('h1')).toBeFocused();
	await expect(page.locator('[data-profile]')).toHaveCount(0);
	await expect(page.locator('main')).toContainText('You take this course as a registrant.');
	expect((await kept(page))!.profile).toBe(2);

	await player.start(id);
	for (const [at, letter] of letters.entries()) {
		await player.answer(letter);
		await expect(page.locator('main')).toContainText('stands at the end of the dilemma');
		await expect(page.locator(`.mark, .panel, ${reasons}`)).toHaveCount(0);
		if (at > 0) continue;
		// Back later: still without the reasons; and no address leads round that.
		await page.goto('about:blank');
		await page.goto(await launchAddress());
		await expect(player.heading()).toHaveText('What happened');
		await expect(page.locator(`.mark, ${reasons}`)).toHaveCount(0);
	}
	await player.goOn();
	await expect(page.locator('.debrief > li')).toHaveCount(letters.length);
	await expect(page.locator('.debrief h4:text-is("Why")')).toHaveCount(letters.length);
	await expect(page.locator('.debrief .panel.bad').first()).toContainText('Breach');
	await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await sound(page, 'the debrief');

	// Every decision whose breach stands is taken again from there, with the best answer.
	const { decisions } = keys.scenarios.find((one) => one.id === id)!;
	for (let left = await page.locator('.debrief .panel.bad').count(); left > 0; left--) {
		await player.leads(page.locator('.debrief .panel.bad a').first());
		const decision = decisions[/\/mend\/([^/]+)/.exec(page.url())![1]!]!;
		const [best] = Object.entries(optionsOf(decision)).find(([, { grade }]) => grade === 'best')!;
		await page.locator(`[data-option="${best}"]`).check();
		await player.leads(page.locator('[data-submit]'));
		await expect(page.locator('main')).toContainText('The breach no longer stands');
		await player.leads(page.locator('[data-next]'));
		await expect(page.locator('.debrief .panel.bad')).toHaveCount(left - 1);
	}
	await expect(page.locator('.debrief .panel')).toContainText('mended');

	// Looked back at, an answer's page leads on as before; printed, all reasons are there.
	await player.leads(page.locator('.debrief h3 a').first());
	await expect(page.locator('main')).toContainText('You are looking back');
	await page.goBack();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.debrief h4:text-is("Why")').last()).toBeVisible();
	await expect(page.locator('.debrief .acts, footer')).not.toBeVisible();
});

test('an open attempt of a registrant has no address at which its breach is told', async ({ page }) => {
	const player = await opened(page);
	await page.locator('[data-profile="registrant"]').click();
	await player.start(id);
	const at = letters.findIndex((_, index) => worth({ id, letters: letters.slice(0, index + 1) }).breach);
	await player.answer(...letters.slice(0, at + 1));
	const scene = worth({ id, letters }).scenes[at]!;
	await page.evaluate((address) => (location.hash = address), `#/${id}/mend/${scene}`);
	await expect(player.heading()).toHaveText('What happened');
	await expect(page.locator(`.mark, ${reasons}`)).toHaveCount(0);
});

test('a student reads the reasons after each answer, and nowhere of CPD; how the course is taken can be changed', async ({ page }) => {
	const player = await opened(page);
	const silent = () => expect(page.locator('body')).not.toContainText('CPD');
	await page.locator('[data-profile="student"]').click();
	await silent();
	await player.start(id);
	await player.answer(letters[0]!);
	await expect(page.locator(reasons)).toHaveCount(1);
	await silent();
	await player.answer(...letters.slice(1));
	await player.goOn();
	await expect(page.locator('.route > li')).toHaveCount(letters.length);
	await silent();
	await presses(page, 'About this course');
	await silent();
	await expect(page.locator('main')).toContainText(`${course.passMark} of 100, and no breach that stands`);
	await expect(page.locator('[data-profile="student"]')).toHaveAttribute('aria-pressed', 'true');
	await sound(page, 'about this course');
	await page.locator('[data-profile="registrant"]').press('Space');
	await expect(page.locator('[data-profile="registrant"]')).toHaveAttribute('aria-pressed', 'true');
	await expect(page.locator('main')).toContainText('No CPD points are claimed');
	expect((await kept(page))!.profile).toBe(2);
});

test('before the first question it stands there who can see the answers; each page of the course opens by keyboard', async ({ page }) => {
	await opened(page);
	await expect(page.getByText('no judgement of your fitness to practise')).toBeVisible();
	for (const { title } of course.pages!) {
		await presses(page, title);
		await expect(page.locator('h2')).not.toHaveCount(0);
		await sound(page, title);
	}
	await page.reload();
	await expect(page.locator('h1')).toHaveText(course.pages!.at(-1)!.title);
});

test('a page that cannot be had says so, and the others stay whole', async ({ page }) => {
	await page.route('**/pages/your-answers.json', (route) => route.abort());
	const player = await opened(page);
	await page.getByRole('link', { name: 'Your answers' }).first().click();
	await expect(player.heading()).toHaveText('This page cannot be opened');
	await expect(page.locator('main')).toContainText('pages/your-answers.json');
	await page.locator('a.brand').click();
	await player.ready();
	expect((await kept(page))?.scenarios ?? {}).toEqual({});
});

test('a path leads from dilemma to dilemma', async ({ page }) => {
	const player = await opened(page);
	await presses(page, 'All of it');
	await expect(page.locator('[data-start]').first()).toHaveText(course.scenarios[0]!.title);
	await expect(page.locator('[data-start]')).toHaveCount(course.scenarios.length);
	await page.goBack();
	await presses(page, 'Ten minutes');
	const shortest = Math.min(...course.scenarios.map(({ minutes }) => minutes));
	await expect(page.locator('.minutes').first()).toHaveText(`${shortest} min`);
	await page.goBack();

	await presses(page, 'One clause');
	await sound(page, 'clauses to choose from');
	const { clause } = course.scenarios.find((one) => one.id === id)!;
	const list = course.scenarios.filter((one) => one.clause === clause);
	const { title } = course.clauses.find((one) => one.id === clause)!;
	await presses(page, `${clause}: ${title}`);
	await expect(page.locator('[data-start]')).toHaveText(list.map((one) => one.title));
	await sound(page, 'the path of a clause');
	await player.start(id);
	await player.answer(...letters);
	await player.goOn();
	const at = list.findIndex((one) => one.id === id);
	const next = [...list.slice(at + 1), ...list.slice(0, at)][0]!;
	await page.getByRole('link', { name: `Next dilemma: ${next.title}` }).click();
	await expect(page.locator('.eyebrow')).toContainText(next.title);
});

test('a mistake is reported by a reference that names version, dilemma and scene, and none of the answers', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const player = await opened(page);
	const { scenario } = named.find((one) => one.id === id)!;
	await player.start(id);
	const scene = (await player.heading().textContent())!;
	await presses(page, 'Report a mistake');
	const reference = page.locator('textarea');
	await expect(reference).toHaveValue(new RegExp(`version ${course.version.replaceAll('.', '\\.')}; .*“${scenario.title}”; scene \\w+, “${scene}”$`));
	await sound(page, 'a mistake reported');
	await page.getByRole('button', { name: 'Copy the reference' }).press('Enter');
	await expect(page.locator('main [role="status"]')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await reference.inputValue());
	await page.getByRole('link', { name: 'Back to where you were' }).click();
	await expect(player.heading()).toHaveText(scene);
	await player.answer(letters[0]!);
	await presses(page, 'Report a mistake');
	await expect(reference).toHaveValue(/after the answer$/);
});

test('what course.md may say besides: the score alone, an address for reports, one profile, paths of its own', async ({ page }) => {
	await page.route('**/course.json', async (route) => {
		const json = (await (await route.fetch()).json()) as Course;
		const paths: Course['paths'] = [{ name: 'First week', about: 'For whoever is new.', takes: [id] }];
		await route.fulfill({ json: { ...json, scoreAlone: true, report: 'mailto:slips@example.org', profiles: ['student'], paths } satisfies Course });
	});
	const player = await opened(page);
	await expect(page.locator('[data-profile]')).toHaveCount(0);
	await presses(page, 'First week');
	await player.start(id);
	await player.answer(...letters);
	await player.goOn();
	await expect(page.locator('main')).toContainText('In this course the score alone decides');
	await expect(page.locator('main')).not.toContainText('one breach stands');
	await presses(page, 'Report a mistake');
	await expect(page.getByRole('link', { name: 'Write an e-mail' })).toHaveAttribute('href', /^mailto:slips@example\.org\?subject=[^&]+&body=.*version/);
	await presses(page, 'About this course');
	await expect(page.locator('main')).toContainText('the score alone decides');
	await expect(page.locator('body')).not.toContainText('CPD');
});
