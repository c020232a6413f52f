/** The record that a learner owns: on the screen, on paper, as a file, in a student's words and a registrant's. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { notesDatabase } from '../../src/lib/lms/notes.ts';
import { journalKey } from '../../src/lib/lms/journal.ts';
import { fresh } from '../../src/lib/play/history.ts';
import { print } from '../../src/lib/play/log.ts';
import { choose } from '../../src/lib/play/profile.ts';
import type { Log } from '../../src/lib/play/shapes.ts';
import { allDone, attempted, june } from '../learners.ts';
import { found } from './axe.ts';
import { bestRoute, course } from './course.ts';
import { keep } from './device.ts';
import { launchAddress } from './learner.ts';

let visits = 0;

/** Opens a learner's record, with these notes on the device. */
async function openRecord(page: Page, log: Log, notes: Record<string, string> = {}): Promise<void> {
	const launch = await launchAddress();
	await page.goto(new URL('probe.txt', launch).href);
	await keep(page, print(log));
	await page.evaluate(
		async ([name, key, notes]) => {
			const opening = indexedDB.open(name, 1);
			opening.onupgradeneeded = () => void opening.result.createObjectStore('notes');
			await new Promise((resolve) => (opening.onsuccess = resolve));
			const transaction = opening.result.transaction('notes', 'readwrite');
			transaction.objectStore('notes').put(notes, key);
			await new Promise((resolve) => (transaction.oncomplete = resolve));
			opening.result.close();
		},
		[notesDatabase, journalKey(course.id, ''), notes] as const
	);
	await page.goto(`${launch}&record=${++visits}#/yours/record`);
	await expect(page.locator('h1')).toHaveText(/record/);
}

const six = (words: string): string => words.repeat(60).slice(0, 600);
const written = {
	name: 'Alex Morgan',
	goc: '01-12345',
	'reflection.what': six('A date and a rare condition can identify someone. '),
	'reflection.so': six('In a small town everyone knows whose eye it is. '),
	'reflection.now': six('I ask for consent to each use, and write it down. ')
};

