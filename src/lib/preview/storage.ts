/** Browsers throw where storage is switched off. */
export function storage(window: Window): Storage | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}
