/**
 * What every page and state is asked for accessibility's sake: axe, the ring of the focus, 400 % zoom, wide text, targets, titles. The list
 * is states.ts; what is tried here stands in the accessibility statement, and in docs/accessibility.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { found } from './axe.ts';
import { bestRoute, plainRoute } from './course.ts';
import { keep } from './device.ts';
import { launchAddress, Player } from './learner.ts';
import { outline } from './outline.ts';
import { fileOf, records, type State, states } from './states.ts';

/** 1280 by 1024 at 400 %. */
test.use({ viewport: { width: 320, height: 256 }, contextOptions: { reducedMotion: 'reduce' } });

const root = join(import.meta.dirname, '../..');
const isThere = (state: State): boolean => !fileOf(state) || existsSync(join(root, 'src/routes/package/yours', fileOf(state)!));

let visits = 0;

/** Goes through all states, one page for each record, and looks at each once its heading stands and nothing is on its way. */
async function each(page: Page, look: (state: State) => Promise<void>): Promise<void> {
	const launch = await launchAddress();
	for (const [record, list] of Object.entries(states)) {
		const text = records[record as keyof typeof records];
		await page.goto(new URL('probe.txt', launch).href);
		await page.evaluate(() => indexedDB.databases().then((all) => all.forEach(({ name }) => name && indexedDB.deleteDatabase(name))));
		if (text) await keep(page, text);
		// Another address each time: the package opens anew, and reads the record.
		await page.goto(`${launch}&visit=pages${++visits}#/`);
		for (const state of list.filter(isThere)) {
			await page.evaluate((hash) => {
				document.querySelector('h1')?.setAttribute('data-old', '');
				if (location.hash !== hash) location.hash = hash;
				else document.querySelector('h1')?.removeAttribute('data-old');
			}, `#${state.at}`);
			await expect(page.locator('h1:not([data-old])'), state.what).toBeVisible();
			await quiet(page);
			await state.then?.(page);
			await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
			await look(state);
		}
	}
}

/** Until what was asked for has come, and is drawn. */
async function quiet(page: Page): Promise<void> {
	await expect
		.poll(
			() =>
				page.evaluate(async () => {
					const before = [document.body.innerHTML, performance.getEntriesByType('resource').length].join();
					await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 40)));
					return before === [document.body.innerHTML, performance.getEntriesByType('resource').length].join();
				}),
			{ intervals: [0] }
		)
		.toBe(true);
}

/** Its words, and whether a ring shows that it has the focus and it lies in view; null past the last stop. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const one = document.activeElement!;
		const rings = (ringed: Element | null): boolean => {
			const { outlineStyle, outlineWidth } = getComputedStyle(ringed ?? document.body);
			return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		};
		const { top, bottom, left, right } = one.getBoundingClientRect();
		const inView = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
		const name = `${[...document.querySelectorAll('*')].indexOf(one)} ${one.tagName} ${one.textContent?.trim().slice(0, 40)}`;
		return one === document.body ? null : { name, seen: inView && (rings(one) || rings(one.closest('.choice'))) };
	});

/** As WCAG 1.4.12 has it. */
const spaced = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** What scrolls sideways, reaches over the edge, or cuts its own text off. */
const cutOff = (page: Page, styles: string): Promise<string[]> =>
	page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
		const width = document.documentElement.clientWidth;
		const scrolls = (one: Element | null): boolean =>
			one !== null && one !== document.body && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
		const bad = [...document.querySelectorAll('body *')].filter((one) => {
			const { position, overflowX, overflowY } = getComputedStyle(one);
			if (position === 'absolute' || one.closest('.hidden, svg') || scrolls(one)) return false;
			const over = one.getBoundingClientRect().right > width + 1;
			const cut = (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
			return over || cut;
		});
		document.adoptedStyleSheets = [];
		const sideways = document.documentElement.scrollWidth > width ? ['the page'] : [];
		return [...sideways, ...bad.map((one) => `${one.tagName}.${one.getAttribute('class') ?? ''}`)];
	}, styles);

