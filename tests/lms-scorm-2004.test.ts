/** What SCORM 2004 alone asks: things found by their ids, an objective of the manifest's, no way back after the end, and how each field is written. */
import { describe, expect, it } from 'vitest';
import type { Api } from '../src/lib/lms/find-api.ts';
import { dialect } from '../src/lib/lms/scorm-2004/dialect.ts';
import { fresh } from '../src/lib/play/history.ts';
import { record } from '../src/lib/play/record.ts';
import type { LearningRecord } from '../src/lib/play/shapes.ts';
import { course, keys } from './fixtures/course.ts';
import { clock } from './lms-page.ts';
import { callsOf, opener, refused, scorms, sessionWith } from './lms-scorm.ts';
import type { StandIn } from './lms-strict.ts';

const scorm = scorms.find(({ standard }) => standard.id === 'scorm-2004')!;
const nothing = record(course, keys, fresh(1));
const connect = (api: Api) => sessionWith(scorm, api);

/** Each interaction, or objective, by its id: its other fields. */
function byId(lms: StandIn, list: string): Record<string, Record<string, string>> {
	const at = (element: string) => new RegExp(`^cmi\\.${list}\\.(\\d+)\\.(.*)$`).exec(element);
	const found: Record<string, Record<string, string>> = {};
	for (const [element, value] of lms.stored) {
		const [, index, field] = at(element) ?? [];
		if (index !== undefined) (found[lms.stored.get(`cmi.${list}.${index}.id`)!] ??= {})[field!] = value;
	}
	return found;
}

describe('objectives and interactions in SCORM 2004', () => {
	it('are found by id, however the LMS orders them from session to session', async () => {
		const lms = scorm.standIn();
		const open = opener(scorm, course, keys, () => (lms.relaunch(), lms.api));
		const answers = ['be', 'i', 'ah'];
		const told: unknown[] = [];
		for (const answer of answers) {
			const page = await open();
			await page.answer('A', answer);
			page.leave();
			told.push(byId(lms, 'interactions')['C152.a-friend-request.the-request']);
		}
		expect(told).toEqual([told[0], told[0], told[0]]);
		expect(Object.keys(byId(lms, 'interactions')).sort()).toEqual(keys.slots.map(({ name }) => name).sort());
		expect(byId(lms, 'interactions')['C152.a-friend-request.at-the-desk']).toMatchObject({ learner_response: 'say_that_she_can_book', result: '0.7' });
		expect(refused(lms, scorm)).toEqual([]);
	});

	it('a decision that a release adds comes behind them', async () => {
		const lms = scorm.standIn();
		await (await connect(lms.api)).tell({ ...nothing, interactions: nothing.interactions.slice(0, 3) });
		lms.relaunch();
		await (await connect(lms.api)).tell(nothing);
		expect(Object.keys(byId(lms, 'interactions')).length).toBe(4);
		expect(byId(lms, 'interactions')['C149.the-name-banner.the-picture']!.result).toBe('neutral');
		expect(refused(lms, scorm)).toEqual([]);
	});

	it('what was told of a decision that is gone stays', async () => {
		const lms = scorm.standIn();
		const open = opener(scorm, course, keys, () => (lms.relaunch(), lms.api));
		await (await open()).answer('A', 'ah');
		const before = byId(lms, 'interactions')['C152.a-friend-request.the-request'];
		lms.relaunch();
		const [first, ...others] = nothing.interactions;
		const gone = { ...first!, stem: '', retired: true, kind: 'judge' as const, objectives: [], correct: [] };
		await (await connect(lms.api)).tell({ ...nothing, interactions: [gone, ...others] });
		expect(byId(lms, 'interactions')['C152.a-friend-request.the-request']).toEqual(before);
	});

	it('the first objective may be the manifest’s, with an id that is not ours: it is left alone', async () => {
		const lms = scorm.standIn({ 'cmi.objectives.0.id': 'primary', 'cmi.objectives.0.success_status': 'unknown' });
		await (await connect(lms.api)).tell(nothing);
		expect(byId(lms, 'objectives').primary).toEqual({ id: 'primary', success_status: 'unknown' });
		expect(Object.keys(byId(lms, 'objectives'))).toEqual(['primary', 'C148.privacy', 'C149.consent', 'C152.connecting']);
		lms.relaunch();
		await (await connect(lms.api)).tell(nothing);
		expect(Object.keys(byId(lms, 'objectives')).length).toBe(4);
	});

	it('or without an id: where the LMS counts it, it is left alone all the same', async () => {
		for (const count of ['1', '0']) {
			const set: string[] = [];
			const lms = scorm.standIn();
			const nameless = count === '1';
			let last = '';
			const api: Api = {
				...lms.api,
				GetValue: (element = '') => ((last = element), element === 'cmi.objectives._count' ? count : lms.api.GetValue!(element)),
				GetLastError: () => (last === 'cmi.objectives.0.id' && !nameless ? '301' : '403'),
				SetValue: (element = '', value = '') => (set.push(element), lms.api.SetValue!(element, value))
			};
			await (await connect(api)).tell(nothing);
			expect(set.find((element) => /^cmi\.objectives\.\d+\.id$/.test(element))).toBe(`cmi.objectives.${nameless ? 1 : 0}.id`);
		}
	});
});

