/**
 * The power is cut at seeded random moments while a learner plays: all processes of the browser are killed. No answer of which the light said
 * that it is kept or accepted is missing when the course is opened again. CUTS=200 sets how many, SEED=… draws anew: npm run torture.
 */
import { appendFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Cuttable } from '../hostile/cut.ts';
import { draws } from '../hostile/draws.ts';
import { onDevice, watchLights } from '../hostile/lights.ts';
import { hostileLms, type Activity, type Lms } from '../hostile/lms.ts';
import { naivePackage } from '../hostile/naive-package.ts';
import { packageOf } from '../hostile/package.ts';
import { answersIn, plain, script } from '../hostile/script.ts';
import { trials, type Cut, type Open, type Sitting } from '../hostile/trials.ts';
import { Player } from './learner.ts';

const cuts = Number(process.env.CUTS ?? 15);
const seed = Number(process.env.SEED ?? 20261124);

let lms: Lms;
test.beforeAll(async () => (lms = await hostileLms()));
test.afterAll(() => lms.stop());

/** By these the learner is told that the newest answer is kept. */
const kept = ['accepted', 'saved', 'device', 'none'];

/** The package, in an LMS or by itself. Half of the visits find an LMS that refuses all: then the device alone has the answers. */
async function open({ context }: Cuttable, activity: Activity, alone: boolean, refuses: boolean): Promise<Sitting> {
	let [base, told, state] = [0, 0, ''];
	await watchLights(context, (shown) => {
		({ state } = shown);
		if (kept.includes(state)) told = Math.max(told, base + shown.given);
	});
	activity.switches = {};
	const page = await context.newPage();
	const player = new Player(() => (alone ? page : page.frame({ name: 'sco' })!));
	await page.goto(alone ? activity.package : activity.url);
	await player.ready();
	const device = await onDevice(alone ? page.mainFrame() : page.frame({ name: 'sco' })!);
	const texts = [...device, activity.stored['cmi.suspend_data'] ?? ''];
	// Whoever has answers is told of them at once, and so is the LMS.
	if (texts.some((text) => answersIn(text) > 0)) await expect.poll(() => state, { intervals: [20, 50], timeout: 20_000 }).toMatch(/^(accepted|saved|none)$/);
	const found = answersIn((alone ? device[0] : activity.stored['cmi.suspend_data']) ?? '');
	base = told = found;
	let given = found;
	if (refuses) activity.switches = { refuse: 1e9 };
	return {
		found,
		told: () => told,
		async prepare() {
			const [id, letter] = script[given]!;
			if (script[given - 1]?.[0] !== id) {
				const start = player.locator(`[data-start="${id}"]`);
				if ((await start.count()) === 0) await player.leads(player.locator('a[href="#/"]').first());
				await player.start(id);
			}
			await player.goOn();
			await player.fill(letter);
		},
		give() {
			given += 1;
			return player.leads(player.locator('[data-submit]'));
		}
	};
}

/** A package that calls an answer saved once it is in localStorage, which does not wait for the disk. */
async function openNaive({ context }: Cuttable, activity: Activity): Promise<Sitting> {
	const page = await context.newPage();
	await page.goto(activity.package);
	const given = async (): Promise<number> => (await page.locator('body').getAttribute('data-given'))!.length;
	const found = await given();
	let told = found;
	return {
		found,
		told: () => told,
		prepare: async () => {},
		async give() {
			await page.locator('button[value="a"]').click();
			if ((await page.locator('body').getAttribute('data-claims')) === 'saved') told = await given();
		}
	};
}

const missing = (found: Cut[]): Cut[] => found.filter((cut) => cut.found < cut.told);

/** What came of it, as a row of the table in docs/quality.md; npm run torture says where that is gathered. */
function say(what: string, found: Cut[]): void {
	const inDoubt = found.filter(({ given, told }) => told < given);
	const there = inDoubt.filter(({ found, given }) => found === given);
	const told = found.reduce((sum, cut) => sum + cut.told, 0);
	const row = `| ${what} | ${found.length} | ${told} | ${missing(found).length} | ${inDoubt.length} | ${there.length} |`;
	console.log(`${row} seed ${seed}`);
	if (process.env.ROWS) appendFileSync(process.env.ROWS, `${row}\n`);
}

test('without an LMS no answer that was told to be kept is missing', async () => {
	const often = Math.ceil(cuts / 2);
	test.setTimeout(60_000 + often * 20_000);
	const { files } = await packageOf(undefined, plain);
	const opener = (): Open => {
		const activity = lms.activity('scorm-1.2', files);
		return (browser) => open(browser, activity, true, false);
	};
	const found = await trials(opener, often, script.length, draws(seed));
	say('Without an LMS', found);
	expect(found).toHaveLength(often);
	expect(missing(found)).toEqual([]);
});

test('in an LMS no answer that was told to be kept or accepted is missing', async () => {
	const often = Math.floor(cuts / 2);
	test.setTimeout(60_000 + often * 20_000);
	const packages = await Promise.all(
		(['scorm-1.2', 'scorm-2004'] as const).map(async (standard) => [standard, (await packageOf(standard, plain)).files] as const)
	);
	let next = 0;
	const opener = (): Open => {
		const activity = lms.activity(...packages[next++ % packages.length]!);
		return (browser, draw) => open(browser, activity, false, draw() < 0.5);
	};
	const found = await trials(opener, often, script.length, draws(seed + 1));
	say('In an LMS, half of the time one that refuses everything', found);
	expect(found).toHaveLength(often);
	expect(missing(found)).toEqual([]);
});

test('a package that does not wait for the disk loses some: so the trial can fail', async () => {
	const often = cuts < 100 ? 12 : 20;
	test.setTimeout(60_000 + often * 20_000);
	const files = await naivePackage({ standard: 'scorm-1.2', inStorage: true });
	const opener = (): Open => {
		const activity = lms.activity('scorm-1.2', files);
		return (browser) => openNaive(browser, activity);
	};
	const draw = draws(seed + 2);
	const found: Cut[] = [];
	// One loss is enough, where no figures are wanted.
	while (found.length < often && (cuts >= 100 || missing(found).length === 0)) found.push(...(await trials(opener, 2, Infinity, draw)));
	say('A package that calls an answer saved once it is in local storage', found);
	expect(missing(found).length).toBeGreaterThan(0);
});
