/** A learner in the package, in a stand-in LMS: what they answered, what they were shown, and who had it at that moment. */
import { expect, type BrowserContext, type Frame, type Page } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { Player } from '../browser/learner.ts';
import { onDevice, watchLights, type Shown } from './lights.ts';
import type { Activity } from './lms.ts';
import type { LmsWindow, Switches } from './shapes.ts';

/** An answer to a dilemma. */
export type Answer = readonly [dilemma: string, letter: string];

/** How many of these answers, from the first on, a record holds. */
export function holds(text: string | undefined, answers: readonly Answer[]): number {
	const scenarios = parse(text ?? '')?.scenarios ?? {};
	const left = Object.fromEntries(Object.entries(scenarios).map(([id, { open, best }]) => [id, `${best?.answers ?? ''}${open?.answers ?? ''}`]));
	const missing = answers.findIndex(([id, letter]) => {
		if (!left[id]?.startsWith(letter)) return true;
		left[id] = left[id].slice(letter.length);
		return false;
	});
	return missing < 0 ? answers.length : missing;
}

export class Learner {
	page!: Page;
	readonly player = new Player(() => this.frame);
	readonly given: Answer[] = [];
	/** The lights so far, those on their way left out. */
	readonly shown: string[] = [];
	/** What was shown and was not so. */
	readonly untrue: string[] = [];
	/** Some of the answers lie apart on the device until the learner has said whose they are: what is shown is not of them. */
	apart = false;
	/** The page goes: what it would still show nobody reads. */
	#goes = false;
	/** Answers that were given before the page was loaded. */
	#before = 0;
	#settled: Shown = { state: '', given: 0 };

	private constructor(
		readonly context: BrowserContext,
		readonly activity: Activity
	) {}

	static async on(context: BrowserContext, activity: Activity): Promise<Learner> {
		const learner = new Learner(context, activity);
		await watchLights(context, (shown) => learner.#see(shown));
		learner.page = await context.newPage();
		return learner;
	}

	/** Where the package stands: in a frame of the LMS, or by itself. */
	get frame(): Frame {
		return this.page.frame({ name: 'sco' }) ?? this.page.mainFrame();
	}

	get stored(): string | undefined {
		return this.activity.stored['cmi.suspend_data'];
	}

	/** Called as a light changes: what the LMS has can be looked up at once. */
	#see({ state, given }: Shown): void {
		this.#settled = { state: state === 'saving' ? '' : state, given };
		if (state === 'saving' || state === '' || this.apart || this.#goes) return;
		// At a launch it may be early: what tells the LMS has not come yet.
		if (given > 0 && this.shown.at(-1) !== state) this.shown.push(state);
		const answered = this.given.slice(0, this.#before + given);
		const kept = holds(this.stored, answered);
		if ((state === 'accepted' || state === 'saved') && kept < answered.length) this.untrue.push(`${state}: the LMS has ${kept} of ${answered.length}`);
	}

	/** `address`: of the launch, which with cmi5 is another each time. */
	async open(address = this.activity.url): Promise<void> {
		this.#goes = false;
		this.#before = this.given.length;
		this.#settled = { state: '', given: 0 };
		await this.page.goto(address);
		await this.player.ready();
	}

	/** The package's frame is loaded again. */
	async reload(): Promise<void> {
		this.#before = this.given.length;
		this.#settled = { state: '', given: 0 };
		await this.frame.goto(this.activity.package);
		await this.player.ready();
	}

	/** The course stands there as if nothing had been answered: what is answered from here on is counted. */
	anew(): void {
		this.given.length = 0;
		this.#before = 0;
	}

	async leave(): Promise<void> {
		this.#goes = true;
		await this.page.goto('about:blank');
		if (this.activity.switches.down) {
			// What waits for the network is lost here, before all is well again.
			await this.context.setOffline(false);
			const last = await this.context.newPage();
			await last.goto(this.activity.package).catch(() => {});
			await last.close();
		}
		// What a page sends as it goes outlives it.
		await expect.poll(() => this.activity.pending).toBe(0);
	}

	async break(switches: Switches): Promise<void> {
		this.activity.switches = switches;
		await this.page.evaluate((how) => (window as unknown as LmsWindow).break(how), switches);
	}

	/** Begins a dilemma where it is not open, gives an answer, and waits until it is known where that is; which is looked up. */
	async answer([id, letter]: Answer, must = /./): Promise<void> {
		// A launch that resumes only passes through the first page.
		if (this.given.at(-1)?.[0] !== id) await this.begin(id);
		this.given.push([id, letter]);
		await this.player.answer(letter);
		await this.settled(this.given.length - this.#before, must);
	}

	async begin(id: string): Promise<void> {
		const start = this.player.locator(`[data-start="${id}"]`);
		if ((await start.count()) === 0) await this.player.leads(this.player.locator('a[href="#/"]').first());
		await this.player.start(id);
	}

	/** Resolves once the light is no longer on its way, or shows what it must, and holds what it says against the device. */
	async settled(given: number, must = /./): Promise<string> {
		const there = (): boolean => this.#settled.given === given && must.test(this.#settled.state);
		await expect.poll(there, { intervals: [20, 30, 50, 100], timeout: 20_000 }).toBe(true);
		const { state } = this.#settled;
		if (!['device', 'none', 'review'].includes(state)) return state;
		const texts = await onDevice(this.frame);
		const kept = Math.max(0, ...texts.map((text) => holds(text, this.given)));
		if (kept < this.given.length) this.untrue.push(`${state}: this device has ${kept} of ${this.given.length}`);
		return state;
	}
}