describe('a session of SCORM 2004', () => {
	it('cannot be opened again once it has ended: the learner is told', async () => {
		const lms = scorm.standIn();
		const session = await connect(lms.api);
		await session.tell(nothing);
		session.close();
		session.close();
		expect(callsOf(lms, scorm, 'Terminate').length).toBe(1);
		expect(await session.tell(nothing)).toEqual({ accepted: false, reason: 'closed', detail: '104' });
		// A reload of the frame meets the same API.
		expect(await (await connect(lms.api)).tell(nothing)).toMatchObject({ accepted: false, reason: 'closed' });
	});

	it('is not initialised again after a refusal, since every commit sends all', async () => {
		const lms = scorm.standIn();
		let broken = true;
		const api: Api = { ...lms.api, Commit: () => (broken ? 'false' : lms.api.Commit!('')), GetLastError: () => (broken ? '391' : '0') };
		const session = await connect(api);
		expect(await session.tell(nothing)).toEqual({ accepted: false, reason: 'refused', detail: '391' });
		broken = false;
		expect(await session.tell(nothing)).toMatchObject({ accepted: true });
		expect(callsOf(lms, scorm, 'Initialize').length).toBe(1);
	});

	it('never asks to go anywhere, nor says where it is', async () => {
		const lms = scorm.standIn();
		const open = opener(scorm, course, keys, () => (lms.relaunch(), lms.api));
		const page = await open();
		await page.answer('A', 'ah');
		await page.answer('B', 'b');
		page.leave();
		expect(lms.calls.filter((call) => /adl\.nav|cmi\.location|latency/.test(call))).toEqual([]);
		expect(lms.stored.get('cmi.exit')).toBe('suspend');
	});

	it('lets no progress fall', async () => {
		for (const [had, told] of [
			['0.75', '0.75'],
			['0.25', '0.5'],
			['', '0.5'],
			['P', '0.5'],
			['7', '1']
		] as const) {
			const lms = scorm.standIn({ 'cmi.progress_measure': had });
			await (await connect(lms.api)).tell({ ...nothing, progress: 0.5 });
			expect([had, lms.stored.get('cmi.progress_measure')]).toEqual([had, told]);
		}
	});
});

