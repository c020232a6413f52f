/** What an LMS is told while someone plays, call by call as recorded in `fixtures/lms`, and to scorm-again. */
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { course, keys } from './fixtures/course.ts';
import { callsOf, fallen, named, opener, refused, refusing, type Scorm, worldOf } from './lms-scorm.ts';
import { plays } from './plays.ts';

/** An API, and what is set in it with what it answers. */
function watched(api: Api, { prefix, finish }: Scorm, answers: string[]): Api {
	const names = [...['Initialize', 'GetValue', 'SetValue', 'Commit', 'GetLastError', 'GetDiagnostic'].map((name) => prefix + name), finish];
	const call = (name: string, given: string[]): unknown => {
		const answer = api[name]?.(...given);
		if (name.endsWith('SetValue')) answers.push(`${given.join(' = ')} → ${String(answer)}`);
		return answer;
	};
	return Object.fromEntries(names.map((name) => [name, (...given: string[]) => call(name, given)]));
}

describe.each(named)('a play, as a strict %s LMS is told it', (id, scorm) => {
	it.each(Object.entries(plays))('%s', async (name, play) => {
		const world = worldOf(scorm, play);
		await play.play(world);
		const { lms } = world;
		await expect(`${lms.calls.join('\n').trim()}\n`).toMatchFileSnapshot(`fixtures/lms/${name}.${id}.txt`);
		expect(refused(lms, scorm)).toEqual([]);
		expect(fallen(lms, scorm)).toEqual([]);
		expect(scorm.status(lms.stored)).toBe(play.status);
		expect(lms.stored.get(scorm.score)).toBe(play.score === null ? undefined : String(play.score));
	});

	it.each(Object.entries(plays))('%s, to scorm-again', async (_, play) => {
		const { of = { course, keys }, mark, mastery } = play;
		const answers: string[] = [];
		let again = scorm.again(mastery);
		const open = opener(scorm, { ...of.course, passMark: mark ?? of.course.passMark }, of.keys, () => {
			const before = again.renderCMIToJSONObject();
			again = scorm.again(mastery);
			again.loadFromJSON(before.cmi, '');
			return watched(again as unknown as Api, scorm, answers);
		});
		let broken = false;
		await play.play({ open: (given) => open((api) => refusing(api, scorm, () => broken), given), refuse: (is) => (broken = is), note: () => {} });
		expect(answers.filter((answer) => !answer.endsWith('→ true'))).toEqual([]);
		expect(answers.length).toBeGreaterThan(10);
		const stored = new Map(Object.entries(again.getFlattenedCMI()));
		expect(scorm.status(stored)).toBe(play.status);
		expect(stored.get(scorm.score)).toBe(String(play.score ?? ''));
	});

	it('one commit a telling, and one at the end', async () => {
		const world = worldOf(scorm, plays['right-all-through']!);
		await plays['right-all-through']!.play(world);
		expect(callsOf(world.lms, scorm, 'Commit').length).toBe(1 + 3 + 1);
	});
});
