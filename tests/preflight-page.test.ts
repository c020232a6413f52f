/** The preflight page as a whole: what it finds without an LMS, where it finds one, what it says, and what it is built of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { preflight } from '../src/cli/preflight.ts';
import { findApi, type Api } from '../src/lib/lms/find-api.ts';
import { check } from '../src/lib/preflight/check.ts';
import { addressOf, mask } from '../src/lib/preflight/mask.ts';
import type { Lent } from '../src/lib/preflight/shapes.ts';
import { sheet } from '../src/lib/preflight/sheet.ts';
import { holder, inWords, places } from '../src/lib/preflight/where.ts';
import words from '../src/messages/preflight.json';
import { standIn2004 } from './lms-stand-in-2004.ts';
import { standIn } from './lms-stand-in.ts';
import { namesOf, opened, saved, withRecord } from './preflight-lms.ts';

/** Windows in a row, each the next one's parent. */
function nested(count: number, own: object[] = []): Window[] {
	const windows = Array.from({ length: count }, (_, at) => ({ opener: null, ...own[at] }) as Record<string, unknown>);
	windows.forEach((one, at) => (one.parent = windows[at + 1] ?? one));
	return windows as unknown as Window[];
}

describe('where the LMS is', () => {
	const api: Api = { LMSInitialize: () => 'true' };
	const foreign = { get API() { throw new DOMException('Blocked', 'SecurityError'); }, get document() { throw new DOMException('Blocked', 'SecurityError'); } }; // prettier-ignore

	it.each([
		['this window', 1, 0],
		['parent 1 of this window', 3, 1],
		['parent 5 of this window', 6, 5],
		['parent 11 of this window', 12, 11]
	])('is told: %s', (words, count, at) => {
		const windows = nested(
			count,
			Array.from({ length: count }, (_, index) => (index === at ? { API: api } : {}))
		);
		const found = holder(places(windows[0]!), 'API', 'LMSInitialize');
		expect(found && inWords(found.place)).toBe(words);
		expect(found?.api).toBe(findApi(windows[0]!, 'API', 'LMSInitialize'));
	});

	it('is found round the window that opened this one, as the course finds it', () => {
		const course = nested(3, [{}, {}, { API: api }]);
		const [own] = nested(1, [{ opener: course[0] }]);
		const found = holder(places(own!), 'API', 'LMSInitialize');
		expect(found && inWords(found.place)).toBe('parent 2 of the window that opened this page');
		expect(found?.api).toBe(findApi(own!, 'API', 'LMSInitialize'));
	});

	it('may be behind a window that cannot be read', () => {
		const windows = nested(2);
		Object.defineProperties(windows[1], Object.getOwnPropertyDescriptors(foreign));
		expect(places(windows[0]!).map(({ readable }) => readable)).toEqual([true, false]);
	});
});

const course = { format: 1, id: 'social-media', title: 'Social media', version: '0.1.0', language: 'en-GB', passMark: 80, standard: 'scorm-1.2', guidance: [] };

/** A window with a server behind it: files by their address' end. What is not there is 404; a string that starts with ! is a failure. */
function lentWith(more: Record<string, unknown> = {}, files: Record<string, string> = {}, asked: string[] = []): Lent {
	const served: Record<string, string> = { 'probe.txt': 'there', 'course.json': JSON.stringify(course), 'preflight.js': '', 'preflight.html': '', ...files };
	const window: Record<string, unknown> = {
		opener: null,
		document: { fullscreenEnabled: true, querySelector: () => null },
		navigator: { onLine: true, userAgent: 'A browser', languages: ['en-GB'] },
		location: new URL('https://lms.example/content/1/preflight.html?token=secret'),
		innerWidth: 650,
		innerHeight: 660,
		devicePixelRatio: 1,
		screen: { width: 1280, height: 900 },
		isSecureContext: true,
		fetch: (address: string) => {
			asked.push(address);
			const name = address.split('?')[0]!.split('/').at(-1)!;
			const body = served[name];
			if (body?.startsWith('!')) return Promise.reject(new TypeError('Failed to fetch'));
			const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.json') ? 'application/json' : 'text/plain';
			return Promise.resolve(
				new Response(body ?? 'Nothing', { status: body === undefined ? 404 : 200, headers: { 'content-type': type, date: 'Tue, 24 Nov 2026 10:00:00 GMT' } })
			);
		},
		...more
	};
	window.parent ??= window;
	window.top ??= window;
	return {
		window: window as unknown as Window,
		now: () => Date.UTC(2026, 10, 24, 10, 0, 0, 500),
		timer: () => 0,
		pause: (milliseconds) => (milliseconds > 1_000 ? new Promise(() => {}) : Promise.resolve()),
		files: { script: './preflight.js', font: '' },
		forbidden: () => []
	};
}

