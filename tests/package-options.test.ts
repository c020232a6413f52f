/** The words after npm run package, and what of a course is packed by them. */
import { describe, expect, it } from 'vitest';
import { chosen } from '../src/cli/chosen.ts';
import { help, products, readOptions } from '../src/cli/options.ts';
import { readme } from '../src/cli/readme.ts';
import { readContent } from '../src/lib/content.server.ts';
import { standardIds } from '../src/lib/core/carried.ts';
import { project } from '../src/lib/core/project.ts';
import { presets } from '../src/lib/lms/presets.ts';
import { wrappings } from '../src/lib/lms/wrappings/index.ts';
import { root } from './example.ts';

const options = (...words: string[]) => {
	const read = readOptions(words);
	if (read === 'help' || 'problem' in read) throw new Error(JSON.stringify(read));
	return read.options;
};
const problem = (...words: string[]): string => {
	const read = readOptions(words);
	return read !== 'help' && 'problem' in read ? read.problem : '';
};

describe('options', () => {
	it('are everything where there are none', () => {
		expect(options()).toEqual({ products: [...products], lms: null, include: [], passMark: null, strictIds: false, edition: 4, out: 'dist', course: '.' });
	});

	it('are read with a space or an equals sign, in any order', () => {
		const wanted = {
			products: ['scorm-2004', 'cmi5'],
			lms: 'canvas',
			include: ['C149', 'C152'],
			passMark: 75.5,
			strictIds: true,
			edition: 3,
			out: 'x y',
			course: 'z'
		};
		const words = [
			'--standard',
			'cmi5,scorm-2004',
			'--lms',
			'Canvas',
			'--include',
			'C149, C152',
			'--pass-mark',
			'75.5',
			'--edition',
			'3',
			'--out',
			'x y',
			'--course',
			'z'
		];
		expect(options(...words, '--strict-ids')).toEqual(wanted);
		const pairs = words.flatMap((word, at) => (at % 2 ? [`${words[at - 1]}=${word}`] : []));
		expect(options('--strict-ids', ...pairs.reverse())).toEqual(wanted);
	});

	it('of an LMS choose its standard, unless a standard is named', () => {
		expect(options('--lms', 'moodle').products).toEqual(['scorm-1.2']);
		expect(options('--lms', 'moodle', '--standard', 'scorm-2004').products).toEqual(['scorm-2004']);
	});

	it.each([
		[['--lsm', 'moodle'], /There is no option “--lsm”\. Did you mean “--lms”\?/],
		[['--standrad=cmi5'], /There is no option “--standrad”\. Did you mean “--standard”\?/],
		[['--standard', 'scorm'], /There is no standard “scorm”.*There are scorm-1\.2, scorm-2004, cmi5, website, single-file/],
		[['--standard', 'cmi6'], /Did you mean “cmi5”\?/],
		[['--lms', 'blakboard'], /Did you mean “blackboard”\?.*For another LMS, choose with --standard/],
		[['--lms', 'constructor'], /There is no preset for “constructor”/],
		[['--constructor', 'x'], /There is no option “--constructor”/],
		[['--pass-mark', '-5'], /The pass mark “-5” is no number from 0 to 100/],
		[['--pass-mark', '1e1'], /is no number/],
		[['--pass-mark', '100.01'], /is no number/],
		[['--edition', '2'], /There is no edition “2” of SCORM 2004 here/],
		[['--edition', '3', '--lms', 'moodle'], /--edition is of SCORM 2004, and that is not packed/],
		[['--out'], /--out wants something after it/],
		[['--include', '--strict-ids'], /--include wants something after it/],
		[['--include', ' , '], /--include wants clauses or dilemmas/],
		[['--standard', ','], /--standard wants one or more/],
		[['moodle'], /“moodle” belongs to no option\. Options come after two dashes alone/]
	])('that cannot be met are told in plain words: %j', (words, told) => {
		expect(problem(...words)).toMatch(told);
	});

	it('are all explained', () => {
		for (const words of [['--help'], ['-h'], ['--lms', 'moodle', '--help']]) expect(readOptions(words)).toBe('help');
		for (const name of [
			'--lms',
			'--standard',
			'--include',
			'--pass-mark',
			'--strict-ids',
			'--edition',
			'--out',
			'--course',
			'--help',
			...Object.keys(presets),
			...products
		])
			expect(help).toContain(name);
	});
});

describe('presets', () => {
	it.each(Object.entries(presets))('%s: names a standard, says why, and claims to have tried nothing that was not', (_, { standard, why, steps, tried }) => {
		expect(standardIds).toContain(standard);
		expect(why.length).toBeGreaterThan(0);
		expect(steps.length).toBeGreaterThan(0);
		for (const said of [...why, ...steps, tried]) expect(said).toMatch(/\.$/);
		expect(tried).toMatch(/Nothing was tried in it|this course itself was not/);
	});

	it('are there for the LMSs that docs/lms.md tells of', () => {
		expect(Object.keys(presets)).toEqual(expect.arrayContaining(['moodle', 'ilias', 'blackboard', 'canvas', 'brightspace']));
	});

	it('stand in the README with their steps, and claim nothing there', () => {
		const { course } = project(readContent(root));
		for (const preset of Object.values(presets)) {
			const told = readme(course, preset.standard, wrappings()[preset.standard].title, { preset, choices: [] });
			expect(told).toContain(`In ${preset.title}`);
			const line = told.replace(/\s+/g, ' ');
			for (const said of [...preset.steps, ...preset.why, preset.tried, course.contact]) expect(line).toContain(said);
			expect(told.split('\n').filter((one) => one.length > 84)).toEqual([]);
		}
	});
});

