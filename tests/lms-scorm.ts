/** Both SCORMs for tests: a strict LMS of each, what to look for in it, and a world to play in before it. */
import { Scorm12API, Scorm2004API } from 'scorm-again';
import type { Course, Keys } from '../src/lib/core/carried.ts';
import type { Api } from '../src/lib/lms/find-api.ts';
import type { Session, Standard } from '../src/lib/lms/standard.ts';
import { scorm12 } from '../src/lib/lms/standards/scorm-1.2.ts';
import { scorm2004 } from '../src/lib/lms/standards/scorm-2004.ts';
import { course, keys } from './fixtures/course.ts';
import { clock, device, launch, windowWith, type Time } from './lms-page.ts';
import { standIn2004 } from './lms-stand-in-2004.ts';
import { standIn } from './lms-stand-in.ts';
import type { StandIn } from './lms-strict.ts';
import type { Has, Play, World } from './plays.ts';

type Stored = Map<string, string>;

export interface Scorm {
	standard: Standard;
	standIn(launch?: Record<string, string>, before?: StandIn): StandIn;
	/** What the API object is called, and what its functions' names open with. */
	object: string;
	prefix: string;
	/** What ends a session. */
	finish: string;
	/** What a launch supplies that has a pass mark, 0–100. */
	mastery(mark: number): Record<string, string>;
	/** The status in the record's words, and the element of the score. */
	status(stored: Stored): string | undefined;
	score: string;
	/** What a response is called, and an answer's time. */
	response: string;
	time: string;
	/** scorm-again, a public implementation of the standard, with what a launch supplies that has this pass mark. */
	again(mark?: number): Again;
}

/** As much of scorm-again as is asked here. */
export interface Again {
	loadFromJSON(json: object, at: string): void;
	renderCMIToJSONObject(): { cmi: object };
	getFlattenedCMI(): Record<string, string>;
}

const quiet = { autocommit: false, logLevel: 5 } as const;
const verdict = /^(passed|failed)$/;

export const scorms: Scorm[] = [
	{
		standard: scorm12,
		standIn,
		object: 'API',
		prefix: 'LMS',
		finish: 'LMSFinish',
		mastery: (mark) => ({ 'cmi.student_data.mastery_score': String(mark) }),
		status: (stored) => stored.get('cmi.core.lesson_status'),
		score: 'cmi.core.score.raw',
		response: 'student_response',
		time: 'time',
		again(mark) {
			const api = new Scorm12API(quiet);
			api.cmi.core.student_id = '7';
			if (mark !== undefined) api.cmi.student_data.mastery_score = String(mark);
			return api as unknown as Again;
		}
	},
	{
		standard: scorm2004,
		standIn: standIn2004,
		object: 'API_1484_11',
		prefix: '',
		finish: 'Terminate',
		mastery: (mark) => ({ 'cmi.scaled_passing_score': String(mark / 100) }),
		status(stored) {
			const success = stored.get('cmi.success_status') ?? '';
			const expected = verdict.test(success) ? 'completed' : 'incomplete';
			return stored.get('cmi.completion_status') === expected ? (verdict.test(success) ? success : expected) : undefined;
		},
		score: 'cmi.score.raw',
		response: 'learner_response',
		time: 'timestamp',
		again(mark) {
			const api = new Scorm2004API(quiet);
			api.cmi.learner_id = '7';
			if (mark !== undefined) api.cmi.scaled_passing_score = String(mark / 100);
			return api as unknown as Again;
		}
	}
];

/** Standards by their ids, as `describe.each` takes them. */
export const named: [string, Scorm][] = scorms.map((one) => [one.standard.id, one]);

/** A window in which this standard's API is. */
export const windowOf = ({ object }: Scorm, api: Api, more: Record<string, unknown> = {}): Window => windowWith(api, more, object);

/** A session at once: what a page has before anything is told. */
export async function sessionWith(scorm: Scorm, api: Api, time: Time = clock()): Promise<Session> {
	const session = await scorm.standard.connect(windowOf(scorm, api), time);
	if (!session) throw new Error('There is no LMS.');
	return session;
}

