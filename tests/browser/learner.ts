/** What a person does in the preview LMS: start a dilemma, answer, go on, leave, come back. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import type { SortingKey } from '../../src/lib/core/carried.ts';
import { letterOf, sortedBy } from '../../src/lib/play/option.ts';
import { keys } from './course.ts';

export const address = (): string => process.env.CLAUSEWISE_ADDRESS!;

/** Where the package stands, as an LMS would launch it. */
export async function launchAddress(): Promise<string> {
	const { launch } = (await (await fetch(new URL('state.json', address()))).json()) as { launch: string };
	return new URL(launch, address()).href;
}

/** Anything that a page of the player is waited for by. */
const stands = '[data-start], [data-submit], [data-next], [data-done]';

/** The player, in whatever frame it stands. */
export class Player {
	constructor(readonly frame: () => Frame | Page) {}

	locator(selector: string): Locator {
		return this.frame().locator(selector);
	}

	async ready(): Promise<void> {
		await expect(this.locator(stands).first()).toBeVisible();
	}

	async start(id: string): Promise<void> {
		await this.locator(`[data-start="${id}"]`).click();
		await expect(this.locator('[data-submit], [data-next]').first()).toBeVisible();
	}

	/** Clicks, and waits until the page that follows has taken the place of this one. */
	async leads(click: Locator): Promise<void> {
		const before = this.frame().url();
		await this.heading().evaluate((heading) => heading.setAttribute('data-old', ''));
		await click.click();
		await expect.poll(() => this.frame().url(), { intervals: [20, 30, 50, 100] }).not.toBe(before);
		await expect(this.locator('h1[data-old]')).toHaveCount(0);
		await this.ready();
	}

	/** Goes on to the next question, or to the ending. */
	async goOn(): Promise<void> {
		for (let pages = 0; pages < 20; pages++) {
			// Not the landing page: a launch that resumes only passes through it.
			await expect(this.locator('[data-submit], [data-next], [data-done]').first()).toBeVisible();
			if (await this.locator('[data-submit], [data-done]').count()) return;
			await this.leads(this.locator('[data-next]'));
		}
		throw new Error('The story leads on for ever.');
	}

	/** Answers question after question, each as the log has it. */
	async answer(...answers: string[]): Promise<void> {
		for (const answer of answers) {
			await this.goOn();
			for (const option of this.#options(answer)) {
				// A phrase is a button in the text; all else is checked.
				const field = this.locator(`[data-option="${option}"]`);
				await ((await field.getAttribute('aria-pressed')) === null ? field.check() : field.click());
			}
			await this.leads(this.locator('[data-submit]'));
		}
	}

	/** The options that make an answer: a choice's letter; of items their slots, or slot and rating. */
	#options(answer: string): string[] {
		const id = /#\/([^/]+)/.exec(this.frame().url())?.[1];
		const decisions = Object.values(keys.scenarios.find((one) => one.id === id)!.decisions);
		const sorting = decisions.find((one): one is SortingKey => one.kind !== 'choice' && one.letter === letterOf(answer));
		if (!sorting) return [answer];
		const sorted = sortedBy(sorting, answer)!;
		return sorting.items.flatMap(({ slot }, at) => (sorting.kind === 'judge' ? [`${slot}.${sorted[at]! + 1}`] : sorted[at] ? [String(slot)] : []));
	}

	/** The letters as they are shown. */
	async order(): Promise<string[]> {
		await this.goOn();
		return this.locator('[data-option]').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('data-option') ?? ''));
	}

	/** Goes on to the scene with this heading. */
	async goOnTo(title: string): Promise<void> {
		for (let pages = 0; pages < 20; pages++) {
			if ((await this.heading().textContent()) === title) return;
			await this.leads(this.locator('[data-next]'));
		}
		throw new Error(`The story never comes to “${title}”.`);
	}

	heading(): Locator {
		return this.locator('h1');
	}
}

/** The preview LMS with the package in its frame. */
export class Lms {
	readonly player: Player;

	/** The frame of the visit that stands; a visit is a frame of its own. */
	#frame: Frame | null = null;

	private constructor(readonly page: Page) {
		this.player = new Player(() => this.#frame!);
	}

	static async open(page: Page, at = address()): Promise<Lms> {
		await page.goto(at);
		const lms = new Lms(page);
		await lms.#comesIn(await lms.#visit());
		return lms;
	}

	async leaveAndComeBack(): Promise<void> {
		const visit = await this.#visit();
		await this.page.locator('[data-act="leave"]').click();
		await this.#comesIn(visit + 1);
	}

	async #visit(): Promise<number> {
		return Number(await this.page.locator('iframe[data-visit]').getAttribute('data-visit'));
	}

	async #comesIn(visit: number): Promise<void> {
		const frame = await this.page.locator(`iframe[data-visit="${visit}"]`).elementHandle();
		this.#frame = await frame!.contentFrame();
		await expect.poll(() => this.player.frame().url()).toContain('/package/');
		await this.player.ready();
	}

	async break(how: string): Promise<void> {
		await this.page.locator(`[data-break="${how}"]`).check();
	}

	value(name: string): Locator {
		return this.page.locator(`[data-lms="${name}"]`);
	}
}
