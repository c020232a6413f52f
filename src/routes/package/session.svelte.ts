/** Where play meets the LMS and this device: one learner's sitting at the course. Pages read it and give back answers. */
import { getContext, setContext } from 'svelte';
import type { Course, ScenarioIndex } from '$lib/core/carried.ts';
import { connect } from '$lib/lms/index.ts';
import { journalKey, openJournal } from '$lib/lms/journal.ts';
import { keeper, type Keeper, type Light } from '$lib/lms/keeper.ts';
import { reconcile } from '$lib/lms/reconcile.ts';
import type { Session } from '$lib/lms/standard.ts';
import { storage } from '$lib/lms/storage.ts';
import { begin, ending, fresh, give, mend, resume } from '$lib/play/history.ts';
import { parse } from '$lib/play/log.ts';
import { merge } from '$lib/play/merge.ts';
import { record } from '$lib/play/record.ts';
import { replay } from '$lib/play/replay.ts';
import type { Ended, LearningRecord, Log, Transcript } from '$lib/play/shapes.ts';
import { shuffle } from '$lib/play/shuffle.ts';
import { shown, type Shown } from '$lib/player/attempts.ts';

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
	log = $state.raw<Log>(fresh(0));
	light = $state.raw<Light | null>(null);
	damage = $state.raw<Damage | null>(null);
	/** Titles of dilemmas whose open attempt was cut back, since their text has changed. */
	cut = $state.raw<string[]>([]);
	/** Answers found on this device that no record holds. */
	orphan = $state.raw<Log | null>(null);
	#settleOrphan: () => void;
	/** By dilemma: the attempt that ended a moment ago and is not kept. */
	#unkept = $state.raw<Record<string, Ended>>({});
	#keeper: Keeper;

	constructor(course: Course, window: Window) {
		const clock = { now: () => Date.now() };
		this.session = connect(window, clock);
		this.course = { ...course, passMark: this.session?.passMark ?? course.passMark };
		const device = storage(window);
		/** Answers given while an LMS did not say whose record it was lie apart: they may be anybody's. */
		const nobodys = openJournal(device, journalKey(course.id, 'unknown learner'));
		const unknown = this.session !== null && this.session.learner.id === '';
		const journal = unknown ? nobodys : openJournal(device, journalKey(course.id, this.session?.learner.id ?? ''));
		const found = reconcile(this.session?.saved ?? '', journal.read(), parse);
		const kept = found.aside.map((text) => journal.keepAside(text, clock.now())).every(Boolean);
		if (found.damaged) this.damage = { texts: found.aside, kept, found: found.log !== null };
		const { log, cut } = resume(found.log ?? fresh(window.crypto.getRandomValues(new Uint32Array(1))[0]! >>> 8), this.course);
		this.log = log;
		this.cut = course.scenarios.filter(({ id }) => cut.includes(id)).map(({ title }) => title);
		this.#keeper = keeper({
			session: this.session,
			journal,
			clock,
			later: (run, milliseconds) => {
				const timer = window.setTimeout(run, milliseconds);
				return () => window.clearTimeout(timer);
			},
			online: (run) => window.addEventListener('online', run),
			toRecord: (newest) => record(this.course, newest),
			onlight: (light) => (this.light = light)
		});
		// What the LMS has is told again at once: it may have lost the last tellings. Over a damaged record nothing is written before an answer.
		if (!found.damaged && (this.session || found.log)) this.#keeper.keep(log);
		const orphan = this.session && !unknown ? parse(nobodys.read() ?? '') : null;
		if (orphan && Object.keys(orphan.scenarios).length > 0) this.orphan = orphan;
		this.#settleOrphan = () => {
			nobodys.keepAside(nobodys.read() ?? '', clock.now());
			nobodys.write('');
			this.orphan = null;
		};
	}

	get record(): LearningRecord {
		return record(this.course, this.log);
	}

	scenario(id: string): ScenarioIndex | undefined {
		return this.course.scenarios.find((scenario) => scenario.id === id);
	}

	/** The attempt that the pages of a dilemma show; null where it is new. */
	shown(id: string): Shown | null {
		return shown(this.log.scenarios[id], this.#unkept[id]);
	}

	transcript(scenario: ScenarioIndex): Transcript {
		return replay(scenario, this.shown(scenario.id)?.attempt.answers ?? '');
	}

	/** The letters of a decision in the order of this learner's attempt: the same each time that they come back. */
	order(id: string, offered: string[]): string[] {
		return shuffle(offered, this.log.seed, id, this.shown(id)?.number ?? 1);
	}

	answer(id: string, letter: string): void {
		const minutes = Math.floor((Date.now() - Date.UTC(2025, 0, 1)) / 60_000);
		const begun = begin(this.log, id);
		const last = ending(begun, this.course, id, letter, minutes);
		const log = give(begun, this.course, id, letter, minutes);
		if (log === begun) return;
		const { [id]: _, ...others } = this.#unkept;
		const kept = last && JSON.stringify(log.scenarios[id]?.best) === JSON.stringify(last);
		this.#keep(log);
		if (this.log === log) this.#unkept = last && !kept ? { ...others, [id]: last } : others;
	}

	/** A decision whose breach stands, taken again. */
	mend(id: string, letter: string): void {
		const which = this.shown(id)?.is;
		if (which === 'open' || which === 'best') this.#keep(mend(this.log, this.course, id, letter, which));
	}

	again(id: string): void {
		const { [id]: _, ...others } = this.#unkept;
		this.#unkept = others;
		this.#keep(begin(this.log, id));
	}

	/** The course map shows the attempts that count. */
	forgetUnkept(): void {
		this.#unkept = {};
	}

	/** Answers found on this device: the learner's own, or not. They stay aside on the device either way. */
	takeOrphan(mine: boolean): void {
		if (mine && this.orphan) this.#keep({ ...merge(this.log, this.orphan), seed: this.log.seed });
		this.#settleOrphan();
	}

	flush = (): void => this.#keeper.flush();
	close = (): void => this.#keeper.close();

	#keep(log: Log): void {
		if (log !== this.log && this.#keeper.keep(log)) this.log = log;
	}
}

const key = Symbol('sitting');
export const seat = (sitting: Sitting): Sitting => setContext(key, sitting);
export const sitting = (): Sitting => getContext<Sitting>(key);