const findingsOf = async (lent: Lent) => Object.fromEntries((await check(lent)).parts.flatMap(({ findings }) => findings.map((one) => [one.check, one])));

describe('the page', () => {
	it('says so where there is no LMS, and reports the rest', async () => {
		const found = await findingsOf(lentWith());
		expect(found['Finding the LMS']).toMatchObject({ verdict: 'look', says: expect.stringContaining('opened by itself') as string });
		expect(Object.keys(found)).not.toContain('Storing');
		expect(found['Reaching the server']?.verdict).toBe('fine');
		expect(found.Clock).toMatchObject({ verdict: 'fine', facts: expect.arrayContaining([['This clock is ahead by', '0 s']]) as string[][] });
		expect(found['How files are served']?.verdict).toBe('fine');
		expect(found['Keeping answers on this device']?.verdict).toBe('look');
		expect(found.Package?.says).toContain('Social media');
	});

	it('waits for an LMS in the windows above, and says that it came late', async () => {
		const lms = standIn();
		const [, above] = nested(2) as unknown as Record<string, unknown>[];
		const lent = lentWith({ parent: above });
		let looks = 0;
		const pause = (milliseconds: number): Promise<void> => {
			if (milliseconds === 250 && ++looks === 3) above!.API = lms.api;
			return lent.pause(milliseconds);
		};
		const found = await findingsOf({ ...lent, pause });
		expect(looks).toBe(3);
		expect(found['Finding the LMS']?.verdict).toBe('fine');
		expect(found.Storing?.verdict).toBe('fine');
	});

	it('says that the LMS speaks another standard than the package was made for, and tries nothing more', async () => {
		const lms = standIn2004();
		const found = await findingsOf(lentWith({ API_1484_11: lms.api }));
		expect(found['Finding the LMS']).toMatchObject({ verdict: 'look', says: expect.stringMatching(/speaks SCORM 2004, but .* SCORM 1\.2/) as string });
		expect(lms.calls).toEqual([]);
	});

	it('reports a clock that is wrong, a network that is away, and a form to log in where a file should be', async () => {
		const lent = lentWith();
		expect((await findingsOf({ ...lent, now: () => lent.now() + 600_000 })).Clock).toMatchObject({
			verdict: 'look',
			facts: expect.arrayContaining([['This clock is ahead by', '600 s']]) as string[][]
		});
		const lms = opened(withRecord());
		const away = await findingsOf(lentWith({ API: lms.api }, { 'probe.txt': '!' }));
		expect([away['Reaching the server']?.verdict, away.Storing?.verdict]).toEqual(['broken', 'broken']);
		expect(namesOf(lms)).not.toContain('LMSCommit');
		expect((await findingsOf(lentWith({}, { 'probe.txt': '<!DOCTYPE html><title>Log in</title>' })))['Reaching the server']?.says).toMatch(/form to log in/);
	});

	it('makes a report without answers, names, ids or keys', async () => {
		const lms = withRecord({ 'cmi.core.student_id': 'zoe.olearner@example.org' });
		const checked = await check(lentWith({ API: lms.api }));
		const text = sheet(checked, 'https://lms.example/content/1/preflight.html?token=secret');
		expect(text).toContain('Preflight report: Social media 0.1.0');
		expect(text).toContain('This report holds no answers');
		expect(text).toContain('LMSCommit("")');
		for (const secret of [saved, 'zoe', 'olearner', 'Learner, Zo', 'secret', 'example.org']) expect(text).not.toContain(secret);
		expect(text.split('\n').filter((line) => /^\[/.test(line)).length).toBe(checked.parts.flatMap(({ findings }) => findings).length);
	});

	it('goes on where a check breaks', async () => {
		const breaks = (): never => {
			throw new Error('Nobody thought of this.');
		};
		const found = await findingsOf({ ...lentWith({ location: undefined, navigator: undefined }), forbidden: breaks });
		expect(found['Content security policy']).toMatchObject({ verdict: 'broken', facts: [['Error', 'Error: Nobody thought of this.']] });
		expect(found.Package?.verdict).toBe('fine');
	});
});

describe('a cmi5 launch', () => {
	const actor = JSON.stringify({ objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'zoe.olearner' } });
	const launch = (more: Record<string, string> = {}): URL => {
		const given = {
			endpoint: 'https://lrs.example/xapi/',
			fetch: 'https://lms.example/once?key=abc',
			actor,
			registration: '6f2c0d5e-0000-4000-8000-000000000001',
			activityId: 'https://a.example/course',
			...more
		};
		return new URL(`https://lms.example/content/1/preflight.html?${new URLSearchParams(given)}`);
	};

	it('is read, its record store asked about itself, and its token never', async () => {
		const asked: string[] = [];
		const found = await findingsOf(
			lentWith({ location: launch() }, { 'course.json': JSON.stringify({ ...course, standard: 'cmi5' }), about: '{"version":["1.0.3"]}' }, asked)
		);
		expect(found['Finding the LMS']?.verdict).toBe('fine');
		expect(found['What the launch says']?.verdict).toBe('fine');
		expect(found['Reaching the record store (LRS)']).toMatchObject({
			verdict: 'fine',
			facts: expect.arrayContaining([['xAPI versions', '1.0.3']]) as string[][]
		});
		expect(found['The launch’s token']).toMatchObject({ verdict: 'fact', says: expect.stringContaining('cannot be known') as string });
		expect(asked).toContain('https://lrs.example/xapi/about');
		expect(asked.filter((address) => address.startsWith('https://lms.example/once'))).toEqual([]);
		expect(JSON.stringify(found)).not.toMatch(/olearner|key=abc|000000000001/);
	});

	it('that the course has opened is read by its token, from its memory, and no more', async () => {
		const given = launch();
		const key = `clausewise/cmi5/${given.searchParams.get('registration')}/${given.searchParams.get('fetch')}`;
		const withToken = (remembered: object, files: Record<string, string>, asked: string[] = []) => {
			const sessionStorage = { getItem: (name: string) => (name === key ? JSON.stringify(remembered) : null) };
			const opener = { location: given, sessionStorage, document: {}, innerWidth: 650, innerHeight: 660 } as Record<string, unknown>;
			opener.parent = opener.top = opener;
			const all = { 'course.json': JSON.stringify({ ...course, standard: 'cmi5' }), about: '{"version":["1.0.3"]}', ...files };
			return findingsOf(lentWith({ opener }, all, asked));
		};
		const asked: string[] = [];
		const found = await withToken({ token: 'c2VjcmV0', initialized: true }, { state: '{"launchMode":"Normal","moveOn":"Passed"}' }, asked);
		expect(found['The launch’s token']).toMatchObject({ verdict: 'fine', facts: expect.arrayContaining([['launchMode', 'Normal']]) as string[][] });
		expect(asked.filter((address) => address.startsWith('https://lms.example/once'))).toEqual([]);
		expect(JSON.stringify(found)).not.toMatch(/c2VjcmV0|olearner/);
		expect((await withToken({ token: 'c2VjcmV0' }, {}))['The launch’s token']).toMatchObject({
			verdict: 'broken',
			facts: expect.arrayContaining([['HTTP status', '404']]) as string[][]
		});
		expect((await withToken({ token: 'c2VjcmV0' }, { state: '{"launchMode":"Review"}' }))['The launch’s token']?.verdict).toBe('look');
		expect((await withToken({ token: 'c2VjcmV0', terminated: true }, { state: '{}' }))['The launch’s token']?.verdict).toBe('look');
	});

	it('that lacks something is broken, and says what', async () => {
		const found = await findingsOf(lentWith({ location: launch({ actor: '{', activityId: '' }) }));
		expect(found['What the launch says']).toMatchObject({ verdict: 'broken', says: expect.stringContaining('Missing: activityId') as string });
	});
});

