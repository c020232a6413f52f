/** What a page of the player does with an LMS and this device, without the page: launch, answer, leave. */
import type { Course, Keys, ScenarioKey } from '../src/lib/core/carried.ts';
import type { Api } from '../src/lib/lms/find-api.ts';
import { connect } from '../src/lib/lms/index.ts';
import { journalKey, openJournal } from '../src/lib/lms/journal.ts';
import { keeper, type Light } from '../src/lib/lms/keeper.ts';
import { reconcile } from '../src/lib/lms/reconcile.ts';
import type { Session } from '../src/lib/lms/standard.ts';
import { begin, fresh, give, mend, resume } from '../src/lib/play/history.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { record } from '../src/lib/play/record.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { keys } from './fixtures/course.ts';

/** A device that keeps what it is told, or has no room left. */
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

/** A window with an LMS's API in it, or none; `parent` and `opener` are itself and nobody unless given. */
export function windowWith(api: Api | null, more: Record<string, unknown> = {}): Window {
	const window: Record<string, unknown> = { ...(api && { API: api }), opener: null, navigator: { onLine: true }, ...more };
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

export interface Page {
	session: Session | null;
	/** The learner's log as the page has it. */
	log(): Log;
	light(): Light | null;
	damaged: boolean;
	/** Begins an attempt where none is open, and gives these answers, one telling each. */
	answer(scenario: string, answers: string): void;
	mend(scenario: string, answer: string): void;
	/** The keys come, where the page was opened without. */
	unlock(keys: Keys): void;
	/** Runs the retries that wait; the pauses that were waited for. */
	retry(): number[];
	/** The browser says that it is online again. */
	online(): void;
	leave(): void;
}

/**
 * Opens the course in a window, on a device. Twenty seconds pass between one answer and the next. `early`: before the keys have come, as
 * a page opens that nobody has come back to.
 */
export function launch(window: Window, device: Storage | null, time: Time, course: Course, early = false): Page {
	const session = connect(window, time);
	const mine: Course = { ...course, passMark: session?.passMark ?? course.passMark };
	const journal = openJournal(device, journalKey(course.id, session?.learner.id ?? ''));
	const found = reconcile(session?.saved ?? '', journal.read(), parse);
	found.aside.forEach((text) => journal.keepAside(text, time.now()));
	const later = timetable(time);
	let light: Light | null = null;
	let listener = (): void => {};
	let known: Keys | null = early ? null : keys;
	let log = resume(found.log ?? fresh(0x5eed), mine, known?.scenarios ?? []).log;
	if (early) journal.write(print(log));
	const keep = keeper({
		session,
		journal,
		clock: time,
		later: later.later,
		online: (run) => ((listener = run), () => (listener = () => {})),
		toRecord: (newest) => known && record(mine, known, newest),
		onlight: (shown) => (light = shown)
	});
	const go = (next: Log): void => {
		time.pass(20_000);
		log = next;
		keep.keep(log);
	};
	const minutes = (): number => 1_000_000 + Math.floor(log.counter);
	const keyOf = (id: string): ScenarioKey => keys.scenarios.find((key) => key.id === id)!;
	if (!early) keep.keep(log);
	return {
		session,
		log: () => log,
		light: () => light,
		damaged: found.damaged,
		answer(scenario, answers) {
			log = begin(log, scenario);
			for (const letter of answers) go(give(log, mine, keyOf(scenario), letter, minutes()));
		},
		mend: (scenario, answer) => go(mend(log, mine, keyOf(scenario), answer, 'best')),
		unlock(keys) {
			known = keys;
			log = resume(log, mine, keys.scenarios).log;
			keep.keep(log);
		},
		retry: later.run,
		online: () => listener(),
		leave: keep.close
	};
}