/** The page printed, read as a reader of documents would. */
async function printed(page: Page, name: string) {
	const bytes = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
	const folder = join(import.meta.dirname, '../../test-results');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.pdf`), bytes);
	const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
	const texts = await Promise.all(
		pages.map(async (one) => (await one.getTextContent()).items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
	);
	const roles = (await Promise.all(pages.map((one) => one.getStructTree()))).flatMap((tree) => JSON.stringify(tree).match(/"role":"\w+"/g) ?? []);
	return {
		sizes: pages.map(({ view }) => view.slice(2).map(Math.round)),
		text: texts.join(' ').replace(/\s+/g, ' '),
		roles: roles.map((role) => role.slice(8, -1)),
		outline: await pdf.getOutline()
	};
}

/** Each in its place after the one before. */
function inOrder(text: string, ...pieces: string[]): void {
	let from = 0;
	for (const piece of pieces) {
		const at = text.indexOf(piece, from);
		expect(at, `“${piece}” after ${from} in ${text}`).toBeGreaterThanOrEqual(from);
		from = at + piece.length;
	}
}

test('a registrant’s record is a document of two pages at most, from either mode', async ({ page }) => {
	await openRecord(page, allDone('registrant'), written);
	await expect(page.locator('[data-field="name"]')).toHaveText('Alex Morgan');
	expect(await found(page)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	expect(await found(page)).toEqual([]);
	await page.screenshot({ path: 'test-results/record-dark.png', fullPage: true });

	const { sizes, text, roles, outline } = await printed(page, 'record');
	for (const size of sizes) expect(size).toEqual([595, 842]);
	expect(sizes.length).toBeLessThanOrEqual(2);
	const reference = (await page.locator('[data-reference]').textContent())!;
	inOrder(
		text,
		...['CPD record', 'Record of learning (self-directed CPD)', 'Name', 'Alex Morgan', 'GOC number', '01-12345', 'Role', 'Course', 'Guidance'],
		...['Suggested domains', 'Related standards', 'Finished', '9 June 2026', '14:52 (UK time)', 'Time', 'Result', 'Made by', 'Learning outcomes'],
		...['Results by clause', 'Clause', 'Breaches', 'C136', 'C155', 'Dilemmas done', ...course.scenarios.map(({ title }) => title)],
		...['My reflection', written['reflection.what'].slice(0, 40), 'write it down', 'Talked over with a peer', 'What this record is', reference]
	);
	expect(text).not.toMatch(/Print, or save|Copy|All dilemmas|MyCPD|Not finished/);
	expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
	expect(roles.filter((role) => role === 'H2')).toHaveLength(7);
	expect(roles).toContain('TH');
	expect(outline.map(({ title }) => title)).toEqual(['CPD record']);
	expect(outline[0]!.items.map(({ title }) => title)).toContain('Results by clause');
});

test('a registrant names themself, copies, and downloads; nothing of it is told', async ({ page, context }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
	await page.setViewportSize({ width: 320, height: 640 });
	await openRecord(page, allDone('registrant'), { 'reflection.so': 'x'.repeat(601) });
	await expect(page.locator('[data-left-out="so"]')).toContainText('600 characters');
	await page.locator('#goc').fill('secret-4711');
	await expect(page.locator('#goc-shape')).toContainText('leave it as it is');
	const bad = `<img src=x onerror="document.title='run'"> 🦉 عمر ${'W'.repeat(300)}`;
	await page.locator('#name').fill(bad);
	await expect(page.locator('#name-over')).toContainText('first 300');
	await expect(page.locator('[data-field="name"] bdi')).toHaveText(
		[...new Intl.Segmenter().segment(bad)]
			.slice(0, 300)
			.map(({ segment }) => segment)
			.join('')
	);
	expect(await page.locator('[data-field="name"] img').count()).toBe(0);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	expect(await found(page)).toEqual([]);
	await page.screenshot({ path: 'test-results/record-320.png', fullPage: true });

	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.locator('[data-copy="title"]').click();
	await expect(page.locator('dd:has([data-copy="title"]) [role="status"]')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(course.title);
	// Where the clipboard is refused the text is selected.
	await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.locator('[data-copy="date"]').click();
	await expect(page.locator('dd:has([data-copy="date"]) [role="status"]')).toContainText('copy it by hand');
	expect(await page.evaluate(() => getSelection()!.toString())).toBe('9 June 2026');

	const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()]);
	expect(download.suggestedFilename()).toMatch(/^clausewise-record-.*\.json$/);
	const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { learner: { goc: string }; $schema: string };
	expect(file.learner.goc).toBe('secret-4711');
	const schema = await page.request.get(new URL(file.$schema, page.url()).href);
	expect(((await schema.json()) as { title: string }).title).toBe('Clausewise record');
	expect(asked.filter((one) => one.includes('4711'))).toEqual([]);
	expect(asked.filter((one) => !one.startsWith(new URL(page.url()).origin) && !one.startsWith('blob:'))).toEqual([]);

	// It is there again, and no LMS element has it: the preview keeps those in the local storage of this origin.
	await page.reload();
	await expect(page.locator('#goc')).toHaveValue('secret-4711');
	expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('4711');
});

test('a student’s record has no word of CPD, and says what is missing', async ({ page }) => {
	const { id, title } = course.scenarios[0]!;
	await openRecord(page, choose(fresh(7), 'student'));
	await expect(page.locator('[data-missing]')).toContainText('Nothing has been finished yet');
	await expect(page.locator('[data-section]')).toHaveCount(0);
	await openRecord(page, attempted(choose(fresh(7), 'student'), id, bestRoute(id), june), { goc: '01-12345' });
	await expect(page.locator('h1')).toHaveText('Completion record');
	await expect(page.locator('[data-kind]')).toHaveText('So far');
	await expect(page.locator('[data-missing] li')).toHaveCount(course.scenarios.filter(({ optional }) => !optional).length - 1);
	await expect(page.locator('[data-section="dilemmas"] tbody th')).toHaveText(title);
	expect(await page.locator('main').innerText()).not.toMatch(/\bCPD\b|points|registrant|provider|self-directed|interactive|\bGOC\b/i);
	await expect(page.locator('#goc, [data-section="paste"], [data-section="log"]')).toHaveCount(0);
	expect(await found(page)).toEqual([]);
	await page.screenshot({ path: 'test-results/record-student.png', fullPage: true });
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[data-missing], .acts, .foot').first()).not.toBeVisible();
});
