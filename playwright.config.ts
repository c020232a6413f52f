import { defineConfig } from '@playwright/test';
import { findBrowser } from './src/cli/browser.js';

/** Pages in a real browser, against the course as `npm start` serves it. One shared browser a worker. */
export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results/browser',
	globalSetup: './tests/browser/serve.ts',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 90_000,
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	use: {
		headless: true,
		viewport: { width: 1280, height: 900 },
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: findBrowser() ?? undefined,
			args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
		}
	}
});
