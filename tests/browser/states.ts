/**
 * Every page and state that a learner can come to, a line each: what is looked at for all of them stands in access-pages.spec.ts. Scenes,
 * outcomes and endings of each dilemma are in access.spec.ts. A page of the learner's own that has no line here fails
 * tests/access-statement.test.ts.
 */
import type { Page } from '@playwright/test';
import { begin, fresh, give } from '../../src/lib/play/history.ts';
import { print } from '../../src/lib/play/log.ts';
import { choose } from '../../src/lib/play/profile.ts';
import type { Log } from '../../src/lib/play/shapes.ts';
import { breachAtOnce, course, keyOf, routesToEndings, type Route } from './course.ts';

export interface State {
	what: string;
	/** Behind the `#`. */
	at: string;
	/** What is done there before it is looked at. */
	then?: (page: Page) => Promise<void>;
}

const press =
	(selector: string) =>
	async (page: Page): Promise<void> => {
		await page.locator(selector).first().click();
	};

/** One route to an ending of each dilemma. */
const routes = course.scenarios.flatMap(({ id }) => routesToEndings().find((route) => route.id === id) ?? []);
const played = (log: Log, { id, letters }: Pick<Route, 'id' | 'letters'>): Log =>
	letters.reduce((before, letter) => give(before, course, keyOf(id), letter, 500_000), begin(log, id));

const { id, breach } = breachAtOnce();
const [one, open] = routes.filter((route) => route.id !== id && route.letters.length > 2) as [Route, Route];
const start = fresh(7);
const begun = played(played(played(choose(start, 'registrant'), { ...one }), { id, letters: [breach] }), { ...open, letters: open.letters.slice(0, 1) });

/** Records on the device, by what their learner has done; null for none. */
export const records = {
	new: null,
	begun: print(begun),
	done: print(routes.reduce(played, choose(start, 'student')))
};

/** The page of the learner's own on which a state is, by its file; null where it is on none. */
export const fileOf = ({ at }: State): string | null => {
	const name = /^\/yours\/([^/]+)/.exec(at)?.[1];
	return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}.svelte` : null;
};

/** By the record with which they are looked at. */
export const states: Record<keyof typeof records, State[]> = {
	new: [
		{ what: 'home, new', at: '/' },
		{ what: 'the first dilemma', at: `/${one.id}` },
		{ what: 'an error', at: `/${id}`, then: press('[data-submit]') },
		{ what: 'a sheet before an ending', at: `/yours/sheet/${one.id}` },
		{ what: 'results before an answer', at: '/yours/results' },
		{ what: 'nothing due', at: '/yours/due' }
	],
	begun: [
		{ what: 'home, begun', at: '/' },
		{ what: 'what happened', at: `/${id}/1` },
		{ what: 'an ending', at: `/${one.id}` },
		{ what: 'about this course', at: '/about' },
		{ what: 'accessibility', at: '/about/accessibility' },
		{ what: 'privacy', at: '/about/privacy' },
		{ what: 'where your answers are', at: '/about/record' },
		{ what: 'a mistake reported', at: `/about/report/${one.id}/0` },
		{ what: 'a path', at: '/about/path/0' },
		...(course.pages ?? []).map(({ name }) => ({ what: `the page ${name}`, at: `/about/page/${name}` })),
		{ what: 'a sheet', at: `/yours/sheet/${one.id}` },
		{ what: 'results', at: '/yours/results' },
		{ what: 'a reflection', at: '/yours/reflect' },
		{ what: 'a debrief', at: `/yours/debrief/${one.id}` },
		{ what: 'a decision explored', at: `/yours/explore/${one.id}/${one.letters[0]}` },
		{ what: 'a record begun', at: '/yours/record' },
		{ what: 'what this device keeps', at: '/yours/device' },
		{ what: 'what is due', at: '/yours/due' },
		{ what: 'what this device kept, cleared', at: '/yours/device/cleared' },
		{ what: 'a code that is wrong', at: `/yours/sheet/${one.id}`, then: press('[data-read]') }
	],
	done: [
		{ what: 'home, done', at: '/' },
		{ what: 'the sheet of the whole course', at: '/yours/sheet' },
		{ what: 'results of all', at: '/yours/results' },
		{ what: 'a whole record', at: '/yours/record' },
		{ what: 'reflections', at: '/yours/reflect' }
	]
};
