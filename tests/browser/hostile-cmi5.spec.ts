/** The package in a cmi5 LMS that is broken in each way in which one may be; and first a package as many are. See hostile.spec.ts. */
import { expect, test, type Browser } from '@playwright/test';
import { parse } from '../../src/lib/play/log.ts';
import { stateId } from '../../src/lib/lms/cmi5/state.ts';
import { script } from '../hostile/bundle.ts';
import { enrolled, type Enrolment } from '../hostile/cmi5.ts';
import { hostileLms, type Files, type Lms } from '../hostile/lms.ts';
import { packageOf } from '../hostile/package.ts';
import { plain } from '../hostile/script.ts';
import { outcome, tabled } from '../hostile/table.ts';
import { cmi5Traps, type Cmi5Trap } from '../hostile/traps-cmi5.ts';
import { holds, Learner, type Answer } from '../hostile/visit.ts';
import { bestRoute } from './course.ts';

const first = plain[0]!;
const answers: Answer[] = bestRoute(first).map((letter) => [first, letter] as const);
const told = /^(accepted|saved)$/;

let lms: Lms;
test.beforeAll(async () => {
	lms = await hostileLms();
	await packageOf('cmi5', [first]);
});
test.afterAll(() => lms.stop());

function broken(enrolment: Enrolment, { faults = {}, switches = {}, launch = {} }: Cmi5Trap): void {
	Object.assign(enrolment.lrs.faults, faults);
	enrolment.switches = switches;
	enrolment.options = launch;
}

function mended(enrolment: Enrolment): void {
	for (const name of Object.keys(enrolment.lrs.faults)) delete enrolment.lrs.faults[name as keyof Enrolment['lrs']['faults']];
	enrolment.switches = {};
	enrolment.options = {};
}

async function naive(browser: Browser, trap: Cmi5Trap): Promise<{ lost: string[]; lied: boolean }> {
	const buttons = [...'abc'].map((letter) => `<button value="${letter}">${letter}</button>`).join('');
	const files: Files = {
		'index.html': `<!doctype html><html lang="en"><title>A naive package</title><body>${buttons}<script src="naive.js"></script>`,
		'naive.js': await script('naive-cmi5.ts')
	};
	const enrolment = enrolled(lms, files, 'record', (text) => text);
	const context = await browser.newContext();
	let page = await context.newPage();
	if (trap.strikes === 'launch') broken(enrolment, trap);
	let address = enrolment.url;
	const open = async (): Promise<string | null> => {
		await page.goto(address);
		await expect(page.locator('body')).toHaveAttribute('data-open', /./);
		return page.locator('body').getAttribute('data-open');
	};
	let stands = await open();
	let lied = false;
	const has = (count: number): string[] => [
		enrolment.stored['cmi.suspend_data'] === JSON.stringify([...'abc'].slice(0, count)) ? '' : 'record',
		new Set(enrolment.lrs.statements.map(({ object }) => (object as { id: string }).id)).size === count ? '' : 'statements'
	];
	for (const [at, letter] of [...'abc'].entries()) {
		if (at === 1 && trap.strikes !== 'launch') {
			broken(enrolment, trap);
			if (trap.offline) await context.setOffline(true);
			if (trap.again === 'other tab') page = await context.newPage();
			else if (trap.strikes === 'return') address = enrolment.url;
			if (trap.again || trap.strikes === 'return') stands = await open();
		}
		await page.locator(`button[value="${letter}"]`).click();
		if (stands !== 'yes') continue;
		await expect(page.locator('body')).toHaveAttribute('data-settled', String(at + 1));
		lied ||= (await page.locator('body').getAttribute('data-claims')) === 'saved' && has(at + 1).some((one) => one !== '');
	}
	await context.close();
	return { lost: has(3).filter((one) => one !== ''), lied };
}

async function play(browser: Browser, trap: Cmi5Trap): Promise<string> {
	const { files } = await packageOf('cmi5', [first]);
	const enrolment = enrolled(lms, files, stateId, (text) => (JSON.parse(text) as { log: string }).log);
	const context = await browser.newContext();
	const learner = await Learner.on(context, enrolment);
	if (trap.strikes === 'launch') broken(enrolment, trap);
	const address = enrolment.url;
	await learner.open(address);
	const [once, ...rest] = answers;
	await learner.answer(once!, trap.strikes === 'launch' ? (trap.opens ?? told) : told);
	if (trap.strikes !== 'launch') {
		if (trap.strikes === 'return' && !trap.again) await learner.leave();
		broken(enrolment, trap);
		if (trap.offline) await context.setOffline(true);
		if (trap.again === 'other tab') {
			await learner.page.close();
			learner.page = await context.newPage();
		}
		if (trap.again || trap.strikes === 'return') {
			await learner.open(trap.again ? address : enrolment.url);
			await learner.settled(0, trap.opens ?? told);
		}
	}
	learner.shown.length = 0;
	for (const answer of rest) await learner.answer(answer);
	const shown = [...learner.shown];
	await learner.leave();
	expect(learner.untrue).toEqual([]);
	mended(enrolment);

	const back = enrolment.snapshot();
	const inLms = holds(learner.stored, learner.given);
	const alone = await Learner.on(await browser.newContext(), enrolment);
	alone.given.push(...learner.given.slice(0, inLms));
	const counter = parse(learner.stored ?? '')?.counter ?? 0;
	await alone.open(enrolment.url);
	if (inLms > 0) {
		await expect(alone.player.locator('.save')).toHaveAttribute('data-state', told);
		expect(parse(alone.stored!)!.counter).toBeGreaterThan(counter);
	}
	expect(holds(alone.stored, learner.given)).toBe(inLms);
	await alone.context.close();

	back();
	enrolment.wipe();
	await learner.open(enrolment.url);
	await expect(learner.player.locator('.save')).toHaveAttribute('data-state', told);
	const onDevice = holds(learner.stored, learner.given);
	expect([...alone.untrue, ...learner.untrue]).toEqual([]);
	await context.close();
	return outcome(inLms, onDevice, learner.given.length, shown);
}

for (const trap of cmi5Traps) {
	test(`cmi5, a package as many are: an LMS that ${trap.does}`, async ({ browser }) => {
		const { lost, lied } = await naive(browser, trap);
		if (trap.harmless) expect([lost, lied]).toEqual([[], false]);
		else expect(lost.length > 0 || lied).toBe(true);
		tabled(
			1,
			trap.does,
			'An ordinary package there',
			trap.harmless ? `loses nothing: ${trap.harmless}` : `loses ${lost.join(', ')}${lied ? '; says “saved” all the same' : ''}`
		);
	});

	test(`cmi5: an LMS that ${trap.does}`, async ({ browser }) => tabled(1, trap.does, 'cmi5', await play(browser, trap)));
}

test('cmi5: in an LMS that works a package as many are loses nothing', async ({ browser }) => {
	expect(await naive(browser, { does: '', strikes: 'return' })).toEqual({ lost: [], lied: false });
});
