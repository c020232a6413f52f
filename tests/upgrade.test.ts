/** A release in place of the one before it: what a learner had ended stands, in every standard; only what is still open may be cut back. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../src/lib/content.server.ts';
import type { Keys } from '../src/lib/core/carried.ts';
import { type Project, project, type Written } from '../src/lib/core/project.ts';
import { parse } from '../src/lib/play/log.ts';
import { worldOf as cmi5 } from './cmi5-page.ts';
import { named, worldOf } from './lms-scorm.ts';
import type { Has, Play, World } from './plays.ts';

/** Each standard, and a world in which it is played: one line a family. */
type Before = World & { has(): Has | Promise<Has> };
const standards: [string, (of: Play['of']) => Before][] = [
	...named.map(([id, scorm]): [string, (of: Play['of']) => Before] => [id, (of) => worldOf(scorm, { of })]),
	['cmi5', (of) => cmi5({ of })]
];

const choice = (text: string, to: string, grade: string): string =>
	`- [${text}](#${to}) \`${grade}\`\n\n  It is done.\n\n  **Why:** so (C152).\n\n  **Tempting because:** it is quick.\n\n  **Instead:** ask first.\n`;
const scene = (heading: string, question: string, ...choices: string[]): string => `## ${heading}\n\nSomebody waits.\n\n${question}\n\n${choices.join('\n')}`;
const dilemma = (title: string, ...scenes: string[]): string => `---\ntitle: ${title}\n---\n\n${scenes.join('\n')}\n## Ending: Done\n\nDone.\n`;
const end = 'ending-done';

/** By the names of their files. */
const first: Record<string, string> = {
	letters: dilemma(
		'Letters',
		scene('The desk', 'What do you do first?', choice('Read it', 'the-door', 'best'), choice('Leave it', 'the-door', 'weak')),
		scene('The door', 'And now?', choice('Knock', end, 'best'), choice('Go in', end, 'wrong'))
	),
	pictures: dilemma('Pictures', scene('The wall', 'Do you post it?', choice('Ask her', end, 'best'), choice('Post it', end, 'breach C149'))),
	parcels: dilemma('Parcels', scene('The van', 'Do you sign?', choice('Sign', end, 'best'), choice('Wave', end, 'weak'))),
	stamps: dilemma(
		'Stamps',
		scene('The shop', 'Which do you buy?', choice('Red ones', 'the-queue', 'best'), choice('Blue ones', 'the-queue', 'weak')),
		scene('The queue', 'Do you wait?', choice('Wait', end, 'best'), choice('Push in', end, 'wrong'))
	)
};

/** A heading renamed and two choices put the other way round; a choice added; a dilemma gone; two dilemmas in another order; and in what is open a choice gone. */
const { parcels: _, ...kept } = first;
const second: Record<string, string> = {
	...kept,
	letters: dilemma(
		'Letters',
		scene('At the desk', 'What do you do first?', choice('Read it', 'the-door', 'best'), choice('Leave it', 'the-door', 'weak')),
		scene('The door', 'And now?', choice('Go in', end, 'wrong'), choice('Knock', end, 'best'))
	),
	pictures: first.pictures!.replace('## Ending', `${choice('Ask a colleague', end, 'weak')}\n## Ending`),
	stamps: first.stamps!.replaceAll('Blue ones', 'Stamps with a bird on them').replace('`weak`', '`wrong`')
};

const content = readContent(join(import.meta.dirname, '..'));

/** The course as it is packed: compiled for real, with the ids of the release before. */
function release(dilemmas: Record<string, string>, order: string[], lock: string): Project {
	const [document] = content.documents;
	const files = Object.entries(dilemmas).map(([name, text]) => ({ file: `content/social-media/C152-connecting/${name}.md`, text }));
	const course = { ...content.course, text: content.course.text.replace(/^order:.*$/m, `order: [${order.join(', ')}]`) };
	const written: Written = { ...content, course, documents: [{ ...document!, dilemmas: files, ids: { ...document!.ids, text: lock } }] };
	const made = project(written);
	expect(made.compiled.filter(({ scenario }) => !scenario)).toEqual([]);
	return made;
}

const before = release(first, ['letters', 'pictures', 'parcels', 'stamps'], '');
const after = release(second, ['stamps', 'pictures', 'letters'], before.ids[0]!.text);

/** (release, dilemma, words of a choice) → the answer as the log has it. */
function letter({ named: all }: Project, file: string, text: string): string {
	const { scenario, scenes } = all.find((one) => one.scenario.file.endsWith(`/${file}.md`))!;
	for (const [at, { decision }] of scenario.scenes.entries()) {
		const place = decision?.kind === 'choice' ? decision.choices.findIndex((one) => one.text === text) : -1;
		if (place >= 0) return scenes[at]!.letters[place]!;
	}
	throw new Error(`${file} has no choice “${text}”.`);
}
const idOf = ({ named: all }: Project, file: string): string => all.find(({ scenario }) => scenario.file.endsWith(`/${file}.md`))!.id;

