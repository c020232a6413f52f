/** What `read` gives; `otherwise` where it throws, or gives nothing. Windows of another origin throw, and so do browsers that switch things off. */
export function tried<T>(read: () => T | null | undefined, otherwise: T): T {
	try {
		return read() ?? otherwise;
	} catch {
		return otherwise;
	}
}

/** An error of any kind → one line of text. */
export const said = (error: unknown): string =>
	tried(() => String(error), '')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 200);

/** A promise → what it gives; or, after so many milliseconds, a rejection. */
export const within = <T>(milliseconds: number, pause: (milliseconds: number) => Promise<void>, promise: Promise<T>): Promise<T> =>
	Promise.race([promise, pause(milliseconds).then(() => Promise.reject(new Error(`no answer within ${milliseconds} ms`)))]);
