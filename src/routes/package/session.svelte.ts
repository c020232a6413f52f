/** Where play meets the LMS and this device: one learner's sitting at the course. Pages read it and give back answers. */
import { getContext, setContext } from 'svelte';
import type { Course, Keys, Listing, ScenarioKey } from '$lib/core/carried.ts';
import { keeper, type Keeper, type Light } from '$lib/lms/keeper.ts';
import type { Launched, Lent } from '$lib/lms/launch.ts';
import { reach } from '$lib/lms/probe.ts';
import type { Parted } from '$lib/lms/reconcile.ts';
import type { Session } from '$lib/lms/standard.ts';
import { begin, ending, fresh, give, resume } from '$lib/play/history.ts';
import { type As, choose } from '$lib/play/profile.ts';
import { replay } from '$lib/play/replay.ts';
import type { Ended, LearningRecord, Log, Status, Transcript } from '$lib/play/shapes.ts';
import { shuffle } from '$lib/play/shuffle.ts';
import { status } from '$lib/play/status.ts';
import { shown, type Shown } from '$lib/player/attempts.ts';
import type { Failure } from '$lib/player/failure.ts';
import { readKeys, unreachable } from './files.ts';

/** What a damaged record left: the texts as they came, and what became of them. */
interface Damage {
	texts: string[];
	/** This device keeps them aside. */
	kept: boolean;
	/** Another copy was found, and goes on. */
	found: boolean;
}

export class Sitting {
	/** The course, with the pass mark that the launch supplied where it did. */
	readonly course: Course;
	readonly session: Session | null;
	/** The keys of all dilemmas; null until they have come. Before that nothing is told to the LMS. */
	keys = $state.raw<Keys | null>(null);
	#record: ((log: Log) => LearningRecord) | null = null;
	/** Why the keys did not come. */
	failure = $state.raw<Failure | null>(null);
	log = $state.raw<Log>(fresh(0));
	light = $state.raw<Light | null>(null);
	damage = $state.raw<Damage | null>(null);
	/** Titles of dilemmas whose open attempt was cut back, since their text has changed. */
	cut = $state.raw<string[]>([]);
	/** Answers found on this device that no record holds. */
	orphan = $state.raw<Log | null>(null);
	/** Two records of this learner that went their own ways. */
	parted = $state.raw<Parted | null>(null);
	/** Ids of the dilemmas of the path that the learner is on. */
	path: string[] = [];
	/** By dilemma: the attempt that ended a moment ago and is not kept. */
	#unkept = $state.raw<Record<string, Ended>>({});
	#keeper: Keeper;
	/** Over a damaged record nothing is told before an answer; nor of someone new where there is no LMS. */
	#writes: boolean;
	#fetching = false;
	#changes: Promise<void> = Promise.resolve();

