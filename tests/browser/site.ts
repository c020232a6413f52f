/** The website edition as a plain web server on loopback has it, below a sub-path, under a strict policy. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { build, type Files } from '../../src/cli/build.ts';
import { website } from '../../src/cli/website.ts';
import type { Project } from '../../src/lib/core/project.ts';

const root = join(import.meta.dirname, '../..');

/** The edition's files, of a course as it is written. */
export const edition = async (project: Project): Promise<Files> => website(root, root, await build(root, 'package'), project);

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	webmanifest: 'application/manifest+json',
	svg: 'image/svg+xml',
	png: 'image/png',
	woff2: 'font/woff2'
};

export interface Site {
	address: string;
	/** What is served from now on. */
	files: Files;
	stop(): Promise<void>;
}

export async function serve(files: Files): Promise<Site> {
	const site = { address: '', files, stop: async () => {} };
	const server: Server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
		const found = path.startsWith('/learn/course/') ? site.files[path.slice('/learn/course/'.length) || 'index.html'] : undefined;
		response.setHeader('Content-Security-Policy', "default-src 'self'; base-uri 'none'; object-src 'none'");
		response.setHeader('Content-Type', types[path.endsWith('/') ? 'html' : path.split('.').at(-1)!] ?? 'text/plain');
		response.writeHead(found ? 200 : 404).end(found ?? 'Not found');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	site.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/learn/course/`;
	site.stop = async () => {
		server.closeAllConnections();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	};
	return site;
}

/** Resolves once the service worker has fetched all, and serves this page. */
export const ready = (page: Page): Promise<void> =>
	expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { intervals: [50, 100, 200] }).toBe('activated');

/** The states of the edition's worker that serves, and of the next; as any page of the origin sees them. */
export const workers = (page: Page): Promise<(string | undefined)[]> =>
	page.evaluate(async () => {
		const [registration] = await navigator.serviceWorker.getRegistrations();
		return [registration?.active?.state, (registration?.waiting ?? registration?.installing)?.state];
	});
