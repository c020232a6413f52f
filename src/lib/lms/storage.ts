/** window → its storage; null where it is switched off, which browsers tell by throwing. */
export function storage(window: Window): Storage | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}
