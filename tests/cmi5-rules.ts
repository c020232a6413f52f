/** The rules of cmi5 (Quartz, first edition) for what a course says in statements: what breaks them, each with its section. */
import { isDeepStrictEqual } from 'node:util';
import type { Activity, Agent, Context, Result, Statement } from '@xapi/xapi';

/** One session, as the LMS launched it. */
export interface SessionRules {
	id: string;
	contextTemplate: Context;
	launchMode?: string;
	masteryScore?: number;
	/** The page was closed, and the LMS could be reached. */
	over: boolean;
}

export interface Enrolment {
	actor: Agent;
	registration: string;
	activityId: string;
	sessions: SessionRules[];
}

const adl = 'http://adlnet.gov/expapi/verbs/';
const cmi5 = 'https://w3id.org/xapi/cmi5/';
const category = { defined: `${cmi5}context/categories/cmi5`, moveOn: `${cmi5}context/categories/moveon` };
const sessionId = `${cmi5}context/extensions/sessionid`;
const mastery = `${cmi5}context/extensions/masteryscore`;
const progress = `${cmi5}result/extensions/progress`;

const ofCourse = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
const withDuration = ['completed', 'passed', 'failed', 'terminated'];

const verbOf = ({ verb }: Statement): string => (verb.id.startsWith(adl) ? verb.id.slice(adl.length) : verb.id);
const listOf = ({ context }: Statement, name: 'category' | 'grouping' | 'parent' | 'other'): Activity[] => context?.contextActivities?.[name] ?? [];
const has = (statement: Statement, id: string): boolean => listOf(statement, 'category').some((one) => one.id === id);
export const isDefined = (statement: Statement): boolean => has(statement, category.defined);

/** Statements in the order in which the LRS stored them → what breaks the rules. */
export function violations(statements: Statement[], enrolment: Enrolment): string[] {
	const found = statements.flatMap((statement) => ofStatement(statement, enrolment).map((said) => `${verbOf(statement)}: ${said}`));
	const ofSession = ({ id }: SessionRules) => statements.filter(({ context }) => context?.extensions?.[sessionId] === id);
	return [...found, ...enrolment.sessions.flatMap((session) => inSession(ofSession(session), session)), ...inRegistration(statements)];
}

function ofStatement(statement: Statement, { actor, registration, activityId, sessions }: Enrolment): string[] {
	const { id, context, timestamp, result, object } = statement;
	const session = sessions.find((one) => one.id === context?.extensions?.[sessionId]);
	const said: (string | false)[] = [
		!/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id ?? '') && '9.1 no UUID as its id',
		!isDeepStrictEqual(statement.actor, actor) && '9.2 another actor than the launch’s',
		!(statement.actor as Agent).account && '9.2 an actor without an account',
		context?.registration !== registration && '9.6.1 another registration',
		!session && '9.6.3.1 no session of this enrolment',
		session !== undefined && !agrees(statement, session.contextTemplate) && '10 the context template is not all in it',
		!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(timestamp ?? '') && '9.7 no timestamp in UTC',
		...(isDefined(statement) ? asDefined(statement, session) : []),
		isDefined(statement) && (object as Activity).id !== activityId && '9.4 another object than the course',
		has(statement, category.moveOn) !== (isDefined(statement) && judges(result)) && '9.6.2.2 the category of moveOn',
		...asProgress(statement)
	];
	return said.filter((one) => one !== false);
}

const judges = (result: Result | undefined): boolean => result?.success !== undefined || result?.completion !== undefined;

/** All that the template says is in the context, as it says it. */
function agrees(statement: Statement, { contextActivities = {}, extensions = {}, ...rest }: Context): boolean {
	const { context = {} } = statement;
	const lists = Object.entries(contextActivities) as ['category' | 'grouping' | 'parent' | 'other', Activity[]][];
	return (
		lists.every(([name, list]) => list.every((one) => listOf(statement, name).some((other) => isDeepStrictEqual(one, other)))) &&
		Object.entries(extensions).every(([name, value]) => isDeepStrictEqual(context.extensions?.[name], value)) &&
		Object.entries(rest).every(([name, value]) => isDeepStrictEqual(context[name as keyof Context], value))
	);
}