	/** `launched`: for the pages of what is seldom needed, too. */
	constructor(
		readonly launched: Launched,
		{ window, clock, later }: Lent
	) {
		const { session, course, journal, found, kept, orphan, turn } = launched;
		this.session = session;
		this.course = course;
		this.orphan = orphan;
		this.parted = found.parted;
		if (found.damaged) this.damage = { texts: found.aside, kept, found: found.log !== null };
		this.log = resume(found.log ?? fresh(window.crypto.getRandomValues(new Uint32Array(1))[0]! >>> 8), course, []).log;
		// A damaged record is kept aside, so a whole one may take its place at once.
		const whole = !found.damaged || (found.log !== null && kept);
		this.#writes = whole && (session !== null || found.log !== null);
		this.#keeper = keeper({
			session,
			journal,
			saved: found.saved,
			clock,
			later,
			online: (run) => window.addEventListener('online', run),
			reach: () => reach(window),
			toRecord: (newest) => this.#record?.(newest) ?? null,
			onlight: (light) => (this.light = light)
		});
		// Before the first answer, so that nobody begins in a session that is over without knowing.
		if (session?.shut) this.light = { state: 'device', reason: 'closed' };
		launched.onlost(this.#keeper.stop);
		if (!turn.mine) this.#keeper.stop();
		// From here on another window that is opened goes on with this log.
		else if (whole) void this.#keeper.keep(this.log);
	}

	/** Fetches the keys where they have not come: then the LMS is told of all that there is. It may have lost the last tellings. */
	async fetchKeys(): Promise<void> {
		if (this.keys || this.#fetching) return;
		this.#fetching = true;
		const code = import('$lib/play/record.ts').catch(() => null);
		const [{ value, failure }, telling] = await Promise.all([readKeys(), code]);
		this.#fetching = false;
		this.failure = failure ?? (telling ? null : unreachable('_app'));
		if (!value || !telling) return;
		this.keys = value;
		this.#record = (log) => telling.record(this.course, value, log);
		// After what is being written: it would be told of as if it had not been.
		await this.#after(async () => {
			this.cutBack(value.scenarios);
			if (this.#writes) await this.#keeper.keep(this.log);
		});
	}

	/** Cuts back the open attempts at these dilemmas to what their texts still have. */
	cutBack(keys: ScenarioKey[]): void {
		const { log, cut } = resume(this.log, this.course, keys);
		if (log === this.log) return;
		this.log = log;
		this.cut = [...this.cut, ...cut.flatMap((id) => this.scenario(id)?.title ?? [])];
	}

	get status(): Status {
		return status(this.course, this.log);
	}

	scenario(id: string): Listing | undefined {
		return this.course.scenarios.find((scenario) => scenario.id === id);
	}

	/** The attempt that the pages of a dilemma show; null where it is new. */
	shown(id: string): Shown | null {
		return shown(this.log.scenarios[id], this.#unkept[id]);
	}

	transcript(key: ScenarioKey): Transcript {
		return replay(key, this.shown(key.id)?.attempt.answers ?? '');
	}

	/** The letters of a decision in the order of this learner's attempt: the same each time that they come back. */
	order(id: string, offered: string[]): string[] {
		return shuffle(offered, this.log.seed, id, this.shown(id)?.number ?? 1);
	}

	/** Resolves when the answer is on this device, or cannot be: then the page may go on. `sure`: 1 to 3, 0 where that was not said. */
	answer(key: ScenarioKey, letter: string, sure = 0): Promise<void> {
		const { id } = key;
		const minutes = Math.floor((Date.now() - Date.UTC(2025, 0, 1)) / 60_000);
		let unkept: Ended | null = null;
		const given = (before: Log): Log => {
			const begun = begin(before, id);
			const log = give(begun, this.course, key, letter, minutes, sure);
			if (log === begun) return before;
			const last = ending(begun, key, letter, minutes, sure);
			unkept = last && JSON.stringify(log.scenarios[id]?.best) !== JSON.stringify(last) ? last : null;
			return log;
		};
		return this.change(given, () => this.#forget(id, unkept));
	}

	/** How the course is taken from here on. */
	choose(profile: As): void {
		void this.change((log) => choose(log, profile));
	}

	again(id: string): void {
		this.#forget(id, null);
		void this.change((log) => begin(log, id));
	}

	#forget(id: string, unkept: Ended | null): void {
		const { [id]: _, ...others } = this.#unkept;
		this.#unkept = unkept ? { ...others, [id]: unkept } : others;
	}

	/** The course map shows the attempts that count, and is on no path. */
	forgetUnkept(): void {
		this.#unkept = {};
		this.path = [];
	}

	/** Another record of this learner's is put together with what there is, which leads; by a file that comes with whoever asks for it. False where it could not be kept. */
	async takeIn(together: (mine: Log) => Log): Promise<boolean> {
		let kept = false;
		const whole = (log: Log): Log => resume({ ...together(log), seed: log.seed }, this.course, this.keys?.scenarios ?? []).log;
		await this.change(whole, () => (kept = true));
		void this.fetchKeys();
		return kept;
	}

	flush = (): void => this.#keeper.flush();
	close = (): void => this.#keeper.close();

	/** One change after the other: the log is the changed one once it is kept. Where another window has gone on it stays as it was. */
	change(of: (log: Log) => Log, then = (): void => {}): Promise<void> {
		return this.#after(async () => {
			const log = of(this.log);
			if (log === this.log) return;
			this.#writes = true;
			if (!(await this.#keeper.keep(log))) return;
			this.log = log;
			then();
		});
	}

	/** One thing after the other; what fails stops nothing that comes after. */
	#after(work: () => Promise<void>): Promise<void> {
		const done = this.#changes.then(work);
		this.#changes = done.catch(() => {});
		return done;
	}
}

const key = Symbol('sitting');
export const seat = (sitting: Sitting): Sitting => setContext(key, sitting);
export const sitting = (): Sitting => getContext<Sitting>(key);