/** A call by its name without the prefix: SetValue. */
export const callsOf = ({ calls }: StandIn, { prefix }: Scorm, name: string): string[] => calls.filter((call) => call.startsWith(`${prefix}${name}(`));

/** What was set and not taken. */
export const refused = (lms: StandIn, scorm: Scorm): string[] => callsOf(lms, scorm, 'SetValue').filter((call) => !call.endsWith('→ true'));

/** The API of an LMS that refuses to store whatever is committed while `is()`. */
export function refusing(api: Api, { prefix, finish }: Scorm, is: () => boolean): Api {
	let failed = false;
	const store = (name: string) => (): unknown => ((failed = is()), failed ? 'false' : api[name]?.(''));
	return {
		...api,
		[`${prefix}Commit`]: store(`${prefix}Commit`),
		[finish]: store(finish),
		[`${prefix}GetLastError`]: () => (failed ? '101' : api[`${prefix}GetLastError`]?.())
	};
}

/** A play → the world that it is played in: one strict LMS, whose calls are noted, and what it has. */
export function worldOf(scorm: Scorm, { mark, mastery, of = { course, keys } }: Pick<Play, 'mark' | 'mastery' | 'of'>): World & { lms: StandIn; has(): Has } {
	const first = scorm.standIn(mastery === undefined ? {} : scorm.mastery(mastery));
	const open = opener(scorm, { ...of.course, passMark: mark ?? of.course.passMark }, of.keys, () => scorm.standIn({}, first).api);
	let broken = false;
	return {
		lms: first,
		open(given) {
			first.calls.push('', '── launch');
			return open((api) => refusing(api, scorm, () => broken), given);
		},
		refuse: (is) => (broken = is),
		note: (text) => first.calls.push('', `── ${text}`),
		has: () => has(scorm, first.stored)
	};
}

function has({ status, score, response }: Scorm, stored: Stored): Has {
	const told = [...stored.keys()].flatMap((element): [string, string][] => {
		const at = new RegExp(`^(cmi\\.interactions\\.\\d+)\\.${response}$`).exec(element)?.[1];
		return at ? [[stored.get(`${at}.id`)!, `${stored.get(element)!}: ${stored.get(`${at}.result`)!}`]] : [];
	});
	const raw = stored.get(score);
	return {
		status: status(stored),
		score: raw === undefined ? null : Number(raw),
		log: stored.get('cmi.suspend_data') ?? '',
		answers: Object.fromEntries(told)
	};
}

/** Devices by name, and a page on one of them before an API that is new each time. */
export function opener(scorm: Scorm, of: Course, first: Keys, api: () => Api) {
	const devices = new Map<string, IDBFactory>();
	const time = clock();
	return (around: (api: Api) => Api = (api) => api, { on = 'own', course = of, keys = first }: Parameters<World['open']>[0] = {}) => {
		const own = devices.get(on) ?? device();
		devices.set(on, own);
		return launch(windowOf(scorm, around(api())), own, time, course, { standard: scorm.standard.id, keys });
	};
}

const ranks = ['not attempted', 'unknown', 'incomplete', 'failed', 'completed', 'passed'];

/** Statuses, scores and measures, the course's and the objectives', that were set lower than what is stored or was set before. */
export function fallen(lms: StandIn, scorm: Scorm): string[] {
	const { prefix } = scorm;
	let stored = new Map<string, number>();
	let session = new Map<string, number>();
	return lms.calls.filter((call) => {
		if (call.startsWith(`${prefix}Initialize`) && call.endsWith('true')) session = new Map(stored);
		if (call.startsWith(`${prefix}Commit`)) stored = new Map(session);
		const [, element = '', value = ''] = /^(?:LMS)?SetValue\("(.*(?:status|raw|scaled|progress_measure))", "(.*)"\)/.exec(call) ?? [];
		const height = element.endsWith('status') ? ranks.indexOf(value) : Number(value);
		const before = session.get(element) ?? 0;
		if (element) session.set(element, Math.max(height, before));
		return height < before;
	});
}
