/** The checker of cmi5's rules: it finds nothing in a play that keeps them, and each fault in one that does not. */
import type { Statement } from '@xapi/xapi';
import { describe, expect, it } from 'vitest';
import { enrolmentOf, worldOf } from './cmi5-page.ts';
import { type Enrolment, isDefined, violations } from './cmi5-rules.ts';
import { plays } from './plays.ts';
import { faultsOf } from './xapi-faults.ts';

const verb = (id: string) => ({ id: `http://adlnet.gov/expapi/verbs/${id}` });
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const mastery = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const moveOn = { id: 'https://w3id.org/xapi/cmi5/context/categories/moveon' };

/** What was told in a play, and what it was told by: copies, to be spoilt. */
async function toldIn(name: string): Promise<[Statement[], Enrolment]> {
	const world = worldOf(plays[name]!);
	await plays[name]!.play(world);
	await world.settled();
	return structuredClone([world.lms.statements, enrolmentOf(world.sessions)]);
}

type Spoil = (statements: Statement[], enrolment: Enrolment) => void;

const of = (statements: Statement[], name: string): Statement => statements.find((one) => one.verb.id === verb(name).id)!;
/** Another statement like one that is there, at once before or behind it. */
const beside = (statements: Statement[], name: string, more: Partial<Statement>, after = true): void =>
	void statements.splice(statements.indexOf(of(statements, name)) + Number(after), 0, { ...structuredClone(of(statements, name)), ...more });

const faults: Record<string, Spoil> = {
	'9.1 no UUID as its id': ([first]) => void (first!.id = 'one'),
	'9.2 another actor than the launch’s': ([first]) => void (first!.actor = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '8' } }),
	'9.2 an actor without an account': ([first], enrolment) => void (first!.actor = enrolment.actor = { objectType: 'Agent', mbox: 'mailto:a@b.example' }),
	'9.6.1 another registration': ([first]) => void (first!.context!.registration = '00000000-0000-4000-8000-000000000000'),
	'9.6.3.1 no session of this enrolment': (statements) => void delete of(statements, 'answered').context!.extensions![sessionId],
	'10 the context template is not all in it': (statements) => void delete of(statements, 'answered').context!.contextActivities!.grouping,
	'9.7 no timestamp in UTC': ([first]) => void (first!.timestamp = '2026-11-22T10:20:30+01:00'),
	'9.4 another object than the course': ([first]) => void (first!.object = { id: 'https://lms.example/other' }),
	'9.6.2.2 the category of moveOn': (statements) => void of(statements, 'answered').context!.contextActivities!.category?.push(moveOn),
	'9.3 a verb that is not the course’s to use': (statements) => void (of(statements, 'completed').verb = verb('launched')),
	'9.5.2 success': (statements) => void delete of(statements, 'passed').result!.success,
	'9.5.2 success with the other verdict': (statements) => void (of(statements, 'passed').result!.success = false),
	'9.5.3 completion': (statements) => void delete of(statements, 'completed').result!.completion,
	'9.5.4 no duration': (statements) => void delete of(statements, 'terminated').result!.duration,
	'9.5.1 a score': (statements) => void (of(statements, 'completed').result!.score = { scaled: 1 }),
	'9.5.1 scaled out of its range': (statements) => void (of(statements, 'passed').result!.score!.scaled = 1.1),
	'9.5.1 raw out of its range, or no whole number': (statements) => void (of(statements, 'passed').result!.score!.raw = 85.5),
	'9.3.4 a score against the mastery score': (statements) => void (of(statements, 'passed').result!.score!.scaled = 0.79),
	'9.6.3.2 the mastery score': (statements) => void delete of(statements, 'passed').context!.extensions![mastery],
	'9.6.3.2 a mastery score where nothing is judged': (statements) => void (of(statements, 'completed').context!.extensions![mastery] = 0.8),
	'9.5.5.1 progress out of its range, or no whole number': (statements) => void (of(statements, 'progressed').result!.extensions![progress] = 50.5),
	'9.5.5.1 progress in “completed”': (statements) => void (of(statements, 'completed').result!.extensions = { [progress]: 100 }),
	'9.3 a verb twice': (statements) => beside(statements, 'initialized', {}),
	'9.3 “passed” and “failed”': (statements) => beside(statements, 'passed', { verb: verb('failed') }, false),
	'7.1.1 something before “initialized”': (statements) => beside(statements, 'initialized', { verb: verb('experienced') }, false),
	'7.1.2 something after “terminated”': (statements) => beside(statements, 'terminated', { verb: verb('experienced') }),
	'10 no “initialized” or no “terminated”': (statements) => void statements.pop(),
	'10 more than the session in Review': (_, { sessions }) => void (sessions[0]!.launchMode = 'Review'),
	'9.3 “completed” twice': (statements) => beside(statements, 'completed', {}),
	'9.3 “passed” twice': (statements) => beside(statements, 'passed', {}),
	'9.3 “failed” after “passed”': (statements) => beside(statements, 'passed', { verb: verb('failed'), timestamp: '2030-01-01T00:00:00.000Z' }),
	'9.5.5.1 progress after “completed”': (statements) => beside(statements, 'progressed', { timestamp: '2030-01-01T00:00:00.000Z' })
};

describe('the checker of cmi5’s rules', () => {
	it.each(Object.entries(faults))('%s', async (said, spoil) => {
		const [statements, enrolment] = await toldIn('mastery-score-passed');
		expect(violations(statements, enrolment)).toEqual([]);
		statements.forEach((one) => (one.context!.contextActivities!.category ??= []));
		spoil(statements, enrolment);
		expect(violations(statements, enrolment).some((one) => one.endsWith(`: ${said}`) || one === said)).toBe(true);
	});

	it('9.3.5 a score against the mastery score', async () => {
		const [statements, enrolment] = await toldIn('mastery-score-with-a-breach');
		expect(of(statements, 'failed').result).not.toHaveProperty('score');
		of(statements, 'failed').result!.score = { scaled: 0.5 };
		expect(violations(statements, enrolment)).toEqual(['failed: 9.3.5 a score against the mastery score']);
	});
});

describe('the validator of statements', () => {
	const spoilt: Record<string, (statement: Statement) => void> = {
		'an id that is no UUID': (one) => void (one.id = 'x'),
		'an IRI that is none': (one) => void (one.object = { id: 'no iri' }),
		'a response that is no text': (one) => void (one.result!.response = 5 as unknown as string),
		'a scaled score over one': (one) => void (one.result!.score = { scaled: 2 }),
		'a duration in no format': (one) => void (one.result!.duration = '20 s'),
		'a language that is none': (one) => void (one.verb.display = { '!': 'answered' })
	};
	it.each(Object.entries(spoilt))('%s', async (_, spoil) => {
		const [statements] = await toldIn('right-all-through');
		const answered = statements.find((one) => !isDefined(one))!;
		expect(faultsOf(answered)).toEqual([]);
		spoil(answered);
		expect(faultsOf(answered)).not.toEqual([]);
	});
});
