/** Statements as they are made: what an LMS, a learner or an author may write, and what comes of it. */
import type { Context, Statement } from '@xapi/xapi';
import { describe, expect, it } from 'vitest';
import { launchOf, learnerOf, type Launch } from '../src/lib/lms/cmi5/launch.ts';
import { launchDataOf, passMarkOf } from '../src/lib/lms/cmi5/launch-data.ts';
import { closing, due, duration, opening, type Moment, type Setting } from '../src/lib/lms/cmi5/statements.ts';
import { cmi5 } from '../src/lib/lms/standards/cmi5.ts';
import type { LearningRecord } from '../src/lib/play/shapes.ts';
import { recordOf } from './cmi5-page.ts';
import { isDefined, violations } from './cmi5-rules.ts';
import { activityId, learner, registration } from './lrs.ts';
import { faultsOf } from './xapi-faults.ts';

const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const template: Context = { contextActivities: { grouping: [{ id: 'urn:uuid:0c1d2e3f-0000-5000-8000-000000000000' }] }, extensions: { [sessionId]: 's1' } };
const launch: Launch = { endpoint: 'https://lrs.example/', fetch: 'https://lms.example/f', actor: learner, registration, activityId };
const moment: Moment = { at: Date.UTC(2026, 10, 22, 10, 20, 30), session: 60_000, spent: 90_000 };
const setting = (more: Partial<Setting['data']> = {}): Setting => ({
	launch,
	language: 'en-GB',
	data: { contextTemplate: template, mode: 'normal', masteryScore: null, returnURL: null, ...more }
});

const verbs = (statements: { statement: Statement }[]) => statements.map(({ statement }) => statement.verb.display?.en);
const all = { A: 'ah', B: 'b' };
const none = new Set<string>();

describe('a launch', () => {
	const query = (more: Record<string, string> = {}, actor: unknown = learner) =>
		`?${new URLSearchParams({ ...launch, actor: JSON.stringify(actor), ...more }).toString()}`;

	it('is one where all five parts are there, in any order', () => {
		expect(launchOf(query())).toEqual(launch);
		for (const name of Object.keys(launch)) {
			const parts = new URLSearchParams(query());
			parts.delete(name);
			expect(launchOf(parts.toString())).toBeNull();
		}
	});

	it.each(['{', '[]', '7', 'null', '{"name":"Nobody"}', '{"account":{"homePage":"https://lms.example"}}'])('is none with the actor %s', (actor) => {
		expect(launchOf(query({ actor }))).toBeNull();
	});

	it('is none where an address is no web address, or the activity is no IRI', () => {
		expect(launchOf(query({ endpoint: 'javascript:alert(1)' }))).toBeNull();
		expect(launchOf(query({ fetch: 'data:,{}' }))).toBeNull();
		expect(launchOf(query({ activityId: 'course 12' }))).toBeNull();
		expect(launchOf(query({ activityId: 'urn:x:"y"' }))).toBeNull();
	});

	it('names the learner by whatever the LMS tells them apart by', () => {
		expect(learnerOf(learner)).toEqual({ id: '7', name: "O'Learner, Zoë" });
		expect(learnerOf({ mbox: 'mailto:zoe@learner.example' }).id).toBe('zoe@learner.example');
		expect(learnerOf({ mbox_sha1sum: 'c0ffee' }).id).toBe('c0ffee');
		expect(learnerOf({ openid: 'https://id.example/zoe' }).id).toBe('https://id.example/zoe');
	});

	it('is looked for without a throw in any window', () => {
		expect(cmi5.launched({ location: { search: query() } } as Window)).toBe(true);
		expect(cmi5.launched({ location: { search: '' } } as Window)).toBe(false);
		expect(cmi5.launched({} as Window)).toBe(false);
	});
});

