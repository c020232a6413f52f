/** The single file, opened from a disk in a real browser: it plays, shows its pictures, asks for nothing, and goes on where it was left. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../src/cli/browser.js';
import { build } from '../src/cli/build.ts';
import { courseFiles } from '../src/cli/course-files.ts';
import { singleFile } from '../src/cli/single-file.ts';
import { readContent } from '../src/lib/content.server.ts';
import { project } from '../src/lib/core/project.ts';
import { root } from './example.ts';

const written = project(readContent(root));
const data = courseFiles(root, written);
let folder: string;
let address: string;
let browser: Browser;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'single file-'));
	const file = join(folder, 'a course.html');
	writeFileSync(file, singleFile(await build(root, 'single-file'), data));
	address = pathToFileURL(file).href;
	browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: ['--no-sandbox'] });
}, 120_000);

afterAll(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true, force: true });
});

/** A page with what it asked for and what went wrong. */
async function opened(): Promise<{ page: Page; asked: string[]; wrong: string[] }> {
	const page = await browser.newPage();
	const asked: string[] = [];
	const wrong: string[] = [];
	page.on('request', (request) => asked.push(request.url().replace(/^data:.*/, 'data:')));
	page.on('pageerror', (error) => wrong.push(error.message));
	page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(message.text()));
	await page.goto(address);
	await page.locator('[data-start]').first().waitFor();
	return { page, asked, wrong };
}

/** Goes on to the next question, or to the ending: true where there is another question. */
async function goOn(page: Page): Promise<boolean> {
	for (let pages = 0; pages < 20; pages++) {
		await page.locator('[data-submit], [data-next], [data-done]').first().waitFor();
		if (await page.locator('[data-submit]').count()) return true;
		if (await page.locator('[data-done]').count()) return false;
		const before = page.url();
		await page.locator('[data-next]').click();
		await page.waitForFunction((url) => window.location.href !== url, before);
	}
	throw new Error('The story leads on for ever.');
}

describe('the single file', () => {
	it('plays a dilemma to its end from file://, after it was closed half-way, and asks for nothing but itself', async () => {
		const dilemma = written.keys.scenarios.find(({ decisions }) => Object.values(decisions).every(({ kind }) => kind === 'choice'))!;
		const { page, asked, wrong } = await opened();
		await page.locator(`[data-start="${dilemma.id}"]`).click();
		await goOn(page);
		await page.locator('[data-option]').first().check();
		await page.locator('[data-submit]').click();
		await page.locator('[data-next]').first().waitFor();
		await page.goto('about:blank');
		await page.goto(address);
		// It opens what happened after the last answer.
		let questions = 0;
		for (; await goOn(page); questions++) {
			await page.locator('[data-option]').first().check();
			const before = page.url();
			await page.locator('[data-submit]').click();
			await page.waitForFunction((url) => window.location.href !== url, before);
		}
		expect(questions).toBeGreaterThan(0);
		expect(questions).toBeLessThan(8);
		expect(wrong).toEqual([]);
		expect(asked.filter((url) => !url.startsWith(address) && !['data:', 'about:blank'].includes(url))).toEqual([]);
		await page.close();
	}, 90_000);

	it('holds its pictures and its fonts', async () => {
		const { page, wrong } = await opened();
		const seen = await page.evaluate(async () => {
			await document.fonts.ready;
			const texts = [...document.querySelectorAll('script[type="application/json"]')].map((script) => script.textContent ?? '');
			const sources = [...new Set(texts.flatMap((text) => [...text.matchAll(/"src":"([^"]+)"/g)].map(([, src]) => src!)))];
			const shown = await Promise.all(
				sources.map(async (src) => {
					const picture = new Image();
					picture.src = src;
					await picture.decode().catch(() => {});
					return { inside: src.startsWith('data:image/'), wide: picture.naturalWidth };
				})
			);
			return { shown, fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length };
		});
		expect(seen.shown.length).toBe(Object.keys(data).filter((path) => path.startsWith('pictures/')).length);
		expect(seen.shown.filter(({ inside, wide }) => !inside || wide === 0)).toEqual([]);
		expect(seen.fonts).toBeGreaterThan(0);
		expect(wrong).toEqual([]);
		await page.close();
	}, 60_000);

	it('is refused where the build is not one page, or a picture is of an unknown kind', async () => {
		const built = await build(root, 'single-file');
		const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
		expect(() => singleFile({ 'index.html': bytes('<body><script src="./boot.js"></script></body>') }, data)).toThrow(/not one page/);
		expect(() => singleFile(built, { 'x.json': bytes('{"src":"pictures/x.tiff"}'), 'pictures/x.tiff': bytes('') })).toThrow(/x\.tiff is of a kind/);
	});

	it('lets no text of a dilemma end the page', async () => {
		const built = await build(root, 'single-file');
		const page = new TextDecoder().decode(singleFile(built, { 'x.json': new TextEncoder().encode('{"x":"</script><script>alert(1)</script><!--"}') }));
		const held = /<script type="application\/json" id="x\.json">([^]*?)<\/script>/.exec(page)![1]!;
		expect(JSON.parse(held)).toEqual({ x: '</script><script>alert(1)</script><!--' });
		expect(held).not.toContain('<');
	});
});
