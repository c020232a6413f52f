/** Each kind of decision that sorts items, by keyboard alone: what is heard of every control, what is missing, and what became of each item. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { SortingKey } from '../../src/lib/core/carried.ts';
import { parse } from '../../src/lib/play/log.ts';
import { arrowTo, missing, tabTo } from './by-keyboard.ts';
import { allRight, firstOf, written } from './course.ts';
import { kept } from './device.ts';
import { openAt, recordOf } from './record.ts';

/** HTML of one line → what is read of it. */
const plain = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:quot|#34);/g, '"')
		.replace(/&(?:apos|#39);/g, "'")
		.replace(/&amp;/g, '&')
		.trim();

interface Asked {
	id: string;
	decision: SortingKey;
	question: string;
	/** In written order: its slot, and what is read of it. */
	items: { slot: number; right: number; words: string }[];
	/** What a learner has answered who has answered it rightly. */
	answers: string;
}

/** Opens the first decision of a kind in the course, as it asks. */
async function open(page: Page, kind: SortingKey['kind']): Promise<Asked> {
	const { id, number, decision, letters, step } = firstOf(kind);
	const scene = [...written.prose, ...written.aftermath].find((one) => one.id === id && one.scenes[number])!.scenes[number]!;
	await openAt(page, recordOf(id, letters), id, step);
	return {
		id,
		decision,
		question: plain(scene.question ?? ''),
		items: decision.items.map(({ slot, right }) => ({ slot, right, words: plain(scene.items![slot]!) })),
		answers: letters.join('') + allRight(decision)[0]!
	};
}

/** Continues: the page that follows has the focus and says of each item that it is right; and the record has the answer. */
async function allIsRight(page: Page, { id, items, answers }: Asked): Promise<void> {
	await tabTo(page, '[data-submit]');
	await page.keyboard.press('Enter');
	const heading = page.locator('h1');
	await expect(heading).toHaveText('Your answer');
	await expect(heading).toBeFocused();
	await expect(page.locator('.sorted > li')).toContainText(items.map(({ words }) => words));
	await expect(page.locator('.sorted > li')).toContainText(items.map(() => 'That is right.'));
	const { open, best } = parse(await kept(page))!.scenarios[id]!;
	expect((open ?? best)!.answers).toBe(answers);
	await tabTo(page, '[data-next]');
	await page.keyboard.press('Enter');
	await expect(heading).not.toHaveText('Your answer');
	await expect(heading).toBeFocused();
}

test('choose all that apply, by keyboard alone', async ({ page }) => {
	const asked = await open(page, 'choose-all');
	const box = (slot: number): Locator => page.locator(`[data-option="${slot}"]`);
	await expect(page.getByRole('group', { name: asked.question, exact: true })).toHaveAccessibleDescription(/Tick as many as you think right/);
	for (const { slot, words } of asked.items) {
		await expect(box(slot)).toHaveRole('checkbox');
		await expect(box(slot)).toHaveAccessibleName(words);
		await expect(box(slot)).not.toBeChecked();
	}
	await missing(page, /Tick one or more/, page.locator('[data-option]').first());

	// Ticked and left unticked again; then what applies.
	const [first] = asked.items;
	await page.keyboard.press('Space');
	await expect(box(first!.slot)).toBeChecked();
	await page.keyboard.press('Space');
	await expect(box(first!.slot)).not.toBeChecked();
	await page.locator('h1').evaluate((heading: HTMLElement) => heading.focus());
	for (const { slot, right } of asked.items) {
		await tabTo(page, `[data-option="${slot}"]`);
		if (right === 1) await page.keyboard.press('Space');
		await expect(box(slot)).toBeChecked({ checked: right === 1 });
	}
	await allIsRight(page, asked);
});

test('judge each action, by keyboard alone', async ({ page }) => {
	const asked = await open(page, 'judge');
	const ratings = ['Very appropriate', 'Appropriate but not ideal', 'Inappropriate but not awful', 'Very inappropriate'];
	const radio = (slot: number, rating: number): Locator => page.locator(`[data-option="${slot}.${rating}"]`);
	await expect(page.getByRole('group', { name: asked.question, exact: true })).toHaveAccessibleDescription(/Rate each of them/);
	for (const { slot, words } of asked.items) {
		const action = page.getByRole('group', { name: words, exact: true });
		for (const [at, rating] of ratings.entries()) {
			await expect(action.getByRole('radio', { name: rating, exact: true })).toHaveAttribute('data-option', `${slot}.${at + 1}`);
			await expect(radio(slot, at + 1)).not.toBeChecked();
		}
	}

	// One is rated: what is missing is said of the others, and leads to the first of them.
	const [first, ...others] = asked.items;
	await tabTo(page, '[data-option]');
	await arrowTo(page, `${first!.slot}.2`);
	await missing(
		page,
		new RegExp(others.length === 1 ? 'Rate the action that is left' : `Rate the ${others.length} actions that are left`),
		radio(others[0]!.slot, 1)
	);

	await page.locator('h1').evaluate((heading: HTMLElement) => heading.focus());
	for (const { slot, right } of asked.items) {
		// One stop an action: the one that is taken, else the first.
		await tabTo(page, `[data-option]`);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('data-option'))).toBe(`${slot}.${slot === first!.slot ? 2 : 1}`);
		await arrowTo(page, `${slot}.${right + 1}`);
		await expect(page.locator(`[data-option^="${slot}."]:checked`)).toHaveCount(1);
	}
	await allIsRight(page, asked);
});

