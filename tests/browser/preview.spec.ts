/** Each dilemma, played to each ending inside the preview LMS, left in the middle, and read back from what the LMS has. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { allRight, bestRoute, course, keyOf, keys, plainRoute, routesToEndings, toldOf, worth, type Route } from './course.ts';
import { Lms } from './learner.ts';

const parted = ({ letters }: Route) => ({ before: letters.slice(0, Math.ceil(letters.length / 2)), after: letters.slice(Math.ceil(letters.length / 2)) });
const required = course.scenarios.filter(({ optional }) => !optional).length;

/** What SCORM 1.2 calls a decision of each kind. */
const types = { choice: 'choice', 'choose-all': 'choice', judge: 'matching', 'take-out': 'choice' };

/** The answers of a route, as the LMS shows and stores them: response, pattern, type and result. */
async function answered(page: Page, lms: Lms, { id, letters }: Route): Promise<void> {
	const { scenes } = worth({ id, letters });
	const has = await lms.stored();
	for (const [at, scene] of scenes.entries()) {
		const decision = keyOf(id).decisions[scene]!;
		const index = keys.slots.findIndex((slot) => slot.scenario === id && slot.scene === scene);
		const credit = worth({ id, letters: [letters[at]!] }).score;
		const result = credit === 100 ? 'correct' : credit === 0 ? 'wrong' : String(credit / 100);
		const right =
			decision.kind === 'choice' ? Object.keys(decision.options).find((letter) => decision.options[letter]!.grade === 'best')! : allRight(decision)[0]!;
		const row = page.locator(`[data-interaction="${keys.slots[index]!.name}"]`);
		await expect(row).toHaveAttribute('data-response', toldOf(decision, letters[at]!));
		await expect(row).toHaveAttribute('data-result', result);
		const interaction = `cmi.interactions.${index}`;
		expect(has).toMatchObject({
			[`${interaction}.type`]: types[decision.kind],
			[`${interaction}.student_response`]: toldOf(decision, letters[at]!),
			[`${interaction}.correct_responses.0.pattern`]: toldOf(decision, right),
			[`${interaction}.result`]: result
		});
	}
}

for (const route of routesToEndings()) {
	test(`${route.title}: to “${route.ending}”, left in the middle`, async ({ page }) => {
		const lms = await Lms.open(page);
		const { player } = lms;
		const { before, after } = parted(route);
		const { score, breach } = worth(route);
		/** What was chosen; where items were sorted, each and how. */
		const happened = (): Locator => player.locator('.picked, .sorted');
		await player.start(route.id);
		await player.answer(...before);
		const told = await happened().allTextContents();
		const order = after.length ? await player.order() : [];
		const heading = await player.heading().textContent();

		await lms.leaveAndComeBack();
		if (after.length) {
			expect(told).toHaveLength(1);
			await expect(happened()).toHaveText(told);
			expect(await player.order()).toEqual(order);
			await expect(player.heading()).toHaveText(heading ?? '');
		}
		await player.answer(...after);
		await player.goOn();
		await expect(player.locator('[data-done]')).toBeVisible();
		await expect(player.heading()).toHaveText(route.ending);
		await expect(player.locator('.score')).toContainText(String(Math.floor(score)));

		// The course's score is the mean over its dilemmas, of which one is done.
		await expect(lms.value('status')).toContainText('incomplete');
		await expect(lms.value('score')).toContainText(String(Math.floor((score * 100) / required) / 100));
		const best = (await lms.suspended())?.scenarios[route.id]?.best;
		expect(best).toMatchObject({ answers: route.letters.join(''), score: Math.floor(score * 100), breach });
		await answered(page, lms, route);
		const listed = course.scenarios.find(({ id }) => id === route.id)!;
		const clause = course.clauses.find(({ id }) => id === listed.clause)!;
		await expect(page.locator(`[data-objective="${clause.id}.${clause.slug}"]`)).toHaveAttribute('data-status', /passed|failed/);
	});
}

test('all dilemmas at their best: the LMS has a pass', async ({ page }) => {
	test.slow();
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

/** Every way of failing at one dilemma, and one of them in turn at each other. */
const ways = ['refuse', 'throw', 'lie', 'expired'];
const failing = course.scenarios.flatMap(({ id, title }, at) => (at === 0 ? ways : [ways[at % ways.length]!]).map((how) => ({ id, title, how })));

for (const { id, title, how } of failing) {
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
		expect((await again.suspended())?.scenarios[id]?.best?.answers).toBe(letters.join(''));
	});
}

test('a failed commit is tried again by itself, and the LMS then has it', async ({ page }) => {
	const { id, letters } = plainRoute();
	const lms = await Lms.open(page);
	await lms.player.start(id);
	await lms.break('refuse');
	await lms.player.answer(letters[0]!);
	await expect(lms.player.locator('.save')).toHaveAttribute('data-state', 'device');
	await lms.break('none');
	await expect(lms.player.locator('.save')).toHaveAttribute('data-state', 'accepted', { timeout: 20_000 });
	expect((await lms.suspended())?.scenarios[id]?.open?.answers).toBe(letters[0]);
});
