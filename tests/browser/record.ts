/** A learner's record on this device, as the package would have written it: so that a page far into a story stands there at once. */
import type { Page } from '@playwright/test';
import type { Profile } from '../../src/lib/core/carried.ts';
import { journalKey } from '../../src/lib/lms/journal.ts';
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { print } from '../../src/lib/play/log.ts';
import { choose } from '../../src/lib/play/profile.ts';
import { course, keyOf } from './course.ts';

/** Some minute of 2025. */
const ended = 500_000;

/** The record of a learner who gave these answers to one dilemma. */
export function recordOf(id: string, letters: string[], profile?: Profile): string {
	const begun = begin(fresh(7), id);
	const log = letters.reduce((before, letter) => give(before, course, keyOf(id), letter, ended), begun);
	return print(profile ? choose(log, profile) : log);
}

/** Where the page is of the package's own address: what this device keeps for it is now this record. */
export const keep = (page: Page, record: string): Promise<void> =>
	page.evaluate(([key, text]) => localStorage.setItem(key, text), [journalKey(course.id, ''), record] as const);
