/**
 * A page of the website edition → its service worker, once the page is there. In a frame nothing is registered: an LMS shows a page as it
 * comes. Nor on the page that says that all was cleared from this device, the offline copy too: it comes again with the next start.
 */
if (window.parent === window && 'serviceWorker' in navigator && window.location.hash !== '#/yours/device/cleared') {
	window.addEventListener('load', () => {
		// Where the browser refuses, as in a private window, the course works online as any page does.
		navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => {});
	});
}
