/** The desk at which a trainer watches a package before an LMS: what the server says, who is in, what the LMS has, and each call. */
import { t } from '../../messages/index.ts';
import { add, noCalls } from './call-log.ts';
import type { Behaviour } from './hostile.ts';
import { openLearners, type Kept, type Learners } from './learners.ts';
import { lms, type Lms } from './lms.ts';
import { setOffline } from './offline.ts';
import { courseOf, type State } from './state.ts';
import type { Call } from './watched.ts';

/** Ways of breaking that are offered; `none` is an LMS that works. */
export const breaks = ['none', 'refuse', 'throw', 'lie', 'expired'] as const satisfies readonly (Behaviour | 'none')[];
export type Break = (typeof breaks)[number];

export type Who = Pick<Learners, 'learners' | 'current' | 'learner' | 'mastery' | 'lasts'>;

/** The package in the frame. Another visit is another frame: the browser forgets the pages of the last. */
interface Visit {
	number: number;
	address: string;
}

export class Desk {
	state = $state.raw<State | null>(null);
	linked = $state<boolean | null>(null);
	visit = $state.raw<Visit | null>(null);
	frame = $state.raw<HTMLIFrameElement | null>(null);
	/** What the LMS has of the learner who is in. */
	kept = $state.raw<Kept>({ at: null, elements: {} });
	calls = $state.raw(noCalls);
	break = $state.raw<Break>('none');
	/** What was done last, in words; for a screen reader. */
	said = $state('');
	/** Who there is, as the store had it last; null until the package is opened. */
	who = $state.raw<Who | null>(null);
	#learners: Learners | null = null;
	#then: (() => void) | null = null;
	#lms: Lms;
	#storage: Storage | null;

	/** `window` is where the package looks for its API. */
	constructor(window: Window, storage: Storage | null) {
		this.#storage = storage;
		this.#lms = lms({
			behaviour: () => (this.break === 'none' ? null : this.break),
			keep: (learner, elements) => {
				const kept = { at: Date.now(), elements };
				this.#learners?.keep(learner, kept);
				if (learner === this.#learners?.current) this.kept = kept;
				this.#look();
			},
			oncall: (call) => this.#called(call)
		});
		Object.assign(window, { API: this.#lms.api });
	}

	/** The server says how the author's files stand. `returned`: it had been away. */
	receive(state: State, returned: boolean): void {
		const before = this.state;
		this.state = state;
		if (!state.course || this.#then) return;
		if (!this.visit) this.#open();
		else if (state.launch !== before?.launch || state.stamp !== before.stamp || returned) this.#reload(state.launch !== before?.launch);
	}

	leave(): void {
		this.#leave(() => {});
	}

	newLearner(): void {
		this.#leave(() => this.#learners?.add());
	}

	choose(id: string): void {
		this.#leave(() => this.#learners?.choose(id));
	}

	setMastery(mastery: string): void {
		this.#learners?.setMastery(mastery);
		this.#look();
	}

	setBreak(how: Break): void {
		this.break = how;
		this.calls = add(this.calls, t('preview.calls.break', { how: t(`preview.break.${how}`) }));
		setOffline(this.frame?.contentWindow ?? null, how === 'lie');
	}

	clear(): void {
		this.calls = noCalls;
	}

	/** A page has loaded in the frame. */
	loaded(): void {
		if (!this.#then || !this.#isEmpty()) return;
		const then = this.#then;
		this.#then = null;
		then();
		this.#open();
	}

	/** The frame is emptied, as when a window is shut; the package says what it has to say. */
	#leave(then: () => void): void {
		if (this.#then || !this.frame?.contentWindow) return;
		this.#then = then;
		this.said = '';
		this.frame.contentWindow.location.replace('about:blank');
	}

	/** The package is opened for the learner who is in. */
	#open(): void {
		if (!this.state?.course) return;
		this.#learners ??= openLearners(this.#storage, courseOf(this.state.launch), (number) =>
			number === 1 ? t('preview.learner.first') : t('preview.learner.more', { number })
		);
		const { learner, mastery } = this.#learners;
		this.kept = this.#learners.kept(learner.id);
		this.#look();
		this.#lms.launch({ learner, mastery, stored: this.kept.elements });
		const resumed = Boolean(this.kept.elements['cmi.suspend_data']);
		const note = t(resumed ? 'preview.calls.resumed' : 'preview.calls.opened', { name: learner.name });
		this.calls = add(this.calls, note);
		if (this.visit) this.said = note;
		this.visit = { number: (this.visit?.number ?? 0) + 1, address: this.state.launch };
	}

	#isEmpty(): boolean {
		try {
			return this.frame?.contentWindow?.location.href === 'about:blank';
		} catch {
			return false;
		}
	}

	/** The same page of the package again, from its new files; `moved`: which have another address. */
	#reload(moved: boolean): void {
		this.calls = add(this.calls, t('preview.calls.text'));
		try {
			const location = this.frame?.contentWindow?.location;
			if (moved) location?.replace(`${this.state?.launch}${location.hash}`);
			else location?.reload();
		} catch {
			// The frame shows a browser's own page of error, which may not be touched.
			this.#open();
		}
	}

	#called(call: Call): void {
		this.calls = add(this.calls, call);
		if (call.name === 'LMSInitialize') setOffline(this.frame?.contentWindow ?? null, this.break === 'lie');
	}

	#look(): void {
		if (!this.#learners) return;
		const { learners, current, learner, mastery, lasts } = this.#learners;
		this.who = { learners, current, learner, mastery, lasts };
	}
}
