/** A learner's log and notes → the record that they own. Pure: it is told what time it is. */
import type { ClauseTexts, Course, Keys, ScenarioKey } from '../core/carried.ts';
import type { Breach } from '../player/breaches.ts';
import { profileOf, speaksOfCpd } from '../play/profile.ts';
import { courseComplete, courseScore } from '../play/score.ts';
import type { Log } from '../play/shapes.ts';
import { status } from '../play/status.ts';
import { characters } from './characters.ts';
import { type Breaches, type ClauseLine, type DilemmaLine, type EvidenceRecord, type Kind, longestName } from './record-shape.ts';
import { reference } from './reference.ts';
import { fieldOf, lengthOf, limit, type Question, questions, reflections } from './reflections.ts';
import { brokenIn, results } from './results.ts';
import { statement } from './statement.ts';
import { instantOf, ukTime } from './uk-time.ts';

export interface Given {
	course: Course;
	keys: Keys;
	log: Log;
	clauseTexts: ClauseTexts;
	/** The learner's notes, by field. */
	notes: Record<string, string>;
	/** As the LMS calls the learner; '' where there is none, or it does not say. */
	name: string;
	/** Milliseconds since 1970. */
	now: number;
}

export const kindOf = (course: Course, log: Log): Kind => (speaksOfCpd(course, log) ? 'cpd' : 'completion');

export function evidenceRecord(given: Given): EvidenceRecord {
	const { course, log, clauseTexts, notes, now } = given;
	const kind = kindOf(course, log);
	const clauses = clausesOf(given);
	const touched = clauses.flatMap(({ id }) => clauseTexts[id] ?? []);
	const goc = (notes.goc ?? '').trim();
	const record = {
		$schema: 'clausewise-record.schema.json' as const,
		format: 1 as const,
		kind,
		complete: courseComplete(course, log),
		learner: { name: nameOf(given), ...(kind === 'cpd' && goc ? { goc } : {}), as: profileOf(course, log) },
		course: { id: course.id, title: course.title, version: course.version, language: course.language },
		guidance: course.guidance,
		outcomes: once(touched.flatMap(({ outcomes }) => outcomes)),
		...(kind === 'cpd' ? { domains: once(touched.flatMap(({ domain }) => domain ?? [])) } : {}),
		standards: standardsOf(touched.flatMap(({ standards }) => standards[kind === 'cpd' ? 'registrants' : 'students'] ?? [])),
		finished: finishedOf(course, log),
		estimatedMinutes: course.scenarios.reduce((sum, { id, minutes }) => sum + (log.scenarios[id]?.best ? minutes : 0), 0),
		result: resultOf(given),
		clauses,
		dilemmas: dilemmasOf(given),
		reflections: reflections(notes),
		leftOut: leftOut(notes),
		peer: peerOf(notes),
		...(kind === 'cpd' && course.provider ? { provider: course.provider } : {}),
		publisher: { name: course.publisher, contact: course.contact },
		statement: statement(kind, course.provider?.name),
		made: ukTime(now)
	};
	return { ...record, reference: reference(record) };
}

/** What the learner wrote; else what the LMS calls them. As much of it as a record takes. */
const nameOf = ({ notes, name }: Given): string =>
	characters((notes.name ?? '').trim() || name.trim())
		.slice(0, longestName)
		.join('');

const once = (list: string[]): string[] => [...new Set(list)];

function standardsOf(found: { of: string; list: string[] }[]): EvidenceRecord['standards'] {
	const number = (text: string): number => Number.parseFloat(text) || 0;
	return once(found.map(({ of }) => of)).map((of) => ({
		of,
		list: once(found.flatMap((one) => (one.of === of ? one.list : []))).sort((a, b) => number(a) - number(b))
	}));
}

/** When each dilemma that counts had been ended once: no later attempt moves it. */
function finishedOf(course: Course, log: Log): string | null {
	if (!courseComplete(course, log)) return null;
	const first = course.scenarios.flatMap(({ id, optional }) => (optional ? [] : (log.scenarios[id]?.first?.endedAt ?? [])));
	return ukTime(instantOf(Math.max(...first)));
}

const inHundred = (score: number | null): number | null => (score === null ? null : score / 100);

function resultOf({ course, keys, log }: Given): EvidenceRecord['result'] {
	const required = course.scenarios.filter(({ optional }) => !optional);
	const all = keys.scenarios.flatMap((key) => broken(key, log));
	return {
		status: status(course, log),
		score: inHundred(courseScore(course, log)),
		passMark: course.passMark,
		done: required.filter(({ id }) => log.scenarios[id]?.best).length,
		of: required.length,
		attempts: course.scenarios.reduce((sum, { id }) => sum + (log.scenarios[id]?.ended ?? 0), 0),
		...counted(all)
	};
}

const broken = (key: ScenarioKey, log: Log): Breach[] => brokenIn(key, log.scenarios[key.id]?.first, log.scenarios[key.id]?.best);

const counted = (all: Breach[]): Breaches => ({
	mended: all.filter(({ stands }) => !stands).length,
	standing: all.filter(({ stands }) => stands).length
});

/** Clauses that a best attempt met; key points are none. */
const clausesOf = ({ course, keys, log }: Given): ClauseLine[] =>
	results(course, keys, log).flatMap(({ clause, decisions, best, musts: { mended, standing } }) => {
		const { id, title, duty, keyPoint } = clause;
		return best === null || keyPoint ? [] : [{ id, title, duty, decisions, score: best / 100, mended, standing }];
	});

const dilemmasOf = ({ course, keys, log }: Given): DilemmaLine[] =>
	course.scenarios.map(({ id, title, clause, optional = false }) => {
		const { ended = 0, best } = log.scenarios[id] ?? {};
		const key = keys.scenarios.find((one) => one.id === id);
		return { title, clause, optional, attempts: ended, score: inHundred(best?.score ?? null), ...counted(key ? broken(key, log) : []) };
	});

/** What is noted on the sheet for a discussion, by the name that it has here. */
const peerFields = { name: 'name', role: 'role', date: 'date', place: 'place', points: 'talk', change: 'change' };

const peerOf = (notes: Given['notes']): EvidenceRecord['peer'] =>
	Object.fromEntries(Object.entries(peerFields).flatMap(([field, name]) => (notes[`peer.${field}`]?.trim() ? [[name, notes[`peer.${field}`]!.trim()]] : [])));

const leftOut = (notes: Given['notes']): Question[] => questions.filter((question) => lengthOf(notes[fieldOf(question)] ?? '') > limit);
