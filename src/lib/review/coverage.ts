/** the course, proved → what is taught where: clauses, key points, dilemmas, kinds of step, outcomes; and each number against its target. */
import { sortingKinds } from '../core/carried.ts';
import type { Duty } from '../core/carried.ts';
import { storyGrade } from '../core/rules/hard.ts';
import type { Project } from '../core/project.ts';
import type { Decision } from '../core/shapes.ts';
import { type Target, targets } from './targets.ts';

export const kinds = ['choice', ...sortingKinds] as const;
export type Kind = (typeof kinds)[number];

export interface ClauseRow {
	id: string;
	title: string;
	duty: Duty[];
	keyPoint: boolean;
	/** Dilemmas that lie in its folder. */
	home: number;
	/** Decisions that name it; by dilemma's id. */
	decisions: number;
	in: Record<string, number>;
	outcomes: string[];
	domain: string;
	standards: { registrants: string[]; students: string[] };
}

export interface DilemmaRow {
	id: string;
	title: string;
	file: string;
	clause: string;
	decisions: number;
	kinds: Record<Kind, number>;
	/** A string of digits; null where a loop makes them endless. */
	routes: string | null;
	/** Decisions on the shortest and on the longest route; null where no route ends. */
	fewest: number | null;
	most: number;
	/** Rows of its table of routes. */
	rows: number;
	minutes: number;
	/** Flesch and Kincaid's; null for a text too short to judge. */
	grade: number | null;
	exceptions: number;
	reviewed: boolean;
}

export interface OutcomeRow {
	id: string;
	text: string;
	clauses: string[];
	decisions: number;
	dilemmas: number;
}

export interface Coverage {
	title: string;
	version: string;
	guidance: { title: string; publisher: string; edition: string; standards: { whose: string; title: string; edition: string }[] }[];
	clauses: ClauseRow[];
	dilemmas: DilemmaRow[];
	kinds: { kind: Kind; decisions: number; dilemmas: number }[];
	outcomes: OutcomeRow[];
	targets: Target[];
	/** Files of dilemmas that could not be built, and are counted nowhere. */
	unbuilt: string[];
}

export function coverage(made: Project): Coverage {
	const { named, compiled, course, guidance } = made;
	const listed = named.map(({ id, scenario }) => ({ id, scenario, decisions: scenario.scenes.flatMap((one) => one.decision ?? []) }));
	const dilemmas = listed.map(({ id, scenario, decisions }): DilemmaRow => {
		const { chart, document, diagnostics } = compiled.find((one) => one.scenario === scenario)!;
		const fewest = chart!.endings.flatMap((one) => one.fewest ?? []);
		return {
			id,
			title: scenario.title,
			file: scenario.file,
			clause: scenario.clause,
			decisions: decisions.length,
			kinds: Object.fromEntries(kinds.map((kind) => [kind, decisions.filter((one) => one.kind === kind).length])) as DilemmaRow['kinds'],
			routes: chart!.routes === null ? null : String(chart!.routes),
			fewest: fewest.length ? Math.min(...fewest) : null,
			most: chart!.longest,
			rows: scenario.routes.length,
			minutes: course.scenarios.find((one) => one.id === id)!.minutes,
			grade: storyGrade(document),
			exceptions: diagnostics.filter((one) => one.allowed !== undefined).length,
			reviewed: scenario.reviewed !== undefined
		};
	});
	const times = (ids: string[], decisions: Decision[]): number => decisions.filter((one) => one.clauses.some((clause) => ids.includes(clause))).length;
	const namedIn = (ids: string[]): Record<string, number> =>
		Object.fromEntries(listed.flatMap(({ id, decisions }) => (times(ids, decisions) ? [[id, times(ids, decisions)]] : [])));
	const sum = (counted: Record<string, number>): number => Object.values(counted).reduce((all, one) => all + one, 0);
	const row = (id: string, title: string, duty: Duty[]) => ({ id, title, duty, home: dilemmas.filter((one) => one.clause === id).length, in: namedIn([id]) });
	const clauses = guidance.flatMap((one) => [
		...one.clauses.map(({ id, title, duty, outcomes, standards, domain = '' }) => ({ ...row(id, title, duty), keyPoint: false, outcomes, standards, domain })),
		...one.keyPoints.map(({ id, title, duty }) => ({
			...row(id, title, duty),
			keyPoint: true,
			outcomes: [],
			standards: { registrants: [], students: [] },
			domain: ''
		}))
	]);
	const counted: Omit<Coverage, 'targets'> = {
		title: course.title,
		version: course.version,
		guidance: guidance.map(({ title, publisher, edition, standards }) => ({
			title,
			publisher,
			edition,
			standards: Object.entries(standards).map(([whose, list]) => ({ whose, title: list.title, edition: list.edition }))
		})),
		clauses: clauses.map((one): ClauseRow => ({ ...one, decisions: sum(one.in) })),
		dilemmas,
		kinds: kinds.map((kind) => ({
			kind,
			decisions: dilemmas.reduce((all, one) => all + one.kinds[kind], 0),
			dilemmas: dilemmas.filter((one) => one.kinds[kind] > 0).length
		})),
		outcomes: guidance.flatMap((one) =>
			one.outcomes.map(({ id, text }): OutcomeRow => {
				const through = one.clauses.filter(({ outcomes }) => outcomes.includes(id)).map((clause) => clause.id);
				const where = namedIn(through);
				return { id, text, clauses: through, decisions: sum(where), dilemmas: Object.keys(where).length };
			})
		),
		unbuilt: compiled.filter(({ scenario }) => !named.some((one) => one.scenario === scenario)).map(({ file }) => file)
	};
	return { ...counted, targets: targets(counted, made.diagnostics) };
}
