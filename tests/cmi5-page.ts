/** What a browser lends a page that an LMS opened by cmi5, and a world to play in before such an LMS. */
import type { Statement } from '@xapi/xapi';
import type { Course, Keys } from '../src/lib/core/carried.ts';
import type { Cmi5Session } from '../src/lib/lms/cmi5/session.ts';
import { cmi5 } from '../src/lib/lms/standards/cmi5.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { record } from '../src/lib/play/record.ts';
import type { LearningRecord } from '../src/lib/play/shapes.ts';
import type { Enrolment, SessionRules } from './cmi5-rules.ts';
import { course, keys } from './fixtures/course.ts';
import { clock, device, launch, storage, type Page, type Time } from './lms-page.ts';
import { activityId, learner, type LaunchOptions, lrs, type Lrs, registration } from './lrs.ts';
import type { Has, Play, World } from './plays.ts';

/** One request, and what came of it: a status, or that nothing did. */
export interface Call {
	method: string;
	url: URL;
	headers: Headers;
	body: string;
	keepalive: boolean;
	answer: number | 'nothing' | 'waiting';
}

export interface Browser {
	window: Window;
	calls: Call[];
	/** Resolves when no request is on its way. */
	settled(): Promise<void>;
	/** Runs what waits for a time, such as the end of a patience. */
	timeUp(): void;
}

/** What a browser lets requests hold between them that may outlive their page. */
const keepaliveRoom = 64 * 1024;

/** `tab`: its storage, which a reload keeps. `ask`: over the network, where it is not in this process. */
export function browser(lms: Lrs, search: string, { tab = storage(), onLine = true, ask = (request: Request) => lms.handle(request) } = {}): Browser {
	const calls: Call[] = [];
	const pending = new Set<Promise<unknown>>();
	const timers = new Map<number, () => void>();
	let outliving = 0;

	async function fetched(url: string, init: RequestInit = {}): Promise<Response> {
		const { method = 'GET', headers, body, keepalive = false, signal } = init;
		const call: Call = { method, url: new URL(url), headers: new Headers(headers), body: String(body ?? ''), keepalive, answer: 'waiting' };
		calls.push(call);
		const size = keepalive ? Buffer.byteLength(call.body) : 0;
		const aborted = new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError'))));
		aborted.catch(() => {});
		try {
			outliving += size;
			if (outliving > keepaliveRoom) throw new TypeError('Failed to fetch');
			const response = await Promise.race([ask(new Request(url, { method, headers, body })), aborted]);
			call.answer = response.status;
			return response;
		} catch (error) {
			call.answer = 'nothing';
			throw error;
		} finally {
			outliving -= size;
		}
	}
	const window = {
		location: { search },
		navigator: { onLine },
		sessionStorage: tab,
		fetch(url: string, init?: RequestInit) {
			const response = fetched(url, init);
			const done = response.catch(() => {}).then(() => new Promise<void>((resolve) => setImmediate(() => (pending.delete(done), resolve()))));
			pending.add(done);
			return response;
		},
		setTimeout: (run: () => void) => (timers.set(timers.size + 1, run), timers.size),
		clearTimeout: (timer: number) => timers.delete(timer),
		opener: null
	};
	return {
		window: Object.assign(window, { parent: window }) as unknown as Window,
		calls,
		async settled() {
			while (pending.size > 0) await Promise.all(pending);
		},
		timeUp: () => timers.forEach((run) => run())
	};
}

/** A session in a browser, before anything is told. */
export async function sessionIn(seen: Browser, time: Time = clock(), language = 'en-GB'): Promise<Cmi5Session> {
	const session = await cmi5.connect(seen.window, time, language);
	if (!session) throw new Error('There is no LMS.');
	return session as Cmi5Session;
}

/** The record of someone who gave these answers. */
export function recordOf(answers: Record<string, string>, passMark = course.passMark): LearningRecord {
	const mine = { ...course, passMark };
	let log = fresh(1);
	for (const [scenario, letters] of Object.entries(answers)) {
		log = begin(log, scenario);
		for (const letter of letters)
			log = give(
				log,
				mine,
				keys.scenarios.find(({ id }) => id === scenario)!,
				letter,
				1_000_000
			);
	}
	return record(mine, keys, log);
}

/** What the rules are asked by, of one learner before one LMS. */
export const enrolmentOf = (sessions: SessionRules[]): Enrolment => ({ actor: learner, registration, activityId, sessions });

