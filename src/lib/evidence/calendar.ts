/** A calendar to keep (RFC 5545). In a file of its own, which comes when it is asked for. */
import ical, { ICalEventTransparency } from 'ical-generator';

export interface Entry {
	/** 2026-12-14 */
	day: string;
	/** The same for the same course and day: an entry that is read in again takes its own place, whatever is asked by then. */
	id: string;
	title: string;
	words: string;
}

/** Entries → the text of an .ics file: each takes a whole day, blocks nothing and reminds of nothing by itself. `stamp` in milliseconds. */
export function calendar(entries: Entry[], stamp: number): string {
	const made = ical({ prodId: { company: 'Clausewise', product: 'Clausewise', language: 'EN' } });
	for (const { day, id, title, words } of entries)
		made.createEvent({
			id,
			start: new Date(day),
			allDay: true,
			stamp: new Date(stamp),
			summary: title,
			description: words,
			transparency: ICalEventTransparency.TRANSPARENT
		});
	return `${made.toString()}\r\n`;
}
