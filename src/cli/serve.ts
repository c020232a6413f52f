/** The preview LMS's server, on loopback: the page, the package at a deep path, and what the compiler says, as it changes. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Files } from './build.ts';
import type { State } from '../lib/preview/state.ts';

/** What is served now. */
export interface Served {
	preview: Files;
	/** The files of the package as it is played; null where nothing ever compiled. */
	package: Files | null;
	/** The zip's bytes, made when they are asked for. */
	zip: () => Uint8Array | null;
	state: State;
}

const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	webp: 'image/webp',
	xml: 'application/xml; charset=utf-8',
	woff2: 'font/woff2',
	txt: 'text/plain; charset=utf-8',
	zip: 'application/zip'
};

/** What a strict LMS sends: nothing inline, nothing from elsewhere. */
const policy = "default-src 'self'";

/** A server that listens on the first free port from `port` on. `changed` sends the state to every page that is open. */
export async function serve(served: Served, port: number): Promise<{ address: string; changed: () => void; close: () => void }> {
	const open = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		const path = decoded((request.url ?? '/').split('?')[0]!);
		if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405, 'text/plain', 'Only GET is answered here.');
		if (path === '/events') return stream(response, served, open);
		const found = find(served, path);
		if (!found) return answer(response, 404, 'text/plain; charset=utf-8', `There is no ${path} here.`);
		const ending = found.name.split('.').at(-1)!.toLowerCase();
		answer(response, 200, Object.hasOwn(types, ending) ? types[ending]! : 'application/octet-stream', request.method === 'HEAD' ? '' : found.bytes);
	});
	const taken = await listen(server, port);
	return {
		address: `http://127.0.0.1:${taken}/`,
		changed: () => open.forEach((response) => response.write(event(served.state))),
		close() {
			open.forEach((response) => response.end());
			server.close();
			server.closeAllConnections();
		}
	};
}

const event = (state: State): string => `data: ${JSON.stringify(state)}\n\n`;

function stream(response: ServerResponse, { state }: Served, open: Set<ServerResponse>): void {
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
	response.write(event(state));
	open.add(response);
	response.on('close', () => open.delete(response));
}

function find({ preview, package: files, zip, state }: Served, path: string): { name: string; bytes: Uint8Array | string } | null {
	if (path === '/state.json') return { name: path, bytes: JSON.stringify(state) };
	const whole = path === state.zip ? zip() : null;
	if (whole) return { name: path, bytes: whole };
	const inside = /^\/courses\/[^/]+\/\d+\/package\/(.+)$/.exec(path)?.[1];
	if (inside !== undefined) return bytesOf(inside, files ?? {});
	const name = path === '/' ? 'index.html' : path.slice(1);
	return bytesOf(name, preview);
}

const bytesOf = (name: string, files: Files) => (Object.hasOwn(files, name) ? { name, bytes: files[name]! } : null);

function answer(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
	response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': policy, 'x-content-type-options': 'nosniff' });
	response.end(body);
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** The port that was free. */
const listen = (server: Server, port: number): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EADDRINUSE' || port >= 65_535) return reject(error);
			resolve(listen(server, port + 1));
		});
		server.listen(port, '127.0.0.1', () => resolve(port));
	});
