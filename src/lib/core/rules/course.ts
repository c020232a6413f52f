/** The rules for the course as a whole, and what they find: at course.md, and at the files of dilemmas. */
import { reportOn, type Report } from '../diagnostics.ts';
import type { Diagnostic } from '../finding.ts';
import { read } from '../source.ts';
import { casting } from './casting.ts';
import { courseBalance } from './course-balance.ts';
import { coverage } from './coverage.ts';
import { ownClause } from './own-clause.ts';
import type { CourseRule, Whole } from './rule.ts';
import { settingsNames } from './settings-names.ts';
import { tested } from './tested.ts';

const courseRules: CourseRule[] = [settingsNames, courseBalance, coverage, casting, ownClause, tested];

/** `texts`: of every page, by the name that findings give it. A finding that its dilemma answers is marked so. */
export function courseFindings(file: string, texts: Map<string, string>, whole: Whole): Diagnostic[] {
	const reports = new Map<string, Report>();
	const at = (one: string): Report => {
		const report = reports.get(one) ?? reportOn(read(one, texts.get(one) ?? ''));
		reports.set(one, report);
		return report;
	};
	for (const rule of courseRules) rule(whole, at(file), at);
	const allow = new Map(whole.sound.map(({ scenario }) => [scenario.file, scenario.allow]));
	return [...reports.values()].flatMap(({ found }) =>
		found.map((one) => {
			const reason = allow.get(one.file)?.[one.code];
			return reason === undefined ? one : { ...one, allowed: reason };
		})
	);
}
