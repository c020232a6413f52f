/** Sessions before a cmi5 LMS in which all goes as it should: launch, telling, reload, another session. */
import { describe, expect, it } from 'vitest';
import { browser, enrolmentOf, recordOf, sessionIn, sessionOf, type Browser } from './cmi5-page.ts';
import { violations, type SessionRules } from './cmi5-rules.ts';
import { clock, storage } from './lms-page.ts';
import { activityId, learner, lrs, type Lrs } from './lrs.ts';

const verbs = (lms: Lrs) => lms.statements.map(({ verb }) => verb.display?.en);
const asked = ({ calls }: Browser, method: string, path: string) => calls.filter((call) => call.method === method && call.url.pathname.endsWith(path));
const kept = (lms: Lrs) =>
	JSON.parse([...lms.documents.values()].find(({ id }) => id === 'clausewise.record')?.text ?? '{}') as { log?: string; told?: string[] };
const sound = (lms: Lrs, ...sessions: SessionRules[]) => expect(violations(lms.statements, enrolmentOf(sessions))).toEqual([]);

const half = recordOf({ A: 'ah' });
const all = recordOf({ A: 'ah', B: 'b' });
const failing = recordOf({ A: 'ci', B: 'f' });

describe('a launch', () => {
	it('says who learns, from where, by which mark, and where to go from here', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch({ masteryScore: 0.57, returnURL: 'https://lms.example/back' }));
		expect(await sessionIn(seen)).toMatchObject({
			standard: 'cmi5',
			learner: { id: '7', name: "O'Learner, Zoë" },
			saved: '',
			passMark: 57,
			mode: 'normal',
			returnURL: 'https://lms.example/back'
		});
	});

	it('asks in the order and by the headers that the specifications want', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(all);
		expect(seen.calls[0]).toMatchObject({ method: 'POST', body: '' });
		expect(seen.calls[0]!.url.pathname).toBe('/fetch/1');
		for (const { url, headers } of seen.calls.slice(1)) {
			expect(headers.get('Authorization')).toBe(`Basic ${Buffer.from('session-1').toString('base64')}`);
			expect(headers.get('X-Experience-API-Version')).toBe('1.0.3');
			if (url.pathname.endsWith('state')) expect(url.searchParams.get('activityId')).toBe(activityId);
			if (url.searchParams.has('agent')) expect(JSON.parse(url.searchParams.get('agent')!)).toEqual(learner);
		}
		expect(asked(seen, 'GET', 'agents/profile')[0]!.url.searchParams.get('profileId')).toBe('cmi5LearnerPreferences');
		expect(asked(seen, 'POST', '/statements').every(({ answer }) => answer === 200)).toBe(true);
	});

	it.each(['Browse', 'Review'])('in mode %s keeps the log, and says no more than that the session was', async (launchMode) => {
		const lms = lrs();
		const seen = browser(lms, lms.launch({ launchMode }));
		const session = await sessionIn(seen);
		expect(session.mode).toBe(launchMode.toLowerCase());
		expect(await session.tell(all)).toEqual({ accepted: true, status: 'incomplete', score: null });
		await session.tell(failing);
		session.close();
		await seen.settled();
		expect(verbs(lms)).toEqual(['initialized', 'terminated']);
		expect(kept(lms).log).toBe(failing.log);
		sound(lms, sessionOf(lms));
	});

	it('of a learner whom the LMS knows by no account works as well', async () => {
		const lms = lrs();
		const session = await sessionIn(browser(lms, lms.launch({ actor: { mbox: 'mailto:zoe@learner.example' } })));
		expect(session.learner).toEqual({ id: 'zoe@learner.example', name: '' });
		expect(await session.tell(all)).toEqual({ accepted: true, status: 'passed', score: 100 });
	});
});

describe('a telling', () => {
	it('says of a score what it was sent, and of failing nothing before the end', async () => {
		const lms = lrs();
		const session = await sessionIn(browser(lms, lms.launch()));
		expect(await session.tell(half)).toEqual({ accepted: true, status: 'incomplete', score: null });
		expect(await session.tell(failing)).toEqual({ accepted: true, status: 'completed', score: null });
		expect(await session.tell(all)).toEqual({ accepted: true, status: 'passed', score: 100 });
		expect(verbs(lms)).not.toContain('failed');
	});

	it('twice says nothing twice', async () => {
		const lms = lrs();
		const session = await sessionIn(browser(lms, lms.launch()));
		await session.tell(all);
		const before = lms.statements.length;
		expect(await session.tell(all)).toMatchObject({ accepted: true });
		expect(lms.statements.length).toBe(before);
	});
});

