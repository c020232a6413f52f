/** Makes a window believe that its browser is offline, or no longer; and tells it so. A window that may not be touched is let be. */
export function setOffline(window: Window | null, offline: boolean): void {
	try {
		if (!window || window.navigator.onLine !== offline) return;
		if (offline) Object.defineProperty(window.navigator, 'onLine', { value: false, configurable: true });
		else Reflect.deleteProperty(window.navigator, 'onLine');
		if (window.navigator.onLine !== offline) window.dispatchEvent(new Event(offline ? 'offline' : 'online'));
	} catch {
		return;
	}
}
