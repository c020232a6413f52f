/** What a page of the player does with an LMS and this device, without the page: launch, answer, leave. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Course, Keys, ScenarioKey, StandardId } from '../src/lib/core/carried.ts';
import { split } from '../src/lib/core/letters.ts';
import type { Api } from '../src/lib/lms/find-api.ts';
import { journalKey, openJournal, type Journal } from '../src/lib/lms/journal.ts';
import { keeper, type Light } from '../src/lib/lms/keeper.ts';
import { launch as launchCourse, type Launched } from '../src/lib/lms/launch.ts';
// Loaded here, so that no test waits for a file when its first answer is told.
import '../src/lib/lms/scorm/teller.ts';
import { begin, fresh, give, resume } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import { record } from '../src/lib/play/record.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, keys as ofCourse } from './fixtures/course.ts';

/** A browser without locks has windows ask each other; here pages of one test would, and those of another. Whoever tries it puts it back. */
export const { BroadcastChannel: channel } = globalThis;
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

/** A browser's storage for small texts, as the preview's LMS uses it. */
export function storage(room = Infinity): Storage {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		clear: () => kept.clear(),
		removeItem: (name) => void kept.delete(name),
		getItem: (name) => kept.get(name) ?? null,
		setItem(name, text) {
			if (text.length > room) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			kept.set(name, text);
		}
	};
}

/** A device that keeps what it is told. */
export const device = (): IDBFactory => new IDBFactory();

/** One that keeps nothing, as some private windows do. */
export const noDevice = {
	open(): never {
		throw new DOMException('The user denied permission to access the database.', 'UnknownError');
	}
} as unknown as IDBFactory;

/** Writes a learner's record on a device, as another visit of the course would have. */
export async function written(on: IDBFactory, learner: string, text: string): Promise<void> {
	globalThis.indexedDB = on;
	const journal = openJournal(journalKey(course.id, learner), () => {});
	await journal.read();
	if ((await journal.write(text)) !== 'kept') throw new Error('The device did not keep it.');
}

/** A window with an LMS's API in it, or none; `parent` and `opener` are itself and nobody unless given. */
export function windowWith(api: Api | null, more: Record<string, unknown> = {}, name = 'API'): Window {
	const window: Record<string, unknown> = { ...(api && { [name]: api }), opener: null, navigator: { onLine: true }, ...more };
	window.parent ??= window;
	return window as unknown as Window;
}

export interface Time {
	now(): number;
	pass(milliseconds: number): void;
}

/** A clock that is set by hand: 22 November 2026, 10:20:30 wherever the test runs. */
export function clock(): Time {
	let at = new Date(2026, 10, 22, 10, 20, 30).getTime();
	return { now: () => at, pass: (milliseconds) => (at += milliseconds) };
}

/** What runs later: nothing until `run`, which passes the time. */
export function timetable(time: Time) {
	let waiting: { run: () => void; pause: number }[] = [];
	return {
		later(run: () => void, pause: number) {
			const entry = { run, pause };
			waiting.push(entry);
			return () => void (waiting = waiting.filter((other) => other !== entry));
		},
		/** Runs what waits, once; the pauses that were waited for. */
		run(): number[] {
			const due = waiting;
			waiting = [];
			due.forEach(({ run, pause }) => (time.pass(pause), run()));
			return due.map(({ pause }) => pause);
		}
	};
}

export interface Page extends Pick<Launched, 'session' | 'found' | 'orphan' | 'settleOrphan'> {
	/** The learner's log as the page has it. */
	log(): Log;
	light(): Light | null;
	/** Every light that was shown. */
	lights: Light[];
	/** What this device keeps aside. */
	aside: Journal['aside'];
	/** Begins an attempt where none is open, and gives these answers, one telling each; resolves when the last telling is over. */
	answer(scenario: string, answers: string): Promise<void>;
	mend(scenario: string, answer: string): Promise<void>;
	/** The keys come, where the page was opened without. */
	unlock(keys: Keys): Promise<void>;
	/** Runs the retries that wait; the pauses that were waited for. */
	retry(): Promise<number[]>;
	/** The browser says that it is online again. */
	online(): Promise<void>;
	/** This window takes over from the one that writes. */
	takeOver(): Promise<void>;
	leave(): void;
}

