/** The ids of scenarios, scenes and choices: how they are first given, how a file keeps them, and the lock file that they stand in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIds } from '../src/lib/core/ids-parse.ts';
import { number, printIds } from '../src/lib/core/ids.ts';
import { project } from '../src/lib/core/project.ts';
import { before, distinct, first, here, ids, reply, story, type Told } from './ids-story.ts';
import { beside } from './pictures.ts';

describe('a first numbering', () => {
	it('counts scenes, gives letters over the whole scenario, and a slot to each decision', () => {
		expect(printIds(before)).toBe(
			[
				'[',
				`{"id":"A","is":"scenario","name":"C152.a-friend-request","file":"${here}"},`,
				'{"id":"A.1","is":"scene","name":"C152.a-friend-request.the-request","title":"The request","slot":0},',
				'{"id":"A.2","is":"scene","name":"C152.a-friend-request.late","title":"Late","slot":1},',
				'{"id":"A.3","is":"scene","name":"C152.a-friend-request.the-desk","title":"The desk","slot":2},',
				'{"id":"A.4","is":"scene","name":"C152.a-friend-request.always-on-call","title":"Always on call"},',
				'{"id":"A.5","is":"scene","name":"C152.a-friend-request.one-place","title":"One place"},',
				'{"id":"A.1.a","is":"choice","text":"Decline","grade":"best","to":"3"},',
				'{"id":"A.1.b","is":"choice","text":"Accept","grade":"wrong","to":"2"},',
				'{"id":"A.1.c","is":"choice","text":"Say nothing","grade":"weak","to":"3"},',
				'{"id":"A.2.d","is":"choice","text":"Ask for a photograph","grade":"wrong","to":"3"},',
				'{"id":"A.2.e","is":"choice","text":"Send her to urgent care","grade":"best","to":"3"},',
				'{"id":"A.2.f","is":"choice","text":"Leave it","grade":"wrong","to":"3"},',
				'{"id":"A.3.g","is":"choice","text":"Give your number","grade":"wrong","to":"4"},',
				'{"id":"A.3.h","is":"choice","text":"Give the practice line","grade":"best","to":"5"}',
				']',
				''
			].join('\n')
		);
		expect(printIds([])).toBe('[]\n');
	});

	it('changes nothing when it is done again', () => {
		const again = number(parseIds(printIds(before)), [story(here, first)]);
		expect(printIds(again.lines)).toBe(printIds(before));
		expect(again.renames).toEqual([]);
	});

	it('does not touch the lines that it is given', () => {
		const copy = structuredClone(before);
		number(before, []);
		number(before, [story('content/social-media/C149-consent/elsewhere.md', { ...first, Late: [['Ask', 'wrong', 'The desk'], ...first.Late.slice(1)] })]);
		expect(before).toEqual(copy);
	});

	it('gives names that can be read, each once', () => {
		const twice = story('content/social-media/C152-connecting/deep/a-friend-request.md', {
			日本: [
				['One', 'best', 'Two'],
				['Other', 'weak', 'Two']
			],
			Two: []
		});
		const names = number(before, [story(here, first), twice]).named.flatMap(({ name, scenes }) => [name, ...scenes.map((scene) => scene.name)]);
		expect(names.slice(6)).toEqual(['C.a-friend-request', 'C.a-friend-request.日本', 'C.a-friend-request.two']);
		const same = number(before, [story(here, first), story('content/other/C152-connecting/a-friend-request.md', { Two: [] })]).named[1]!;
		expect([same.id, same.name]).toEqual(['B', 'C152.a-friend-request-2']);
	});

	it('goes from Z to AA, and from the 64th letter to two characters', () => {
		const many = Array.from({ length: 28 }, (_, n) =>
			story(`content/x/C1-y/${n}.md`, {
				Start: [
					['One', 'best', 'End'],
					['Other', 'weak', 'End']
				],
				End: []
			})
		);
		expect(
			number([], many)
				.named.map(({ id }) => id)
				.slice(24)
		).toEqual(['Y', 'Z', 'AA', 'AB']);
		const long = Object.fromEntries([
			...Array.from({ length: 13 }, (_, n) => [`Scene ${n}`, Array.from({ length: 5 }, (_, k): Told => [`${n} ${k}`, 'weak', 'End'])] as const),
			['End', []]
		]);
		expect(number([], [story(here, long)]).named[0]!.scenes[12]!.letters).toEqual(['8', '9', '-', '_', '~a']);
	});
});

describe('256 letters', () => {
	const long = (scenes: number, extra: Record<string, Told[]> = {}) =>
		story(here, {
			...Object.fromEntries(
				Array.from({ length: scenes }, (_, n) => [`Scene ${n}`, Array.from({ length: 4 }, (_, k): Told => [`${n} ${k}`, 'weak', 'End'])] as const)
			),
			...extra,
			End: []
		});

	it('are all that a dilemma has, and none is given twice', () => {
		const whole = number([], [long(64)]);
		expect(whole.full).toEqual([]);
		expect(whole.named[0]!.scenes[63]!.letters).toEqual(['*8', '*9', '*-', '*_']);
		const more = long(63, {
			More: [
				['One', 'best', 'End'],
				['Other', 'weak', 'End']
			]
		});
		const { named, full, lines } = number(whole.lines, [more]);
		expect(full).toEqual([more]);
		expect(named[0]!.scenes[63]!.letters).toEqual(['', '']);
		distinct(lines);
		expect(number(lines, [long(64)]).full).toEqual([]);
	});
});

describe('a file', () => {
	const moved = 'content/social-media/C149-consent/by-another-name.md';
	const other = story('content/social-media/C151-public-discussion/one-star.md', reply);

	it('is known by its scenes in another folder and under another name; its own name stays', () => {
		const { named, renames } = number(before, [story(moved, first)]);
		expect(named[0]).toMatchObject({ id: 'A', name: 'C152.a-friend-request' });
		expect(renames).toEqual([`${here} is now ${moved}`]);
	});

	it('keeps its id when another takes its place', () => {
		expect(number(before, [story(here, reply), story(moved, first)]).named.map(({ id }) => id)).toEqual(['B', 'A']);
		const both = number(before, [story(here, first), other]).lines;
		expect(number(both, [{ ...other, file: here }, story(other.file, first)]).named.map(({ id }) => id)).toEqual(['B', 'A']);
	});

	it('keeps its id when it is copied, and the copy is new', () => {
		const reworded = { ...first, Late: [['Ask', 'wrong', 'The desk'], ...first.Late.slice(1)] satisfies Told[] };
		expect(number(before, [story(moved, first), story(here, reworded)]).named.map(({ id }) => id)).toEqual(['B', 'A']);
	});

	it('gets its ids back when it comes back, there or elsewhere', () => {
		const gone = number(before, [other]).lines;
		expect(gone.filter(({ id }) => id.startsWith('A')).every(({ retired }) => retired)).toBe(true);
		expect(number(gone, [other]).named[0]!.id).toBe('B');
		expect(ids(gone, other, story(here, first))[1]).toEqual(ids(before, story(here, first))[0]);
		expect(ids(gone, other, story(moved, first))[1]).toEqual(ids(before, story(here, first))[0]);
	});
});

describe('parseIds', () => {
	it('reads what printIds writes, whatever the line ends', () => {
		expect(parseIds(printIds(before))).toEqual(before);
		expect(parseIds(printIds(before).replaceAll('\n', '\r\n'))).toEqual(before);
	});

	it('passes over conflict marks and all that is no id', () => {
		const rows = [
			'<<<<<<< HEAD',
			'{"id":"A","is":"scene","name":"x","title":"y"}',
			'{"id":"A","is":"scenario","name":3,"file":"x"}',
			'{"id":"A.1","is":"scene","name":"a.b","title":"y","slot":1e12}',
			'{"id":"A.1.abc","is":"choice","text":"x","grade":"best","to":"1"}',
			'{"id":"A.1.a","is":"choice","text":"x","grade":"good","to":"1"}',
			'{"id":"A.1.a","is":"cho',
			'{"id":7}',
			'{}',
			'[',
			'null',
			'=======',
			'{"id":"A.1.~a","is":"choice","text":"x","grade":"best","to":"1"},',
			'>>>>>>> theirs'
		];
		expect(parseIds(rows.join('\n')).map(({ id }) => id)).toEqual(['A.1.~a']);
		fc.assert(fc.property(fc.string(), fc.jsonValue(), (text, value) => void parseIds(`${text}\n${JSON.stringify(value)}`)));
	});
});

describe('a project', () => {
	const choice = (text: string, grade: string, to: string) => `- [${text}](#${to}) \`${grade}\`\n\n  It is done.\n\n  **Why:** it is so (C152).\n`;
	const dilemma = (one: string, other: string) =>
		`---\ntitle: Two ways\n---\n\n## Start\n\nWhat?\n\n${choice(one, 'wrong', 'ending-end')}${choice(other, 'wrong', 'ending-end')}${choice('Ask', 'best', 'ending-end')}\n## Ending: End\n\nx\n`;
	const written = (text: string, lock: string, idsOnMain?: string) => ({
		course: { file: 'content/course.md', text: '---\ntitle: Course\n---\n' },
		pages: [],
		documents: [
			{
				id: 'x',
				guidance: { file: 'content/x/guidance.md', text: '---\ntitle: X\n---\n' },
				clauses: [{ folder: 'C152-connecting', file: 'content/x/C152-connecting/clause.md', text: '---\ntitle: Connecting\nduty: [should]\n---\n\nWords.\n' }],
				dilemmas: [{ file: 'content/x/C152-connecting/two-ways.md', text }],
				edition: { file: 'content/x/edition.json', text: '' },
				sources: { file: 'content/x/sources.md', text: '' },
				ids: { file: 'content/x/ids.json', text: lock },
				...(idsOnMain === undefined ? {} : { idsOnMain })
			}
		],
		missing: [],
		picture: () => beside(true),
		address: (_: string, src: string) => src
	});
	const lock = (text: string, old = '') => project(written(text, old)).ids[0]!.text;

	it('writes a lock file, and knows one that holds what is written', () => {
		const text = dilemma('Post it', 'Send it');
		expect(project(written(text, '')).ids[0]).toMatchObject({ file: 'content/x/ids.json', stale: true });
		expect(project(written(text, lock(text))).ids[0]!.stale).toBe(false);
		expect(project(written(dilemma('Post it', 'Keep it'), lock(text))).ids[0]!.stale).toBe(true);
	});

	it('takes a lock file with conflict marks for what stands now', () => {
		const base = lock(dilemma('Post it', 'Send it'));
		const main = lock(dilemma('Post it now', 'Send it'), base);
		const both = dilemma('Post it now', 'Send it on');
		const marked = lock(both, `<<<<<<< HEAD\n${lock(dilemma('Post it', 'Send it on'), base)}=======\n${main}>>>>>>> main\n`);
		const told = project(written(both, `<<<<<<< HEAD\n${lock(dilemma('Post it', 'Send it on'), base)}=======\n${main}>>>>>>> main\n`, main)).ids[0]!;
		for (const text of [marked, told.text])
			expect(parseIds(text).flatMap((line) => (line.is === 'choice' ? [`${line.id} ${line.text}`] : []))).toEqual([
				'A.1.a Post it now',
				'A.1.b Send it on',
				'A.1.c Ask'
			]);
		expect(told.stale).toBe(true);
	});
});
