import type { Course, Keys } from '../core/carried.ts';
import { print } from './log.ts';
import { rightResponse } from './option.ts';
import { clauseScores, courseBreach, courseScore, decisionsMet, passes, scoreOf } from './score.ts';
import type { LearningRecord, Log } from './shapes.ts';
import { status } from './status.ts';

/** log → LearningRecord: all that any LMS, certificate or export may be told. A pass mark that a launch supplied stands in `course`. */
export function record(course: Course, keys: Keys, log: Log): LearningRecord {
	return {
		status: status(course, log),
		score: courseScore(course, log),
		breach: courseBreach(course, log),
		...(course.scoreAlone ? { scoreAlone: course.scoreAlone } : {}),
		passMark: course.passMark,
		progress: progress(course, log),
		objectives: objectives(course, keys, log),
		interactions: interactions(course, keys, log),
		scenarios: scenarios(course, log),
		log: print(log)
	};
}

/** How far someone has come, whatever the score. A course that requires nothing is never complete, yet all of it can be done. */
function progress({ scenarios }: Course, log: Log): number {
	const required = scenarios.filter(({ optional }) => !optional);
	const all = required.length > 0 ? required : scenarios;
	const ended = all.filter(({ id }) => log.scenarios[id]?.best).length;
	return all.length > 0 ? Math.floor((ended * 10_000) / all.length) / 10_000 : 0;
}

/** Clause → objective's id, C149.consent; a key point is no objective. */
const objectiveIds = (course: Course): Map<string, string> =>
	new Map(course.clauses.filter(({ keyPoint }) => !keyPoint).map(({ id, slug }) => [id, `${id}.${slug}`]));

/** One for each clause that some decision of the course counts for. Incomplete until one of its decisions stands in a best attempt. */
function objectives(course: Course, keys: Keys, log: Log): LearningRecord['objectives'] {
	const ids = objectiveIds(course);
	const scores = clauseScores(keys, log);
	const named = new Set(keys.scenarios.flatMap(({ decisions }) => Object.values(decisions).flatMap(({ clauses }) => clauses)));
	return course.clauses.flatMap(({ id: clause, title }) => {
		const id = ids.get(clause);
		if (!id || !named.has(clause)) return [];
		const { earned, possible } = scores.get(clause) ?? { earned: 0, possible: 0 };
		const status = possible === 0 ? 'incomplete' : passes(earned, possible, course.passMark) ? 'passed' : 'failed';
		return [{ id, clause, title, status, score: scoreOf(earned, possible), decisions: possible / 100 }];
	});
}

/** One for each slot. What is told is the first answer of the first attempt: the ended one, or while there is none the open one. */
function interactions(course: Course, keys: Keys, log: Log): LearningRecord['interactions'] {
	const ids = objectiveIds(course);
	const byId = new Map(keys.scenarios.map((key) => [key.id, key]));
	return keys.slots.map((slot) => {
		const key = byId.get(slot.scenario);
		const decision = key?.decisions[slot.scene];
		if (slot.retired || !key || !decision) return { id: slot.name, stem: '', retired: true, kind: 'choice', objectives: [], correct: [] };
		const history = log.scenarios[slot.scenario];
		const met = decisionsMet(key, (history?.first ?? history?.open)?.answers ?? '').find(({ scene }) => scene === slot.scene);
		return {
			id: slot.name,
			stem: slot.stem,
			retired: false,
			kind: decision.kind,
			objectives: decision.clauses.flatMap((clause) => ids.get(clause) ?? []),
			correct: rightResponse(decision),
			...(met && { answer: { response: met.option.response, letter: met.letter, grade: met.option.grade, credit: met.option.credit } })
		};
	});
}

function scenarios(course: Course, log: Log): LearningRecord['scenarios'] {
	return course.scenarios.map(({ id, title }) => {
		const { ended, best, open } = log.scenarios[id] ?? { ended: 0 };
		const passed = best !== undefined && (course.scoreAlone || !best.breach) && passes(best.score, 10_000, course.passMark);
		return { id, title, ended, open: open !== undefined, best: best ? { score: best.score, breach: best.breach, passed } : null };
	});
}
