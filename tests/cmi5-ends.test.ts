/** Two devices before one cmi5 LMS, and how a session ends. */
import { describe, expect, it } from 'vitest';
import { browser, enrolmentOf, recordOf, sessionIn, sessionOf } from './cmi5-page.ts';
import { violations, type SessionRules } from './cmi5-rules.ts';
import { clock } from './lms-page.ts';
import { lrs, type Lrs } from './lrs.ts';

const verbs = (lms: Lrs) => lms.statements.map(({ verb }) => verb.display?.en);
const kept = (lms: Lrs) => JSON.parse([...lms.documents.values()].find(({ id }) => id === 'clausewise.record')?.text ?? '{}') as { log?: string };
const sound = (lms: Lrs, ...sessions: SessionRules[]) => expect(violations(lms.statements, enrolmentOf(sessions))).toEqual([]);

const half = recordOf({ A: 'ah' });
const all = recordOf({ A: 'ah', B: 'b' });
const failing = recordOf({ A: 'ci', B: 'f' });

describe('two devices at once', () => {
	it.each([undefined, 'get', 'none'] as const)('never write over one another unseen (ETags: %s)', async (etags) => {
		const lms = lrs();
		lms.faults.etags = etags;
		const one = browser(lms, lms.launch());
		const work = await sessionIn(one);
		const other = browser(lms, lms.launch());
		const home = await sessionIn(other);
		expect(await home.tell(half)).toMatchObject({ accepted: true });
		for (let tries = 0; tries < 2; tries += 1) expect(await work.tell(failing)).toMatchObject({ accepted: false, reason: 'refused' });
		void work.tell(failing, true);
		work.close();
		await one.settled();
		expect(kept(lms).log).toBe(half.log);
		expect(await home.tell(all)).toMatchObject({ accepted: true });
		const next = await sessionIn(browser(lms, lms.launch()));
		expect(next.saved).toBe(all.log);
		expect(await next.tell(failing)).toMatchObject({ accepted: true });
	});

	it('say “passed” once between them, and never “failed” after it', async () => {
		const lms = lrs();
		const one = browser(lms, lms.launch());
		const work = await sessionIn(one);
		const other = browser(lms, lms.launch());
		const home = await sessionIn(other);
		await home.tell(all);
		home.close();
		await other.settled();
		await work.tell(failing);
		work.close();
		await one.settled();
		expect(verbs(lms).filter((verb) => verb === 'passed' || verb === 'failed')).toEqual(['passed']);
	});
});

describe('the end', () => {
	it('is the last though the clock was set back', async () => {
		const lms = lrs();
		const time = clock();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen, time);
		time.pass(60_000);
		await session.tell(all);
		time.pass(-3_600_000);
		session.close();
		await seen.settled();
		expect(lms.statements.at(-1)?.result?.duration).toBe('PT60.00S');
		sound(lms, sessionOf(lms));
	});

	it('comes once', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(failing);
		session.close();
		session.close();
		await seen.settled();
		expect(verbs(lms).slice(-2)).toEqual(['failed', 'terminated']);
		expect(verbs(lms).filter((verb) => verb === 'terminated').length).toBe(1);
		expect(seen.calls.slice(-2).every(({ keepalive }) => keepalive)).toBe(true);
		sound(lms, sessionOf(lms));
	});

	it('of a page that comes back is the end: it is told to be opened anew', async () => {
		const lms = lrs();
		const session = await sessionIn(browser(lms, lms.launch()));
		session.close();
		expect(await session.tell(half)).toMatchObject({ accepted: false, reason: 'closed' });
		expect(kept(lms).log).toBe(half.log);
	});

	it('does not come while the browser is offline', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch(), { onLine: false });
		const session = await sessionIn(seen);
		session.close();
		expect(await session.tell(half)).toMatchObject({ accepted: true });
		expect(verbs(lms)).not.toContain('terminated');
	});

	it('stands last though a telling is on its way', async () => {
		const lms = lrs();
		const seen = browser(lms, lms.launch());
		const session = await sessionIn(seen);
		await session.tell(half);
		const telling = session.tell(all);
		void session.tell(all, true);
		session.close();
		await telling;
		await seen.settled();
		expect(verbs(lms).slice(-4)).toEqual(['answered', 'completed', 'passed', 'terminated']);
		sound(lms, sessionOf(lms));
	});
});
