/** Whatever happens between a page and a cmi5 LMS, no rule is broken, nobody is told an untruth, and in the end the LMS has all of it, once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { record } from '../src/lib/play/record.ts';
import type { LearningRecord } from '../src/lib/play/shapes.ts';
import { browser, enrolmentOf, sessionIn, sessionOf } from './cmi5-page.ts';
import { violations, type SessionRules } from './cmi5-rules.ts';
import { course, keys } from './fixtures/course.ts';
import { clock, storage } from './lms-page.ts';
import { lrs, type Faults } from './lrs.ts';
import { faultsOf } from './xapi-faults.ts';

/** Someone fails, tries again and passes: the record after each answer. */
const records: LearningRecord[] = (() => {
	let log = fresh(1);
	return ['A ci', 'B f', 'A ah', 'B b'].flatMap((attempt) => {
		const [scenario = '', letters = ''] = attempt.split(' ');
		const key = keys.scenarios.find(({ id }) => id === scenario)!;
		log = begin(log, scenario);
		return [...letters].map((letter) => record(course, keys, (log = give({ ...log, counter: log.counter + 1 }, course, key, letter, 1_000_000))));
	});
})();

const healthy: Faults = { status: undefined, expired: undefined, deaf: undefined };

type Event = 'answer' | 'again' | 'leave' | 'close' | 'reload' | 'launch' | Faults;

const event: fc.Arbitrary<Event> = fc.oneof(
	{ arbitrary: fc.constant<Event>('answer'), weight: 6 },
	{ arbitrary: fc.constantFrom<Event>('again', 'leave', 'close', 'reload', 'launch'), weight: 5 },
	{ arbitrary: fc.constant<Event>(healthy), weight: 2 },
	{
		arbitrary: fc.constantFrom<Faults>({ status: 500 }, { status: 503, of: 'state' }, { status: 500, of: 'statements' }, { expired: true }, { deaf: true }),
		weight: 2
	}
);

async function happen(events: Event[], always: Faults) {
	const lms = lrs();
	const time = clock();
	const sessions: SessionRules[] = [];
	const untruths: string[] = [];
	Object.assign(lms.faults, always);
	let tab = storage();
	let search = '';
	let seen = browser(lms, search);
	let session = null as unknown as Awaited<ReturnType<typeof sessionIn>>;
	let at = -1;

	async function opened(): Promise<void> {
		await seen.settled();
		seen = browser(lms, search, { tab });
		session = await sessionIn(seen, time);
	}
	async function launch(): Promise<void> {
		tab = storage();
		search = lms.launch();
		sessions.push(sessionOf(lms, false));
		await opened();
	}
	async function tell(): Promise<void> {
		time.pass(20_000);
		const told = await session.tell(records[Math.max(at, 0)]!);
		if (!told.accepted) return;
		const document = [...lms.documents.values()].find(({ id }) => id === 'clausewise.record');
		if ((JSON.parse(document?.text ?? '{}') as { log?: string }).log !== records[Math.max(at, 0)]!.log) untruths.push('the log');
		if (told.status === 'passed' && !lms.statements.some(({ verb }) => verb.display?.en === 'passed')) untruths.push('passed');
	}
	async function end(): Promise<void> {
		session.close();
		await seen.settled();
	}
	await launch();
	for (const one of events) {
		if (typeof one === 'object') Object.assign(lms.faults, { ...healthy, of: undefined, ...one });
		else if (one === 'answer') {
			at = Math.min(at + 1, records.length - 1);
			await tell();
		} else if (one === 'again') await tell();
		else if (one === 'leave') void session.tell(records[Math.max(at, 0)]!, true);
		else if (one === 'close') await end();
		else await (one === 'reload' ? opened() : launch());
	}
	Object.assign(lms.faults, { ...healthy, of: undefined });
	await end();
	at = records.length - 1;
	await launch();
	await tell();
	await end();
	sessions.at(-1)!.over = true;
	return { lms, sessions, untruths };
}

describe('whatever happens', () => {
	it.each<[string, Faults]>([
		['an LMS as it should be', {}],
		['one that refuses what it knows', { pedantic: true }],
		['one that gives ETags to who asks for the document alone', { etags: 'get' }],
		['one without ETags', { etags: 'none' }]
	])('%s', async (_, always) => {
		await fc.assert(
			fc.asyncProperty(fc.array(event, { maxLength: 16 }), async (events) => {
				const { lms, sessions, untruths } = await happen(events, always);
				expect(untruths).toEqual([]);
				expect(violations(lms.statements, enrolmentOf(sessions))).toEqual([]);
				expect(lms.statements.flatMap(faultsOf)).toEqual([]);
				expect(new Set(lms.statements.map(({ id }) => id)).size).toBe(lms.statements.length);
				const count = (verb: string) => lms.statements.filter((one) => one.verb.display?.en === verb).length;
				expect([count('answered'), count('completed'), count('passed')]).toEqual([3, 1, 1]);
			}),
			{ numRuns: 120 }
		);
	});
});
