/** The record that a learner owns: its fields, its words, its file, and what its reference is worked out from. */
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Course } from '../src/lib/core/carried.ts';
import { type EvidenceRecord, longestName } from '../src/lib/evidence/record-shape.ts';
import { facts, plain, toPaste } from '../src/lib/evidence/record-words.ts';
import { evidenceRecord, type Given } from '../src/lib/evidence/record.ts';
import { instantOf, ukTime } from '../src/lib/evidence/uk-time.ts';
import { fresh } from '../src/lib/play/history.ts';
import { choose } from '../src/lib/play/profile.ts';
import { decisionsMet } from '../src/lib/play/score.ts';
import { readContent } from '../src/lib/content.server.ts';
import { foundations, project } from '../src/lib/core/project.ts';
import { bestRoute, course, keys, routesToEndings, written as compiled } from './browser/course.ts';
import { allDone, attempted, june, someLog } from './learners.ts';

const { clauseTexts } = compiled;
const written = readContent(new URL('..', import.meta.url).pathname);
const now = Date.UTC(2026, 11, 1, 9, 30);
const of = (given: Partial<Given> = {}): EvidenceRecord =>
	evidenceRecord({ course, keys, log: allDone('registrant'), clauseTexts, notes: {}, name: 'Alex Morgan', now, ...given });

const schema = JSON.parse(readFileSync(new URL('../static/clausewise-record.schema.json', import.meta.url), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
/** As the file has it. */
const file = (record: EvidenceRecord): Record<string, unknown> => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;

/** As a fixture has it. */
const text = (record: EvidenceRecord): string => `${plain(record)}\n`;

const said = { 'reflection.what': 'That a name is not all that identifies.', 'reflection.so': 'We post cases.', 'reflection.now': 'Ask first.' };
const led: Course = {
	...course,
	provider: { name: 'Ashcombe Training', reference: 'AT-77', points: '1', type: 'general', domains: ['Professionalism'], interactive: false, peerReview: false }
};
/** Nothing of this may reach a student. */
const ofCpd = /\bCPD\b|points|registrant|provider|self-directed|interactive|MyCPD|\bGOC\b|approv/i;

const odd = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 400 }),
	fc.string({ unit: 'binary', maxLength: 40 }),
	fc.constantFrom('<script>alert(1)</script>', '🦉'.repeat(301), 'x'.repeat(300), 'عمر "الخيّام"', '‮evil', '', '  ', '\ud800')
);

describe('times', () => {
	it.each([
		['2026-03-29T00:59Z', '2026-03-29T00:59+00:00'],
		['2026-03-29T01:00Z', '2026-03-29T02:00+01:00'],
		['2026-10-25T00:59Z', '2026-10-25T01:59+01:00'],
		['2026-10-25T01:00Z', '2026-10-25T01:00+00:00'],
		['2027-12-31T23:59Z', '2027-12-31T23:59+00:00']
	])('%s is %s in the United Kingdom', (utc, uk) => expect(ukTime(Date.parse(utc))).toBe(uk));

	it('are the same instants, to the minute', () =>
		fc.assert(
			fc.property(fc.nat(10_000_000), (minutes) => {
				expect(Date.parse(ukTime(instantOf(minutes)))).toBe(instantOf(minutes));
			})
		));
});

