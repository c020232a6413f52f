/** The browser that the tests run in: CLAUSEWISE_BROWSER, else Chromium or Chrome where systems put them, else Playwright's own. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const places = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** @returns {string | null} the path of its executable; null where there is none */
export function findBrowser() {
	const given = process.env.CLAUSEWISE_BROWSER;
	if (given) return existsSync(given) ? given : null;
	const found = places.find((path) => existsSync(path));
	if (found) return found;
	const own = createRequire(import.meta.url)('playwright').chromium.executablePath();
	return existsSync(own) ? own : null;
}