describe('a reload', () => {
	it('of a page that could not close its session goes on in it', async () => {
		const lms = lrs();
		const tab = storage();
		const search = lms.launch();
		const time = clock();
		const first = browser(lms, search, { tab });
		await (await sessionIn(first, time)).tell(half);
		time.pass(40_000);
		const second = browser(lms, search, { tab });
		const session = await sessionIn(second, time);
		expect(session.saved).toBe(half.log);
		time.pass(40_000);
		expect(await session.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
		session.close();
		await second.settled();
		expect(asked(second, 'POST', '/fetch/1')).toEqual([]);
		expect(verbs(lms)).toEqual(['initialized', 'answered', 'answered', 'progressed', 'answered', 'completed', 'passed', 'terminated']);
		expect(lms.statements.at(-1)?.result?.duration).toBe('PT80.00S');
		sound(lms, sessionOf(lms));
	});

	it('of a page that did close it keeps the log, says nothing more, and has the learner open the course anew', async () => {
		const lms = lrs();
		const tab = storage();
		const search = lms.launch();
		const first = browser(lms, search, { tab });
		const closed = await sessionIn(first);
		await closed.tell(half);
		closed.close();
		await first.settled();
		const over = sessionOf(lms);
		const session = await sessionIn(browser(lms, search, { tab }));
		expect(session.saved).toBe(half.log);
		expect(await session.tell(all)).toEqual({ accepted: false, reason: 'closed', detail: 'terminated' });
		expect(kept(lms).log).toBe(all.log);
		expect(verbs(lms).at(-1)).toBe('terminated');

		const anew = browser(lms, lms.launch());
		const next = await sessionIn(anew);
		expect(next.saved).toBe(all.log);
		expect(await next.tell(all)).toEqual({ accepted: true, status: 'passed', score: 100 });
		next.close();
		await anew.settled();
		sound(lms, over, sessionOf(lms));
	});

	it('where the browser keeps nothing of a tab has no token, and says so', async () => {
		const lms = lrs();
		const search = lms.launch();
		const blocked = storage(0);
		const session = await sessionIn(browser(lms, search, { tab: blocked }));
		expect(await session.tell(half)).toMatchObject({ accepted: true });
		const again = await sessionIn(browser(lms, search, { tab: blocked }));
		expect(again.learner.id).toBe('7');
		expect(await again.tell(all)).toEqual({ accepted: false, reason: 'closed', detail: '200 The authorization token has already been returned.' });
		again.close();
		expect(kept(lms).log).toBe(half.log);
	});
});

describe('another session', () => {
	it('says neither “completed” nor “passed” again, nor “failed” after it', async () => {
		const lms = lrs();
		const sessions: SessionRules[] = [];
		for (const record of [failing, failing, all, failing]) {
			const seen = browser(lms, lms.launch());
			const session = await sessionIn(seen);
			await session.tell(record);
			session.close();
			await seen.settled();
			sessions.push(sessionOf(lms));
		}
		const counted = (verb: string) => verbs(lms).filter((one) => one === verb).length;
		expect([counted('completed'), counted('passed'), counted('failed')]).toEqual([1, 1, 1]);
		sound(lms, ...sessions);
	});

	it('says “failed” again when more attempts have failed', async () => {
		const lms = lrs();
		const sessions: SessionRules[] = [];
		for (const record of [failing, { ...failing, scenarios: failing.scenarios.map((one) => ({ ...one, ended: one.ended + 1 })) }]) {
			const seen = browser(lms, lms.launch());
			const session = await sessionIn(seen);
			await session.tell(record);
			session.close();
			await seen.settled();
			sessions.push(sessionOf(lms));
		}
		expect(verbs(lms).filter((one) => one === 'failed').length).toBe(2);
		sound(lms, ...sessions);
	});

	it('after one that was killed takes what is there for told, whatever it has written down', async () => {
		const lms = lrs();
		const killed = browser(lms, lms.launch());
		await (await sessionIn(killed)).tell(all);
		expect(kept(lms).told).toEqual([]);
		const before = verbs(lms);
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen, clock());
		expect(await session.tell(all)).toMatchObject({ accepted: true, status: 'passed' });
		expect(verbs(lms)).toEqual([...before, 'initialized']);
		session.close();
		await seen.settled();
		expect(kept(lms).told).toContain('passed');
	});

	it('counts the time of all sessions towards a verdict', async () => {
		const lms = lrs();
		const time = clock();
		for (const record of [half, all]) {
			const seen = browser(lms, lms.launch());
			const session = await sessionIn(seen, time);
			time.pass(30_000);
			await session.tell(record);
			session.close();
			await seen.settled();
		}
		const durations = (verb: string) => lms.statements.filter((one) => one.verb.display?.en === verb).map(({ result }) => result?.duration);
		expect(durations('passed')).toEqual(['PT60.00S']);
		expect(durations('terminated')).toEqual(['PT30.00S', 'PT30.00S']);
	});
});
