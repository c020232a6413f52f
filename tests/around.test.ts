/** The course around its dilemmas: what course.md and a page of its own say, and what follows for a learner. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import type { Course, Listing, Path } from '../src/lib/core/carried.ts';
import { coursePage } from '../src/lib/core/course-page.ts';
import { courseSettings } from '../src/lib/core/course-settings.ts';
import { project } from '../src/lib/core/project.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { parse, print } from '../src/lib/play/log.ts';
import { merge } from '../src/lib/play/merge.ts';
import { asks, choose, explainsAtOnce, profileOf, speaksOfCpd } from '../src/lib/play/profile.ts';
import { record } from '../src/lib/play/record.ts';
import { better } from '../src/lib/play/score.ts';
import type { Ended, Log } from '../src/lib/play/shapes.ts';
import { nextOn, onPath } from '../src/lib/player/on-path.ts';
import { scoreTold } from '../src/lib/lms/scorm/fields.ts';
import { course, friendRequest, keys, nameBanner } from './fixtures/course.ts';

const settings = (fields: string) => courseSettings('content/course.md', `---\ntitle: Letters\n${fields}\n---\n\nA course.\n`, []);

describe('course.md', () => {
	it('says nothing of gate, profiles, paths or reports where it has no line for them', () => {
		const { settings: read, diagnostics } = settings('contact: the tutor');
		expect(diagnostics).toEqual([]);
		expect(read).not.toHaveProperty('scoreAlone');
		expect(read).not.toHaveProperty('profiles');
		expect(read).not.toHaveProperty('paths');
		expect(read).not.toHaveProperty('report');
		expect([read.order, read.optional]).toEqual([[], []]);
	});

	it.each([
		['no', true],
		['No', true],
		['false', true],
		['yes', undefined],
		['true', undefined]
	])('must-gate: %s', (word, scoreAlone) => {
		const { settings: read, diagnostics } = settings(`must-gate: ${word}`);
		expect(diagnostics).toEqual([]);
		expect(read.scoreAlone).toBe(scoreAlone);
	});

	it.each([
		['[registrant, student]', ['student', 'registrant']],
		['[students]', ['student']],
		['registrant', ['registrant']]
	])('profiles: %s', (words, profiles) => expect(settings(`profiles: ${words}`).settings.profiles).toEqual(profiles));

	it.each([
		['report: slips@example.org', 'mailto:slips@example.org'],
		['report: "https://example.org/slips?course=1"', 'https://example.org/slips?course=1'],
		['contact: ann@example.org', 'mailto:ann@example.org'],
		['contact: ann@example.org\nreport: "https://example.org/slips"', 'https://example.org/slips'],
		['contact: "http://example.org"', undefined],
		['contact: Ann (ann@example.org)', undefined]
	])('%s', (lines, report) => expect(settings(lines).settings.report).toBe(report));

	it('refuses an address that a link may not lead to', () => {
		for (const one of ['javascript:alert(1)', 'http://example.org', '"https://"', 'ann@'])
			expect(settings(`report: ${one}`).diagnostics.map(({ code }) => code)).toEqual(['field-unreadable']);
	});

	it('reads paths', () => {
		const { settings: read, diagnostics } = settings(
			'paths:\n  Lunch:\n    minutes: 20\n  First week:\n    about: For whoever is new.\n    dilemmas: [b, a.md]\n  By clause:\n    dilemmas: clause\n  One:\n    dilemmas: a'
		);
		expect(diagnostics).toEqual([]);
		expect(
			read.paths!.map(({ name, takes, ...said }) => ({ name: name.text, takes: Array.isArray(takes) ? takes.map(({ text }) => text) : takes, ...said }))
		).toEqual([
			{ name: 'Lunch', takes: 'minutes', minutes: 20 },
			{ name: 'First week', takes: ['b', 'a.md'], about: 'For whoever is new.' },
			{ name: 'By clause', takes: 'clause' },
			{ name: 'One', takes: ['a'] }
		]);
	});
});

describe('the course that is made of it', () => {
	/** Three dilemmas of this course, and its pages. */
	const some = ['at-the-wheel', 'one-star', 'a-friend-request'];
	const whole = readContent(new URL('..', import.meta.url).pathname);
	const written = {
		...whole,
		documents: whole.documents.map((one) => ({ ...one, dilemmas: one.dilemmas.filter(({ file }) => some.some((name) => file.endsWith(`/${name}.md`))) }))
	};
	const made = (lines: string) => project({ ...written, course: { ...written.course, text: written.course.text.replace(/^order:.*$/m, lines) } });
	const files = ({ named }: ReturnType<typeof made>, ids: string[]) =>
		ids.map((id) => named.find((one) => one.id === id)!.scenario.file.replace(/^.*\/|\.md$/g, ''));

	it('lists dilemmas in the order that is suggested, the others after them as they stand', () => {
		const listed = (lines: string) => {
			const one = made(lines);
			return files(
				one,
				one.course.scenarios.map(({ id }) => id)
			);
		};
		expect(listed('')).toEqual(some);
		expect(listed('order: [a-friend-request, C136-law/at-the-wheel.md, a-friend-request]')).toEqual(['a-friend-request', 'at-the-wheel', 'one-star']);
	});

	it('gives paths the ids of their dilemmas', () => {
		const one = made('paths:\n  Two:\n    dilemmas: [one-star, a-friend-request]');
		expect(one.course.paths!.map(({ name, takes }) => [name, files(one, takes as string[])])).toEqual([['Two', ['one-star', 'a-friend-request']]]);
	});

	it('has its three pages, each in sections, and without a finding', () => {
		const { pages, course } = made('');
		expect(pages.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
		expect(course.pages).toEqual(pages.map(({ page: { name, title } }) => ({ name, title })));
		expect(pages.map(({ page }) => page.name)).toEqual(expect.arrayContaining(['if-this-has-happened', 'worked-example', 'your-answers']));
		for (const { page } of pages) expect([page.name, page.sections.length > 3]).toEqual([page.name, true]);
	});
});

