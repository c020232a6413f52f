/** Files → a plain web server on this machine that compresses them, as most do. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Files } from './build.ts';

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png',
	webp: 'image/webp',
	woff2: 'font/woff2'
};

export async function servePlainly(files: Files): Promise<{ address: string; stop: () => void }> {
	const packed = new Map<string, Uint8Array>();
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1) || 'index.html';
		const found = files[path];
		if (!found) return response.writeHead(404).end();
		const kind = path.split('.').at(-1)!;
		const plain = ['woff2', 'png', 'webp'].includes(kind);
		if (!plain && !packed.has(path)) packed.set(path, gzipSync(found));
		response.writeHead(200, { 'Content-Type': types[kind] ?? 'application/octet-stream', ...(!plain && { 'Content-Encoding': 'gzip' }) });
		return response.end(packed.get(path) ?? found);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const stop = (): void => {
		server.closeAllConnections();
		server.close();
	};
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}