describe('fields of SCORM 2004', () => {
	/** What is set of a record, by element. */
	async function set(told: Partial<LearningRecord>): Promise<Map<string, string>> {
		const lms = scorm.standIn();
		await (await connect(lms.api)).tell({ ...nothing, ...told });
		expect(refused(lms, scorm)).toEqual([]);
		return lms.stored;
	}

	it('time is local, without a fraction or a zone; how long has at most two decimals and no weeks', () => {
		expect(dialect.time(new Date(2026, 0, 5, 9, 7, 3, 999).getTime())).toBe('2026-01-05T09:07:03');
		expect([0, 5_129, 61_239, 86_400_000 * 9 + 10, -5].map(dialect.duration)).toEqual(['PT0S', 'PT5.12S', 'PT61.23S', 'PT777600.01S', 'PT0S']);
	});

	it('scores are 0–100 and their share of 1, without an exponent', async () => {
		const stored = await set({ status: 'failed', score: 1 });
		expect(['raw', 'min', 'max', 'scaled'].map((field) => stored.get(`cmi.score.${field}`))).toEqual(['0.01', '0', '100', '0.0001']);
		const [objective] = nothing.objectives;
		const stored2 = await set({ objectives: [{ ...objective!, status: 'failed', score: 2833, decisions: 1 }] });
		expect(['raw', 'scaled'].map((field) => stored2.get(`cmi.objectives.0.score.${field}`))).toEqual(['28.33', '0.2833']);
	});

	it('success is not known until it is decided', async () => {
		const standing = async (status: LearningRecord['status']) => {
			const stored = await set({ status });
			return [stored.get('cmi.completion_status'), stored.get('cmi.success_status')];
		};
		expect(await standing('not attempted')).toEqual(['incomplete', 'unknown']);
		expect(await standing('incomplete')).toEqual(['incomplete', 'unknown']);
		expect(await standing('failed')).toEqual(['completed', 'failed']);
		expect(await standing('passed')).toEqual(['completed', 'passed']);
	});

	it('responses hold letters, digits and _ alone, whatever a token held; words stand on one line and open with no brace', async () => {
		const [first] = nothing.interactions;
		const answer = { response: ['sí, é-1', ['a:b', '2']] as [string, [string, string]], letter: 'a', grade: 'wrong' as const, credit: 0 };
		const stored = await set({
			interactions: [
				{ ...first!, id: 'C152.é x', stem: '{lang=cy}\nBeth   nesaf?', kind: 'choice', correct: ['x y'], answer: { ...answer, response: ['sí, é-1'] } }
			],
			objectives: [{ ...nothing.objectives[0]!, title: `{a}\n${'long '.repeat(60)}` }]
		});
		expect(stored.get('cmi.interactions.0.id')).toBe('C152.__x');
		expect(stored.get('cmi.interactions.0.learner_response')).toBe('s_____1');
		expect(stored.get('cmi.interactions.0.description')).toBe('lang=cy} Beth nesaf?');
		expect(stored.get('cmi.objectives.0.description')?.length).toBe(250);
		const pairs = await set({
			interactions: [
				{
					...first!,
					kind: 'judge',
					correct: [
						['a', '1'],
						['b', '4']
					],
					answer: { ...answer, response: [['a:b', '2']] }
				}
			]
		});
		expect(pairs.get('cmi.interactions.0.correct_responses.0.pattern')).toBe('a[.]1[,]b[.]4');
		expect(pairs.get('cmi.interactions.0.learner_response')).toBe('a_b[.]2');
	});

	it('an answer in which nothing was picked is told in a word, since an empty one is refused', async () => {
		const [first] = nothing.interactions;
		const stored = await set({
			interactions: [{ ...first!, kind: 'choose-all', correct: ['a', 'b'], answer: { response: [], letter: '$a', grade: 'wrong', credit: 0 } }]
		});
		expect(stored.get('cmi.interactions.0.learner_response')).toBe('nothing');
		expect(stored.get('cmi.interactions.0.result')).toBe('incorrect');
	});

	it('an answer that an earlier session told keeps the time that it was told at', async () => {
		const lms = scorm.standIn();
		const time = clock();
		const open = opener(scorm, course, keys, () => (lms.relaunch(), lms.api));
		const page = await open();
		await page.answer('A', 'a');
		page.leave();
		const at = byId(lms, 'interactions')['C152.a-friend-request.the-request']!.timestamp;
		expect(at).toBe('2026-11-22T10:20:50');
		time.pass(86_400_000);
		const back = await open();
		await back.answer('A', 'h');
		expect(byId(lms, 'interactions')['C152.a-friend-request.the-request']!.timestamp).toBe(at);
	});
});
