/** What a cmi5 session does where the LMS does not do its part, and what the next one finds. Each fault is one of the stand-in LMS's. */
import { describe, expect, it } from 'vitest';
import { open } from '../src/lib/lms/cmi5/session.ts';
import { launchOf } from '../src/lib/lms/cmi5/launch.ts';
import type { LearningRecord } from '../src/lib/play/shapes.ts';
import { browser, enrolmentOf, recordOf, sessionIn, sessionOf, type Browser } from './cmi5-page.ts';
import { violations, type SessionRules } from './cmi5-rules.ts';
import { clock } from './lms-page.ts';
import { lrs, type Faults, type Lrs } from './lrs.ts';
import { faultsOf } from './xapi-faults.ts';

const half = recordOf({ A: 'ah' });
const all = recordOf({ A: 'ah', B: 'b' });
const failing = recordOf({ A: 'ci', B: 'f' });

const verbs = (lms: Lrs) => lms.statements.map(({ verb }) => verb.display?.en);
const whole = ['answered', 'answered', 'answered', 'completed', 'passed'];
const kept = (lms: Lrs) => JSON.parse([...lms.documents.values()].find(({ id }) => id === 'clausewise.record')?.text ?? '{}') as { log?: string };
const sound = (lms: Lrs, ...sessions: SessionRules[]) => {
	expect(violations(lms.statements, enrolmentOf(sessions))).toEqual([]);
	expect(lms.statements.flatMap(faultsOf)).toEqual([]);
};
async function ends(session: { close(): void }, seen: Browser): Promise<void> {
	session.close();
	await seen.settled();
}

describe('at the launch', () => {
	it.each<[string, Faults]>([
		['the LMS is down', { status: 500 }],
		['the token is not taken', { expired: true }],
		['nothing is answered', { deaf: true }],
		['the log cannot be read', { status: 500, of: 'state' }]
	])('%s: nothing is written, and the learner is told to open the course anew', async (_, faults) => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		Object.assign(lms.faults, faults);
		const session = await sessionIn(seen);
		expect(session).toMatchObject({ learner: { id: '7' }, saved: '', passMark: null, mode: 'normal' });
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason: 'closed' });
		await ends(session, seen);
		expect(seen.calls.filter(({ method, url }) => method !== 'GET' && !url.pathname.startsWith('/fetch'))).toEqual([]);
		expect(lms.statements).toEqual([]);
	});

	it('the LMS has written no launch data: no statement can be made', async () => {
		const lms = lrs();
		const session = await sessionIn(browser(lms, lms.launch({ launchData: false })));
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason: 'closed', detail: expect.stringContaining('404') as string });
	});

	it('learner preferences that may not be read are no fault', async () => {
		const lms = lrs();
		const ask = (request: Request): Promise<Response> =>
			request.url.includes('agents/profile') ? Promise.resolve(new Response('', { status: 403 })) : lms.handle(request);
		const session = await sessionIn(browser(lms, lms.launch(), { ask }));
		expect(await session.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
	});

	it.each(['', 'null', '<!DOCTYPE html>', '[]', '{"auth-token":7}'])('a token that is none: %s', async (answer) => {
		const lms = lrs();
		const ask = (request: Request): Promise<Response> => (request.url.includes('/fetch/') ? Promise.resolve(new Response(answer)) : lms.handle(request));
		const session = await sessionIn(browser(lms, lms.launch(), { ask }));
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason: 'closed' });
	});

	it('a browser in which every call throws: it is a session all the same', async () => {
		const window = new Proxy({} as Window, {
			get() {
				throw new Error('No.');
			}
		});
		const launch = launchOf(lrs().launch())!;
		await expect(open(window, clock(), launch)).resolves.toMatchObject({ learner: { id: '7' }, saved: '' });
	});
});