describe('what is sent on', () => {
	it('masks ids', () =>
		expect(['7', 'abcd', 'zoe.olearner'].map(mask)).toEqual(['* (masked; length 1)', '**** (masked; length 4)', 'z**********r (masked; length 12)']));

	it('leaves out of addresses what may open a door', () => {
		expect(addressOf('https://lms.example/pluginfile.php/12/mod_scorm/content/1/preflight.html?sesskey=a#b')).toBe(
			'https://lms.example/pluginfile.php/12/mod_scorm/content/1/preflight.html'
		);
		expect(addressOf(`https://lms.example/v/${'0a'.repeat(20)}/preflight.html`)).toBe('https://lms.example/v/0a0a…/preflight.html');
	});
});

describe('the files', () => {
	const root = join(import.meta.dirname, '..');
	const fonts = { '_app/immutable/assets/atkinson-next-400-700.abc.woff2': new Uint8Array(), '_app/immutable/assets/literata-600.def.woff2': new Uint8Array() };
	const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

	it('are three, small, the same each time, with nothing inline and nothing from elsewhere', async () => {
		const files = await preflight(root, fonts);
		expect(await preflight(root, fonts)).toEqual(files);
		expect(Object.keys(files)).toEqual(['preflight.html', 'preflight.js', 'preflight.css']);
		const sizes = Object.entries(files).map(([path, bytes]) => [path, gzipSync(bytes, { level: 9 }).length] as const);
		console.log(sizes.map(([path, size]) => `${String(size).padStart(7)} B gzip  ${path}`).join('\n'));
		expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThan(25_000);
		const page = text(files['preflight.html']);
		expect(page).not.toMatch(/<script>|<style|style=|\son\w+=|(?:src|href)="\//);
		expect(page).toContain('data-font="./_app/immutable/assets/atkinson-next-400-700.abc.woff2"');
		const code = text(files['preflight.js']);
		expect(code).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|createElement\(['"]style|\beval\b/);
		expect([...`${page}${code}${text(files['preflight.css'])}`.matchAll(/https?:\/\/[^\s"'`]+/g)].map(([found]) => found)).toEqual([
			'http://www.w3.org/2000/svg'
		]);
		expect([...text(files['preflight.css']).matchAll(/url\(([^)]*)\)/g)].map(([, found]) => found)).toEqual(Object.keys(fonts).map((path) => `./${path}`));
	});

	it('ask for no font where the player’s are not known', async () => {
		const files = await preflight(root);
		expect(text(files['preflight.css'])).not.toMatch(/url\(/);
		expect(text(files['preflight.html'])).not.toContain('data-font');
	});

	it('have no word in the catalogue that nothing says', () => {
		const folder = join(root, 'src/lib/preflight');
		const sources = [
			...(readdirSync(folder, { recursive: true }) as string[]).filter((path) => path.endsWith('.ts')).map((path) => join(folder, path)),
			join(root, 'src/cli/preflight.ts')
		];
		const code = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
		const starts = [...code.matchAll(/`([a-z\d]+\.)\$\{/g)].map(([, start]) => start!);
		const said = (key: string): boolean => code.includes(`'${key}'`) || code.includes(`words.${key})`) || starts.some((start) => key.startsWith(start));
		expect(Object.keys(words).filter((key) => !said(key))).toEqual([]);
		expect(Object.values(words).filter((one) => /<|\{[^}]*[^\w}]/.test(one))).toEqual([]);
	});
});