/** What the LMS launched a session with, as it wrote it down. */
export function sessionOf(lms: Lrs, over = true): SessionRules {
	const { text } = [...lms.documents.values()].find(({ id }) => id === 'LMS.LaunchData')!;
	const data = JSON.parse(text) as SessionRules;
	return { ...data, id: String(Object.values(data.contextTemplate.extensions ?? {})[0]), over };
}

export interface Cmi5World extends World {
	lms: Lrs;
	sessions: SessionRules[];
	/** Every request in order, as a person can review it. */
	told(): string;
	settled(): Promise<void>;
	/** Once no request is on its way. */
	has(): Promise<Has>;
}

/** A new LMS and a learner before it. */
export function worldOf({ of = { course, keys }, mark, mastery }: Pick<Play, 'of' | 'mark' | 'mastery'>): Cmi5World {
	const lms = lrs();
	const time = clock();
	const start = time.now();
	const devices = new Map<string, IDBFactory>();
	const sessions: SessionRules[] = [];
	const lines: (string | Call)[] = [];
	const pages: Browser[] = [];
	const mine: Course = { ...of.course, passMark: mark ?? of.course.passMark };
	const options: LaunchOptions = mastery === undefined ? {} : { masteryScore: mastery / 100 };
	const settled = async (): Promise<void> => void (await Promise.all(pages.map((page) => page.settled())));

	async function open({ on = 'a device', course: newer, keys: other }: { on?: string; course?: Course; keys?: Keys } = {}): Promise<Page> {
		await settled();
		const seen = browser(lms, lms.launch(options));
		const session = sessionOf(lms, false);
		lines.push('── launch');
		pages.push(seen);
		sessions.push(session);
		const push = seen.calls.push.bind(seen.calls);
		seen.calls.push = (...calls) => (lines.push(...calls), push(...calls));
		if (!devices.has(on)) devices.set(on, device());
		const page = await launch(seen.window, devices.get(on)!, time, newer ?? mine, { standard: 'cmi5', keys: other ?? of.keys });
		return {
			...page,
			leave() {
				page.leave();
				session.over = lms.faults.status === undefined;
			}
		};
	}
	return {
		lms,
		sessions,
		settled,
		open,
		refuse: (is) => (lms.faults.status = is ? 500 : undefined),
		note: (text) => void lines.push(`── ${text}`),
		has: () => settled().then(() => has(lms)),
		told: () => `${lines.map((line) => (typeof line === 'string' ? line : written(line, start))).join('\n')}\n`
	};
}

function has({ statements, documents }: Lrs): Has {
	const said = (name: string) => statements.filter(({ verb }) => verb.display?.en === name);
	const verdict = said('passed').at(-1) ?? said('failed').at(-1);
	const saved = [...documents.values()].find(({ id }) => id === 'clausewise.record')?.text ?? '{}';
	const answers = said('answered').map(({ object, result }): [string, string] => {
		const earned = result?.success ? 'correct' : String(result?.score?.scaled ?? 'wrong');
		return [('id' in object ? String(object.id) : '').slice(activityId.length + 1), `${result?.response}: ${earned}`];
	});
	return {
		status: verdict?.verb.display?.en ?? 'incomplete',
		score: verdict?.result?.score?.scaled === undefined ? null : Math.round(verdict.result.score.scaled * 10_000) / 100,
		log: (JSON.parse(saved) as { log?: string }).log ?? '',
		answers: Object.fromEntries(answers)
	};
}

/** A request on a line, and what it carries below: without the learner, who is always the same. */
function written({ method, url, headers, body, keepalive, answer }: Call, start: number): string {
	const named = ['stateId', 'profileId', 'statementId'].flatMap((name) => url.searchParams.get(name) ?? []);
	const conditions = ['If-Match', 'If-None-Match'].flatMap((name) => (headers.has(name) ? `${name}: ${headers.get(name)}` : []));
	const head = [method, url.pathname.replace('/xapi/', '').replace(/^\/fetch.*/, 'fetch'), ...named, ...conditions, ...(keepalive ? ['keepalive'] : [])];
	const below = body === '' ? [] : [JSON.parse(body) as object].flat().map((one) => `\t${JSON.stringify(isStatement(one) ? stripped(one, start) : one)}`);
	return [`${head.join(' ')} → ${answer}`, ...below].join('\n');
}

const isStatement = (value: object): value is Statement => 'verb' in value;

/** Time as seconds since the beginning: the clock stands in the time of whoever runs this. */
function stripped({ actor: _, verb, timestamp, ...rest }: Statement, start: number): object {
	return { verb: verb.display?.en, after: (Date.parse(String(timestamp)) - start) / 1_000, ...rest };
}
