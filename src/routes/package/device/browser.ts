/** What this browser says of itself, and lets go: whether it keeps what is stored, how much that is, and the copy that opens offline. */

/** Whether the browser keeps what is stored until it is cleared by hand; null where it does not say. */
export const persisted = async (): Promise<boolean | null> => (await navigator.storage?.persisted?.().catch(() => null)) ?? null;

/** Asks the browser to; it may ask the learner. */
export const persist = async (): Promise<boolean> => (await navigator.storage?.persist?.().catch(() => false)) ?? false;

/** Bytes that this site takes on this device; null where the browser does not say. */
export const usage = async (): Promise<number | null> => (await navigator.storage?.estimate?.().catch(() => null))?.usage ?? null;

/** The service worker of the website edition; null in a package, whose LMS may have one of its own, and where there is none. */
async function worker(): Promise<ServiceWorkerRegistration | null> {
	if (!document.querySelector('link[rel="manifest"]') || !('serviceWorker' in navigator)) return null;
	const found = await navigator.serviceWorker.getRegistration().catch(() => undefined);
	return found?.scope === new URL('.', document.baseURI).href ? found : null;
}

export const offlineCopy = async (): Promise<boolean> => Boolean((await worker())?.active);

/** Whether the server is there: the worker's own file is asked for, which the worker never answers for. A browser may believe that it is online where it is not. */
const reached = (scope: string): Promise<boolean> =>
	fetch(new URL('sw.js', scope), { cache: 'no-store', signal: AbortSignal.timeout(5_000) }).then(
		({ ok }) => ok,
		() => false
	);

/** Takes the offline copy away. Not where the server cannot be reached: the page that stands open is read from it. */
export async function dropOfflineCopy(): Promise<boolean> {
	const found = await worker();
	if (!found || !navigator.onLine || !(await reached(found.scope))) return false;
	await found.unregister();
	for (const name of await caches.keys()) if (name.endsWith(found.scope)) await caches.delete(name);
	return true;
}
