import type { Extensions, Result, ResultScore, Statement, StatementObject } from '@xapi/xapi';
import type { LearningRecord } from '../../play/shapes.ts';
import { contextOf, type More } from './context.ts';
import { activityOf, clauseOf, resultOf } from './interaction.ts';
import type { Launch } from './launch.ts';
import type { LaunchData } from './launch-data.ts';
import { type Ledger, marks } from './ledger.ts';
import { uuid } from './uuid.ts';
import { categories, extensions, verbs, type VerbName } from './vocabulary.ts';

/** What all statements of a session are made by. */
export interface Setting {
	launch: Launch;
	data: LaunchData;
	/** That of the names and questions. */
	language: string;
}

/** When a statement is made: milliseconds since 1970, those of this session, and those of all sessions so far. */
export interface Moment {
	at: number;
	session: number;
	spent: number;
}

/** A statement that is to be sent, and the mark that stands for it once it is. */
export interface Due {
	mark: string;
	statement: Statement;
}

/** The first statement of a session. */
export const opening = (setting: Setting, moment: Moment): Due =>
	defined(setting, moment, 'initialized', { mark: marks.initialized, of: [sessionOf(setting)] });

/** What a record says that the LMS has not been told: answers in the order of the slots, how far, that all is done, that it is passed. */
export function due(record: LearningRecord, ledger: Ledger, setting: Setting, moment: Moment): Due[] {
	if (setting.data.mode !== 'normal') return [];
	const ended = record.status === 'passed' || record.status === 'failed';
	const percent = Math.floor(record.progress * 100);
	const all: (Due | false)[] = [
		...answers(record, ledger, setting, moment),
		!ended && percent > 0 && percent < 100 && !ledger.has(marks.completed) && progressed(percent, setting, moment),
		ended && defined(setting, moment, 'completed', { mark: marks.completed, result: { completion: true, duration: duration(moment.spent) } }),
		record.status === 'passed' &&
			defined(setting, moment, 'passed', {
				mark: marks.passed,
				result: { success: true, ...scored(record, setting, true), duration: duration(moment.spent) },
				extensions: judgedBy(setting)
			})
	];
	return all.filter((one) => one !== false).filter(({ mark }) => !ledger.has(mark));
}

/**
 * The last statements of a session. A session may say either “passed” or “failed” (cmi5, 9.3), and a learner who has failed may yet mend it or
 * try again: so that it is said only here, once for so many attempts, and never after “passed”.
 */
export function closing(record: LearningRecord | null, ledger: Ledger, setting: Setting, moment: Moment): Due[] {
	const last = defined(setting, moment, 'terminated', {
		mark: marks.terminated,
		of: [sessionOf(setting)],
		result: { duration: duration(moment.session) }
	});
	if (setting.data.mode !== 'normal' || record?.status !== 'failed' || ledger.has(marks.passed)) return [last];
	const mark = marks.failed(record.scenarios.reduce((sum, { ended }) => sum + ended, 0));
	if (ledger.has(mark)) return [last];
	const result = { success: false, ...scored(record, setting, false), duration: duration(moment.spent) };
	return [defined(setting, moment, 'failed', { mark, of: [sessionOf(setting), mark], result, extensions: judgedBy(setting) }), last];
}

/** One for each answer that the LMS has not been told: the question, the answer, and the clauses that it counts for. */
function answers(record: LearningRecord, ledger: Ledger, setting: Setting, moment: Moment): Due[] {
	return record.interactions.flatMap((interaction, place) => {
		const { answer, retired, id, objectives } = interaction;
		const mark = marks.answered(place);
		if (!answer || retired || ledger.has(mark)) return [];
		const { launch, language } = setting;
		const other = record.objectives.filter((objective) => objectives.includes(objective.id)).map((objective) => clauseOf(launch, language, objective));
		const result = resultOf(answer);
		return made(setting, moment, 'answered', mark, [id, String(result.response)], { object: activityOf(launch, language, interaction), result }, { other });
	});
}

const progressed = (percent: number, setting: Setting, moment: Moment): Due =>
	made(setting, moment, 'progressed', marks.progressed(percent), [String(percent)], {
		object: activity(setting),
		result: { extensions: { [extensions.progress]: percent } }
	});

/** A statement that cmi5 defines (7.1.3): of the course itself, in cmi5's category; with a verdict in that of moveOn too. */
function defined(
	setting: Setting,
	moment: Moment,
	verb: VerbName,
	{ mark, of = [], result, extensions }: { mark: string; of?: string[]; result?: Result; extensions?: Extensions }
): Due {
	const verdict = result?.success !== undefined || result?.completion !== undefined;
	const category = [categories.cmi5, ...(verdict ? [categories.moveOn] : [])];
	return made(setting, moment, verb, mark, of, { object: activity(setting), ...(result && { result }) }, { category, extensions });
}

/** `of`: what tells it from others of the same verb in the same enrolment, so that its id is its own. */
function made(
	{ launch, data }: Setting,
	{ at }: Moment,
	verb: VerbName,
	mark: string,
	of: string[],
	said: { object: StatementObject; result?: Result },
	more: More = {}
): Due {
	return {
		mark,
		statement: {
			id: idOf(launch, verb, ...of),
			actor: launch.actor,
			verb: verbs[verb],
			...said,
			context: contextOf(launch, data, more),
			timestamp: new Date(at).toISOString()
		}
	};
}

const idOf = ({ registration, activityId }: Launch, verb: VerbName, ...of: string[]): string => uuid(registration, activityId, verb, ...of);

/** The id of what is said once an enrolment. */
export const verdictId = ({ launch }: Setting, verdict: 'completed' | 'passed'): string => idOf(launch, verdict);

const activity = ({ launch }: Setting): StatementObject => ({ objectType: 'Activity', id: launch.activityId });

const sessionOf = ({ data }: Setting): string => String(data.contextTemplate.extensions?.[extensions.sessionId] ?? '');

const judgedBy = ({ data: { masteryScore } }: Setting): Extensions => (masteryScore === null ? {} : { [extensions.masteryScore]: masteryScore });

/**
 * A score that agrees with the verdict (cmi5, 9.5.1). Where the launch gave a mastery score none goes with “failed” that reaches it, or that a
 * breach alone has brought about. The raw score must be a whole number.
 */
function scored({ score, breach, scoreAlone }: LearningRecord, { data: { masteryScore } }: Setting, passed: boolean): { score?: ResultScore } {
	if (score === null) return {};
	const scaled = score / 10_000;
	const barred = masteryScore !== null && (scaled >= masteryScore !== passed || (!passed && breach && !scoreAlone));
	return barred ? {} : { score: { scaled, raw: Math.floor(score / 100), min: 0, max: 100 } };
}

/** Milliseconds → ISO 8601, to the hundredth of a second as xAPI keeps it. */
export const duration = (milliseconds: number): string => `PT${(Math.max(0, milliseconds) / 1_000).toFixed(2)}S`;
