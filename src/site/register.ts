/** A page of the website edition → its service worker, once the page is there. In a frame nothing is registered: an LMS shows a page as it comes. */
if (window.parent === window && 'serviceWorker' in navigator) {
	window.addEventListener('load', () => {
		// Where the browser refuses, as in a private window, the course works online as any page does.
		navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' }).catch(() => {});
	});
}
