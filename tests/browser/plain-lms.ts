/** An LMS with nothing to it, for what the package does in the frame of one: it keeps what it is told in its own window. */
import type { Page } from '@playwright/test';
import { address, launchAddress, Player } from './learner.ts';

/** A page of ours round the package, with a plain LMS in it that keeps `suspend_data` in its window. */
export async function hosted(page: Page, has: Record<string, string> = {}, mute = false): Promise<Player> {
	const launch = await launchAddress();
	const script = `
		const stored = ${JSON.stringify(has)};
		window.stored = stored; window.calls = [];
		const say = (name, answer) => (...given) => { window.calls.push(name + '(' + given.join(', ') + ')'); return typeof answer === 'function' ? answer(...given) : answer; };
		window.API = {
			LMSInitialize: say('LMSInitialize', 'true'), LMSFinish: say('LMSFinish', 'true'), LMSCommit: say('LMSCommit', 'true'),
			LMSGetValue: say('LMSGetValue', (element) => { if (${mute}) throw new Error('Permission denied'); return stored[element] ?? ''; }),
			LMSSetValue: say('LMSSetValue', (element, value) => { stored[element] = value; return 'true'; }),
			LMSGetLastError: () => '0', LMSGetErrorString: () => '', LMSGetDiagnostic: () => ''
		};`;
	await page.route('**/a-plain-lms', (request) =>
		request.fulfill({
			contentType: 'text/html; charset=utf-8',
			body: `<!doctype html><title>LMS</title><script>${script}</script><iframe name="sco" width="650" height="600" src="${launch}"></iframe>`
		})
	);
	await page.goto(new URL('a-plain-lms', address()).href);
	return new Player(() => page.frame({ name: 'sco' })!);
}

/** What that LMS has, by element. */
export const stored = (page: Page): Promise<Record<string, string>> => page.evaluate(() => (window as unknown as { stored: Record<string, string> }).stored);

/** Every call to it, in order. */
export const calls = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
