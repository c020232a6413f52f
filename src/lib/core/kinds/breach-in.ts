/** the instructions beside an item → the breach that sorting it wrongly is. Nothing else may stand there. */
import type { Report } from '../diagnostics.ts';
import { type Instruction, misplaced } from '../instructions.ts';
import type { GradeDraft } from '../written.ts';

/** `text`: what they stand beside. */
export function breachIn(instructions: Instruction[], text: string, report: Report): GradeDraft | null {
	let found: GradeDraft | null = null;
	for (const one of instructions) {
		if (one.is !== 'grade') misplaced(one, report);
		else if (one.grade !== 'breach') report.add('item-graded', one.span, { grade: one.grade });
		else if (found) report.add('grade-twice', one.span, { text });
		else found = one;
	}
	return found;
}
