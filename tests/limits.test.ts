/** What each standard has room for, against what a course may ever tell it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import type { Course, Keys, OptionKey, ScenarioKey, Slot } from '../src/lib/core/carried.ts';
import { column } from '../src/lib/core/ids.ts';
import { letter } from '../src/lib/core/letters.ts';
import { project } from '../src/lib/core/project.ts';
import { sayLog, verdict } from '../src/lib/lms/limits.ts';
import { longest, longestAttempt } from '../src/lib/lms/longest.ts';
import { posted, resent } from '../src/lib/lms/resent.ts';
import { wrappings } from '../src/lib/lms/wrappings/index.ts';
import { begin, fresh, give } from '../src/lib/play/history.ts';
import { mend } from '../src/lib/play/mend.ts';
import { print } from '../src/lib/play/log.ts';
import { replay } from '../src/lib/play/replay.ts';
import { standingIn } from '../src/lib/play/score.ts';
import { root } from './example.ts';
import { course as small, friendRequest, keys as smallKeys, nameBanner } from './fixtures/course.ts';
import { scorms, worldOf } from './lms-scorm.ts';
import { plays } from './plays.ts';

const option = (token: string, grade: OptionKey['grade'] = 'best'): OptionKey => ({ grade, credit: grade === 'best' ? 100 : 0, token });

/** A dilemma of so many decisions one after another, each of three choices; in the first, one is a breach. */
function dilemma(at: number, decisions: number): { key: ScenarioKey; slots: Slot[] } {
	const id = column(at);
	const scenes = Array.from({ length: decisions }, (_, scene) => String(scene + 1));
	const letters = (scene: number): string[] => [0, 1, 2].map((choice) => letter(scene * 3 + choice));
	const to = (scene: number) => ({ target: String(scene + 2) });
	return {
		key: {
			id,
			machine: {
				id,
				initial: '1',
				context: { facts: [] },
				states: {
					...Object.fromEntries(scenes.map((scene, place) => [scene, { on: Object.fromEntries(letters(place).map((one) => [one, to(place)])) }])),
					[decisions + 1]: { type: 'final' }
				}
			},
			decisions: Object.fromEntries(
				scenes.map((scene, place) => [
					scene,
					{
						kind: 'choice',
						clauses: ['C149'],
						options: Object.fromEntries(
							letters(place).map((one, choice) => [one, option(`${'abc'[choice]}_${'word_'.repeat(7)}`, choice === 2 && place === 0 ? 'breach' : 'best')])
						)
					}
				])
			),
			ahead: {}
		},
		slots: scenes.map((scene) => ({ scenario: id, scene, name: `C149.dilemma-${at}.scene-${scene}`, stem: 'What do you do?' }))
	};
}

function large(dilemmas: number, decisions: number): { course: Course; keys: Keys } {
	const made = Array.from({ length: dilemmas }, (_, at) => dilemma(at, decisions));
	const scenarios = made.map(({ key: { id } }) => ({ ...small.scenarios[0]!, id, name: `C149.${id}`, title: id }));
	return { course: { ...small, scenarios }, keys: { scenarios: made.map(({ key }) => key), slots: made.flatMap(({ slots }) => slots) } };
}

const scorm12 = wrappings()['scorm-1.2'];
const scorm2004 = wrappings()['scorm-2004'];
const { cmi5 } = wrappings();

