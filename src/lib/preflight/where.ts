import type { Api } from '../lms/find-api.ts';
import { tried } from './tried.ts';
import { t } from './words.ts';

/** A window round this page, and how it is reached: `up` parents up, from this window or from the one that opened it (or a parent of it). */
export interface Place {
	window: Window;
	from: 'own' | 'opener';
	up: number;
	/** Which parent of this page was opened by it: 0 is the page itself. */
	opened: number;
	/** False for a window of another origin. */
	readable: boolean;
}

/** As many parents as find-api.ts asks. */
const most = 12;

/** This window and its parents, then the opener of each and that opener's parents: the order in which find-api.ts asks them. */
export function places(start: Window): Place[] {
	const own = parents(start).map((window, up) => place(window, 'own', up, 0));
	const openers = own.flatMap(({ window }, opened) => {
		const opener = tried(() => window.opener as Window | null, null);
		return opener ? parents(opener).map((above, up) => place(above, 'opener', up, opened)) : [];
	});
	return [...own, ...openers];
}

const place = (window: Window, from: Place['from'], up: number, opened: number): Place => ({ window, from, up, opened, readable: readable(window) });

const readable = (window: Window): boolean => tried(() => (void window.document, true), false);

function parents(start: Window): Window[] {
	const windows = [start];
	for (let window = start; windows.length <= most;) {
		const here = window;
		const above = tried(() => here.parent, here);
		if (above === here) break;
		windows.push(above);
		window = above;
	}
	return windows;
}

/** The first window that has the API called `name`, with the function `method`. */
export function holder(all: Place[], name: string, method: string): { place: Place; api: Api } | null {
	for (const place of all) {
		const api = tried(() => (place.window as unknown as Record<string, Api | undefined>)[name], undefined);
		if (api && tried(() => Boolean(api[method]), false)) return { place, api };
	}
	return null;
}

/** A place in words. */
export function inWords({ from, up, opened }: Place): string {
	if (from === 'own') return up === 0 ? t('place.own') : t('place.parent', { up });
	const opener = opened === 0 ? t('place.opener') : t('place.opener.parent', { opened });
	return up === 0 ? opener : t('place.above', { up, opener });
}
