/** Where play meets the LMS and this device: one learner's sitting at the course. Pages read it and give back answers. */
import { getContext, setContext } from 'svelte';
import type { Course, Keys, Listing, Profile, ScenarioKey } from '$lib/core/carried.ts';
import { connect } from '$lib/lms/index.ts';
import { journalKey, openJournal } from '$lib/lms/journal.ts';
import { keeper, type Keeper, type Light } from '$lib/lms/keeper.ts';
import { reconcile } from '$lib/lms/reconcile.ts';
import type { Session } from '$lib/lms/standard.ts';
import { storage } from '$lib/lms/storage.ts';
import { begin, ending, fresh, give, mend, resume } from '$lib/play/history.ts';
import { parse, print } from '$lib/play/log.ts';
import { merge } from '$lib/play/merge.ts';
import { choose } from '$lib/play/profile.ts';
import { replay } from '$lib/play/replay.ts';
import type { Ended, LearningRecord, Log, Status, Transcript } from '$lib/play/shapes.ts';
import { shuffle } from '$lib/play/shuffle.ts';
import { status } from '$lib/play/status.ts';
import { shown, type Shown } from '$lib/player/attempts.ts';
import type { Failure } from '$lib/player/failure.ts';
import { readKeys, unreachable } from './files.ts';

/** What a damaged record left: the texts as they came, and what became of them. */
export interface Damage {
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
	#settleOrphan: () => void;
	/** Ids of the dilemmas of the path that the learner is on. */
	path: string[] = [];
	/** By dilemma: the attempt that ended a moment ago and is not kept. */
	#unkept = $state.raw<Record<string, Ended>>({});
	#keeper: Keeper;
	/** Over a damaged record nothing is written before an answer; nor of someone new where there is no LMS. */
	#writes: boolean;
	#fetching = false;

	constructor(course: Course, window: Window) {
		const clock = { now: () => Date.now() };
		this.session = connect(window, clock);
		this.course = { ...course, passMark: this.session?.passMark ?? course.passMark };
		const device = storage(window);
		/** Answers given while an LMS did not say whose record it was lie apart: they may be anybody's. */
		const nobodys = openJournal(device, journalKey(course.id, 'unknown learner'));
		const unknown = this.session !== null && this.session.learner.id === '';
		const journal = unknown ? nobodys : openJournal(device, journalKey(course.id, this.session?.learner.id ?? ''));
		const found = reconcile(this.session?.saved ?? '', journal.read(), parse, course.scoreAlone);
		const kept = found.aside.map((text) => journal.keepAside(text, clock.now())).every(Boolean);
		if (found.damaged) this.damage = { texts: found.aside, kept, found: found.log !== null };
		this.log = resume(found.log ?? fresh(window.crypto.getRandomValues(new Uint32Array(1))[0]! >>> 8), this.course, []).log;
		this.#writes = !found.damaged && (this.session !== null || found.log !== null);
		// From here on another window that is opened goes on with this log.
		if (!found.damaged) journal.write(print(this.log));
		this.#keeper = keeper({
			session: this.session,
			journal,
			clock,
			later: (run, milliseconds) => {
				const timer = window.setTimeout(run, milliseconds);
				return () => window.clearTimeout(timer);
			},
			online: (run) => window.addEventListener('online', run),
			toRecord: (newest) => this.#record?.(newest) ?? null,
			onlight: (light) => (this.light = light)
		});
		const orphan = this.session && !unknown ? parse(nobodys.read() ?? '') : null;
		if (orphan && Object.keys(orphan.scenarios).length > 0) this.orphan = orphan;
		this.#settleOrphan = () => {
			nobodys.keepAside(nobodys.read() ?? '', clock.now());
			nobodys.write('');
			this.orphan = null;
		};
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
		this.cutBack(value.scenarios);
		if (this.#writes) this.#keeper.keep(this.log);
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

	answer(key: ScenarioKey, letter: string): void {
		const { id } = key;
		const minutes = Math.floor((Date.now() - Date.UTC(2025, 0, 1)) / 60_000);
		const begun = begin(this.log, id);
		const last = ending(begun, key, letter, minutes);
		const log = give(begun, this.course, key, letter, minutes);
		if (log === begun) return;
		const { [id]: _, ...others } = this.#unkept;
		const kept = last && JSON.stringify(log.scenarios[id]?.best) === JSON.stringify(last);
		this.#keep(log);
		if (this.log === log) this.#unkept = last && !kept ? { ...others, [id]: last } : others;
	}

	/** How the course is taken from here on. */
	choose(profile: Profile): void {
		this.#keep(choose(this.log, profile));
	}

	/** A decision whose breach stands, taken again. */
	mend(key: ScenarioKey, letter: string): void {
		const which = this.shown(key.id)?.is;
		if (which === 'open' || which === 'best') this.#keep(mend(this.log, this.course, key, letter, which));
	}

	again(id: string): void {
		const { [id]: _, ...others } = this.#unkept;
		this.#unkept = others;
		this.#keep(begin(this.log, id));
	}

	/** The course map shows the attempts that count, and is on no path. */
	forgetUnkept(): void {
		this.#unkept = {};
		this.path = [];
	}

	/** Answers found on this device: the learner's own, or not. They stay aside on the device either way. */
	takeOrphan(mine: boolean): void {
		if (mine && this.orphan) this.#keep({ ...merge(this.log, this.orphan, this.course.scoreAlone), seed: this.log.seed });
		this.#settleOrphan();
		void this.fetchKeys();
	}

	flush = (): void => this.#keeper.flush();
	close = (): void => this.#keeper.close();

	#keep(log: Log): void {
		if (log === this.log) return;
		this.#writes = true;
		if (this.#keeper.keep(log)) this.log = log;
	}
}

const key = Symbol('sitting');
export const seat = (sitting: Sitting): Sitting => setContext(key, sitting);
export const sitting = (): Sitting => getContext<Sitting>(key);
