/** A trainer at work, with `npm start` running: a saved edit plays, a broken one says what is wrong and where, and the learner stays. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { start, type Started } from './serve.ts';
import { Lms } from './learner.ts';

const root = join(import.meta.dirname, '../..');
let folder = '';
let started: Started | undefined;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'a course '));
	cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
	started = await start(Number(process.env.CLAUSEWISE_TEST_PORT ?? 4873) + 100, '--course', folder);
});
test.afterAll(() => {
	started?.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** What it takes to do a thing, in milliseconds: the quickest of up to three times, since a busy machine is no finding. */
async function quickest(act: (word: string) => Promise<void>): Promise<number> {
	let best = Infinity;
	for (const word of ['wet', 'dark', 'cold']) {
		const begun = Date.now();
		await act(word);
		best = Math.min(best, Date.now() - begun);
		if (best < 2_000) break;
	}
	return best;
}

test('an edit plays within two seconds; a broken one shows its frame, and what played goes on', async ({ page }) => {
	const file = join(folder, 'content/social-media/C149-consent/the-name-banner.md');
	const text = readFileSync(file, 'utf8');
	const lms = await Lms.open(page, started!.address);
	const { player } = lms;
	await player.start('A');
	await expect(player.heading()).toHaveText('Ten to seven on Friday');

	const edit = await quickest(async (word) => {
		writeFileSync(file, text.replace('It is 18:50.', `It is 18:50, and ${word}.`));
		await expect(player.locator('main')).toContainText(`It is 18:50, and ${word}.`, { timeout: 10_000 });
	});
	await expect(player.heading()).toHaveText('Ten to seven on Friday');

	const problem = page.locator('[data-problems]');
	const broken = await quickest(async (word) => {
		writeFileSync(file, text.replace('(#forty-comments) `breach C149`', `(#forty-comments-${word}) \`breach C149\``));
		await expect(problem).toContainText(`No scene has the heading that “#forty-comments-${word}” leads to.`, { timeout: 10_000 });
	});
	await expect(problem).toContainText('Did you mean “#forty-comments”?');
	await expect(problem).toContainText(/content\/social-media\/C149-consent\/the-name-banner\.md:\d+/);
	await expect(problem.locator('pre').first()).toContainText('^^^');
	await expect(player.locator('main')).toContainText('It is 18:50, and');

	writeFileSync(file, text);
	await expect(problem).toHaveCount(0, { timeout: 10_000 });
	await expect(player.locator('main')).not.toContainText('It is 18:50, and');
	console.log(`A saved edit played after ${edit} ms; a broken one was told after ${broken} ms.`);
	expect(edit).toBeLessThan(2_000);
	expect(broken).toBeLessThan(2_000);
});

test('a new dilemma is there as soon as its file is, and an answer given before an edit still stands', async ({ page }) => {
	const lms = await Lms.open(page, started!.address);
	const { player } = lms;
	const file = join(folder, 'content/social-media/C152-connecting/a-friend-request.md');
	const text = readFileSync(file, 'utf8');
	writeFileSync(join(folder, 'content/social-media/C152-connecting/another.md'), text.replace(/^title: .*$/m, 'title: Another request'));
	const added = player.locator('[data-start]:has-text("Another request")').first();
	await expect(added).toBeVisible({ timeout: 10_000 });

	await player.start((await added.getAttribute('data-start'))!);
	const [letter] = await player.order();
	await player.answer(letter!);
	const chosen = await player.locator('.picked').textContent();
	const before = page.frame({ name: 'sco' })!.url();
	writeFileSync(file, text.replace(/^minutes: .*$/m, 'minutes: 9'));
	await expect.poll(() => page.frame({ name: 'sco' })?.url() ?? before, { timeout: 10_000 }).not.toBe(before);
	await expect(player.locator('.picked')).toHaveText(chosen ?? '', { timeout: 10_000 });
	rmSync(join(folder, 'content/social-media/C152-connecting/another.md'));
	await expect(player.locator('[data-start="A"]')).toBeVisible({ timeout: 10_000 });
	await expect(added).toHaveCount(0);
});
