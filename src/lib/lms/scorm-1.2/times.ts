const two = (number: number): string => String(number).padStart(2, '0');

/** Milliseconds since 1970 → HH:MM:SS of the learner's own day. */
export function timeOfDay(at: number): string {
	const date = new Date(at);
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** Milliseconds → HHHH:MM:SS.SS, floored; never under nothing, where a clock was set back, nor over what fits. */
export function duration(milliseconds: number): string {
	const hundredths = Math.min(Math.max(Math.floor(milliseconds / 10), 0), 9999 * 360_000 + 359_999);
	const seconds = Math.floor(hundredths / 100);
	const hours = String(Math.floor(seconds / 3_600)).padStart(4, '0');
	return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
