import type { Line } from './line.ts';

/** One length that was tried: what the LMS said to it, and how many characters from the start it gave back unchanged. */
export interface Step {
	length: number;
	kept: number;
	accepted: boolean;
	threw: boolean;
	code: string;
}

/** What suspend data can hold, tried with a copy of what was there put back afterwards. */
export interface Trial {
	/** Why nothing was tried; '' where it was. */
	untried: '' | 'unread' | 'doubtful' | 'refused';
	/** Length of the copy. */
	copy: number;
	/** Printable characters that did not come back as they were sent; null where this was not tried. */
	changed: string | null;
	steps: Step[];
	/** What the LMS gives back now is the copy, character for character. */
	restored: boolean;
	/** Puts the copy back once more; true where it is there now. */
	restore(): boolean;
}

const element = 'cmi.suspend_data';

/** Printable ASCII, no space at either end, where an LMS may cut it away: all that the course ever writes. */
export const printable = `A${Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('')}Z`;

/** Text of a length in which no two places look alike nearby, so that a cut in the middle shows. */
export const filler = (length: number): string =>
	Array.from({ length: Math.ceil(length / 6) }, (_, at) => `${at.toString(36)}______`.slice(0, 6))
		.join('')
		.slice(0, length);

/** How often putting back is tried before it counts as failed. */
const tries = 3;

/**
 * Line → what it keeps of suspend data, all within the task in which it is called: whoever else uses the line never sees the trial. Nothing
 * is tried where the copy cannot be trusted, or writing the copy over itself already fails. `worked`: the LMS has results of this learner,
 * so that empty suspend data is not to be believed.
 */
export function trySuspend(lms: Line, lengths: number[], worked: boolean): Trial {
	const there = lms.get(element);
	const copy = there.text;
	const putBack = (): boolean => {
		for (let at = 0; at < tries; at++) {
			lms.set(element, copy);
			if (gives(lms, copy)) return true;
		}
		return false;
	};
	const trial: Trial = { untried: '', copy: copy.length, changed: null, steps: [], restored: true, restore: putBack };
	// "" is nothing stored with 0 or, in SCORM 2004, 403; with any other error the LMS could not look.
	if (there.threw || (copy === '' && !['0', '403'].includes(there.code))) return { ...trial, untried: 'unread' };
	if (copy === '' && worked) return { ...trial, untried: 'doubtful' };
	if (lms.set(element, copy).text !== 'true' || !gives(lms, copy)) return { ...trial, untried: 'refused', restored: gives(lms, copy) || putBack() };
	try {
		const back = attempt(lms, printable);
		if (back.accepted) trial.changed = [...printable].filter((character, at) => back.text[at] !== character).join('');
		for (const length of lengths) {
			const { text: _, ...step } = attempt(lms, filler(length));
			trial.steps.push(step);
			if (step.kept < length) break;
		}
	} finally {
		trial.restored = putBack();
	}
	return trial;
}

const gives = (lms: Line, text: string): boolean => {
	const answer = lms.get(element);
	return !answer.threw && answer.text === text;
};

function attempt(lms: Line, text: string): Step & { text: string } {
	const { text: answer, threw, code } = lms.set(element, text);
	const back = lms.get(element).text;
	const accepted = !threw && answer === 'true';
	return { length: text.length, kept: accepted ? agreeing(text, back) : 0, accepted, threw, code, text: back };
}

/** How many characters of two texts agree from the start. */
function agreeing(one: string, other: string): number {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	return at;
}