describe('a page of the course', () => {
	const page = (text: string) =>
		coursePage(
			{ file: 'content/pages/who-helps.md', name: 'who-helps', text },
			{ guidance: [], picture: (src) => (src === 'desk.svg' ? { location: false, active: [], metadata: [] } : null) },
			(src) => `pictures/pages/${src}`
		);

	it('is a title and sections of safe blocks', () => {
		const {
			page: made,
			diagnostics,
			pictures
		} = page(
			'---\ntitle: Who helps\n---\n\nAsk <first> & early.\n\n## At work\n\n- Your manager\n- The owner\n\n> **Ann**, at the desk\n>\n> Come in.\n\n![A desk](desk.svg)\n'
		);
		expect(diagnostics.map(({ code }) => code)).toEqual(['raw-html']);
		expect(pictures).toEqual(['desk.svg']);
		expect(made).toEqual({
			name: 'who-helps',
			title: 'Who helps',
			sections: [
				{ title: '', blocks: [{ is: 'text', html: '<p>Ask  &amp; early.</p>' }] },
				{
					title: 'At work',
					blocks: [
						{ is: 'text', html: '<ul><li>Your manager</li><li>The owner</li></ul>' },
						{ is: 'message', speaker: 'Ann', about: 'at the desk', body: [{ is: 'text', html: '<p>Come in.</p>' }] },
						{ is: 'picture', src: 'pictures/pages/desk.svg', alt: 'A desk' }
					]
				}
			]
		});
	});

	it.each([
		'',
		'---\n',
		'## \n\nx',
		'---\ntitle: [\n---\n',
		'> ',
		'![',
		'\0'.repeat(9),
		'- [a](#b)\n- [c](#d)',
		'#'.repeat(40),
		'---\ntitle: X\n---\n## `a`\n\n`b`'
	])('never throws: %j', (text) => expect(page(text).diagnostics.length).toBeGreaterThan(0));
});

describe('profiles', () => {
	const log = fresh(7);
	const both: Course = { ...course, profiles: ['student', 'registrant'] };
	const of = (one: Course, given: Log) => ({ asks: asks(one), as: profileOf(one, given), atOnce: explainsAtOnce(one, given), cpd: speaksOfCpd(one, given) });

	it('nobody is asked where there is one, or none', () => {
		expect(of(course, log)).toEqual({ asks: false, as: null, atOnce: true, cpd: true });
		expect(of({ ...course, profiles: ['student'] }, log)).toEqual({ asks: false, as: 'student', atOnce: true, cpd: false });
		expect(of({ ...course, profiles: ['registrant'] }, log)).toEqual({ asks: false, as: 'registrant', atOnce: true, cpd: true });
	});

	it('of two, a registrant waits for the reasons and reads of CPD; a student, and one who was not asked yet, does neither', () => {
		expect(of(both, log)).toEqual({ asks: true, as: null, atOnce: true, cpd: false });
		expect(of(both, choose(log, 'student'))).toEqual({ asks: true, as: 'student', atOnce: true, cpd: false });
		expect(of(both, choose(log, 'registrant'))).toEqual({ asks: true, as: 'registrant', atOnce: false, cpd: true });
	});

	it('a choice that the course no longer offers counts for nothing', () => {
		expect(of({ ...course, profiles: ['student'] }, choose(log, 'registrant')).as).toBe('student');
		expect(profileOf(both, { ...log, profile: 12 })).toBe(null);
	});

	it('is one write, kept in the log, and survives a merge with a log that has none', () => {
		const chosen = choose(log, 'registrant');
		expect(chosen).toEqual({ ...log, counter: 1, profile: 2 });
		expect(parse(print(chosen))).toEqual(chosen);
		expect(merge(chosen, { ...log, counter: 5 }).profile).toBe(2);
		expect(merge(chosen, { ...choose(log, 'student'), counter: 5 }).profile).toBe(1);
	});
});

