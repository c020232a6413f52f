/** An LMS and a package of its own for the preflight page: one small server, the strictest policy, a deep path, and a stand-in in the frame above. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { preflight } from '../../src/cli/preflight.ts';

const root = join(import.meta.dirname, '../..');

/** Where the package lies: deep, as in an LMS. */
export const packagePath = '/pluginfile.php/123/mod_scorm/content/1/';

/** preflight-host.ts and what it stands on, as one script. */
async function host(): Promise<string> {
	const built = await build({
		root,
		configFile: false,
		logLevel: 'silent',
		publicDir: false,
		build: { write: false, modulePreload: false, rolldownOptions: { input: join(root, 'tests/browser/preflight-host.ts'), output: { format: 'iife' } } }
	});
	const { output } = (Array.isArray(built) ? built[0] : built) as { output: { type: string; code: string }[] };
	return output.find(({ type }) => type === 'chunk')!.code;
}

/** A course that is open: it has the session, and a link to the page. */
const course = `
parent.API.LMSInitialize('');
document.getElementById('check').focus();
`;

const course12 = {
	format: 1,
	id: 'social-media',
	title: 'Social media: a course of dilemmas',
	version: '0.1.0',
	language: 'en-GB',
	passMark: 80,
	standard: 'scorm-1.2',
	guidance: [{ title: 'Guidance for professional practice', edition: '1 January 2024' }]
};

const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;

const types: Record<string, string> = {
	html: 'text/html',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	woff2: 'font/woff2',
	svg: 'image/svg+xml',
	txt: 'text/plain'
};

export interface Served {
	address: string;
	/** Paths that were asked for, with their queries. */
	asked: string[];
	/** Files of the package that are answered otherwise: another status, or another type. */
	odd: Record<string, { status?: number; type?: string; body?: string }>;
	stop(): void;
}

export async function serveLms(): Promise<Served> {
	const font = (name: string) => new Uint8Array(readFileSync(join(root, `src/lib/player/fonts/${name}.woff2`)));
	const fonts = {
		'_app/immutable/assets/atkinson-next-400-700.C0ffee.woff2': font('atkinson-next-400-700'),
		'_app/immutable/assets/literata-600.C0ffee.woff2': font('literata-600')
	};
	const files: Record<string, Uint8Array | string> = {
		...Object.fromEntries(Object.entries({ ...fonts, ...(await preflight(root, fonts)) }).map(([path, bytes]) => [packagePath + path, bytes])),
		[`${packagePath}icon.svg`]: readFileSync(join(root, 'static/icon.svg'), 'utf8'),
		[`${packagePath}probe.txt`]: 'Asked for to see whether the network is there.\n',
		[`${packagePath}course.json`]: JSON.stringify(course12),
		[`${packagePath}course.html`]: page(
			'Course',
			'<a id="check" href="./preflight.html" target="_blank" rel="opener">Check this LMS</a><script src="./course.js"></script>'
		),
		[`${packagePath}course.js`]: course,
		'/lms.html': page('LMS', '<script src="./lms.js"></script>'),
		'/lms.js': await host(),
		'/xapi/about': JSON.stringify({ version: ['1.0.3', '2.0.0'] })
	};
	const asked: string[] = [];
	const odd: Served['odd'] = {};
	const server: Server = createServer((request, response) => {
		const address = request.url ?? '/';
		asked.push(address);
		const path = address.split('?')[0]!;
		const other = odd[path.slice(packagePath.length)] ?? {};
		const body = other.body ?? files[path];
		response.writeHead(other.status ?? (body === undefined ? 404 : 200), {
			'content-type': other.type ?? types[path.split('.').at(-1)!] ?? 'application/json',
			'content-security-policy': "default-src 'self'",
			'x-content-type-options': 'nosniff'
		});
		response.end(body ?? 'There is nothing here.');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	return {
		address: `http://127.0.0.1:${port}`,
		asked,
		odd,
		stop() {
			server.close();
			server.closeAllConnections();
		}
	};
}
