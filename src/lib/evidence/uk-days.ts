/** Days as they are in the United Kingdom, whose guidance the course is about, wherever the device is. */
const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
const start = Date.UTC(2025, 0, 1);

/** Milliseconds of a clock → the minutes of a log, since 2025-01-01T00:00Z. */
export const minutesAt = (time: number): number => Math.floor((time - start) / 60_000);

export const timeOf = (minutes: number): number => start + minutes * 60_000;

/** Milliseconds → 2026-12-14. */
export function ukDay(time: number): string {
	const { year, month, day } = Object.fromEntries(parts.formatToParts(time).map(({ type, value }) => [type, value]));
	return `${year}-${month}-${day}`;
}

/** How many days lie between two moments, by the calendar: 0 on the same day. */
export const daysBetween = (from: number, to: number): number => Math.round((Date.parse(ukDay(to)) - Date.parse(ukDay(from))) / 86_400_000);
