/** Each dilemma, played to each ending inside the preview LMS, left in the middle, and read back from what the LMS has. */
import { expect, test } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { keyTo } from '../../src/lib/play/score.ts';
import { bestRoute, course, keys, routesToEndings, worth, type Route } from './course.ts';
import { Lms } from './learner.ts';

const parted = ({ letters }: Route) => ({ before: letters.slice(0, Math.ceil(letters.length / 2)), after: letters.slice(Math.ceil(letters.length / 2)) });

for (const route of routesToEndings()) {
	test(`${route.title}: to “${route.ending}”, left in the middle`, async ({ page }) => {
		const lms = await Lms.open(page);
		const { player } = lms;
		const { before, after } = parted(route);
		const { score, breach, scenes } = worth(route);
		await player.start(route.id);
		await player.answer(...before);
		const happened = await player.locator('.leaf').textContent();
		const heading = after.length && (await player.order(), await player.heading().textContent());
		const order = after.length ? await player.order() : [];

		await lms.leaveAndComeBack();
		if (after.length) {
			await expect(player.locator('.leaf')).toHaveText(happened ?? '');
			expect(await player.order()).toEqual(order);
			await expect(player.heading()).toHaveText(heading || '');
		}
		await player.answer(...after);
		await player.goOn();
		await expect(player.locator('[data-done]')).toBeVisible();
		await expect(player.heading()).toHaveText(route.ending);
		await expect(player.locator('.score')).toContainText(String(Math.floor(score)));

		// The course's score is the mean over its dilemmas, of which one is done.
		await expect(lms.value('status')).toContainText('incomplete');
		await expect(lms.value('score')).toContainText(String(Math.floor((score * 100) / course.scenarios.length) / 100));
		const log = parse((await lms.value('suspend').textContent())?.trim() ?? '');
		const best = log?.scenarios[route.id]?.best;
		expect(best).toMatchObject({ answers: route.letters.join(''), score: Math.floor(score * 100), breach });
		const key = keys.scenarios.find(({ id }) => id === route.id)!;
		for (const [index, scene] of scenes.entries()) {
			const { response, credit } = keyTo(key, route.letters[index]!)!.option;
			const { name } = keys.slots.find((slot) => slot.scenario === route.id && slot.scene === scene)!;
			const row = page.locator(`[data-interaction="${name}"]`);
			await expect(row).toHaveAttribute('data-response', response.map((one) => (typeof one === 'string' ? one : one.join('.'))).join());
			await expect(row).toHaveAttribute('data-result', credit === 100 ? 'correct' : credit === 0 ? 'wrong' : String(credit / 100));
		}
		const listed = course.scenarios.find(({ id }) => id === route.id)!;
		const clause = course.clauses.find(({ id }) => id === listed.clause)!;
		await expect(page.locator(`[data-objective="${clause.id}.${clause.slug}"]`)).toHaveAttribute('data-status', /passed|failed/);
	});
}

const [route] = routesToEndings();
test('all dilemmas at their best: the LMS has a pass', async ({ page }) => {
	test.setTimeout(600_000);
	const lms = await Lms.open(page);
	for (const { id } of course.scenarios) {
		if (await lms.player.locator('[data-done]').count()) await lms.player.locator('a.brand').click();
		await lms.player.start(id);
		await lms.player.answer(...bestRoute(id));
		await lms.player.goOn();
	}
	await expect(lms.value('status')).toContainText('passed');
	await expect(lms.value('score')).toContainText('100');
});

/** Two dilemmas, and one that sorts: how an LMS fails does not hang on the story. */
const some = [...keys.scenarios.slice(0, 2), ...keys.scenarios.filter(({ decisions }) => Object.values(decisions).some(({ kind }) => kind !== 'choice'))].slice(
	0,
	3
);

for (const how of ['refuse', 'throw', 'lie', 'expired']) {
	for (const { id, title } of course.scenarios.filter((one) => some.some((key) => key.id === one.id))) {
		test(`${title}: nothing is lost when the LMS fails (${how})`, async ({ page }) => {
			const lms = await Lms.open(page);
			const { player } = lms;
			const { letters, ending } = routesToEndings().find((one) => one.id === id)!;
			await player.start(id);
			await player.answer(letters[0]!);
			await lms.break(how);
			await player.answer(letters[1]!);
			await expect(player.locator('.save')).toHaveAttribute('data-state', 'device');
			const order = await player.order();

			// The learner shuts the window while it is broken, and comes back once it is not: this device knew.
			await page.goto('about:blank');
			const again = await Lms.open(page);
			expect(await again.player.order()).toEqual(order);
			await again.player.answer(...letters.slice(2));
			await again.player.goOn();
			await expect(again.player.heading()).toHaveText(ending);
			await expect(again.player.locator('.save')).toHaveAttribute('data-state', 'accepted');
			const log = parse((await again.value('suspend').textContent())?.trim() ?? '');
			expect(log?.scenarios[id]?.best?.answers).toBe(letters.join(''));
		});
	}
}

test('a failed commit is tried again by itself, and the LMS then has it', async ({ page }) => {
	const lms = await Lms.open(page);
	await lms.player.start(route!.id);
	await lms.break('refuse');
	await lms.player.answer(route!.letters[0]!);
	await expect(lms.player.locator('.save')).toHaveAttribute('data-state', 'device');
	await lms.break('none');
	await expect(lms.player.locator('.save')).toHaveAttribute('data-state', 'accepted', { timeout: 20_000 });
	expect(parse((await lms.value('suspend').textContent())?.trim() ?? '')?.scenarios[route!.id]?.open?.answers).toBe(route!.letters[0]);
});
