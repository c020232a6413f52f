import type { Course } from '../../core/carried.ts';
import { words } from '../xml.ts';

/** What every manifest says of a course, in plain text. */
export interface About {
	title: string;
	description: string;
	/** The clauses that its dilemmas lie in, each by its id and its title. */
	clauses: { id: string; title: string }[];
	/** ISO 8601, whole minutes: PT1H30M. */
	time: string;
}

export function about({ title, welcome, clauses, scenarios }: Course): About {
	return {
		title: shorter(title, 200),
		description: shorter(words(welcome), 1_000) || title,
		clauses: clauses.filter(({ id }) => scenarios.some(({ clause }) => clause === id)).map(({ id, title }) => ({ id, title })),
		time: duration(scenarios.reduce((sum, { minutes }) => sum + minutes, 0))
	};
}

/** At most so many characters, cut after a word. */
export const shorter = (text: string, most: number): string =>
	text.length <= most
		? text
		: `${text
				.slice(0, most - 1)
				.replace(/[\uD800-\uDBFF]$/, '')
				.replace(/\s+\S*$/, '')}…`;

/** Minutes → PT1H30M. */
function duration(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
	return `PT${hours ? `${hours}H` : ''}${rest || !hours ? `${rest}M` : ''}`;
}

/** An XML name (NCName) that stays the same over releases: an LMS keeps a learner's record by it. */
export const name = (course: Course): string => `clausewise-${course.id.replace(/[^A-Za-z0-9_.-]/g, '-')}`;
