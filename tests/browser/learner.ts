/** What a person does in the preview LMS: start a dilemma, answer, go on, leave, come back. */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { sortedBy } from '../../src/lib/play/option.ts';
import { keyTo } from '../../src/lib/play/score.ts';
import type { Log } from '../../src/lib/play/shapes.ts';
import { keyOf } from './course.ts';

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

	/** Answers question after question: by a choice's letter, or by four characters where items are sorted. */
	async answer(...answers: string[]): Promise<void> {
		for (const answer of answers) {
			await this.goOn();
			await this.fill(answer);
			await this.leads(this.locator('[data-submit]'));
		}
	}

	/** Sets everything as an answer says, and does not continue. */
	async fill(answer: string): Promise<void> {
		if (!answer.startsWith('$')) return this.option(answer).check();
		const dilemma = /#\/([^/]+)\//.exec(this.frame().url())?.[1] ?? '';
		const decision = keyTo(keyOf(dilemma), answer)?.decision;
		if (!decision || decision.kind === 'choice') throw new Error(`${answer} sorts nothing in ${dilemma}.`);
		const sorted = sortedBy(decision, answer)!;
		for (const [at, { slot }] of decision.items.entries()) {
			const to = sorted[at]!;
			if (decision.kind === 'judge') await this.option(`${slot}.${to + 1}`).check();
			else if (decision.kind === 'choose-all') await this.option(String(slot)).setChecked(to === 1);
			else if ((await this.option(String(slot)).getAttribute('aria-pressed')) !== String(to === 1)) await this.option(String(slot)).click();
		}
	}

	option(name: string): Locator {
		return this.locator(`[data-option="${name}"]`);
	}

	/** What can be answered, as it is shown. */
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

	/** The saved log as the page shows it. */
	async suspended(): Promise<Log | null> {
		return parse((await this.value('suspend').textContent())?.trim() ?? '');
	}

	/** Everything that it stores of the one learner, by element. */
	stored(): Promise<Record<string, string>> {
		return this.page.evaluate(() => {
			const [, record = '{}'] =
				Object.entries({ ...localStorage } as Record<string, string>).find(([key]) => /^clausewise-preview\/.*\/preview-1$/.test(key)) ?? [];
			return (JSON.parse(record) as { elements?: Record<string, string> }).elements ?? {};
		});
	}
}