describe('a record', () => {
	it('of a registrant says this', () => expect(text(of({ notes: { ...said, goc: '01-12345' } }))).toMatchFileSnapshot('fixtures/records/registrant.txt'));
	it('of a student says this', () =>
		expect(text(of({ log: allDone('student'), notes: { ...said, goc: '01-12345' } }))).toMatchFileSnapshot('fixtures/records/student.txt'));
	it('of an approved provider’s event says this', () => expect(text(of({ course: led }))).toMatchFileSnapshot('fixtures/records/provider-led.txt'));

	it('so far has no day on which it was finished', () => {
		const { id } = course.scenarios[0]!;
		const log = attempted(choose(fresh(7), 'registrant'), id, [], june);
		expect(of({ log })).toMatchObject({ complete: false, finished: null, estimatedMinutes: 0, clauses: [] });
		expect(facts(of({ log })).map(({ field }) => field)).not.toContain('result');
	});

	it('was finished when the last dilemma that counts was first done, whatever was done after', () => {
		const done = allDone('registrant');
		const later = course.scenarios.slice(0, 2).reduce((log, { id }) => attempted(log, id, bestRoute(id), june + 5000), done);
		expect(of().finished).toBe('2026-06-09T14:52+01:00');
		expect(of({ log: later }).finished).toBe('2026-06-09T14:52+01:00');
	});

	it('counts of each clause the decisions that its score is of, whatever the first attempt met besides', () => {
		for (const { id: scenario, letters } of routesToEndings()) {
			const log = attempted(attempted(choose(fresh(7), 'registrant'), scenario, letters, june), scenario, bestRoute(scenario), june + 60);
			const met = keys.scenarios.flatMap((key) => decisionsMet(key, log.scenarios[key.id]?.best?.answers ?? ''));
			for (const { id, decisions } of of({ log }).clauses) expect(decisions).toBe(met.filter(({ decision }) => decision.clauses.includes(id)).length);
		}
	});

	it('has no word of CPD for a student, nor for one who was not asked', () =>
		fc.assert(
			fc.property(someLog, (log) => {
				const record = of({ log, course: led, notes: { ...said, goc: '01-12345' } });
				if (record.kind === 'cpd') return;
				expect(JSON.stringify(record)).not.toMatch(ofCpd);
				expect(plain(record)).not.toMatch(ofCpd);
				expect(JSON.stringify(record)).not.toContain('01-12345');
			}),
			{ numRuns: 40 }
		));

	it('never claims approval, points or a kind of CPD of itself', () => {
		const text = plain(of({ notes: said }));
		expect(text).not.toMatch(/interactive|approved by|\d points?\b|\bearn/i);
		expect(text).toMatch(/no points come with it/);
	});

	it('leaves out reflections over the limit, by people’s count, and names them', () => {
		const family = '👨‍👩‍👧'.repeat(600);
		const record = of({ notes: { 'reflection.what': family, 'reflection.so': `${family}!`, 'reflection.now': '  ' } });
		expect(record).toMatchObject({ reflections: { what: family, so: '', now: '' }, leftOut: ['so'] });
	});

	it('names the learner as they want, else as the LMS does, and never more than it says', () => {
		expect(of({ notes: { name: ' Sam ' } }).learner.name).toBe('Sam');
		expect(of().learner.name).toBe('Alex Morgan');
		expect(of({ name: '' }).learner.name).toBe('');
		const long = '👩🏽‍⚕️'.repeat(301);
		expect(of({ notes: { name: long } }).learner.name).toBe('👩🏽‍⚕️'.repeat(longestName));
	});

	it('offers to paste what a form asks for, and leaves what is not written', () => {
		const lines = Object.fromEntries(toPaste(of({ notes: { 'reflection.what': 'A.' } })).map(({ field, lines: [line] }) => [field, line]));
		expect(lines).toMatchObject({ title: course.title, date: '9 June 2026', provider: course.publisher, what: 'A.', so: '', now: '' });
	});
});

describe('an approved provider', () => {
	const page = (front: string) => {
		const text = written.course.text.replace(/^profiles:/m, () => `${front}\nprofiles:`);
		const { course, diagnostics } = project({ ...written, course: { ...written.course, text } });
		return { provider: course.provider, codes: diagnostics.filter(({ file }) => file === written.course.file).map(({ code }) => code) };
	};

	const settled = (front: string) => {
		const text = written.course.text.replace(/^profiles:/m, () => `${front}\nprofiles:`);
		const { settings, diagnostics } = foundations({ ...written, course: { ...written.course, text } });
		return { provider: settings.provider, codes: diagnostics.map(({ code }) => code) };
	};

	it('is carried as it stands, and may name what nobody else may', () =>
		expect(
			page('provider:\n  name: Ashcombe Training\n  reference: C-12345\n  points: 1 CPD point\n  domains:\n    - Professionalism\n\n  interactive: yes')
		).toEqual({
			provider: { name: 'Ashcombe Training', reference: 'C-12345', points: '1 CPD point', domains: ['Professionalism'], interactive: true },
			codes: []
		}));
	it('is the only one who may', () =>
		expect(new Set(page('publisher-said: 1 CPD point, GOC approved').codes)).toEqual(new Set(['field-unknown', 'claim', 'cpd-for-students'])));
	it.each(['provider:', 'provider:\n  name: Ashcombe Training', 'provider:\n  name: "  "\n  reference: AT-77'])(
		'that is not named or has no reference stops the build',
		(front) => expect(settled(front)).toEqual({ provider: undefined, codes: ['provider-incomplete'] })
	);
	it('is nobody in our own course', () => expect(course.provider).toBeUndefined());
});

