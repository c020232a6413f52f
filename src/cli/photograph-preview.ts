/** Pictures of what `npm start` shows: the course in the preview LMS, and a problem in the text, as docs/authoring.md tells it. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { template } from './new-template.ts';
import { type Camera, still, take } from './photograph-camera.ts';

const example = 'content/social-media/C152-connecting/a-friend-request-at-the-gym.md';

/** A port that nobody listens on. */
const free = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			server.close(() => resolve(port));
		});
	});

/** `npm start` with a course: its address, and its end. */
async function started(root: string, course: string): Promise<{ address: string; stop: () => void }> {
	const words = [join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/cli/start.ts', '--course', course];
	const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, PORT: String(await free()) } });
	return new Promise((resolve, reject) => {
		let said = '';
		const hear = (data: unknown): void => {
			said += String(data);
			const address = /stands at (http:\/\/\S+\/)/.exec(said)?.[1];
			if (address) resolve({ address, stop: () => child.kill() });
		};
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		child.on('exit', () => reject(new Error(`The preview LMS did not start. It said:\n${said}`)));
	});
}

export async function previewPictures(root: string, browser: Browser, camera: Camera): Promise<Record<string, Uint8Array>> {
	const course = mkdtempSync(join(tmpdir(), 'clausewise-'));
	cpSync(join(root, 'content'), join(course, 'content'), { recursive: true });
	const text = template('C152', 'A friend request at the gym');
	writeFileSync(join(course, example), text);
	const { address, stop } = await started(root, course);
	const page = await still(browser, { width: 1280, height: 1000, scheme: 'light' });
	try {
		await page.goto(address);
		const player = page.frameLocator('iframe');
		await player.locator('[data-start]').first().click();
		await player.locator('[data-option]').first().check();
		await player.locator('[data-submit]').click();
		await player.locator('[data-next]').waitFor();
		const preview = await take(page, camera);
		writeFileSync(join(course, example), text.replace('(#the-next-day)', '(#the-next-dya)'));
		await page.locator('.problems, [data-problems]').first().waitFor();
		await page.setViewportSize({ width: 1280, height: 500 });
		await page.evaluate(() => scrollTo(0, 0));
		return { preview, problem: await take(page, camera) };
	} finally {
		stop();
		await page.context().close();
		rmSync(course, { recursive: true });
	}
}
