/** A page as it looks at a fixed moment → a picture, WebP. */
import type { Browser, Page } from 'playwright';
import { database, journalKey, store } from '../lib/lms/journal.ts';

export interface Look {
	width: number;
	height: number;
	scheme: 'light' | 'dark';
	/** As it prints. */
	paper?: true;
}

/** A log that is kept on the device, and the page that is opened with it. */
interface Subject {
	address: string;
	hash: string;
	course: string;
	log: string;
}

/** Makes WebP of a PNG: a page of the browser does it. */
export type Camera = (png: Uint8Array) => Promise<Uint8Array>;

/** The moment at which all pictures are taken. */
export const moment = '2026-11-24T09:00:00Z';

export async function cameraOf(browser: Browser): Promise<Camera> {
	const page = await browser.newPage();
	return async (png) => {
		const encoded = await page.evaluate(async (source) => {
			const image = new Image();
			image.src = `data:image/png;base64,${source}`;
			await image.decode();
			const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
			canvas.getContext('2d')!.drawImage(image, 0, 0);
			return canvas.toDataURL('image/webp', 0.86).split(',')[1]!;
		}, Buffer.from(png).toString('base64'));
		return Buffer.from(encoded, 'base64');
	};
}

/** A page on which time stands still and nothing moves or is drawn by lot. */
export async function still(browser: Browser, { width, height, scheme }: Look): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width, height },
		colorScheme: scheme,
		reducedMotion: 'reduce',
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	});
	const page = await context.newPage();
	await page.clock.setFixedTime(new Date(moment));
	await page.addInitScript('crypto.getRandomValues = (list) => list.fill(7)');
	return page;
}

/** What is on the screen once all of it has come. */
export async function take(page: Page, camera: Camera): Promise<Uint8Array> {
	await page.locator('h1').first().waitFor();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready.then(() => (document.activeElement as HTMLElement | null)?.blur()));
	return camera(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

export async function shot(browser: Browser, camera: Camera, look: Look, { address, hash, course, log }: Subject): Promise<Uint8Array> {
	const page = await still(browser, look);
	try {
		await page.goto(`${address}icon.svg`);
		await page.evaluate(
			([name, store, key, text]) =>
				new Promise<void>((resolve, reject) => {
					const opening = indexedDB.open(name, 1);
					opening.onupgradeneeded = () => void opening.result.createObjectStore(store);
					opening.onerror = () => reject(opening.error as Error);
					opening.onsuccess = () => {
						const writing = opening.result.transaction(store, 'readwrite');
						writing.objectStore(store).put({ text, aside: [] }, key);
						writing.oncomplete = () => resolve(opening.result.close());
					};
				}),
			[database, store, journalKey(course, ''), log] as const
		);
		await page.goto(`${address}index.html${hash}`);
		if (look.paper) await page.emulateMedia({ media: 'print' });
		return await take(page, camera);
	} finally {
		await page.context().close();
	}
}