test('take out what identifies, by keyboard alone', async ({ page }) => {
	const asked = await open(page, 'take-out');
	const phrase = (slot: number): Locator => page.locator(`[data-option="${slot}"]`);
	const number = page.getByRole('status').filter({ hasText: 'taken out' });
	await expect(page.getByRole('group', { name: asked.question, exact: true })).toHaveAccessibleDescription(/Select each phrase/);
	for (const { slot, words } of asked.items) {
		await expect(phrase(slot)).toHaveRole('button');
		await expect(phrase(slot)).toHaveAccessibleName(words);
		await expect(phrase(slot)).toHaveAttribute('aria-pressed', 'false');
	}
	// Alike in look, whatever is to become of them.
	const looks = await page.locator('[data-option]').evaluateAll((all) =>
		all.map((one) => {
			const { color, backgroundColor, borderColor, fontWeight, fontStyle, textDecorationLine } = getComputedStyle(one);
			return [one.className, color, backgroundColor, borderColor, fontWeight, fontStyle, textDecorationLine].join();
		})
	);
	expect(new Set(looks).size).toBe(1);
	await missing(page, /Take out one phrase or more/, page.locator('[data-option]').first());

	// Taken out by Space, put back by Enter; then what has to go.
	const [first] = asked.items;
	await page.keyboard.press('Space');
	await expect(phrase(first!.slot)).toHaveAttribute('aria-pressed', 'true');
	await expect(number).toHaveText(`1 of ${asked.items.length} phrases taken out`);
	await page.keyboard.press('Enter');
	await expect(phrase(first!.slot)).toHaveAttribute('aria-pressed', 'false');
	await expect(phrase(first!.slot)).toBeFocused();
	await page.locator('h1').evaluate((heading: HTMLElement) => heading.focus());
	for (const { slot, right } of asked.items) {
		await tabTo(page, `[data-option="${slot}"]`);
		if (right === 1) await page.keyboard.press('Space');
		await expect(phrase(slot)).toHaveAttribute('aria-pressed', String(right === 1));
	}
	await expect(number).toHaveText(`${asked.items.filter(({ right }) => right === 1).length} of ${asked.items.length} phrases taken out`);
	await allIsRight(page, asked);
});
