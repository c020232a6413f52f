/** A browser that can be cut off like the power: all its processes are killed at once, and what it had not written is gone. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { findBrowser } from '../../src/cli/browser.js';

export interface Cuttable {
	context: BrowserContext;
	/** Kills it; resolves when it is gone. May be called twice. */
	cut(): Promise<void>;
}

/** A new profile in a folder of its own, and what removes it. */
export function profile(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'clausewise-cut-'));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

const flags = [
	'--headless=new',
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Starts the browser of the tests on a profile. Rejects where it says no address. */
export async function started(folder: string): Promise<Cuttable> {
	// A group of its own, so that the whole family goes at once.
	const child = spawn(findBrowser()!, [...flags, `--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'], { detached: true });
	const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		child.stderr.on('data', (data) => {
			said += String(data);
			const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (found) resolve(found);
		});
		child.on('exit', () => reject(new Error(`The browser did not start. It said:\n${said}`)));
	});
	const browser = await chromium.connectOverCDP(address);
	return {
		context: browser.contexts()[0]!,
		async cut() {
			if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
			await gone;
			await browser.close().catch(() => {});
		}
	};
}
