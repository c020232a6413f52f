/** What an LMS is told of decisions that sort items: the right type, and patterns that a right answer equals. */
import { describe, expect, it } from 'vitest';
import type { SortingKey } from '../src/lib/core/carried.ts';
import type { Api } from '../src/lib/lms/find-api.ts';
import { scorm12 } from '../src/lib/lms/standards/scorm-1.2.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { answerBy } from '../src/lib/play/option.ts';
import { record } from '../src/lib/play/record.ts';
import { strict } from '../src/lib/preview/strict.ts';
import { sorted, sortedCourse, sortedKeys } from './fixtures/sorted.ts';
import { callsOf, named, sessionWith, type Scorm } from './lms-scorm.ts';
import type { StandIn } from './lms-strict.ts';

const after = (...answers: number[][]) =>
	answers.reduce((log, items, at) => give(log, sortedCourse, sorted, answerBy(sorted.decisions[at + 1] as SortingKey, items), 1000 + at), begin(fresh(7), 'S'));

/** What is set of the interaction at an index. */
const fields = (lms: StandIn, scorm: Scorm, at: number): Record<string, string> =>
	Object.fromEntries(
		callsOf(lms, scorm, 'SetValue').flatMap((call) => {
			const [, name, value] = new RegExp(`"cmi\\.interactions\\.${at}\\.([^"]*)", "([^"]*)"`).exec(call) ?? [];
			return name === undefined ? [] : [[name, value!]];
		})
	);

describe.each(named)('interactions that sort items: %s', (_, scorm) => {
	const told = async (...answers: number[][]) => {
		const lms = scorm.standIn();
		await (await sessionWith(scorm, lms.api)).tell(record(sortedCourse, sortedKeys, after(...answers)));
		return [0, 1, 2].map((at) => fields(lms, scorm, at)) as [Record<string, string>, Record<string, string>, Record<string, string>];
	};
	/** In this standard's own marks. */
	const own = (response: string): string => (scorm.standard.id === 'scorm-1.2' ? response : response.replaceAll(',', '[,]').replaceAll('.', '[.]'));

	it('items that are ticked or taken out are a choice of several', async () => {
		const [ticked, , takenOut] = await told([1, 1, 1], [0, 2, 1], [1, 1, 0]);
		expect(ticked).toMatchObject({
			id: 'C149.sorted.ticked',
			type: 'choice',
			'correct_responses.0.pattern': own('a_the_time,c_the_village'),
			[scorm.response]: own('a_the_time,b_the_chairs,c_the_village'),
			result: scorm.standard.id === 'scorm-1.2' ? 'wrong' : 'incorrect',
			weighting: '1'
		});
		expect(takenOut).toMatchObject({ type: 'choice', 'correct_responses.0.pattern': own('a_ambleford,b_a_teacher'), result: 'correct' });
		expect(takenOut[scorm.response]).toBe(takenOut['correct_responses.0.pattern']);
	});

	it('actions are matched with their ratings, and part credit is a number', async () => {
		const [, judged] = await told([1, 1, 1], [0, 2, 1], [1, 1, 0]);
		expect(judged).toMatchObject({
			type: 'matching',
			'correct_responses.0.pattern': own('a_ring_her.1,b_post.4,c_wait.2'),
			[scorm.response]: own('a_ring_her.1,b_post.3,c_wait.2'),
			result: '0.83'
		});
	});

	it('have their type before they are answered', async () => {
		const all = await told([1, 0, 1]);
		expect(all.map(({ type }) => type)).toEqual(['choice', 'matching', 'choice']);
		expect(all[1]).toMatchObject({ result: 'neutral' });
		expect(all[1][scorm.response]).toBeUndefined();
	});

	it('are taken by scorm-again, by itself and as strict as LMSs are', async () => {
		const own = scorm.again() as unknown as Api;
		const both = scorm.standard === scorm12 ? [own, strict({ stored: {}, mastery: '', learner: { id: 'x', name: 'X' } }, () => {})] : [own];
		for (const api of both) {
			const session = await sessionWith(scorm, api);
			expect(await session.tell(record(sortedCourse, sortedKeys, after([1, 1, 1], [0, 2, 1], [1, 1, 0])))).toMatchObject({ accepted: true });
			expect(api[`${scorm.prefix}GetLastError`]!()).toBe('0');
		}
	});
});
