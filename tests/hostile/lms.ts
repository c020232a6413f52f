/**
 * A stand-in LMS with a server: pages that hold the API and frame a package, and a store that outlives every browser. It is strict, does what
 * Moodle does where LMSs differ, and is broken by switches. It listens on loopback only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { script } from './bundle.ts';
import { launched } from './launch.ts';
import type { Elements, Launch, Scorm, Switches } from './shapes.ts';

export type Files = Record<string, Uint8Array | string>;

/** One package that one learner takes. */
export interface Activity {
	/** The page of the LMS that shows it. */
	url: string;
	/** Where the package itself stands. */
	package: string;
	/** What the LMS has of the learner. */
	stored: Elements;
	switches: Switches;
	/** Requests to store something, accepted or not. */
	commits: number;
	/** Requests that are not yet answered. */
	pending: number;
	/** Answers what is asked below `/lrs/` and the activity's number; rejects where nothing is to be answered. */
	answers?: (request: Request) => Promise<Response>;
}

export interface Lms {
	address: string;
	activity(standard: Scorm, files: Files, switches?: Switches): Activity;
	stop(): void;
}

interface Kept extends Activity {
	standard: Scorm;
	files: Files;
}

/** As Moodle serves a package's files: .mjs as text, and much that it does not know. */
const types: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml',
	png: 'image/png',
	jpg: 'image/jpeg',
	mjs: 'text/plain; charset=utf-8',
	txt: 'text/plain; charset=utf-8'
};

const policy = "default-src 'self'";
const logIn = '<!DOCTYPE html><html><head><title>Log in to the site</title></head><body><form>Your session has timed out.</form></body></html>';

/** PHP reads so many fields of one request. */
const mostFields = 5_000;

export async function hostileLms(): Promise<Lms> {
	const activities = new Map<string, Kept>();
	const player = await script('api/page.ts');
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '/', 'http://lms');
		const [, folder, id = url.searchParams.get('a') ?? '', ...rest] = url.pathname.split('/');
		const activity = activities.get(folder === 'pluginfile.php' || folder === 'lrs' ? id : (url.searchParams.get('a') ?? ''));
		if (url.pathname === '/mod/scorm/player.js') return answer(response, 200, 'js', player);
		if (!activity) return answer(response, 404, 'txt', 'There is nothing here.');
		if (url.pathname === '/mod/scorm/player.php') return answer(response, 200, 'html', page(activity));
		if (url.pathname === '/mod/scorm/frame.php') return answer(response, 200, 'html', framed(activity, Number(url.searchParams.get('n'))));
		if (activity.switches.down) return request.socket.destroy();
		if (folder === 'lrs' && activity.answers) return void passOn(activity, request, response);
		if (url.pathname === '/mod/scorm/datamodel.php') return void commit(activity, request, response);
		const name = decodeURIComponent(rest.slice(3).join('/'));
		const file = folder === 'pluginfile.php' ? activity.files[name] : undefined;
		return file === undefined ? answer(response, 404, 'txt', `There is no ${name}.`) : answer(response, 200, name.split('.').at(-1)!, file);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		address,
		activity(standard, files, switches = {}) {
			const id = String(activities.size + 1);
			const url = `${address}/mod/scorm/player.php?a=${id}&currentorg=course&scoid=2&mode=normal&display=popup`;
			const activity: Kept = { standard, files, switches, url, package: `${address}${place(id)}`, stored: {}, commits: 0, pending: 0 };
			activities.set(id, activity);
			return activity;
		},
		stop() {
			server.close();
			server.closeAllConnections();
		}
	};
}

const place = (id: string): string => `/pluginfile.php/${id}/mod_scorm/content/3/index.html?forcedownload=0&scoid=2`;

function answer(response: ServerResponse, status: number, kind: string, body: Uint8Array | string): void {
	const type = Object.hasOwn(types, kind) ? types[kind]! : 'application/octet-stream';
	response.writeHead(status, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' });
	response.end(body);
}

const idOf = ({ url }: Activity): string => new URL(url).searchParams.get('a')!;

const frame = (activity: Activity, frames: number): string =>
	frames > 0
		? `<iframe src="/mod/scorm/frame.php?a=${idOf(activity)}&amp;n=${frames - 1}" width="700" height="700"></iframe>`
		: `<iframe name="sco" src="${place(idOf(activity)).replace('&', '&amp;')}" width="650" height="666" allowfullscreen></iframe>`;

const framed = (activity: Activity, frames: number): string => `<!doctype html><title>A frame</title>${frame(activity, frames)}`;

function page(activity: Kept): string {
	const { standard, stored, switches } = activity;
	const launch: Launch = { standard, commit: `/mod/scorm/datamodel.php?a=${idOf(activity)}`, stored: launched(standard, stored, switches), switches };
	const json = JSON.stringify(launch).replaceAll('<', '\\u003c');
	return `<!doctype html><html lang="en"><title>An LMS</title><script type="application/json" id="launch">${json}</script>
<script src="/mod/scorm/player.js?a=0"></script><body>${frame(activity, switches.frames ?? 0)}`;
}

/** To what answers for the activity. */
async function passOn(activity: Kept, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
	const { answers, switches } = activity;
	activity.pending += 1;
	outgoing.on('close', () => (activity.pending -= 1));
	const { method = 'GET', headers } = incoming;
	const body = await bodyOf(incoming);
	const url = (incoming.url ?? '').replace(/^\/lrs\/\d+/, 'http://lrs.example');
	const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
	if (switches.slow) await new Promise((resolve) => setTimeout(resolve, switches.slow));
	const response = await answers!(new Request(url, { method, headers: given, ...(body && { body }) })).catch(() => null);
	if (!response) return void outgoing.destroy();
	outgoing.writeHead(response.status, Object.fromEntries(response.headers));
	outgoing.end(await response.text());
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}

/** What is sent is stored, unless a switch says otherwise. In SCORM 2004 it is all that there is, and takes the place of what was. */
async function commit(activity: Kept, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
	const { switches } = activity;
	activity.commits += 1;
	if (switches.slow) await new Promise((resolve) => setTimeout(resolve, switches.slow));
	if (switches.expired) return answer(response, 200, 'html', logIn);
	if (switches.refuse) {
		switches.refuse -= 1;
		return answer(response, 500, 'txt', 'Internal Server Error');
	}
	if (Object.keys(fields).length > (switches.fields ?? mostFields)) return answer(response, 200, 'txt', 'false\n101');
	if (!switches.review) activity.stored = activity.standard === 'scorm-2004' ? fields : { ...activity.stored, ...fields };
	answer(response, 200, 'txt', 'true\n0');
}