describe('a part of the course', () => {
	const whole = project(readContent(root));
	const none = { include: [], passMark: null, strictIds: false };
	const part = (...include: string[]) => chosen(whole, { ...none, include });
	const inside = (...include: string[]): string[] => part(...include).project!.course.scenarios.map(({ name }) => name);

	it('makes a part a course of its own, the same for the same dilemmas, and the whole none', () => {
		const [one, other] = whole.course.scenarios.map(({ id }) => id) as [string, string];
		const idOf = (...include: string[]): string => part(...include).project!.course.id;
		expect(idOf(one)).toMatch(new RegExp(`^${whole.course.id}\\.part-[0-9a-f]{8}$`));
		expect(idOf(other, one)).toBe(idOf(one, other));
		expect(new Set([idOf(one), idOf(other), idOf(one, other), whole.course.id]).size).toBe(4);
		expect(idOf(...whole.course.scenarios.map(({ id }) => id))).toBe(whole.course.id);
	});

	it('is the whole course where nothing is chosen', () => {
		expect(chosen(whole, none)).toEqual({ project: whole, warns: [], problems: [] });
	});

	it('is named by clause, id, name, file or title, in any case, and keeps the order of the course', () => {
		const { id, name, title, clause } = whole.course.scenarios.find((one) => one.name.endsWith('.the-name-banner'))!;
		for (const one of [id, name, title, 'the-name-banner', name.toUpperCase()]) expect(inside(one)).toEqual([name]);
		expect(inside(clause.toLowerCase())).toEqual(whole.course.scenarios.flatMap((one) => (one.clause === clause ? [one.name] : [])));
		const two = whole.course.scenarios.slice(0, 2).map((one) => one.name);
		expect(inside(...two.toReversed(), two[0]!)).toEqual(two);
	});

	it('holds the data, the words and the pictures of its dilemmas alone', () => {
		const { project: made } = part('a-friend-request');
		const { id } = made!.course.scenarios[0]!;
		for (const list of [made!.keys.scenarios, made!.prose, made!.aftermath, made!.named]) expect(list.map((one) => one.id)).toEqual([id]);
	});

	it('keeps every slot at its index, and retires those of what is left out', () => {
		const { keys } = part('C149').project!;
		expect(keys.slots.map(({ name }) => name)).toEqual(whole.keys.slots.map(({ name }) => name));
		const here = keys.scenarios.map(({ id }) => id);
		keys.slots.forEach((slot, at) =>
			expect(slot).toEqual(here.includes(slot.scenario) ? whole.keys.slots[at] : { ...whole.keys.slots[at], stem: '', retired: true })
		);
		expect(keys.slots.some(({ retired }) => !retired)).toBe(true);
	});

	it('leaves out of suggested paths what it leaves out, and a path of which nothing is left', () => {
		const [one, other] = whole.course.scenarios;
		const paths = [
			{ name: 'Both', takes: [one!.id, other!.id] },
			{ name: 'Other', takes: [other!.id] },
			{ name: 'All', takes: 'all' as const }
		];
		const made = chosen({ ...whole, course: { ...whole.course, paths } }, { ...none, include: [one!.id] });
		expect(made.project!.course.paths).toEqual([{ name: 'Both', takes: [one!.id] }, paths[2]]);
	});

	it.each([
		['C199', /There is no clause or dilemma “C199”\. Did you mean “C149”\?/],
		['the-name-baner', /Did you mean “the-name-banner”\?/],
		['KP1', /No dilemma lies in the folder of KP1/],
		['zzzzzzzzzzzz', /^There is no clause or dilemma “zzzzzzzzzzzz”\.$/]
	])('that is not there is no part: %s', (name, told) => {
		expect(part('C149', name)).toEqual({ project: null, warns: [], problems: [expect.stringMatching(told)] });
	});

	it('of optional dilemmas alone could never be completed, and is refused', () => {
		const course = { ...whole.course, scenarios: whole.course.scenarios.map((one, at) => (at === 0 ? { ...one, optional: true as const } : one)) };
		expect(chosen({ ...whole, course }, { ...none, include: [course.scenarios[0]!.id] }).problems).toEqual([
			expect.stringContaining('nobody could ever complete')
		]);
		expect(chosen({ ...whole, course: { ...course, scenarios: [] } }, none).problems).toEqual([expect.stringContaining('nothing would be left')]);
	});

	it('with another pass mark has it in the course, and warns of pages that still name the old one', () => {
		const made = chosen(whole, { ...none, passMark: 75 });
		expect(made.project!.course.passMark).toBe(75);
		expect(made.warns).toEqual(expect.arrayContaining([expect.stringMatching(/^content\/course\.md names 80/)]));
		expect(chosen(whole, { ...none, passMark: whole.course.passMark }).warns).toEqual([]);
		expect(
			chosen({ ...whole, pages: [], course: { ...whole.course, welcome: '<p>180 people, 80.5 days, 1.80</p>' } }, { ...none, passMark: 75 }).warns
		).toEqual([]);
	});

	it('with strict ids tells every answer by one letter, its own within the decision', () => {
		const made = chosen(whole, { ...none, strictIds: true }).project!;
		made.keys.scenarios.forEach((key, at) =>
			Object.entries(key.decisions).forEach(([scene, decision]) => {
				const told = (one: typeof decision): string[] => (one.kind === 'choice' ? Object.values(one.options) : one.items).map(({ token }) => token);
				const before = told(whole.keys.scenarios[at]!.decisions[scene]!);
				expect(told(decision)).toEqual(before.map((token) => token[0]));
				expect(new Set(told(decision)).size).toBe(before.length);
			})
		);
		expect(JSON.stringify(made.keys, (name, value: unknown) => (name === 'token' ? '' : value))).toBe(
			JSON.stringify(whole.keys, (name, value: unknown) => (name === 'token' ? '' : value))
		);
	});
});
