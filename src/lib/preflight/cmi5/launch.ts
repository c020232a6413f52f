import { tried } from '../tried.ts';
import type { Place } from '../where.ts';

/** The parameters that a cmi5 launch puts into the address (cmi5, section 8.1). */
export const parameters = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;

/** A cmi5 launch: where its parameters stand, and what they are; '' for one that is missing. */
export interface Launch extends Record<(typeof parameters)[number], string> {
	place: Place;
}

/** The first window of the package's own whose address has the parameters of a launch. An endpoint and a registration make one. */
export function readLaunch(places: Place[]): Launch | null {
	for (const place of places) {
		const search = tried(() => new URLSearchParams(place.window.location.search), new URLSearchParams());
		if (!search.get('endpoint') || !(search.get('fetch') || search.get('registration'))) continue;
		const given = Object.fromEntries(parameters.map((name) => [name, search.get(name) ?? ''])) as Record<(typeof parameters)[number], string>;
		return { ...given, place };
	}
	return null;
}

/** What an actor says of whose launch it is: the name of an account, or whatever else xAPI tells people apart by; '' where it is no actor. */
export function whoseIs(actor: string): { name: string; homePage: string } {
	const read = tried(() => JSON.parse(actor) as Record<string, unknown>, {});
	const account = tried(() => read.account as { name?: unknown; homePage?: unknown }, {});
	const name = account.name ?? read.mbox ?? read.mbox_sha1sum ?? read.openid;
	return { name: typeof name === 'string' ? name : '', homePage: typeof account.homePage === 'string' ? account.homePage : '' };
}
