/** Results by clause after two dilemmas, and a reflection that stays on the device. */
import { expect, type Page, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { keyTo } from '../../src/lib/play/score.ts';
import { found } from './axe.ts';
import { bestRoute, breachAtOnce, course, keyOf, keys, optionsOf, routesToEndings } from './course.ts';
import { kept } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { calls, hosted, stored } from './plain-lms.ts';
import { openAt, recordOf } from './record.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A dilemma that is broken at once and then gone through as well as can be, and another without a fault. */
const { id: broken, breach } = breachAtOnce();
const other = course.scenarios.find(({ id }) => id !== broken && bestRoute(id).every((letter) => !letter.startsWith('$')))!.id;

const visit = async (player: Player, address: string): Promise<void> => {
	await player.frame().evaluate((hash) => (location.hash = hash), address);
};

async function sound(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect.soft(await found(page), colorScheme).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
	await page.emulateMedia({ colorScheme: 'light' });
}

/** Answers till the story ends: the breach, then whatever is best. */
function throughBreach(): string[] {
	const route = routesToEndings().find(({ id, letters }) => id === broken && letters[0] === breach);
	if (route) return route.letters;
	const letters = [breach];
	for (let more = 0; more < 20; more++) {
		const scene = parse(recordOf(broken, letters))!.scenarios[broken]!;
		if (scene.best) return letters;
		const next = Object.values(keyOf(broken).decisions)
			.flatMap((decision) => Object.entries(optionsOf(decision)).filter(([, { grade }]) => grade === 'best'))
			.find(([letter]) => parse(recordOf(broken, [...letters, letter]))!.scenarios[broken]!.open?.answers !== letters.join(''));
		letters.push(next![0]);
	}
	throw new Error('The story never ends.');
}

test('after two dilemmas, one with a breach, the table is right; the ways to mend and to read on are there', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	await visit(player, '#/yours/results');
	await expect(page.locator('main')).toContainText('You have not finished a dilemma yet');
	await sound(page);

	const letters = throughBreach();
	const first = await openAt(page, recordOf(broken, letters), broken, 0);
	await visit(first, '#/');
	await first.start(other);
	await first.answer(...bestRoute(other));
	await first.goOn();
	await visit(first, '#/yours/results');
	await expect(page.locator('[data-results] table')).toBeVisible();

	// By hand: what was answered, decision by decision.
	const given = [...letters.map((letter) => [broken, letter]), ...bestRoute(other).map((letter) => [other, letter])] as [string, string][];
	const answers = new Map<string, NonNullable<ReturnType<typeof keyTo>>>();
	for (const [id, letter] of given) {
		const answer = keyTo(keyOf(id), letter)!;
		if (!answers.has(`${id}.${answer.scene}`)) answers.set(`${id}.${answer.scene}`, answer);
	}
	const log = parse(await kept(page))!;
	expect(log.scenarios[broken]?.best?.answers + log.scenarios[other]!.best!.answers).toBe(given.map(([, letter]) => letter).join(''));
	const all = keys.scenarios.flatMap(({ decisions }) => Object.values(decisions));
	for (const { id } of course.clauses) {
		const of = all.filter(({ clauses }) => clauses.includes(id)).length;
		const row = page.locator(`table [data-clause="${id}"]`);
		await expect(row).toHaveCount(of > 0 ? 1 : 0);
		if (of === 0) continue;
		const met = [...answers.values()].filter(({ decision }) => decision.clauses.includes(id));
		await expect(row.locator('[data-met]')).toHaveText(`${met.length} of ${of}`);
		const score = Math.floor(met.reduce((sum, { option }) => sum + option.credit, 0) / (met.length || 1));
		for (const attempts of ['first', 'best']) await expect(row.locator(`[data-${attempts}]`)).toHaveText(met.length > 0 ? String(score) : 'Not yet');
		const breaches = [...answers.values()].filter(({ option }) => option.grade === 'breach' && option.breach?.clauses.includes(id)).length;
		await expect(row.locator('[data-musts] .mark.bad')).toHaveCount(breaches > 0 ? 1 : 0);
		await expect(row.locator('.bar.bad')).toHaveCount(breaches > 0 ? 1 : 0);
	}
	await expect(page.locator('[data-stands]')).toContainText(
		`You have finished 2 of the ${course.scenarios.filter(({ optional }) => !optional).length} dilemmas`
	);
	await expect(page.locator('[data-again] > li').first()).toContainText('A breach stands here');
	await expect(page.locator(`[data-again] a[href="#/yours/debrief/${broken}"]`).first()).toBeVisible();
	await sound(page);

	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.top')).toBeHidden();
	await expect(page.getByText('Print this page')).toBeHidden();
	await expect(page.locator('[data-sheet]')).toContainText('UK time');
	await page.emulateMedia({ media: 'screen' });

	await page.locator('[data-mend]').first().click();
	await expect(page.locator('[data-submit]')).toBeVisible();
	expect(page.url()).toContain(`#/${broken}/mend/`);
});

