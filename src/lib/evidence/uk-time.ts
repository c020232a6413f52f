const parts = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/London',
	...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
});

/** Milliseconds since 1970 → 2026-06-09T14:52+01:00: to the minute, as clocks in the United Kingdom had it, with how far they were from UTC. */
export function ukTime(at: number): string {
	const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
	const local = `${found.year}-${found.month}-${found.day}T${found.hour}:${found.minute}`;
	const ahead = Math.round((Date.parse(`${local}:00Z`) - Math.floor(at / 60_000) * 60_000) / 60_000);
	return `${local}${ahead === 0 ? '+00:00' : `+${String(Math.floor(ahead / 60)).padStart(2, '0')}:${String(ahead % 60).padStart(2, '0')}`}`;
}

/** The log's minutes since 2025 → milliseconds since 1970. */
export const instantOf = (minutes: number): number => Date.UTC(2025, 0, 1) + minutes * 60_000;
