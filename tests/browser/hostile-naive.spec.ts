/**
 * Each stand-in is hostile: a package as many are loses something in it, or tells the learner what is not so. Where it does not the stand-in
 * is no trap, and says so. In a strict LMS that works it loses nothing: so the loss is the stand-in's.
 */
import { expect, type Page, test } from '@playwright/test';
import { hostileLms, type Activity, type Lms } from '../hostile/lms.ts';
import type { Habits } from '../hostile/naive.ts';
import { naivePackage } from '../hostile/naive-package.ts';
import type { LmsWindow, Scorm, Switches } from '../hostile/shapes.ts';
import { tabled } from '../hostile/table.ts';
import { traps, type Trap } from '../hostile/traps.ts';

let lms: Lms;
/** One page for all of them: a naive package keeps nothing on the device. */
let page: Page;
test.beforeAll(async ({ browser }) => {
	lms = await hostileLms();
	page = await browser.newPage();
});
test.afterAll(() => lms.stop());

const body = () => page.frame({ name: 'sco' })!.locator('body');

async function open({ url }: Activity): Promise<void> {
	await page.goto(url);
	await expect.poll(() => page.frame({ name: 'sco' })).not.toBeNull();
	await page.frame({ name: 'sco' })!.waitForLoadState();
}

async function broken(activity: Activity, switches: Switches): Promise<void> {
	activity.switches = switches;
	await page.evaluate((how) => (window as unknown as LmsWindow).break(how), switches);
}

/** What the LMS has of these answers and should have: the record, each interaction, objectives, score and status. */
function lost(standard: Scorm, { stored }: Activity, answers: string, habits: Habits): string[] {
	const v2 = standard === 'scorm-2004';
	const [right, ended] = [[...answers].filter((letter) => letter === 'a').length, answers.length === 4];
	const passed = right * 25 >= (habits.passMark ?? 100);
	const status = v2 ? stored['cmi.success_status'] : stored['cmi.core.lesson_status'];
	const wanted = ended ? (passed ? 'passed' : 'failed') : v2 ? undefined : 'incomplete';
	const responses = Object.entries(stored).flatMap(([element, id]) => {
		const at = /^cmi\.interactions\.(\d+)\.id$/.exec(element)?.[1];
		return at === undefined ? [] : [[id, stored[`cmi.interactions.${at}.${v2 ? 'learner' : 'student'}_response`] ?? '']];
	});
	const timed = Object.keys(stored).filter((element) => /interactions\.\d+\.time/.test(element)).length;
	const kept = /"answers":(\[.*\])/.exec(stored['cmi.suspend_data'] ?? '')?.[1];
	return [
		kept === JSON.stringify([...answers]) ? '' : 'record',
		[...answers].every(
			(letter, at) =>
				responses.filter(([id]) => id === `q${at + 1}`).every(([, response]) => response === letter) && responses.some(([id]) => id === `q${at + 1}`)
		)
			? ''
			: 'interactions',
		habits.iso && timed < answers.length ? 'times' : '',
		v2 && stored['cmi.objectives.0.id'] !== 'the-course' ? 'objective' : '',
		Number(stored[v2 ? 'cmi.score.raw' : 'cmi.core.score.raw'] ?? -1) === right * 25 ? '' : 'score',
		status === wanted || (v2 && !ended && status === 'unknown') ? '' : 'status'
	].filter((one) => one !== '');
}

/** All that can be lost. */
const parts = ['record', 'interactions', 'times', 'objective', 'score', 'status'];

/** Plays it; what was lost in the end, and whether a claim was untrue at any step. */
async function play(trap: Trap, standard: Scorm): Promise<{ lost: string[]; lied: boolean }> {
	const habits: Habits = { standard, ...trap.naive };
	const switches = trap.switches(standard);
	const activity = lms.activity(standard, await naivePackage(habits), trap.strikes === 'launch' ? switches : {});
	const answers = trap.answers ?? 'aba';
	let [lied, given] = [false, ''];
	await open(activity);
	for (const [at, letter] of [...answers].entries()) {
		if (at === (trap.strikes === 'return' ? 2 : 1)) {
			if (trap.strikes === 'return') {
				await page.goto('about:blank');
				activity.switches = switches;
				if (habits.retakes) given = '';
				await open(activity);
			}
			if (trap.strikes === 'middle') await broken(activity, switches);
			if (trap.offline) await page.context().setOffline(true);
			if (trap.reload) {
				await page.frame({ name: 'sco' })!.goto(activity.package);
				await page.frame({ name: 'sco' })!.waitForLoadState();
			}
		}
		await body().locator(`button[value="${letter}"]`).click();
		given += letter;
		const saved = (activity.stored['cmi.suspend_data'] ?? '').includes(JSON.stringify([...given]));
		lied ||= (await body().getAttribute('data-claims')) === 'saved' && !saved;
	}
	await page.goto('about:blank');
	if (trap.offline) await page.context().setOffline(false);
	// Of two tries the better one counts.
	return { lost: lost(standard, activity, habits.retakes ? 'aa' : answers, habits).filter((what) => !habits.retakes || what === 'score'), lied };
}

for (const trap of traps) {
	test(`an LMS that ${trap.does}`, async () => {
		const [missing, lies] = [new Set<string>(), new Set<boolean>()];
		for (const standard of trap.standards) {
			const { lost, lied } = await play(trap, standard);
			if (trap.harmless) expect([standard, lost, lied]).toEqual([standard, [], false]);
			else expect([standard, lost.length > 0 || lied]).toEqual([standard, true]);
			lost.forEach((one) => missing.add(one));
			lies.add(lied);
		}
		const what = parts.filter((one) => missing.has(one)).join(', ');
		tabled(
			0,
			trap.does,
			'An ordinary package there',
			trap.harmless ? `loses nothing: ${trap.harmless}` : `loses ${what}${lies.has(true) ? '; says “saved” all the same' : ''}`
		);
	});
}

for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
	test(`${standard}: in an LMS that works it loses nothing`, async () => {
		const strict: Trap = { name: 'none', does: '', standards: [standard], strikes: 'return', switches: () => ({}) };
		expect(await play({ ...strict, answers: 'abca' }, standard)).toEqual({ lost: [], lied: false });
		expect(await play({ ...strict, answers: 'aaaa', naive: { atTheEnd: true } }, standard)).toMatchObject({ lost: [] });
	});
}