describe('the longest log', () => {
	it('of 60 dilemmas of five decisions and three attempts each fits 4,096, and says what it is made of', () => {
		const { course, keys } = large(60, 5);
		const found = longest(course, keys);
		console.log(`60 dilemmas × 5 decisions × 3 attempts. ${sayLog(found, 4_096)}`);
		expect(found.log.length).toBeLessThanOrEqual(4_096);
		expect(found.header).toBeLessThanOrEqual(24);
		// Eight or nine, and three of how sure one was.
		expect(found.attempt).toBeLessThan(12);
		expect(found.answer).toBe(1);
		// Each attempt: five answers, and the one that mends.
		expect(found.log.length).toBe(found.header + found.cards + 60 * 3 * 6 + Math.round(60 * 3 * found.attempt));
		expect(verdict(course, keys, scorm12).stops).toEqual([]);
	});

	it('of this course fits every standard', () => {
		const { course, keys } = project(readContent(root));
		for (const wrapping of [scorm12, scorm2004, cmi5]) {
			const { stops, log } = verdict(course, keys, wrapping);
			console.log(`${wrapping.title}. ${sayLog(log, wrapping.limits.suspendData)}`);
			expect(stops).toEqual([]);
		}
	});

	it('takes the longest way, by the facts that hold', () => {
		expect(longestAttempt(friendRequest)).toMatchObject({ answers: 'bdg', mends: '' });
		const open = friendRequest.machine.states[5]!;
		const barred = { ...open, on: { ...open.on, g: { target: '2', guard: { type: 'holds' as const, params: { all: ['never'] } } } } };
		expect(
			longestAttempt({ ...friendRequest, machine: { ...friendRequest.machine, states: { ...friendRequest.machine.states, 5: barred } } }).answers
		).toHaveLength(3);
	});

	it('is never passed by a learner who gives no answer twice where the same facts hold', () => {
		const limit = longest(small, smallKeys).log.length;
		const cards = Object.fromEntries(small.clauses.map(({ id }) => [id, { at: 1_000, stability: 9, difficulty: 9 }]));
		const lengths = new Set<number>();
		fc.assert(
			fc.property(fc.infiniteStream(fc.nat(1_000)), (choices) => {
				const pick = <T>(list: T[]): T => list[choices.next().value! % list.length]!;
				let log = fresh(5);
				for (const key of [friendRequest, nameBanner, friendRequest, nameBanner, nameBanner, friendRequest]) {
					log = begin(log, key.id);
					const given = new Set<string>();
					for (let turn = 0; log.scenarios[key.id]!.open && turn < 30; turn++) {
						const page = replay(key, log.scenarios[key.id]!.open!.answers).pages.at(-1)!;
						if (page.is !== 'scene' || !page.decision) break;
						const free = page.decision.offered.filter((one) => !given.has(`${one} ${page.facts.join()}`));
						if (free.length === 0) break;
						const answer = pick(free);
						given.add(`${answer} ${page.facts.join()}`);
						log = give(log, small, key, answer, 1_000, pick([0, 1, 2, 3]));
						const open = log.scenarios[key.id]!.open;
						if (open && standingIn(key, open).length && pick([true, false])) log = mend(log, small, key, 'b', 'open');
					}
					const best = log.scenarios[key.id]!.best;
					if (best && standingIn(key, best).length && pick([true, false])) log = mend(log, small, key, 'b', 'best');
					lengths.add(print({ ...log, cards }).length);
				}
				expect(print({ ...log, cards }).length).toBeLessThanOrEqual(limit);
			}),
			{ numRuns: 500 }
		);
		expect(Math.max(...lengths)).toBeGreaterThan(limit * 0.7);
	});
});

