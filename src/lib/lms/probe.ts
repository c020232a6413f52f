/** A small file of the package, asked for to see whether the network is there. */
const probeFile = 'probe.txt';

/** Milliseconds after which no answer is taken for none. */
const patience = 5_000;

/**
 * Whether the server that the package came from can be reached. An LMS may answer "true" to a commit that it could not send (Moodle, offline),
 * and a browser may believe that it is online where there is no way out. Whatever the server answers, even that one must log in elsewhere, it is there. Never rejects.
 */
export const reach = (window: Window): Promise<boolean> =>
	window.navigator.onLine === false
		? Promise.resolve(false)
		: window.fetch(new URL(probeFile, window.document.baseURI), { cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(patience) }).then(
				() => true,
				() => false
			);
