/** A project, and what of it is wanted → what is packed, or why that cannot be. */
import { createHash } from 'node:crypto';
import type { Course, DecisionKey, Keys, ScenarioKey } from '../lib/core/carried.ts';
import { nearest } from '../lib/core/nearest.ts';
import type { Project } from '../lib/core/project.ts';
import { words } from '../lib/lms/xml.ts';
import type { Options } from './options.ts';

type Chosen = { project: Project; warns: string[]; problems: [] } | { project: null; warns: []; problems: string[] };

export function chosen(project: Project, { include, passMark, strictIds }: Pick<Options, 'include' | 'passMark' | 'strictIds'>): Chosen {
	const { ids, problems } = include.length ? included(project.course, include) : { ids: null, problems: [] };
	if (problems.length) return { project: null, warns: [], problems };
	const part = ids ? only(project, ids) : project;
	const { scenarios } = part.course;
	if (scenarios.length === 0) return { project: null, warns: [], problems: ['There is no dilemma, so nothing would be left to pack.'] };
	if (ids && scenarios.every(({ optional }) => optional))
		return {
			project: null,
			warns: [],
			problems: ['Only optional dilemmas would be left, so nobody could ever complete the course. Include one that is not optional.']
		};
	const course = passMark === null ? part.course : { ...part.course, passMark };
	const keys = strictIds ? { ...part.keys, scenarios: part.keys.scenarios.map(strict) } : part.keys;
	return { project: { ...part, course, keys }, warns: passMark === null ? [] : stillSaid(project, passMark), problems: [] };
}

/** Names of clauses and dilemmas → ids of dilemmas, in the course's order. A clause takes the dilemmas that lie in its folder. */
function included({ scenarios, clauses }: Course, names: string[]): { ids: string[]; problems: string[] } {
	const wanted = new Set<string>();
	const problems: string[] = [];
	const is = (one: string, name: string): boolean => one.toLowerCase() === name.toLowerCase();
	for (const name of names) {
		const found = scenarios.filter((one) => [one.id, one.name, one.name.replace(/^[^.]*\./, ''), one.title, one.clause].some((called) => is(called, name)));
		for (const { id } of found) wanted.add(id);
		if (found.length) continue;
		const clause = clauses.find(({ id }) => is(id, name));
		const near = nearest(name, [...clauses.map(({ id }) => id), ...scenarios.flatMap((one) => [one.name.replace(/^[^.]*\./, ''), one.name, one.title])]);
		problems.push(
			clause
				? `No dilemma lies in the folder of ${clause.id}, so there is nothing of it to include.`
				: `There is no clause or dilemma “${name}”.${near ? ` Did you mean “${near}”?` : ''}`
		);
	}
	return { ids: scenarios.flatMap(({ id }) => (wanted.has(id) ? [id] : [])), problems };
}

/**
 * The project with these dilemmas alone. It is a course of its own: a pass of a part is none of the whole, whose record is another. The slots
 * of the others stay in the list, retired: a decision has the same index in every report.
 */
function only(project: Project, ids: string[]): Project {
	const here = ({ id }: { id: string }): boolean => ids.includes(id);
	const { course, keys } = project;
	const paths = course.paths?.map((path) => (Array.isArray(path.takes) ? { ...path, takes: path.takes.filter((id) => ids.includes(id)) } : path));
	return {
		...project,
		course: {
			...course,
			id: ids.length < course.scenarios.length ? `${course.id}.part-${partOf(ids)}` : course.id,
			scenarios: course.scenarios.filter(here),
			...(paths ? { paths: paths.filter(({ takes }) => takes.length > 0) } : {})
		},
		keys: {
			scenarios: keys.scenarios.filter(here),
			slots: keys.slots.map((slot): Keys['slots'][number] => (ids.includes(slot.scenario) ? slot : { ...slot, stem: '', retired: true }))
		},
		prose: project.prose.filter(here),
		aftermath: project.aftermath.filter(here),
		named: project.named.filter(here)
	};
}

/** The same name for the same dilemmas, whatever they were asked for by. */
const partOf = (ids: string[]): string =>
	createHash('sha256')
		.update([...ids].sort().join(' '))
		.digest('hex')
		.slice(0, 8);

/** Answers told by single letters: the place of each in the text, with which its readable word begins. */
function strict(key: ScenarioKey): ScenarioKey {
	const letter = (token: string): string => token.charAt(0);
	const decisions = Object.entries(key.decisions).map(([scene, decision]): [string, DecisionKey] => [
		scene,
		decision.kind === 'choice'
			? { ...decision, options: Object.fromEntries(Object.entries(decision.options).map(([name, one]) => [name, { ...one, token: letter(one.token) }])) }
			: { ...decision, items: decision.items.map((one) => ({ ...one, token: letter(one.token) })) }
	]);
	return { ...key, decisions: Object.fromEntries(decisions) };
}

/** Pages of the course that still name its own pass mark. */
function stillSaid({ course, pages }: Project, passMark: number): string[] {
	if (passMark === course.passMark) return [];
	const own = new RegExp(`(?<![\\d.])${String(course.passMark).replace('.', '\\.')}(?![\\d.]*\\d)`);
	const texts = [
		{ where: 'content/course.md', text: words(course.welcome) },
		...pages.map(({ file, page }) => ({ where: file, text: words(JSON.stringify(page)) }))
	];
	return texts
		.filter(({ text }) => own.test(text))
		.map(({ where }) => `${where} names ${course.passMark}, which may be the pass mark: learners would read that beside ${passMark}.`);
}