describe('in the middle', () => {
	it.each<[string, Faults, string]>([
		['the LMS is down', { status: 500 }, 'refused'],
		['statements are refused', { status: 500, of: 'statements' }, 'refused'],
		['the log is refused', { status: 500, of: 'state' }, 'refused'],
		['the answers are lost', { deaf: true }, 'offline']
	])('%s, and comes back: all is told, once', async (_, faults, reason) => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(half);
		Object.assign(lms.faults, faults);
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason });
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason });
		Object.assign(lms.faults, { status: undefined, deaf: undefined });
		expect(await session.tell(all)).toEqual({ accepted: true, status: 'passed', score: 100 });
		await ends(session, seen);
		expect([...verbs(lms)].sort()).toEqual([...whole, 'initialized', 'progressed', 'terminated'].sort());
		expect(kept(lms).log).toBe(all.log);
		sound(lms, sessionOf(lms));
	});

	it('answers are lost and the LMS refuses what it knows: it is taken for told', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		Object.assign(lms.faults, { deaf: true, pedantic: true });
		expect(await session.tell(half)).toMatchObject({ accepted: false });
		lms.faults.deaf = false;
		expect(await session.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
		await ends(session, seen);
		expect(new Set(lms.statements.map(({ id }) => id)).size).toBe(lms.statements.length);
		sound(lms, sessionOf(lms));
	});

	it('the token expires: the learner is told, and the next session catches up', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(half);
		lms.faults.expired = true;
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason: 'closed', detail: expect.stringContaining('401') as string });
		await ends(session, seen);
		lms.faults.expired = false;
		const first = sessionOf(lms, false);
		const again = browser(lms, lms.launch());
		const next = await sessionIn(again);
		expect(next.saved).toBe(half.log);
		expect(await next.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
		await ends(next, again);
		sound(lms, first, sessionOf(lms));
	});

	it('an LMS says that it has stored a verdict, and has not: the next session says it again', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(half);
		lms.faults.drops = true;
		expect(await session.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
		await ends(session, seen);
		expect(verbs(lms)).not.toContain('passed');
		lms.faults.drops = false;
		const first = sessionOf(lms, false);
		const again = browser(lms, lms.launch());
		const next = await sessionIn(again);
		await next.tell(all);
		await ends(next, again);
		expect(verbs(lms).slice(-3)).toEqual(['completed', 'passed', 'terminated']);
		sound(lms, first, sessionOf(lms));
	});

	it('an LMS that refuses some statements for what they are gets the others', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen, clock(), '?');
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason: 'refused', detail: expect.stringContaining('400') as string });
		expect(verbs(lms)).toEqual(['initialized', 'completed', 'passed']);
	});

	it('nothing is answered for as long as is waited: it counts as offline, and the next telling is tried', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(half);
		lms.faults.slow = new Promise(() => {});
		const telling = session.tell(all);
		await new Promise((resolve) => setImmediate(resolve));
		seen.timeUp();
		expect(await telling).toMatchObject({ accepted: false, reason: 'offline' });
		lms.faults.slow = undefined;
		expect(await session.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
	});

	it('a slow LMS has all in order in the end', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(half);
		let go = (): void => {};
		lms.faults.slow = new Promise((resolve) => (go = resolve));
		const telling = session.tell(failing);
		session.close();
		go();
		await telling;
		await seen.settled();
		expect(verbs(lms).slice(-2)).toEqual(['failed', 'terminated']);
		sound(lms, sessionOf(lms));
	});
});

describe('a page that goes with much to say', () => {
	/** A learner offline for long: so many answers wait that no browser lets them go with the page. */
	const one = all.interactions[0]!;
	const many: LearningRecord = { ...all, interactions: Array.from({ length: 300 }, (_, at) => ({ ...one, id: `${one.id}.${at}`, stem: 'é'.repeat(250) })) };

	it('says what fits in 64 KiB and its end, and the rest in the next session', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		lms.faults.status = 500;
		await session.tell(many);
		lms.faults.status = undefined;
		const before = seen.calls.length;
		void session.tell(many, true);
		session.close();
		await seen.settled();
		const leaving = seen.calls.slice(before);
		expect(leaving.every(({ keepalive, answer }) => keepalive && Number(answer) < 300)).toBe(true);
		expect(leaving.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0)).toBeGreaterThan(40 * 1024);
		expect(verbs(lms).at(-1)).toBe('terminated');
		expect(verbs(lms)).not.toContain('passed');
		expect(kept(lms).log).toBe(many.log);

		const first = sessionOf(lms);
		const again = browser(lms, lms.launch());
		const next = await sessionIn(again);
		expect(await next.tell(many)).toMatchObject({ accepted: true, status: 'passed' });
		await ends(next, again);
		expect(verbs(lms).filter((verb) => verb === 'answered').length).toBe(300);
		sound(lms, first, sessionOf(lms));
	});

	it('is told in requests of fifty while it stays', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		expect(await session.tell(many)).toMatchObject({ accepted: true });
		const sizes = seen.calls
			.filter(({ url, method }) => method === 'POST' && url.pathname.endsWith('/statements'))
			.map(({ body }) => (JSON.parse(body) as []).length);
		expect(sizes).toEqual([1, 50, 50, 50, 50, 50, 50, 2]);
	});
});

describe('over HTTP', () => {
	it('a session as a browser of another origin has it', async () => {
		const lms = lrs();
		const base = await lms.listen();
		try {
			const seen = browser(lms, lms.launch(), { ask: fetch });
			const session = await sessionIn(seen);
			expect(await session.tell(half)).toMatchObject({ accepted: true });
			expect(await session.tell(all)).toEqual({ accepted: true, status: 'passed', score: 100 });
			await ends(session, seen);
			expect(verbs(lms)).toEqual(['initialized', 'answered', 'answered', 'progressed', 'answered', 'completed', 'passed', 'terminated']);
			sound(lms, sessionOf(lms));
			const preflight = await fetch(`${base}/xapi/statements`, { method: 'OPTIONS' });
			expect(preflight.status).toBe(204);
			expect(preflight.headers.get('access-control-allow-headers')).toContain('If-Match');
			expect(preflight.headers.get('access-control-expose-headers')).toBe('ETag');
		} finally {
			await lms.close();
		}
	});

	it('an LMS that is gone counts as offline', async () => {
		const lms = lrs();
		await lms.listen();
		const seen = browser(lms, lms.launch(), { ask: fetch });
		const session = await sessionIn(seen);
		await session.tell(half);
		await lms.close();
		expect(await session.tell(all)).toMatchObject({ accepted: false, reason: 'offline' });
	});
});
