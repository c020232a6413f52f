/**
 * What to reflect on, from what this learner did. The three questions are those of Rolfe, Freshwater and Jasper,
 * “Critical reflection for nursing and the helping professions” (2001): What? So what? Now what?
 */
import { split } from '../core/letters.ts';
import type { Course, Keys, ScenarioKey } from '../core/carried.ts';
import { breaches } from '../player/breaches.ts';
import { decisionsMet, keyTo } from '../play/score.ts';
import type { Ended, Log } from '../play/shapes.ts';
import type { Question } from './reflections.ts';
import { results } from './results.ts';

/** sure: sure and wrong; standing, mended: a breach; departed: acceptable where it has to be justified; lowest: a clause; tempted: all went well. */
export const occasions = ['sure', 'standing', 'mended', 'departed', 'lowest', 'tempted'] as const;

/** Something that this learner did. `scene`: the number of the decision's scene. */
export interface Occasion {
	is: (typeof occasions)[number];
	dilemma: string;
	scene: string;
	clause: string;
}

/** A message's key, and what is put into it. */
export interface Prompt {
	key: `reflect.${Occasion['is']}.${Question}`;
	values: { dilemma: string; scene: string; clause: string };
}

/** How many sets of prompts there are at most. */
const most = 2;

/** (course, keys, log) → what to ask about, the most telling first: each about another decision. Only ended attempts are asked about; none where none has. */
export function toReflectOn(course: Course, keys: Keys, log: Log): Occasion[] {
	const found = course.scenarios.flatMap(({ id }) => {
		const key = keys.scenarios.find((one) => one.id === id);
		const { first, best } = log.scenarios[id] ?? {};
		return key && first && best ? ofDilemma(course, key, first, best) : [];
	});
	const all = [...found, ...lowest(course, keys, log)].sort((a, b) => occasions.indexOf(a.is) - occasions.indexOf(b.is));
	const told = all.filter(({ is }) => is !== 'tempted');
	if (told.length === 0) return all.slice(0, 1);
	const apart = told.filter((one, at) => told.findIndex(({ dilemma, scene }) => dilemma === one.dilemma && scene === one.scene) === at);
	// Of one kind the first alone: two sets ask about two things.
	return apart.filter((one, at) => apart.findIndex(({ is }) => is === one.is) === at).slice(0, most);
}

/** An occasion → its three prompts. `titles`: of the scenes of its dilemma, by number. */
export function promptsOf(course: Course, { is, dilemma, scene, clause }: Occasion, titles: Record<string, string>): Record<Question, Prompt> {
	const title = course.scenarios.find(({ id }) => id === dilemma)?.title ?? '';
	const values = { dilemma: title, scene: titles[scene] ?? title, clause };
	const ask = <Q extends Question>(question: Q): Prompt => ({ key: `reflect.${is}.${question}`, values });
	return { what: ask('what'), so: ask('so'), now: ask('now') };
}

function ofDilemma(course: Course, key: ScenarioKey, first: Ended, best: Ended): Occasion[] {
	const at = (is: Occasion['is'], scene: string, clauses: string[]): Occasion => ({ is, dilemma: key.id, scene, clause: clauses[0] ?? '' });
	const should = (id: string): boolean => course.clauses.some((clause) => clause.id === id && clause.duty.includes('should'));
	const sure = [first, best].flatMap((attempt) =>
		decisions(key, attempt).flatMap(({ scene, decision, option, sure }) =>
			sure === '3' && option.credit < 70 ? [at('sure', scene, option.breach?.clauses.length ? option.breach.clauses : decision.clauses)] : []
		)
	);
	const now = breaches(key, best, decisions(key, best));
	const since = breaches(key, first, decisions(key, first)).filter(
		({ scene }) => !now.some((one) => one.scene === scene) && decisions(key, best).some((one) => one.scene === scene)
	);
	const broken = [...now, ...since.map((breach) => ({ ...breach, stands: false }))].map(({ scene, clauses, stands }) =>
		at(stands ? 'standing' : 'mended', scene, clauses)
	);
	const departed = decisionsMet(key, best.answers).flatMap(({ scene, decision, option }) =>
		decision.kind === 'choice' && option.grade === 'acceptable' && decision.clauses.some(should) ? [at('departed', scene, decision.clauses.filter(should))] : []
	);
	return [...sure, ...broken, ...departed, ...tempted(key, best).map(({ scene, decision }) => at('tempted', scene, decision.clauses))];
}

/** The answers of an attempt in order, each with the digit that says how sure one was of it. */
const decisions = (key: ScenarioKey, { answers, sure = '' }: Ended) =>
	split(answers).flatMap((letter, place) => {
		const counted = keyTo(key, letter);
		return counted ? [{ ...counted, sure: sure.charAt(place) }] : [];
	});

/** The decision that offered most to go wrong by, of those that one was least sure of where that was said. */
function tempted(key: ScenarioKey, best: Ended) {
	const unsure = ({ sure }: { sure: string }): number => Number(sure || '0') || 4;
	const wrongs = ({ decision }: { decision: ScenarioKey['decisions'][string] }): number =>
		decision.kind === 'choice' ? Object.values(decision.options).filter(({ credit }) => credit < 70).length : decision.items.length;
	return decisions(key, best)
		.sort((a, b) => unsure(a) - unsure(b) || wrongs(b) - wrongs(a))
		.slice(0, 1);
}

/** The clauses that did not earn all, the lowest first, each with the decision that pulled it down most. */
function lowest(course: Course, keys: Keys, log: Log): Occasion[] {
	const rows = results(course, keys, log).filter(({ best }) => best !== null && best < 10_000);
	const met = keys.scenarios.flatMap((key) =>
		decisionsMet(key, log.scenarios[key.id]?.best?.answers ?? '').map(({ scene, decision, option }) => ({
			dilemma: key.id,
			scene,
			decision,
			credit: option.credit
		}))
	);
	met.sort((a, b) => a.credit - b.credit);
	return rows
		.sort((a, b) => a.best! - b.best!)
		.flatMap(({ clause }): Occasion[] => {
			const pulled = met.find(({ decision }) => decision.clauses.includes(clause.id));
			return pulled ? [{ is: 'lowest', dilemma: pulled.dilemma, scene: pulled.scene, clause: clause.id }] : [];
		});
}