describe('the second release', () => {
	const places = ({ slots }: Keys): string[] => slots.map(({ scenario, scene, name }) => `${scenario}.${scene} ${name}`);

	it('keeps every slot at its place under its name, and retires what is gone', () => {
		expect(places(after.keys).slice(0, before.keys.slots.length)).toEqual(places(before.keys));
		expect(after.keys.slots.filter(({ retired }) => retired).map(({ name }) => name)).toEqual(['C152.parcels.the-van']);
	});

	it('keeps the letters of what it kept, and is in another order', () => {
		for (const [file, text] of [
			['letters', 'Read it'],
			['letters', 'Knock'],
			['letters', 'Go in'],
			['pictures', 'Post it'],
			['stamps', 'Red ones'],
			['stamps', 'Wait']
		] as const)
			expect([text, letter(after, file, text)]).toEqual([text, letter(before, file, text)]);
		expect(after.course.scenarios.map(({ title }) => title)).toEqual(['Stamps', 'Pictures', 'Letters']);
		expect(before.course.scenarios.map(({ title }) => title)).toEqual(['Letters', 'Pictures', 'Parcels', 'Stamps']);
	});
});

/** Answers without the letters of their written places: in a list of choices that was put in another order, that letter is another. */
const words = (answers: Has['answers']): string[] =>
	Object.entries(answers)
		.map(([name, told]) => `${name} ${told.replace(/^[a-z]_/, '')}`)
		.sort();

describe.each(standards)('over a learner of the first release: %s', (standard, worldOf) => {
	const answers = (file: string, ...texts: string[]): [string, string] => [idOf(before, file), texts.map((text) => letter(before, file, text)).join('')];

	/** What a learner of the first release has done, and what the LMS has of it. */
	async function learner() {
		const world = worldOf(before);
		const page = await world.open();
		await page.answer(...answers('letters', 'Leave it', 'Knock'));
		await page.answer(...answers('pictures', 'Post it'));
		await page.mend(idOf(before, 'pictures'), letter(before, 'pictures', 'Ask her'));
		await page.answer(...answers('parcels', 'Sign'));
		return { world, page };
	}

	it('ended attempts, scores and answers stand, and each answer at its own decision', async () => {
		const { world, page } = await learner();
		const log = page.log();
		page.leave();
		const had = await world.has();
		// cmi5 knows no score before the verdict.
		expect(had).toMatchObject({ status: 'incomplete', score: standard === 'cmi5' ? null : 41.25 });
		const back = await world.open(after);
		expect(back.log().scenarios).toEqual(log.scenarios);
		back.leave();
		const has = await world.has();
		expect(words(has.answers)).toEqual(words(had.answers));
		expect(Object.keys(has.answers).sort()).toEqual(['C152.letters.the-desk', 'C152.letters.the-door', 'C152.parcels.the-van', 'C152.pictures.the-wall']);
		if (had.score !== null) expect(has.score).toBeGreaterThanOrEqual(had.score);
		expect(parse(has.log)?.scenarios).toEqual(log.scenarios);
	});

	it('an attempt that is open is cut back to the last decision that still stands, and goes on', async () => {
		const { world, page } = await learner();
		const stamps = idOf(before, 'stamps');
		await page.answer(...answers('stamps', 'Blue ones'));
		const { [stamps]: open, ...ended } = page.log().scenarios;
		expect(open?.open?.answers).toBe(letter(before, 'stamps', 'Blue ones'));
		page.leave();
		const back = await world.open(after);
		const { [stamps]: cut, ...others } = back.log().scenarios;
		expect(cut).toEqual({ ended: 0, open: { answers: '', mends: '' } });
		expect(others).toEqual(ended);
		await back.answer(stamps, letter(after, 'stamps', 'Red ones') + letter(after, 'stamps', 'Wait'));
		back.leave();
		// A statement of cmi5 cannot be taken back: the first that was said stays.
		expect((await world.has()).answers['C152.stamps.the-shop']).toMatch(standard === 'cmi5' ? /blue_ones: 0.3$/ : /red_ones: correct$/);
		expect(await world.has()).toMatchObject({ status: 'failed', score: 55 });
	});

	it('an attempt that is open at decisions that stand goes on where it was', async () => {
		const { world, page } = await learner();
		const stamps = idOf(before, 'stamps');
		await page.answer(...answers('stamps', 'Red ones'));
		page.leave();
		const back = await world.open(after);
		expect(back.log().scenarios[stamps]?.open?.answers).toBe(letter(before, 'stamps', 'Red ones'));
		back.leave();
	});

	it('a pass stands', async () => {
		const { world, page } = await learner();
		await page.answer(...answers('letters', 'Read it', 'Knock'));
		await page.answer(...answers('pictures', 'Ask her'));
		await page.answer(...answers('stamps', 'Red ones', 'Wait'));
		page.leave();
		expect(await world.has()).toMatchObject({ status: 'passed', score: 100 });
		const back = await world.open(after);
		expect(back.log().passed).toBe(true);
		await back.answer(...answers('letters', 'Leave it', 'Go in'));
		back.leave();
		expect(await world.has()).toMatchObject({ status: 'passed', score: 100 });
	});
});
