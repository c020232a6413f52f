/** What is due when, in words and as a calendar, line by line as RFC 5545 has it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar, type Entry } from '../src/lib/evidence/calendar.ts';
import { comes, daysToKeep } from '../src/lib/evidence/comes.ts';
import { told } from '../src/lib/evidence/told.ts';
import { daysBetween, minutesAt, timeOf, ukDay } from '../src/lib/evidence/uk-days.ts';
import { whenAgain } from '../src/lib/evidence/when.ts';
import '../src/messages/coming.ts';
import { fresh } from '../src/lib/play/history.ts';
import { replay } from '../src/lib/play/replay.ts';
import { due } from '../src/lib/play/schedule.ts';
import type { Log } from '../src/lib/play/shapes.ts';
import { course, keys, nameBanner } from './fixtures/course.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24, 12);

describe('days', () => {
	it('are those of the United Kingdom, in winter and in summer', () => {
		expect(ukDay(Date.UTC(2026, 11, 14, 23, 59))).toBe('2026-12-14');
		expect(ukDay(Date.UTC(2026, 5, 14, 23, 30))).toBe('2026-06-15');
		expect(daysBetween(Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 30, 0))).toBe(2);
		expect(timeOf(minutesAt(now))).toBe(now);
	});

	it('are told roughly, and by their date', () => {
		const said = (days: number) => whenAgain(now + days * day, now);
		expect(said(0)).toBe('It is asked again today, on 24 November 2026.');
		expect(said(1)).toBe('It is asked again tomorrow, on 25 November 2026.');
		expect(said(3)).toBe('It is asked again in 3 days, on 27 November 2026.');
		expect(said(20)).toBe('It is asked again in about 3 weeks, on 14 December 2026.');
		expect(said(365)).toBe('It is asked again in about 12 months, on 24 November 2027.');
	});
});

const card = fc.record({ at: fc.integer({ min: minutesAt(now) - 600_000, max: minutesAt(now) }), stability: fc.nat(4_095), difficulty: fc.nat(63) });
const logs: fc.Arbitrary<Log> = fc
	.dictionary(fc.constantFrom('C136', 'C148', 'C149', 'C152', 'KP5', 'C999'), card, { noNullPrototype: true })
	.map((cards) => ({ ...fresh(1), cards }));

describe('what comes', () => {
	it('is each clause once: due, or on one day, in order', () => {
		fc.assert(
			fc.property(logs, (log) => {
				const known = comes(course, keys, log, now);
				expect(known.due.map(({ id }) => id)).toEqual(due(keys, log, minutesAt(now)));
				const days = known.later.map(({ day }) => day);
				expect(days).toEqual([...new Set(days)].sort());
				const all = [...known.due, ...known.later.flatMap(({ clauses }) => clauses)].map(({ id }) => id);
				expect([...all].sort()).toEqual(
					Object.keys(log.cards!)
						.filter((id) => ['C148', 'C149', 'C152', 'KP5'].includes(id))
						.sort()
				);
				const kept = daysToKeep(known, now);
				expect(kept.length).toBeLessThanOrEqual(12);
				expect(new Set(kept.map(({ day }) => day)).size).toBe(kept.length);
				if (known.due.length > 0) expect(kept[0]).toMatchObject({ day: ukDay(now) });
				expect(kept.flatMap(({ clauses }) => clauses).length).toBe(all.length);
			}),
			{ numRuns: 300 }
		);
	});

	it('is nothing where nothing has ended', () => expect(comes(course, keys, fresh(1), now)).toEqual({ due: [], later: [] }));
});

describe('a calendar', () => {
	const entry: Entry = { day: '2026-12-14', id: 'social-media.2026-12-14@clausewise', title: 'Asked again', words: 'C149' };
	const text = (entries: Entry[]) => calendar(entries, Date.UTC(2026, 10, 24, 9, 5, 7));

	it('has an entry for each day, and nothing that reminds or calls elsewhere', () => {
		expect(text([entry]).split('\r\n')).toEqual([
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Clausewise//Clausewise//EN',
			'BEGIN:VEVENT',
			'UID:social-media.2026-12-14@clausewise',
			'SEQUENCE:0',
			'DTSTAMP:20261124T090507Z',
			'DTSTART;VALUE=DATE:20261214',
			'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
			'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
			'SUMMARY:Asked again',
			'TRANSP:TRANSPARENT',
			'DESCRIPTION:C149',
			'END:VEVENT',
			'END:VCALENDAR',
			''
		]);
	});

	it('keeps its lines whole, whatever a course is called', () => {
		const words = fc.string({ unit: 'grapheme', maxLength: 200 });
		fc.assert(
			fc.property(words, words, (title, said) => {
				const lines = text([{ ...entry, title, words: `a${said}` }]).split('\r\n');
				expect(lines.every((line) => !/[\r\n]/.test(line) && new TextEncoder().encode(line).length <= 75)).toBe(true);
				const unfolded = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
				expect(unfolded.filter((line) => /^(BEGIN|END|UID|DTSTART|SUMMARY|DESCRIPTION)[:;]/.test(line)).length).toBe(8);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('the story so far', () => {
	it('is its scenes, each with what happened there, but for the one that asks', () => {
		const { pages } = replay(nameBanner, 'd');
		expect(told(pages).map(({ scene, outcome }) => [scene.scene, outcome?.letter])).toEqual([
			['1', 'd'],
			['2', undefined]
		]);
		expect(told(replay(nameBanner, '').pages)).toEqual([]);
	});
});
