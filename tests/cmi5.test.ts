/** What an LMS is told by cmi5 while someone plays, request by request as recorded in `fixtures/lms`. */
import { describe, expect, it } from 'vitest';
import { enrolmentOf, worldOf } from './cmi5-page.ts';
import { violations } from './cmi5-rules.ts';
import { plays } from './plays.ts';
import { faultsOf } from './xapi-faults.ts';

const verb = (name: string) => `http://adlnet.gov/expapi/verbs/${name}`;

describe('a play, as an LMS is told it by cmi5', () => {
	it.each(Object.entries(plays))('%s', async (name, play) => {
		const world = worldOf(play);
		await play.play(world);
		await world.settled();
		const { lms, sessions } = world;
		await expect(world.told()).toMatchFileSnapshot(`fixtures/lms/${name}.cmi5.txt`);
		expect(lms.statements.flatMap(faultsOf)).toEqual([]);
		expect(violations(lms.statements, enrolmentOf(sessions))).toEqual([]);
		const verdict = lms.statements.find((one) => one.verb.id === verb('passed')) ?? lms.statements.findLast((one) => one.verb.id === verb('failed'));
		expect(verdict ? verdict.verb.display?.en : 'incomplete').toBe(play.status);
		// What is not judged yet has no score in cmi5.
		const scaled = verdict?.result?.score?.scaled;
		expect(scaled === undefined ? null : Math.round(scaled * 10_000) / 100).toBe(verdict ? play.score : null);
	});

	it('a request for the log and one for statements a telling, and both at the end', async () => {
		const world = worldOf({});
		await plays['right-all-through']!.play(world);
		await world.settled();
		const lines = world.told().split('\n');
		expect(lines.filter((line) => line.startsWith('PUT activities/state')).length).toBe(1 + 3 + 1);
		expect(lines.filter((line) => line.startsWith('POST statements')).length).toBe(1 + 3 + 1);
	});
});
