/** How soon a learner can begin on a slow device and a slow line, and whether anything moves as a dilemma is answered. */
import { type Browser, chromium, type Page } from 'playwright';
import { readContent } from '../lib/content.server.ts';
import { project } from '../lib/core/project.ts';
import { findBrowser } from './browser.js';
import { build } from './build.ts';
import { courseFiles } from './course-files.ts';
import { servePlainly } from './plain-server.ts';

const OFTEN = 5;
/** A quarter of this machine's speed, and 1.6 Mbit/s with a round trip of 150 ms. */
const SLOW = { rate: 4 };
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** What the page notes by its own clock. */
interface Seen {
	/** When something first stood there that can be pressed. */
	start?: number;
	click?: number;
	question?: number;
	/** Layout shifts: all, and those that no press came before. */
	shifts: number;
	unasked: number;
}

/** Notes in the page when what was waited for stood there, was painted, and would have answered a press. */
function watch(): void {
	const seen: Seen = { shifts: 0, unasked: 0 };
	Object.assign(window, { seen });
	const note = (name: 'start' | 'question', selector: string): void => {
		if (seen[name] !== undefined || !document.querySelector(selector)) return;
		seen[name] = Infinity;
		requestAnimationFrame(() => setTimeout(() => (seen[name] = performance.now())));
	};
	new MutationObserver(() => {
		note('start', '[data-start]');
		note('question', '[data-submit]');
	}).observe(document, { childList: true, subtree: true });
	addEventListener('click', ({ timeStamp }) => (seen.click ??= timeStamp), { capture: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
			seen.shifts += entry.value;
			if (!entry.hadRecentInput) seen.unasked += entry.value;
		}
	}).observe({ type: 'layout-shift', buffered: true });
}

const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** One visit by somebody who was never there, to the end of the dilemma; its first choice is taken each time. */
async function visit(browser: Browser, address: string, id: string): Promise<{ start: number; question: number; shifts: number; unasked: number }> {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.emulateNetworkConditions', LINE);
	await devtools.send('Emulation.setCPUThrottlingRate', SLOW);
	// What runs this file gives functions their names by a helper, which a page does not have.
	await page.addInitScript('globalThis.__name = (one) => one');
	await page.addInitScript(watch);
	await page.goto(address);
	await page.waitForFunction(() => Number.isFinite((window as unknown as { seen: Seen }).seen.start));
	await page.locator(`[data-start="${id}"]`).click();
	await page.waitForFunction(() => Number.isFinite((window as unknown as { seen: Seen }).seen.question));
	const first = await seenIn(page);
	for (let pages = 0; pages < 60 && !(await page.locator('[data-done]').count()); pages++) {
		const asked = page.locator('[data-submit]');
		const before = page.url();
		if (await asked.count()) {
			await page.locator('[data-option]').first().check();
			await asked.click();
		} else await page.locator('[data-next]').click();
		await page.waitForFunction((url) => location.href !== url && document.querySelector('[data-submit], [data-next], [data-done]'), before);
	}
	const { shifts, unasked } = await seenIn(page);
	await context.close();
	return { start: first.start!, question: first.question! - first.click!, shifts, unasked };
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;
const seconds = (list: number[]): string => `${(median(list) / 1000).toFixed(2)} s`;

/** What was measured, a line each. */
export async function firstQuestion(root: string): Promise<string[]> {
	const browser = findBrowser();
	if (!browser) return ['There is no browser here, so the first question was not timed.'];
	const course = project(readContent(root));
	const chosen = course.keys.scenarios.find(
		({ machine, decisions }) => decisions[machine.initial]?.kind === 'choice' && Object.values(decisions).every(({ kind }) => kind === 'choice')
	);
	if (!chosen) return ['No dilemma asks by choices alone, from its first scene on: the first question was not timed.'];
	const site = await servePlainly({ ...(await build(root, 'package')), ...courseFiles(root, course) });
	const running = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
	try {
		const visits = [];
		for (let times = 0; times < OFTEN; times++) visits.push(await visit(running, site.address, chosen.id));
		return [
			`On a CPU slowed 4×, at 1.6 Mbit/s and 150 ms a round trip, medians of ${OFTEN} first visits: the start page can be used after ${seconds(visits.map(({ start }) => start))}, and a first question ${seconds(visits.map(({ question }) => question))} after its dilemma is chosen.`,
			`Layout shift over that whole dilemma, at most: ${Math.max(...visits.map(({ shifts }) => shifts)).toFixed(4)}, of which without a press before it ${Math.max(...visits.map(({ unasked }) => unasked)).toFixed(4)}.`
		];
	} finally {
		await running.close();
		site.stop();
	}
}