describe('launch data', () => {
	it('without a context template are none', () => {
		for (const bad of [null, 'x', [], {}, { contextTemplate: 'x' }]) expect(launchDataOf(bad)).toBeNull();
	});

	it.each([
		[0.7, 70],
		[0.57, 57],
		[0.8333, 83.33],
		[0, 0],
		[1.5, null],
		['0.7', null],
		[undefined, null]
	])('a mastery score of %s is a pass mark of %s', (masteryScore, mark) => {
		expect(passMarkOf(launchDataOf({ contextTemplate: {}, masteryScore })!)).toBe(mark);
	});

	it('name a mode, and a place to return to that is a web address', () => {
		expect(launchDataOf({ contextTemplate: {}, launchMode: 'Review', returnURL: 'https://lms.example/back' })).toMatchObject({
			mode: 'review',
			returnURL: 'https://lms.example/back'
		});
		expect(launchDataOf({ contextTemplate: {}, launchMode: 'Browse', returnURL: 'javascript:alert(1)' })).toMatchObject({ mode: 'browse', returnURL: null });
		expect(launchDataOf({ contextTemplate: {} })).toMatchObject({ mode: 'normal', masteryScore: null, returnURL: null });
	});
});

describe('statements', () => {
	it('say what is new, in order', () => {
		const statements = due(recordOf(all), none, setting(), moment);
		expect(verbs(statements)).toEqual(['answered', 'answered', 'answered', 'completed', 'passed']);
		const had = new Set(statements.slice(0, 4).map(({ mark }) => mark));
		expect(verbs(due(recordOf(all), had, setting(), moment))).toEqual(['passed']);
		expect(due(recordOf(all), new Set(statements.map(({ mark }) => mark)), setting(), moment)).toEqual([]);
	});

	it('have ids that hang on what they say alone', () => {
		const ids = (at: Moment, answers: Record<string, string> = all, of = setting()) =>
			due(recordOf(answers), none, of, at).map(({ statement }) => statement.id);
		const later = { at: moment.at + 1_000_000, session: 1, spent: 1 };
		expect(ids(later)).toEqual(ids(moment));
		expect(new Set(ids(moment)).size).toBe(5);
		expect(ids(moment, { A: 'ci', B: 'b' })[0]).not.toBe(ids(moment)[0]);
		const other = { ...setting(), launch: { ...launch, registration: '00000000-0000-4000-8000-000000000000' } };
		expect(ids(moment, all, other).filter((id) => ids(moment).includes(id))).toEqual([]);
		expect(opening(setting(), moment).statement.id).toBe(opening(setting(), later).statement.id);
		const session = setting({ contextTemplate: { ...template, extensions: { [sessionId]: 's2' } } });
		expect(opening(session, moment).statement.id).not.toBe(opening(setting(), moment).statement.id);
	});

	it('say progress once an ended dilemma, and none when all is done', () => {
		const statements = due(recordOf({ A: 'ah' }), none, setting(), moment);
		expect(statements.at(-1)?.statement.result?.extensions).toEqual({ 'https://w3id.org/xapi/cmi5/result/extensions/progress': 50 });
		expect(verbs(due(recordOf({ A: 'ah' }), new Set(statements.map(({ mark }) => mark)), setting(), moment))).toEqual([]);
		expect(verbs(due(recordOf({ A: 'ah' }), new Set(['completed']), setting(), moment))).not.toContain('progressed');
	});

	it('say “failed” when a session ends, once for so many attempts, and never after “passed”', () => {
		const record = recordOf({ A: 'ci', B: 'f' });
		expect(verbs(due(record, none, setting(), moment))).not.toContain('failed');
		const last = closing(record, none, setting(), moment);
		expect(verbs(last)).toEqual(['failed', 'terminated']);
		expect(verbs(closing(record, new Set(last.map(({ mark }) => mark)), setting(), moment))).toEqual(['terminated']);
		expect(verbs(closing(recordOf({ A: 'ci', B: 'f' }), new Set(['failed 1']), setting(), moment))).toEqual(['failed', 'terminated']);
		expect(verbs(closing(record, new Set(['passed']), setting(), moment))).toEqual(['terminated']);
		expect(verbs(closing(recordOf({ A: 'ah' }), none, setting(), moment))).toEqual(['terminated']);
		expect(verbs(closing(null, none, setting(), moment))).toEqual(['terminated']);
	});

	it.each(['browse', 'review'] as const)('are none but the session’s own in mode %s', (mode) => {
		expect(due(recordOf(all), none, setting({ mode }), moment)).toEqual([]);
		expect(verbs(closing(recordOf({ A: 'ci', B: 'f' }), none, setting({ mode }), moment))).toEqual(['terminated']);
	});

	it('give a verdict no score that would speak against it', () => {
		const failed = (answers: Record<string, string>, masteryScore: number | null, mark: number) =>
			closing(recordOf(answers, mark), none, setting({ masteryScore }), moment)[0]!.statement.result;
		const breach = { A: 'ah', B: 'e' };
		expect(failed({ A: 'ci', B: 'f' }, 0.7, 70)?.score).toEqual({ scaled: 0.25, raw: 25, min: 0, max: 100 });
		expect(failed(breach, 0.4, 40)).toMatchObject({ success: false });
		expect(failed(breach, 0.4, 40)).not.toHaveProperty('score');
		expect(failed(breach, 0.9, 90)).not.toHaveProperty('score');
		expect(failed(breach, null, 40)?.score?.scaled).toBe(0.5);
		/** A pass stands where a new release has lowered the score below the mark. */
		const stood: LearningRecord = { ...recordOf(all), score: 6_000 };
		const passed = due(stood, none, setting({ masteryScore: 0.7 }), moment).at(-1)!.statement;
		expect(passed.result).toMatchObject({ success: true });
		expect(passed.result).not.toHaveProperty('score');
	});

	it('keep a score exact to four decimals, and its raw form whole', () => {
		const { statement } = due({ ...recordOf(all), score: 8_333 }, none, setting(), moment).at(-1)!;
		expect(statement.result?.score).toEqual({ scaled: 0.8333, raw: 83, min: 0, max: 100 });
	});

	it('never make an IRI of a name unescaped, whatever an author has written', () => {
		const wild = recordOf(all);
		wild.interactions[0]!.id = 'C152."><a href=#?>/../é 😀';
		wild.objectives.forEach((objective) => (objective.id = `${objective.id} <b>`));
		wild.interactions.forEach((one) => (one.objectives = one.objectives.map((id) => `${id} <b>`)));
		for (const { statement } of due(wild, none, setting(), moment)) {
			expect(faultsOf(statement)).toEqual([]);
			const { object, context } = statement as Statement & { object: { id: string } };
			const ids = [object.id, ...(context?.contextActivities?.other ?? []).map(({ id }) => id)];
			for (const id of ids) expect(id).toMatch(/^https:\/\/lms\.example\/[\w./%-]+$/);
		}
		expect(due(wild, none, setting(), moment)[0]!.statement.context!.contextActivities!.other).toHaveLength(1);
	});

	it('keep all that the template says, even where it says what they would', () => {
		const full = {
			...template,
			registration,
			platform: 'An LMS',
			language: 'cy',
			revision: '1',
			contextActivities: {
				grouping: { id: 'urn:x:one' },
				category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }, { id: 'urn:x:two' }],
				other: [{ id: 'urn:x:three' }]
			},
			extensions: { ...template.extensions, 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.5 }
		} as unknown as Context;
		const of = setting({ contextTemplate: full, masteryScore: 0.7 });
		const statements = [opening(of, moment), ...due(recordOf(all), none, of, moment), ...closing(null, none, of, moment)].map(({ statement }) => statement);
		for (const { context } of statements) {
			expect(context).toMatchObject({ registration, platform: 'An LMS', language: 'cy', revision: '1', extensions: full.extensions! });
			expect(context!.contextActivities!.grouping).toEqual([{ id: 'urn:x:one' }]);
			expect(context!.contextActivities!.category!.filter(({ id }) => id.endsWith('/cmi5')).length).toBeLessThan(2);
			expect(context!.contextActivities!.category).toContainEqual({ id: 'urn:x:two' });
		}
		expect(statements.filter(isDefined).map(({ verb }) => verb.display?.en)).toEqual(['initialized', 'completed', 'passed', 'terminated']);
		expect(statements.flatMap(faultsOf)).toEqual([]);
	});

	it('break no rule, taken together', () => {
		const made = [
			opening(setting(), moment),
			...due(recordOf(all), none, setting(), moment),
			...closing(recordOf(all), new Set(['passed']), setting(), moment)
		];
		const statements = JSON.parse(JSON.stringify(made.map(({ statement }) => statement))) as Statement[];
		const sessions = [{ id: 's1', contextTemplate: template, over: true }];
		expect(violations(statements, { actor: learner, registration, activityId, sessions })).toEqual([]);
	});

	it('tell a duration to the hundredth, and never under nothing', () => {
		expect([0, 5_129, 3_661_000, -5].map(duration)).toEqual(['PT0.00S', 'PT5.13S', 'PT3661.00S', 'PT0.00S']);
	});
});