describe('the reference', () => {
	it('is SHA-256 over the content, whatever the day and the language', () => {
		const { $schema: _, statement: __, made: ___, reference, ...content } = file(of());
		const sorted = (value: unknown): unknown =>
			Array.isArray(value)
				? value.map(sorted)
				: value && typeof value === 'object'
					? Object.fromEntries(
							Object.entries(value)
								.sort(([a], [b]) => (a < b ? -1 : 1))
								.map(([name, one]) => [name, sorted(one)])
						)
					: value;
		const value = createHash('sha256')
			.update(JSON.stringify(sorted(content)))
			.digest('hex');
		expect(reference).toMatchObject({ algorithm: 'sha-256', value });
		expect(of({ now: now + 90_000_000 }).reference).toEqual(of().reference);
	});

	it('is another where anything else is', () =>
		fc.assert(
			fc.property(odd, (name) => {
				const [one, other] = [of(), of({ notes: { name } })];
				expect(one.reference.value === other.reference.value).toBe(one.learner.name === other.learner.name);
			}),
			{ numRuns: 30 }
		));
});

describe('the file', () => {
	it('is as the schema says, whoever it is of', () =>
		fc.assert(
			fc.property(someLog, fc.boolean(), odd, odd, odd, (log, provided, name, what, peer) => {
				const notes = { name, goc: what, 'reflection.what': what, 'peer.name': peer, 'peer.date': name };
				const record = of({ log, course: provided ? led : course, notes });
				expect(validate(file(record)), JSON.stringify(validate.errors)).toBe(true);
			}),
			{ numRuns: 60 }
		));

	const broken: [string, (record: Record<string, unknown>) => unknown][] = [
		['a field missing', ({ finished: _, ...record }) => record],
		['a wrong type', (record) => ({ ...record, estimatedMinutes: '90' })],
		['a field too many', (record) => ({ ...record, verified: true })],
		['points of its own', (record) => ({ ...record, points: 1 })],
		['points in its result', (record) => ({ ...record, result: { ...(record.result as object), points: 1 } })],
		['a number of another format', (record) => ({ ...record, format: 2 })],
		['a time that is no time', (record) => ({ ...record, made: 'yesterday' })],
		['a provider without a reference', (record) => ({ ...record, provider: { name: 'Ashcombe Training' } })],
		['a provider with an empty one', (record) => ({ ...record, provider: { name: 'Ashcombe Training', reference: '' } })],
		['domains in a completion record', (record) => ({ ...record, kind: 'completion' })],
		['no domains in a CPD record', ({ domains: _, ...record }) => record],
		['a score above 100', (record) => ({ ...record, result: { ...(record.result as object), score: 101 } })]
	];
	it.each(broken)('with %s is refused', (_, change) => {
		expect(validate(file(of()))).toBe(true);
		expect(validate(change(file(of())))).toBe(false);
	});

	it('tells of every field', () => {
		const untold: string[] = [];
		const walk = (at: string, node: unknown): void => {
			if (typeof node !== 'object' || node === null) return;
			for (const [name, one] of Object.entries(node)) {
				if (name === 'properties' && !at.startsWith('/$defs/c'))
					for (const [field, { description, $ref }] of Object.entries(one as Record<string, { description?: string; $ref?: string }>))
						if (!description && !$ref) untold.push(`${at}/${field}`);
				walk(`${at}/${name}`, one);
			}
		};
		walk('', schema);
		expect(untold).toEqual([]);
	});
});
