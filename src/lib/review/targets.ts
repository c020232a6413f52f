/** what was counted → each number against what this course sets itself. */
import type { Diagnostic } from '../core/finding.ts';
import type { Coverage } from './coverage.ts';

export interface Target {
	/** What is counted. */
	what: string;
	wanted: string;
	found: string;
	met: boolean;
}

/** At least so many dilemmas, and of those with a step that is no list of choices. */
const DILEMMAS = 20;
const OTHER = 5;
/** In a clause's folder; where the clause has a must. */
const HOME = 2;
const HOME_OF_MUST = 3;
const DECISIONS = 80;
/** Decisions that name one clause, and the stories they stand in: what is asked again elsewhere is remembered. */
const NAMED = 6;
const STORIES = 2;
/** Decisions on one route. */
const SHORTEST = 3;
const LONGEST = 5;
/** Rows in a table of routes. */
const ROWS = 3;
/** Findings that are answered instead of put right. */
const EXCEPTIONS = 10;

type Counted = Omit<Coverage, 'targets'>;

export function targets({ clauses, dilemmas, outcomes, unbuilt }: Counted, diagnostics: Diagnostic[]): Target[] {
	const real = clauses.filter(({ keyPoint }) => !keyPoint);
	const points = clauses.filter(({ keyPoint }) => keyPoint);
	const decisions = dilemmas.reduce((sum, one) => sum + one.decisions, 0);
	const other = dilemmas.filter(({ kinds }) => Object.entries(kinds).some(([kind, times]) => kind !== 'choice' && times > 0)).length;
	const wanted = ({ duty }: Counted['clauses'][number]): number => (duty.includes('must') ? HOME_OF_MUST : HOME);
	const stories = (row: Counted['clauses'][number]): number => Object.keys(row.in).length;
	const open = (severity: Diagnostic['severity']) => diagnostics.filter((one) => one.severity === severity && one.allowed === undefined).length;
	const exceptions = dilemmas.reduce((sum, one) => sum + one.exceptions, 0);
	return [
		atLeast('Dilemmas', DILEMMAS, dilemmas.length),
		short(
			'Dilemmas in each clause’s folder',
			`${HOME}, and ${HOME_OF_MUST} where it has a must`,
			real,
			(row) => row.home >= wanted(row),
			(row) => `${row.home}`
		),
		atLeast('Decisions', DECISIONS, decisions),
		short(
			'Decisions that name each clause',
			`${NAMED} in ${STORIES} stories`,
			real,
			(row) => row.decisions >= NAMED && stories(row) >= STORIES,
			(row) => `${row.decisions} in ${stories(row)}`
		),
		short(
			'Decisions that name each key point',
			'1',
			points,
			(row) => row.decisions > 0,
			(row) => `${row.decisions}`
		),
		atLeast('Dilemmas with a step of another kind', OTHER, other),
		short(
			'Decisions on each route',
			`${SHORTEST} to ${LONGEST}`,
			dilemmas,
			({ fewest, most }) => fewest !== null && fewest >= SHORTEST && most <= LONGEST,
			({ fewest, most }) => `${fewest ?? 'none'} to ${most}`
		),
		short(
			'Routes written down in each dilemma',
			`${ROWS}`,
			dilemmas,
			({ rows }) => rows >= ROWS,
			({ rows }) => `${rows}`
		),
		short(
			'Decisions that serve each outcome',
			'1',
			outcomes,
			(row) => row.decisions > 0,
			(row) => `${row.decisions}`
		),
		{ what: 'Findings that stop publication', wanted: 'none', found: String(open('cannot publish')), met: open('cannot publish') === 0 },
		{ what: 'Findings that should be fixed, and are not answered', wanted: 'none', found: String(open('should fix')), met: open('should fix') === 0 },
		{ what: 'Findings answered with a reason', wanted: `at most ${EXCEPTIONS}`, found: String(exceptions), met: exceptions <= EXCEPTIONS },
		{ what: 'Dilemmas that could not be built', wanted: 'none', found: String(unbuilt.length), met: unbuilt.length === 0 }
	];
}

const atLeast = (what: string, least: number, found: number): Target => ({ what, wanted: `${least} or more`, found: String(found), met: found >= least });

/** Asked of each: those that fall short are named. */
function short<T extends { id: string }>(what: string, wanted: string, rows: T[], met: (row: T) => boolean, told: (row: T) => string): Target {
	const lacking = rows.filter((row) => !met(row));
	return {
		what,
		wanted: `${wanted}${/^\d+$/.test(wanted) ? ' or more' : ''}`,
		found: lacking.length ? `not ${lacking.map((row) => `${row.id} (${told(row)})`).join(', ')}` : rows.length ? 'all of them' : 'there are none',
		met: lacking.length === 0 && rows.length > 0
	};
}
