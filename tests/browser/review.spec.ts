/** What a reviewer prints, in a browser: axe finds nothing, nothing is fetched, nothing scrolls sideways, and a blank starts each scene on a page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { dress } from '../../src/cli/dress.ts';
import { pictureAsData } from '../../src/cli/pictures.ts';
import { blank } from '../../src/lib/review/blank.ts';
import { book } from '../../src/lib/review/book.ts';
import { coverage } from '../../src/lib/review/coverage.ts';
import { coverageHtml } from '../../src/lib/review/coverage-pages.ts';
import { written } from './course.ts';

const root = join(import.meta.dirname, '../..');
const style = dress(root);
const withKinds = written.named.find(({ scenario }) => ['judge', 'take-out'].every((kind) => scenario.scenes.some(({ decision }) => decision?.kind === kind)));
const pictured = written.named.find(({ scenario }) => scenario.scenes.some(({ blocks }) => JSON.stringify(blocks).includes('"is":"picture"')))!;
const blanks = [...new Set([written.named[0]!, withKinds ?? written.named.at(-1)!, pictured])];
const sheetOf = (one: (typeof blanks)[number]): string => blank(one, { course: 'x', style, picture: (src) => pictureAsData(root, one.scenario.file, src) });
const pages: [string, string][] = [
	['coverage', coverageHtml(coverage(written), style)],
	// Of a few dilemmas: axe takes half a minute for all.
	['the review book', book({ ...written, named: blanks }, { style, picture: (file, src) => pictureAsData(root, file, src) })],
	...blanks.map((one): [string, string] => [`the blank of ${one.scenario.title}`, sheetOf(one)])
];

let folder = '';
test.beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'clausewise-paper-'))));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const [name, html] of pages) {
	test(`${name}: axe finds nothing, and nothing is fetched`, async ({ page }) => {
		const file = join(folder, `${name.replace(/\W+/g, '-')}.html`);
		writeFileSync(file, html);
		const asked: string[] = [];
		const said: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		page.on('console', (message) => said.push(message.text()));
		const address = pathToFileURL(file).href;
		await page.goto(address);
		for (const [colorScheme, width] of [
			['light', 320],
			['dark', 1280]
		] as const) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 900 });
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
				`${colorScheme}, ${width} px`
			).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `sideways scroll at ${width} px`).toBe(0);
		}
		const fonts = await page.evaluate(async () => [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').map(({ family }) => family));
		expect(fonts.join(' ')).toContain('Atkinson');
		const lost = await page.evaluate(() => [...document.images].filter((image) => image.naturalWidth === 0).length);
		expect([asked.filter((url) => !url.startsWith('data:')), said, lost]).toEqual([[address], [], 0]);
	});
}

test('a printed blank starts each scene on a page of its own', async ({ page }) => {
	await page.setContent(sheetOf(blanks[0]!));
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(blanks[0]!.scenario.scenes.length);
});