/** Controls less than 24 px in one direction that do not stand in a sentence (WCAG 2.5.8). */
const small = (page: Page): Promise<string[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll('a[href], button, input, textarea, select, summary, [tabindex="0"]')]
			.filter((one) => {
				const target = one.closest('label') ?? one;
				const { width, height } = target.getBoundingClientRect();
				if (width === 0 || one.closest('.skip, .hidden')) return false;
				const words = (one.closest('p, li, dd, td') ?? one).textContent?.trim() ?? '';
				const inSentence = getComputedStyle(one).display === 'inline' && words.length > (one.textContent?.trim().length ?? 0);
				return !inSentence && (width < 24 || height < 24);
			})
			.map((one) => `${one.tagName} ${one.textContent?.trim().slice(0, 40)} ${Math.round(one.getBoundingClientRect().height)}`)
	);

const titles = new Map<string, string>();

/** What is asked of each page and state, by what the statement says of it. */
const asked: Record<string, (page: Page, state: State) => Promise<void>> = {
	'axe finds nothing on any page, in light or dark': async (page, { what }) => {
		expect.soft(await found(page), `${what}, light`).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect.soft(await found(page, 'color-contrast'), `${what}, dark`).toEqual([]);
		await page.emulateMedia({ colorScheme: 'light' });
	},
	'at 400 % nothing scrolls sideways or is cut off, nor with text spaced wide': async (page, { what }) => {
		for (const styles of ['', spaced]) expect.soft(await cutOff(page, styles), `${what}, ${styles}`).toEqual([]);
	},
	'what is pressed is 24 px high and wide at the least': async (page, { what }) => {
		expect.soft(await small(page), what).toEqual([]);
	},
	'every page has a title of its own, and an error is told in it': async (page, { what, at }) => {
		const title = await page.title();
		expect.soft(title, what).toMatch(/ – Clausewise$/);
		expect.soft(title.startsWith('Error: '), `${what}: ${title}`).toBe((await page.locator('.errors').count()) > 0);
		// A page that says that it has just been done is the same page.
		const own = at.replace(/\/cleared$/, '');
		expect.soft(titles.get(title) ?? own, `${what}: another page has its title`).toBe(own);
		titles.set(title, own);
		expect.soft(await page.locator('h1').count(), what).toBe(1);
	},
	'every stop of the Tab key shows that it has the focus, in view': async (page, { what }) => {
		await page.evaluate(() => document.querySelector('h1')?.focus());
		let last = '';
		for (let stops = 0; stops < 80; stops++) {
			await page.keyboard.press('Tab');
			const stop = await focused(page);
			if (!stop) break;
			expect.soft(stop.seen, `${what}: ${stop.name}`).toBe(true);
			expect.soft(stop.name, `${what}: the focus is held`).not.toBe(last);
			last = stop.name;
		}
	}
};

test('every page and state', async ({ page }) => {
	test.slow();
	await each(page, async (state) => {
		for (const ask of Object.values(asked)) await ask(page, state);
	});
});

test('the accessibility tree of a dilemma is as it was looked at', async ({ page }) => {
	const player = new Player(() => page);
	await page.goto(await launchAddress());
	await player.ready();
	const { id } = plainRoute();
	const letters = bestRoute(id);
	const seen: Record<string, string> = {};
	const look = async (what: string, ofStory = false): Promise<void> => void (seen[what] = outline(await page.locator('main').ariaSnapshot(), ofStory));
	await look('home');
	await player.start(id);
	await look('scene', true);
	await player.answer(letters[0]!);
	await look('outcome', true);
	await player.answer(...letters.slice(1));
	await player.goOn();
	await look('ending');
	for (const [what, text] of Object.entries(seen)) {
		const file = join(root, 'tests/fixtures/access', `${what}.txt`);
		if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
		expect.soft(text, what).toBe(readFileSync(file, 'utf8'));
	}
});
