/** How sure a learner was of what they answered: never scored, and only to say what is worth a second look. */
import type { Grade, ScenarioKey } from '../core/carried.ts';
import { keyTo } from './score.ts';
import type { Attempt, Transcript } from './shapes.ts';

/** How sure one was of the answer at this place of an attempt: 1 to 3, 0 where it was not asked or not said. */
export const sureOf = ({ sure = '' }: Attempt, place: number): number => Number(sure[place] ?? 0);

export interface SureAndWrong {
	scene: string;
	/** As the log has it. */
	letter: string;
	/** Among the attempt's answers. */
	place: number;
	/** 2 fairly sure, 3 sure. */
	sure: number;
	grade: Grade;
}

const wrong: Grade[] = ['weak', 'wrong', 'breach'];

/** The answers that scored, that one was sure or fairly sure of, and that were weak or worse: the surest first, then as they were met. */
export function sureAndWrong(key: ScenarioKey, attempt: Attempt, { met }: Pick<Transcript, 'met'>): SureAndWrong[] {
	return met
		.flatMap(({ scene, letter, counts }, place): SureAndWrong[] => {
			const sure = sureOf(attempt, place);
			const grade = keyTo(key, letter)?.option.grade;
			return counts && sure >= 2 && grade && wrong.includes(grade) ? [{ scene, letter, place, sure, grade }] : [];
		})
		.sort((a, b) => b.sure - a.sure || a.place - b.place);
}