export interface Circumstances {
	/** Before the keys have come, as a page opens that nobody has come back to. */
	early?: boolean;
	/** Whether the network is there. */
	reach?: () => Promise<boolean>;
	/** The browser's locks. */
	locks?: LockManager;
	standard?: StandardId;
	/** Those of another course, or of another release. */
	keys?: Keys;
}

/** Opens the course in a window, on a device. Twenty seconds pass between one answer and the next. */
export async function launch(window: Window, on: IDBFactory, time: Time, of: Course, around: Circumstances = {}): Promise<Page> {
	const { early = false, reach = () => Promise.resolve(true), locks, standard = 'scorm-1.2', keys = ofCourse } = around;
	globalThis.indexedDB = on;
	/** A pause that is none: what an LMS that comes late is waited for. */
	const soon = (run: () => void): (() => void) => {
		const timer = setImmediate(run);
		return () => clearImmediate(timer);
	};
	const patient = (run: () => void, pause: number): (() => void) => (pause < 1_000 ? soon(run) : () => {});
	const launched = await launchCourse({ ...of, standard }, { window, clock: time, later: patient, locks });
	const { session, course: mine, journal, found, turn } = launched;
	const retries = timetable(time);
	const lights: Light[] = [];
	let listener = (): void => {};
	let known: Keys | null = early ? null : keys;
	let log = resume(found.log ?? fresh(0x5eed), mine, known?.scenarios ?? []).log;
	const keep = keeper({
		session,
		journal,
		saved: found.saved,
		clock: time,
		later: retries.later,
		online: (run) => (listener = run),
		reach,
		toRecord: (newest) => known && record(mine, known, newest),
		onlight: (light) => lights.push(light)
	});
	launched.onlost(keep.stop);
	if (!turn.mine) keep.stop();
	/** Resolves when a light is shown that says where something has come to. */
	async function lit(after: number): Promise<void> {
		for (let tries = 0; lights.slice(after).every(({ state }) => state === 'saving'); tries++) {
			if (tries > 20_000) throw new Error('No light was shown.');
			await new Promise((resolve) => setImmediate(resolve));
		}
	}
	const go = async (next: Log): Promise<void> => {
		time.pass(20_000);
		const before = lights.length;
		if (await keep.keep(next)) log = next;
		await lit(before);
	};
	const minutes = (): number => 1_000_000 + Math.floor(log.counter);
	const keyOf = (id: string): ScenarioKey => keys.scenarios.find((key) => key.id === id)!;
	await keep.keep(log);
	if (!early && session && turn.mine) await lit(0);
	return {
		session,
		found,
		log: () => log,
		light: () => lights.at(-1) ?? null,
		lights,
		orphan: launched.orphan,
		settleOrphan: launched.settleOrphan,
		aside: journal.aside,
		async answer(scenario, answers) {
			log = begin(log, scenario);
			for (const letter of split(answers)) await go(give(log, mine, keyOf(scenario), letter, minutes()));
		},
		mend: (scenario, answer) => go(mend(log, mine, keyOf(scenario), answer, 'best')),
		async unlock(keys) {
			known = keys;
			log = resume(log, mine, keys.scenarios).log;
			const before = lights.length;
			await keep.keep(log);
			await lit(before);
		},
		async retry() {
			const before = lights.length;
			const pauses = retries.run();
			if (pauses.length > 0) await lit(before);
			return pauses;
		},
		async online() {
			const before = lights.length;
			const waits = ['device', 'nowhere'].includes(lights.at(-1)?.state ?? '');
			listener();
			if (waits) await lit(before);
		},
		takeOver: turn.take,
		leave: keep.close
	};
}
