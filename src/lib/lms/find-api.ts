/** An LMS's API object as a standard defines it: functions that take and give strings, or should. */
export type Api = Record<string, (...given: string[]) => unknown>;

/** How many parents are asked, in each direction: ADL's own bound was 7, and real LMSs nest deeper. */
const most = 12;

/**
 * window → the API object called `name` that has the function `method`; null where there is none. Asks this window and its parents, then
 * the opener of each and that opener's parents. Never throws: a window of another origin refuses to be read.
 */
export function findApi(start: Window, name: string, method: string): Api | null {
	const own = parents(start);
	const openers = own.flatMap((window) => parents(attempt(() => window.opener as Window | null)));
	for (const window of [...own, ...openers]) {
		const api = attempt(() => (window as unknown as Record<string, Api | undefined>)[name]);
		if (api && attempt(() => Boolean(api[method]))) return api;
	}
	return null;
}

function parents(start: Window | null): Window[] {
	const windows: Window[] = [];
	for (let window = start; window && windows.length <= most;) {
		windows.push(window);
		const here: Window = window;
		const parent = attempt(() => here.parent);
		window = parent === here ? null : parent;
	}
	return windows;
}

function attempt<T>(read: () => T): T | null {
	try {
		return read() ?? null;
	} catch {
		return null;
	}
}