describe('the gate', () => {
	const open: Course = { ...course, passMark: 50, scoreAlone: true };
	const gated: Course = { ...course, passMark: 50 };
	/** A without a fault, B by a breach that is then answered best: 0 of 100; with the mark at 50 the mean decides. */
	const played = (one: Course): Log => {
		let log = begin(fresh(7), 'A');
		for (const letter of ['a', 'h']) log = give(log, one, friendRequest, letter, 1);
		log = begin(log, 'B');
		return give(log, one, nameBanner, 'e', 2);
	};

	it('a breach that stands bars a pass, unless the score alone decides', () => {
		const [barred, passed] = [record(gated, keys, played(gated)), record(open, keys, played(open))];
		expect([barred.score, barred.breach, barred.status]).toEqual([5000, true, 'failed']);
		expect([passed.score, passed.breach, passed.status]).toEqual([5000, true, 'passed']);
		expect(played(gated).passed).toBe(false);
		expect(played(open).passed).toBe(true);
	});

	it('an LMS that judges by a mastery score is given the score where nothing else decides', () => {
		const sent = (one: Course) => scoreTold(record(one, keys, played(one)), { status: record(one, keys, played(one)).status, score: 50 }, 50);
		expect(sent(gated)).toBeNull();
		expect(sent(open)).toBe(50);
	});

	it('the better attempt is the one without a breach, or the one with the higher score', () => {
		const ended = (score: number, breach: boolean): Ended => ({ answers: 'a', mends: '', endedAt: 1, score, breach });
		const [high, low] = [ended(9000, true), ended(7000, false)];
		expect([better(low, high), better(high, low)]).toEqual([true, false]);
		expect([better(low, high, true), better(high, low, true)]).toEqual([false, true]);
		expect([better(ended(7000, false), ended(7000, true), true), better(ended(7000, true), ended(7000, false), true)]).toEqual([true, false]);
		const log = (best: Ended): Log => ({ ...fresh(7), scenarios: { A: { ended: 1, first: best, best } } });
		expect(merge(log(high), log(low)).scenarios.A!.best).toEqual(low);
		expect(merge(log(high), log(low), true).scenarios.A!.best).toEqual(high);
	});
});

describe('paths', () => {
	const one = (id: string, minutes: number, clause: string): Listing => ({ id, name: id, title: id, minutes, clause, endings: 1 });
	const four: Course = { ...course, scenarios: [one('A', 6, 'C1'), one('B', 4, 'C2'), one('C', 5, 'C1'), one('D', 12, 'C2')] };
	const done = (...ids: string[]): Log => {
		const best: Ended = { answers: '', mends: '', endedAt: 1, score: 0, breach: false };
		return { ...fresh(7), scenarios: Object.fromEntries(ids.map((id) => [id, { ended: 1, first: best, best }])) };
	};
	const ids = (takes: Path['takes'], log: Log, clause?: string, minutes?: number) =>
		onPath({ name: 'x', takes, ...(minutes ? { minutes } : {}) }, four, log, clause)
			.map(({ id }) => id)
			.join('');

	it('ten minutes: the shortest that are not done and fit, one at least', () => {
		expect(ids('minutes', done(), undefined, 10)).toBe('BC');
		expect(ids('minutes', done('B'), undefined, 10)).toBe('C');
		expect(ids('minutes', done('B', 'C', 'A'), undefined, 10)).toBe('D');
		expect(ids('minutes', done('A', 'B', 'C', 'D'), undefined, 10)).toBe('');
		expect(ids('minutes', done(), undefined, 100)).toBe('BCAD');
	});

	it('a clause, all, or those that are named, in their own order', () => {
		expect(ids('clause', done(), 'C1')).toBe('AC');
		expect(ids('clause', done())).toBe('');
		expect(ids('all', done('A'))).toBe('ABCD');
		expect(ids(['D', 'Z', 'A'], done())).toBe('DA');
	});

	it('goes on with the next that is not done, and then from the start', () => {
		const next = (after: string, ...ended: string[]) => nextOn(four.scenarios, done(...ended), after)?.id ?? null;
		expect([next(''), next('A', 'A'), next('B', 'B', 'C'), next('D', 'D', 'A'), next('C', 'A', 'B', 'C', 'D')]).toEqual(['A', 'B', 'D', 'B', null]);
	});
});