function asDefined(statement: Statement, session: SessionRules | undefined): (string | false)[] {
	const verb = verbOf(statement);
	const { result = {}, context } = statement;
	const { score } = result;
	const verdict = verb === 'passed' || verb === 'failed';
	const given = session?.masteryScore;
	const reached = given !== undefined && score ? score.scaled >= given : verb === 'passed';
	return [
		!ofCourse.includes(verb) && '9.3 a verb that is not the course’s to use',
		verdict !== (result.success !== undefined) && '9.5.2 success',
		verdict && result.success !== (verb === 'passed') && '9.5.2 success with the other verdict',
		(verb === 'completed') !== (result.completion === true) && '9.5.3 completion',
		withDuration.includes(verb) && !/^PT\d+(\.\d+)?S$/.test(result.duration ?? '') && '9.5.4 no duration',
		score !== undefined && !verdict && '9.5.1 a score',
		score !== undefined && !(score.scaled >= 0 && score.scaled <= 1) && '9.5.1 scaled out of its range',
		score?.raw !== undefined && !isRaw(score.raw, score.min, score.max) && '9.5.1 raw out of its range, or no whole number',
		verdict && reached !== (verb === 'passed') && `9.3.${verb === 'passed' ? 4 : 5} a score against the mastery score`,
		verdict && context?.extensions?.[mastery] !== given && '9.6.3.2 the mastery score',
		!verdict && context?.extensions?.[mastery] !== undefined && '9.6.3.2 a mastery score where nothing is judged'
	];
}

const isRaw = (raw: number, min: number | undefined, max: number | undefined): boolean =>
	Number.isInteger(raw) && min !== undefined && max !== undefined && raw >= min && raw <= max;

function asProgress(statement: Statement): (string | false)[] {
	const value: unknown = statement.result?.extensions?.[progress];
	if (value === undefined) return [];
	return [
		!(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100) && '9.5.5.1 progress out of its range, or no whole number',
		verbOf(statement) === 'completed' && '9.5.5.1 progress in “completed”'
	];
}

/** `statements`: those of one session, as they were stored. */
function inSession(statements: Statement[], { id, launchMode = 'Normal', over }: SessionRules): string[] {
	const byTime = [...statements].sort((a, b) => String(a.timestamp).localeCompare(String(b.timestamp)));
	const defined = statements.filter(isDefined).map(verbOf);
	const orders = [statements, byTime];
	const said: (string | false)[] = [
		new Set(defined).size < defined.length && '9.3 a verb twice',
		defined.includes('passed') && defined.includes('failed') && '9.3 “passed” and “failed”',
		orders.some((order) => order.length > 0 && verbOf(order[0]!) !== 'initialized') && '7.1.1 something before “initialized”',
		orders.some((order) => defined.includes('terminated') && verbOf(order.at(-1)!) !== 'terminated') && '7.1.2 something after “terminated”',
		over && !(defined.includes('initialized') && defined.includes('terminated')) && '10 no “initialized” or no “terminated”',
		launchMode !== 'Normal' && statements.some((one) => !['initialized', 'terminated'].includes(verbOf(one))) && `10 more than the session in ${launchMode}`
	];
	return said.filter((one) => one !== false).map((one) => `${id}: ${one}`);
}

function inRegistration(statements: Statement[]): string[] {
	const defined = statements.filter(isDefined);
	const times = (verb: string): string[] => defined.filter((one) => verbOf(one) === verb).map(({ timestamp }) => String(timestamp));
	const [passed] = times('passed');
	const [completed] = times('completed');
	const progressed = statements.filter(({ result }) => result?.extensions?.[progress] !== undefined);
	const said: (string | false)[] = [
		times('completed').length > 1 && '9.3 “completed” twice',
		times('passed').length > 1 && '9.3 “passed” twice',
		passed !== undefined && times('failed').some((time) => time > passed) && '9.3 “failed” after “passed”',
		completed !== undefined && progressed.some(({ timestamp }) => String(timestamp) > completed) && '9.5.5.1 progress after “completed”'
	];
	return said.filter((one) => one !== false);
}