describe('what a standard has no room for', () => {
	/** The slots and decisions of a course of two dilemmas, with something changed. */
	const changed = (change: (course: Course, keys: Keys) => void): { course: Course; keys: Keys } => {
		const copy = structuredClone({ course: small, keys: smallKeys });
		change(copy.course, copy.keys);
		return copy;
	};
	const stops = (which: typeof scorm12, { course, keys }: { course: Course; keys: Keys }): string[] => verdict(course, keys, which).stops;
	const first = (keys: Keys) => keys.scenarios[0]!.decisions[1]!;

	it('is nothing of a small course', () => {
		for (const which of [scorm12, scorm2004, cmi5]) expect(verdict(small, smallKeys, which)).toMatchObject({ stops: [], warns: [] });
	});

	it('is a log that is too long: SCORM 1.2 alone', () => {
		const long = large(120, 5);
		expect(stops(scorm12, long)).toEqual([
			expect.stringMatching(
				/^The longest record of a learner takes 6,[0-9]{3} characters, and SCORM 1\.2 keeps 4,096\. Leave dilemmas out with --include, or use SCORM 2004/
			)
		]);
		expect(verdict(long.course, long.keys, cmi5).stops).toEqual([]);
	});

	it.each([
		['a space', 'C152 x'],
		['a letter that is not ASCII', 'C152.é'],
		['nothing', ''],
		['256 characters', 'x'.repeat(256)]
	])('is an id of %s', (_, id) => {
		const odd = changed((_course, { slots }) => (slots[0]!.name = id));
		for (const which of [scorm12, scorm2004]) expect(stops(which, odd)).toEqual([expect.stringContaining('is no id for an LMS')]);
		const clause = changed(({ clauses }) => (clauses[0]!.slug = id + ' '));
		expect(stops(scorm12, clause)).toEqual([expect.stringContaining('is no id for an LMS')]);
		expect(
			stops(
				scorm12,
				changed((_course, { slots }) => (slots[0]!.name = 'x'.repeat(255)))
			)
		).toEqual([]);
	});

	it('is an id that two things have', () => {
		expect(
			stops(
				scorm12,
				changed((_course, { slots }) => (slots[0]!.name = slots[1]!.name))
			)
		).toEqual([expect.stringContaining('is there twice')]);
	});

	it.each(['x'.repeat(251), 'two\nlines', '{brace'])('is a question that an LMS refuses: %j', (text) => {
		expect(
			stops(
				scorm2004,
				changed((_course, { slots }) => (slots[0]!.stem = text))
			)
		).toEqual([expect.stringContaining('does not fit')]);
		expect(
			stops(
				scorm2004,
				changed(({ clauses }) => (clauses[0]!.title = text))
			)
		).toEqual([expect.stringContaining('does not fit')]);
		expect(
			stops(
				scorm2004,
				changed((_course, { slots }) => (slots[0]!.stem = 'x'.repeat(250)))
			)
		).toEqual([]);
	});

	it('is a response past 255 characters, in SCORM 2004 past 250, with all that stands between its parts', () => {
		const items = (count: number, length: number) =>
			Array.from({ length: count }, (_, slot) => ({
				slot,
				right: 1,
				token: `${String.fromCharCode(97 + (slot % 26))}${Math.floor(slot / 26)}`.padEnd(length, 'x')
			}));
		const sorting = (kind: 'choose-all' | 'judge', count: number, length: number) =>
			changed((_course, keys) => (keys.scenarios[0]!.decisions[1] = { kind, clauses: ['C152'], letter: '$a', items: items(count, length) }));
		// 5 × 50 and 4 commas are 254; with [,] between them 262.
		expect(stops(scorm12, sorting('choose-all', 5, 50))).toEqual([]);
		expect(stops(scorm2004, sorting('choose-all', 5, 50))).toEqual([
			expect.stringMatching(/the-request can take 262 characters, and SCORM 2004 4th Edition takes 250.*--strict-ids/)
		]);
		expect(stops(scorm12, sorting('choose-all', 5, 51))).toEqual([expect.stringContaining('can take 259 characters, and SCORM 1.2 takes 255')]);
		// Each with its rating: two characters more, of SCORM 2004 four.
		expect(stops(scorm12, sorting('judge', 5, 49))).toEqual([expect.stringContaining('can take 259 characters')]);
		expect(stops(scorm2004, sorting('judge', 5, 43))).toEqual([]);
		expect(stops(scorm2004, sorting('judge', 5, 44))).toEqual([expect.stringContaining('can take 252 characters')]);
		expect(stops(scorm12, sorting('choose-all', 37, 2))).toEqual([expect.stringContaining('can name 37 items, and SCORM 1.2 takes 36')]);
		expect(stops(scorm12, sorting('choose-all', 36, 2))).toEqual([]);
		expect(stops(cmi5, sorting('choose-all', 37, 51))).toEqual([]);
	});

	it('is a word that two answers are told by, or that an LMS does not take', () => {
		const token = (word: string) =>
			changed((_course, keys) => Object.assign(Object.values((first(keys) as { options: Record<string, OptionKey> }).options)[0]!, { token: word }));
		expect(stops(scorm12, token('accept'))).toEqual([expect.stringContaining('Two answers to C152.a-friend-request.the-request')]);
		expect(stops(scorm12, token('ring-her'))).toEqual([expect.stringContaining('does not take')]);
	});

	it('is more than 4,900 fields at once: SCORM 2004 alone, which sends all of them each time', () => {
		const { course, keys } = large(109, 5);
		expect(resent(course, keys, '').length).toBeLessThanOrEqual(4_926);
		expect(stops(scorm2004, { course, keys })).toEqual([expect.stringMatching(/has 4,9\d\d fields, and an LMS written in PHP reads 5,000/)]);
		expect(stops(scorm2004, large(108, 5))).toEqual([]);
		expect(stops(cmi5, { course, keys })).toEqual([]);
	});

	it('is not 64 KiB sent as the page goes, which is only warned of', () => {
		const { course, keys } = large(20, 5);
		expect(verdict(course, keys, scorm2004)).toMatchObject({
			stops: [],
			warns: [expect.stringMatching(/^At its longest, a learner’s record takes \d+ KiB each time/)]
		});
		for (const which of [scorm12, cmi5]) expect(verdict(course, keys, which).warns).toEqual([]);
		expect(verdict(large(8, 5).course, large(8, 5).keys, scorm2004).warns).toEqual([]);
	});

	it.each(Object.entries(plays))('counts every field that SCORM 2004 is told, and no fewer bytes: %s', async (_, play) => {
		const of = play.of ?? { course: small, keys: smallKeys };
		const world = worldOf(
			scorms.find(({ standard }) => standard.id === 'scorm-2004')!,
			play
		);
		await play.play(world);
		const counted = resent(of.course, of.keys, longest(of.course, of.keys).log);
		const nameless = (element: string): string => element.replace(/\.\d+\./, '.n.');
		const known = new Set(counted.map(([element]) => nameless(element)));
		// An LMS may give things back in another order at the next launch: so each launch by itself.
		const sessions = world.lms.calls.join('\n').split('── launch').slice(1);
		expect(sessions.length).toBeGreaterThan(0);
		for (const calls of sessions) {
			const told = new Map([...calls.matchAll(/^SetValue\("([^"]+)", ?"([^"]*)"\)/gm)].map(([, element, value]): [string, string] => [element!, value!]));
			expect(told.size).toBeGreaterThan(3);
			expect(told.size).toBeLessThanOrEqual(counted.length);
			expect([...told.keys()].filter((element) => !known.has(nameless(element)))).toEqual([]);
			expect(posted([...told])).toBeLessThanOrEqual(posted(counted));
		}
	});

	it('counts bytes as a form has them', async () => {
		const fields = resent(small, smallKeys, 'é€😀');
		const form = new FormData();
		for (const [name, value] of fields) form.append(name.replace(/\.(\d+)/g, '_$1').replaceAll('.', '__'), value);
		const response = new Response(form);
		const boundary = /boundary=(.+)$/.exec(response.headers.get('content-type')!)![1]!;
		const { byteLength } = await response.arrayBuffer();
		const last = `--${boundary}--\r\n`.length;
		expect(posted(fields)).toBe(byteLength - last + fields.length * ('----WebKitFormBoundary0123456789abcdef'.length - boundary.length));
	});
});