test('a reflection is about what was done, is kept on this device, and never told', async ({ page }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
	const player = await hosted(page, { 'cmi.core.student_id': '7', 'cmi.core.student_name': "O'Learner, Zoë" });
	await player.start(broken);
	await player.answer(...throughBreach());
	await player.goOn();
	await visit(player, '#/yours/reflect');
	const fields = player.locator('textarea');
	await expect(player.locator('[data-question="what"] [data-prompts] li').first()).toContainText(course.scenarios.find(({ id }) => id === broken)!.title);
	const said = 'Quokka: <b>Mrs Shah</b> came at 14:30, and I was sure.';
	await fields.first().fill(said);
	await expect(player.locator('[data-question="what"] [data-may] li')).toHaveText(['“Mrs Shah”: a name', '“14:30”: a time of day']);
	await expect(player.locator('[data-question="what"] [data-said]')).toHaveText(`${600 - said.length} characters left`);
	// An emoji of seven code points is one character.
	const family = '👩‍👩‍👧‍👦';
	await fields.nth(1).fill(family.repeat(600));
	await expect(player.locator('[data-question="so"] [data-count]')).toHaveText('0 characters left');
	await fields.nth(1).press('End');
	await fields.nth(1).pressSequentially('Qu');
	await expect(player.locator('[data-question="so"] [data-count]')).toContainText('2 characters too many');
	await expect(fields.nth(1)).toHaveValue(`${family.repeat(600)}Qu`);
	expect(await player.frame().evaluate(() => document.querySelectorAll('main b').length)).toBe(1);

	// An answer more, so that everything is told once again; then another launch of the same learner.
	await visit(player, '#/');
	await player.start(other);
	await player.answer(bestRoute(other)[0]!);
	await expect(player.locator('.save')).toHaveAttribute('data-state', 'accepted');
	const has = await stored(page);
	expect(JSON.stringify([has, await calls(page), requests])).not.toMatch(/Quokka|Shah|reflection/);
	await page.unroute('**/a-plain-lms');
	const back = await hosted(page, has);
	await back.ready();
	await visit(back, '#/yours/reflect');
	await expect(back.locator('textarea').first()).toHaveValue(said);
	await expect(back.locator('textarea').nth(1)).toHaveValue(`${family.repeat(600)}Qu`);
	await visit(back, '#/yours/results');
	await expect(back.locator('[data-sheet]')).toContainText("Results of O'Learner, Zoë");
	expect(JSON.stringify([await stored(page), await calls(page), requests])).not.toMatch(/Quokka|Shah|reflection/);
});

test('where this device keeps nothing, that is said, and what was typed stays on the page', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
	await page.goto(await launchAddress());
	const player = new Player(() => page);
	await player.ready();
	await visit(player, '#/yours/reflect');
	await expect(page.locator('[data-lost]')).toContainText('This device does not keep what you write');
	await page.locator('textarea').first().fill('Dr Evans, aged 40');
	await expect(page.locator('[data-may] li')).toHaveCount(2);
	await expect(page.locator('textarea').first()).toHaveValue('Dr Evans, aged 40');
	await sound(page);
});
