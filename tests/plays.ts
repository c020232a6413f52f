/** One learner before one LMS, in many ways, from the first launch on. Each play is run for every standard: nothing here knows any. */
import type { Course, Keys, ScenarioKey, SortingKey } from '../src/lib/core/carried.ts';
import { answerBy } from '../src/lib/play/option.ts';
import { friendRequest, keys, nameBanner } from './fixtures/course.ts';
import { sorted, sortedCourse, sortedKeys } from './fixtures/sorted.ts';
import type { Page } from './lms-page.ts';

/** An LMS and whatever stands before it. */
export interface World {
	/** Opens the course in a new page: another session of the same learner. `on`: which device; `course` and `keys`: those of another release. */
	open(given?: { on?: string; course?: Course; keys?: Keys }): Promise<Page>;
	/** From now on the LMS refuses to store anything, or stores it again. */
	refuse(is: boolean): void;
	/** A line in what is recorded of the play. */
	note(text: string): void;
}

/** What an LMS has of the learner, whichever way it was told. */
export interface Has {
	status: string | undefined;
	score: number | null;
	/** The saved log. */
	log: string;
	/** By decision's name: what was answered, in the standard's words, and what came of it. */
	answers: Record<string, string>;
}

export interface Play {
	/** The course's pass mark, where it is another. */
	mark?: number;
	/** The pass mark that the launch supplies, 0–100. */
	mastery?: number;
	/** Where it is not the small course of the fixtures. */
	of?: { course: Course; keys: Keys };
	play(world: World): Promise<void>;
	/** What the LMS has in the end: the status in the record's words, and the score, 0–100. */
	status: 'incomplete' | 'passed' | 'failed';
	score: number | null;
}

/** The next release: the choice `e` is gone. */
const { e: _, ...left } = friendRequest.decisions[2]!.options;
const { e: __, ...ways } = friendRequest.machine.states[2]!.on!;
const withoutE: ScenarioKey = {
	...friendRequest,
	machine: { ...friendRequest.machine, states: { ...friendRequest.machine.states, 2: { on: ways } } },
	decisions: { ...friendRequest.decisions, 2: { ...friendRequest.decisions[2]!, options: left } }
};
const nextRelease: Keys = { ...keys, scenarios: [withoutE, nameBanner] };

const sorting = { course: sortedCourse, keys: sortedKeys };
/** Where each item of a step is sorted to → the answer to it. */
const sort = (scene: number, ...items: number[]): string => answerBy(sorted.decisions[scene] as SortingKey, items);

export const plays: Record<string, Play> = {
	'right-all-through': {
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'ah');
			await page.answer('B', 'b');
			page.leave();
		},
		status: 'passed',
		score: 100
	},
	'nothing-answered-and-closed': {
		async play({ open }) {
			const page = await open();
			page.leave();
		},
		status: 'incomplete',
		score: null
	},
	'below-the-mark': {
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'ci');
			await page.answer('B', 'f');
			page.leave();
		},
		status: 'failed',
		score: 25
	},
	'breach-then-mended': {
		mark: 65,
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'ah');
			await page.answer('B', 'de');
			page.leave();
			const back = await open();
			await back.mend('B', 'b');
			back.leave();
		},
		status: 'passed',
		score: 65
	},
	'left-half-way-and-back': {
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'b');
			page.leave();
			const back = await open();
			await back.answer('A', 'ej');
			back.leave();
		},
		status: 'incomplete',
		score: 28.33
	},
	'three-attempts-the-last-worse': {
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'bdg');
			await page.answer('B', 'c');
			await page.answer('A', 'ah');
			await page.answer('A', 'cg');
			page.leave();
		},
		status: 'passed',
		score: 85
	},
	'met-again-in-a-loop': {
		async play({ open }) {
			const page = await open();
			await page.answer('B', 'ab');
			await page.answer('A', 'ah');
			page.leave();
		},
		status: 'failed',
		score: 50
	},
	'mastery-score-with-a-breach': {
		mastery: 40,
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'ah');
			await page.answer('B', 'e');
			page.leave();
		},
		status: 'failed',
		score: null
	},
	'mastery-score-passed': {
		mastery: 80,
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'ah');
			await page.answer('B', 'c');
			page.leave();
		},
		status: 'passed',
		score: 85
	},
	'a-choice-removed-while-open': {
		async play({ open }) {
			const page = await open();
			await page.answer('A', 'be');
			page.leave();
			const back = await open({ keys: nextRelease });
			await back.answer('A', 'fh');
			await back.answer('B', 'b');
			back.leave();
		},
		status: 'passed',
		score: 71.66
	},
	'two-windows': {
		async play({ open, note }) {
			const first = await open();
			await first.answer('A', 'b');
			const second = await open();
			await second.answer('A', 'eh');
			note('the first window, which was overtaken');
			await first.answer('A', 'd');
			note('the second window');
			await second.answer('B', 'b');
			second.leave();
			note('the first window is shut as well');
			first.leave();
		},
		status: 'passed',
		score: 83.33
	},
	'another-device': {
		async play({ open }) {
			const work = await open({ on: 'at work' });
			await work.answer('A', 'ah');
			work.leave();
			const home = await open({ on: 'at home' });
			await home.answer('B', 'b');
			home.leave();
			const back = await open({ on: 'at work' });
			await back.answer('A', 'cg');
			back.leave();
		},
		status: 'passed',
		score: 100
	},
	'a-device-with-the-longer-log': {
		async play({ open, refuse }) {
			const page = await open();
			await page.answer('A', 'b');
			refuse(true);
			await page.answer('A', 'eh');
			page.leave();
			refuse(false);
			const back = await open();
			await back.answer('B', 'b');
			back.leave();
		},
		status: 'passed',
		score: 83.33
	},
	'a-failed-commit-then-retried': {
		async play({ open, refuse }) {
			const page = await open();
			await page.answer('A', 'a');
			refuse(true);
			await page.answer('A', 'h');
			refuse(false);
			await page.retry();
			await page.answer('B', 'b');
			page.leave();
		},
		status: 'passed',
		score: 100
	},
	'each-kind-of-sorting-rightly': {
		of: sorting,
		async play({ open }) {
			const page = await open();
			await page.answer('S', sort(1, 1, 0, 1) + sort(2, 0, 3, 1) + sort(3, 1, 1, 0));
			page.leave();
		},
		status: 'passed',
		score: 100
	},
	'each-kind-of-sorting-in-part': {
		of: sorting,
		async play({ open }) {
			const page = await open();
			await page.answer('S', sort(1, 1, 0, 0) + sort(2, 1, 3, 1));
			page.leave();
			const back = await open();
			await back.answer('S', sort(3, 1, 0, 0));
			back.leave();
		},
		status: 'failed',
		score: 61
	},
	'nothing-ticked': {
		of: sorting,
		async play({ open }) {
			const page = await open();
			await page.answer('S', sort(1, 0, 0, 0));
			page.leave();
		},
		status: 'incomplete',
		score: null
	}
};
