/**
 * The package in an LMS that is broken in each way in which real ones were seen to be: what it and this device alone still have afterwards is
 * all that each could hold, and the learner was never told of an answer that it was where it was not.
 */
import { expect, test, type Browser } from '@playwright/test';
import { parse, print } from '../../src/lib/play/log.ts';
import type { Log } from '../../src/lib/play/shapes.ts';
import { hostileLms, type Lms } from '../hostile/lms.ts';
import { packageOf, type Package } from '../hostile/package.ts';
import { plain } from '../hostile/script.ts';
import { differences } from '../hostile/report.ts';
import { laidOut, outcome, tabled } from '../hostile/table.ts';
import type { Elements, Scorm } from '../hostile/shapes.ts';
import { traps, type Trap } from '../hostile/traps.ts';
import { holds, Learner, type Answer } from '../hostile/visit.ts';
import { bestRoute, keys } from './course.ts';

const [first, second] = plain as [string, string];
const toTheEnd: Answer[] = bestRoute(first).map((letter) => [first, letter] as const);

/** What an LMS that works is said to have done. */
const told = /^(accepted|saved)$/;

let lms: Lms;
test.beforeAll(async () => {
	lms = await hostileLms();
	// Building takes its time, where it is new.
	await packageOf('scorm-1.2', [first]);
});
test.afterAll(() => lms.stop());

/** A learner who has done most of the course: a record of more than 255 characters. */
function long(seed: number): Elements {
	const done = keys.scenarios.filter(({ id }) => id !== first && id !== second).slice(0, 16);
	const scenarios = Object.fromEntries(
		done.map(({ id }) => {
			const ended = { answers: bestRoute(id).join(''), mends: '', endedAt: 900_000, score: 10_000, breach: false };
			return [id, { ended: 1, first: ended, best: ended }];
		})
	);
	const log: Log = { counter: 20, seed, profile: 0, passed: false, at: '', scenarios };
	return { 'cmi.suspend_data': print(log) };
}

/** Opens it anew where all is well; what the LMS then has. `apart`: answers lie apart on this device, and are taken. */
async function healthy(learner: Learner, apart = false): Promise<string | undefined> {
	learner.activity.switches = {};
	learner.apart = apart;
	await learner.open();
	if (apart) {
		await learner.player.locator('.notice .btn').first().click();
		learner.apart = false;
		await expect.poll(() => holds(learner.stored, learner.given)).toBe(learner.given.length);
	}
	if (learner.given.length > 0) await expect(learner.player.locator('.save')).toHaveAttribute('data-state', told);
	return learner.stored;
}

interface Held {
	lms: number;
	device: number;
	of: number;
	shown: string[];
}

async function play(browser: Browser, trap: Trap, standard: Scorm): Promise<Held> {
	const whole = ['cut-at-255', 'too-many-fields'].includes(trap.name);
	const made: Package = await packageOf(standard, trap.name === 'mastery' ? [first] : whole ? undefined : [first, second]);
	const switches = trap.switches(standard);
	const activity = lms.activity(standard, made.files, trap.strikes === 'launch' ? switches : {});
	if (trap.name === 'cut-at-255') activity.stored = long(7);
	const context = await browser.newContext();
	const learner = await Learner.on(context, activity);
	await learner.open();
	const [once, ...rest] = toTheEnd;
	await learner.answer(once!, trap.strikes === 'launch' ? (trap.opens ?? told) : told);
	if (trap.strikes !== 'middle') {
		await learner.leave();
		activity.switches = switches;
		await learner.open();
	}
	if (trap.strikes === 'middle') await learner.break(switches);
	if (trap.offline) await context.setOffline(true);
	if (trap.reload) await learner.reload();
	/** A session that SCORM 2004 has closed shows nothing of what there was: what is answered then lies apart on the device. */
	const closed = trap.reload && standard === 'scorm-2004';
	if (closed) learner.anew();
	if (trap.strikes !== 'middle' || (trap.reload && !closed)) await learner.settled(0, trap.opens ?? told);
	learner.shown.length = 0;
	for (const answer of closed ? toTheEnd : rest) await learner.answer(answer);
	if (!switches.down && trap.name !== 'mastery') await learner.answer([second, bestRoute(second)[0]!]);
	const shown = [...learner.shown];
	await learner.leave();
	expect(learner.untrue).toEqual([]);

	const left = { ...activity.stored };
	const inLms = holds(left['cmi.suspend_data'], learner.given);
	const counter = parse(left['cmi.suspend_data'] ?? '')?.counter ?? 0;
	const alone = await Learner.on(await browser.newContext(), activity);
	alone.given.push(...learner.given.slice(0, inLms));
	const again = parse((await healthy(alone)) ?? '');
	expect(holds(alone.stored, learner.given)).toBe(inLms);
	if (inLms > 0) {
		expect(again!.counter).toBeGreaterThan(counter);
		expect(differences(standard, activity, made)).toEqual([]);
	}
	await alone.context.close();

	activity.stored = {};
	await healthy(learner, closed || ['throws-from-the-start', 'nobody'].includes(trap.name));
	const onDevice = holds(learner.stored, learner.given);
	expect(differences(standard, activity, made)).toEqual([]);
	expect([...alone.untrue, ...learner.untrue]).toEqual([]);
	await context.close();
	return { lms: inLms, device: onDevice, of: learner.given.length, shown };
}

/** A strict LMS that works is all that some of them are: one play stands for those. */
const alike = (trap: Trap, standard: Scorm): boolean =>
	trap.strikes !== 'middle' && JSON.stringify(trap.switches(standard)) === '{}' && trap.strikes === 'launch';

for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
	const own = traps.filter(({ standards }) => standards.includes(standard));
	const strict = own.filter((trap) => alike(trap, standard));
	const column = standard === 'scorm-1.2' ? 'SCORM 1.2' : 'SCORM 2004';
	for (const group of [strict, ...own.filter((trap) => !strict.includes(trap)).map((trap) => [trap])]) {
		test(`${standard}: an LMS that ${group.map(({ does }) => does).join(', that ')}`, async ({ browser }) => {
			const { lms, device, of, shown } = await play(browser, group[0]!, standard);
			for (const { does } of group) tabled(0, does, column, outcome(lms, device, of, shown));
		});
	}
}

test('the table of faults has a row for each of them, and no other', () => {
	const { is, wanted } = laidOut();
	expect(is).toBe(wanted);
});
