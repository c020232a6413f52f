/** A learner's record on this device, as the package would have written it: so that a page far into a story stands there at once. */
import { expect, type Page } from '@playwright/test';
import type { Profile } from '../../src/lib/core/carried.ts';
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { print } from '../../src/lib/play/log.ts';
import { choose } from '../../src/lib/play/profile.ts';
import { course, keyOf } from './course.ts';
import { keep } from './device.ts';
import { launchAddress, Player } from './learner.ts';

/** Some minute of 2025. */
const ended = 500_000;

/** The record of a learner who gave these answers to one dilemma. */
export function recordOf(id: string, letters: string[], profile?: Profile): string {
	const begun = begin(fresh(7), id);
	const log = letters.reduce((before, letter) => give(before, course, keyOf(id), letter, ended), begun);
	return print(profile ? choose(log, profile) : log);
}

let visits = 0;

/** Opens the package with this record on the device, at a page of an attempt. */
export async function openAt(page: Page, record: string, id: string, step: number): Promise<Player> {
	const launch = await launchAddress();
	// Nothing that stands open may write after it.
	await page.goto(new URL('probe.txt', launch).href);
	await keep(page, record);
	// Another address each time: the package opens anew, and reads the record.
	await page.goto(`${launch}&visit=${++visits}#/${id}/${step}`);
	const player = new Player(() => page);
	await player.ready();
	expect(page.url()).toMatch(new RegExp(`#/${id}/${step}$`));
	return player;
}
