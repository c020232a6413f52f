/**
 * The website edition's service worker: after the first visit all of the course opens without a network. A new version is fetched in the
 * background, and takes over once the last page of the old one is closed: nobody's sitting changes its text half-way. So nothing here skips
 * the waiting. Whoever keeps a page open for days stays with the version that they began with.
 */
import { precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** Every file of the edition, put in when it is packed. What never changes under its name has no revision. */
declare const FILES: PrecacheEntry[];

interface Worker {
	clients: { claim(): Promise<void> };
	addEventListener(type: 'activate', listener: (event: { waitUntil(done: Promise<void>): void }) => void): void;
}

precacheAndRoute(FILES, { cleanURLs: false, ignoreURLParametersMatching: [/./] });

// The page of the first visit too: what it has not yet asked for opens offline. A later worker starts only when no page is open.
const worker = globalThis as unknown as Worker;
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
