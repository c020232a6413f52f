/** What the LMS makes of a result, and what becomes of answers when an LMS works again while the course is open. */
import { expect, test } from '@playwright/test';
import { hostileLms, type Lms } from '../hostile/lms.ts';
import { packageOf } from '../hostile/package.ts';
import { differences } from '../hostile/report.ts';
import { plain } from '../hostile/script.ts';
import type { Switches } from '../hostile/shapes.ts';
import { holds, Learner } from '../hostile/visit.ts';
import { allRight, bestRoute, breachAtOnce, named, routesToEndings, stopsOf, worth } from './course.ts';

const first = plain[0]!;
const told = /^(accepted|saved)$/;

let lms: Lms;
test.beforeAll(async () => {
	lms = await hostileLms();
	await packageOf('scorm-1.2', [first]);
});
test.afterAll(() => lms.stop());

const names = {
	'scorm-1.2': { status: 'cmi.core.lesson_status', raw: 'cmi.core.score.raw' },
	'scorm-2004': { status: 'cmi.success_status', raw: 'cmi.score.raw' }
};

for (const standard of ['scorm-1.2', 'scorm-2004'] as const) {
	const { status, raw } = names[standard];

	test(`${standard}: an LMS that judges by its own pass mark cannot make a pass of a breach`, async ({ context }) => {
		const { id, breach } = breachAtOnce();
		const { scenes } = named.find((one) => one.id === id)!.scenario;
		const { letters } = stopsOf(id, allRight).find(({ scene, letters }) => letters[0] === breach && scenes[scene]!.ending)!;
		const { files } = await packageOf(standard, [id]);
		const activity = lms.activity(standard, files, { mastery: 1 });
		const learner = await Learner.on(context, activity);
		await learner.open();
		for (const letter of letters) await learner.answer([id, letter], told);
		await learner.leave();
		expect(worth({ id, letters })).toMatchObject({ breach: true });
		expect(activity.stored[status]).toBe('failed');
		expect(activity.stored[raw]).toBeUndefined();
		expect(learner.untrue).toEqual([]);
	});

	test(`${standard}: a worse second try takes nothing from an LMS that keeps what it is told last`, async ({ context }) => {
		const { course, keys, files } = await packageOf(standard, [first]);
		const worst = routesToEndings()
			.filter(({ id }) => id === first)
			.sort((a, b) => worth(a).score - worth(b).score)[0]!;
		expect(worth(worst).score).toBeLessThan(100);
		const activity = lms.activity(standard, files);
		const learner = await Learner.on(context, activity);
		await learner.open();
		for (const letter of bestRoute(first)) await learner.answer([first, letter], told);
		expect([activity.stored[status], activity.stored[raw]]).toEqual(['passed', '100']);
		await learner.begin(first);
		await learner.player.answer(...worst.letters);
		await expect(learner.player.locator('.save')).toHaveAttribute('data-state', told);
		await learner.leave();
		expect([activity.stored[status], activity.stored[raw]]).toEqual(['passed', '100']);
		expect(differences(standard, activity, { course, keys })).toEqual([]);
	});

	test(`${standard}: what an LMS could not take it has once it works again, without another answer`, async ({ context }) => {
		const made = await packageOf(standard, [first]);
		const activity = lms.activity(standard, made.files);
		const learner = await Learner.on(context, activity);
		await learner.open();
		const faults: Switches[] = [{ refuse: 1e9 }, { down: true }, { down: true, unsent: 'throw' }, { throws: true }];
		for (const [at, letter] of bestRoute(first).entries()) {
			// Each answer is given under another fault, the first under none.
			await learner.break(at > 0 ? faults[(at - 1) % faults.length]! : {});
			await learner.answer([first, letter], at > 0 ? /device/ : told);
			await learner.break({});
			// As a browser does that has found the network again; else the package tries by itself after a while.
			await learner.frame.evaluate(() => window.dispatchEvent(new Event('online')));
			await learner.settled(at + 1, told);
			expect(holds(learner.stored, learner.given)).toBe(at + 1);
			expect(differences(standard, activity, made)).toEqual([]);
		}
		expect(learner.untrue).toEqual([]);
	});

	test(`${standard}: a page that was about to go, and stays, takes nobody's word for what could not be sent`, async ({ context }) => {
		const { files } = await packageOf(standard, [first]);
		const activity = lms.activity(standard, files);
		const learner = await Learner.on(context, activity);
		await learner.open();
		const [one, two] = bestRoute(first) as [string, string];
		await learner.answer([first, one], told);
		await learner.break({ down: true });
		await learner.answer([first, two], /device/);
		// As when the LMS asks whether to leave, and the learner does not. From here on it hands all to the browser, and says “true”.
		await learner.page.evaluate(() => window.dispatchEvent(new Event('beforeunload')));
		await learner.frame.evaluate(() => window.dispatchEvent(new Event('beforeunload')));
		const light = await learner.frame.evaluate(
			() =>
				new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.querySelector<HTMLElement>('.save')?.dataset.state))))
		);
		expect(light).toBe('device');
		expect(learner.untrue).toEqual([]);
		await learner.break({});
		await learner.frame.evaluate(() => window.dispatchEvent(new Event('online')));
		await expect.poll(() => holds(learner.stored, learner.given)).toBe(2);
		await learner.settled(2, told);
	});
}
