/** What an author does to choices and scenes, and which ids they keep. */
import { describe, expect, it } from 'vitest';
import { number } from '../src/lib/core/ids.ts';
import { after, before, first, here, ids, story, type Told } from './ids-story.ts';

describe('a choice', () => {
	const request = (...choices: Told[]) => after({ ...first, 'The request': choices })![0];

	it('keeps its letter when it is reworded, with its grade and its target', () => {
		expect(request(['Decline', 'best', 'The desk'], ['Say yes', 'wrong', 'Late'], ['Say nothing', 'weak', 'The desk'])).toBe('A.1 abc');
	});

	it('is new where two could be the one that was reworded', () => {
		expect(
			after({
				...first,
				Late: [
					['Ask her', 'wrong', 'The desk'],
					['Send her to urgent care', 'best', 'The desk'],
					['Let it be', 'wrong', 'The desk']
				]
			})![1]
		).toBe('A.2 iej');
	});

	it('is new when it is reworded with another grade or another target', () => {
		expect(request(['Decline', 'best', 'The desk'], ['Say yes', 'weak', 'Late'], ['Say nothing', 'weak', 'The desk'])).toBe('A.1 aic');
		expect(request(['Decline', 'best', 'The desk'], ['Say yes', 'wrong', 'The desk'], ['Say nothing', 'weak', 'The desk'])).toBe('A.1 aic');
	});

	it('keeps its letter with its words, whatever its place, grade and target', () => {
		expect(request(['Say nothing', 'acceptable', 'Late'], ['Decline', 'best', 'Late'], ['Accept', 'breach', 'The desk'])).toBe('A.1 cab');
	});

	it('gets its letter back when it comes back, and nobody else gets it meanwhile', () => {
		const without = number(before, [
			story(here, {
				...first,
				'The request': [
					['Decline', 'best', 'The desk'],
					['Say nothing', 'weak', 'The desk']
				]
			})
		]).lines;
		expect(without.find(({ id }) => id === 'A.1.b')).toMatchObject({ text: 'Accept', retired: true });
		const other = number(without, [
			story(here, {
				...first,
				'The request': [
					['Decline', 'best', 'The desk'],
					['Say nothing', 'weak', 'The desk'],
					['Wait', 'wrong', 'Late']
				]
			})
		]);
		expect(other.named[0]!.scenes[0]!.letters).toEqual(['a', 'c', 'i']);
		expect(ids(other.lines, story(here, { ...first, 'The request': [...first['The request'], ['Wait', 'wrong', 'Late']] }))[0]![0]).toBe('A.1 abci');
	});

	it('is another one in another scene: a letter names its decision too', () => {
		const moved = { ...first, Late: [...first.Late, first['The request'][2]!], 'The request': first['The request'].slice(0, 2) };
		expect(after(moved)!.slice(0, 2)).toEqual(['A.1 ab', 'A.2 defi']);
	});
});

describe('a scene', () => {
	it('is known by its choices under another heading, and the author is told', () => {
		const { 'The desk': desk, ...rest } = first;
		const renamed = story(here, {
			...Object.fromEntries(
				Object.entries(rest).map(([title, choices]) => [
					title,
					choices.map(([text, grade, to]): Told => [text, grade, to === 'The desk' ? 'A week later' : to])
				])
			),
			'A week later': desk
		});
		const { named, renames, lines } = number(before, [renamed]);
		expect(named[0]!.scenes.map(({ number }) => number)).toEqual(['1', '2', '4', '5', '3']);
		expect(named[0]!.scenes[4]).toEqual({ number: '3', name: 'C152.a-friend-request.the-desk', slot: 2, letters: ['g', 'h'] });
		expect(renames).toEqual([`“The desk” is now “A week later” (${here})`]);
		expect(lines.find(({ id }) => id === 'A.3')).toMatchObject({ title: 'A week later', name: 'C152.a-friend-request.the-desk' });
	});

	it('is known by its heading when all of its choices are new', () => {
		expect(
			after({
				...first,
				'The desk': [
					['Nod', 'weak', 'Always on call'],
					['Smile', 'acceptable', 'One place']
				]
			})![2]
		).toBe('A.3 ij');
	});

	it('is new when its heading and its choices are', () => {
		const { Late: _, ...rest } = first;
		const other = {
			...rest,
			'The request': first['The request'].map(([text, grade, to]): Told => [text, grade, to === 'Late' ? 'Noon' : to]),
			Noon: [
				['Ring her', 'best', 'The desk'],
				['Write', 'weak', 'The desk']
			] satisfies Told[]
		};
		expect(after(other)![4]).toBe('A.6 ij');
	});

	it('keeps its number and letters wherever it stands in the file', () => {
		const { 'The request': request, ...rest } = first;
		expect(after({ 'The request': request, ...Object.fromEntries(Object.entries(rest).reverse()) })).toEqual(['A.1 abc', 'A.5', 'A.4', 'A.3 gh', 'A.2 def']);
	});

	it('stays with most of its choices when it is split in two', () => {
		const halves = {
			...first,
			'The request': [first['The request'][0]!, ['Ask her why', 'weak', 'And then']] satisfies Told[],
			'And then': first['The request'].slice(1)
		};
		expect(after(halves)).toEqual(['A.6 ij', 'A.2 def', 'A.3 gh', 'A.4', 'A.5', 'A.1 bc']);
		const reading = {
			...first,
			'The request': first['The request'].slice(0, 2),
			'And then': [first['The request'][2]!, ['Ring', 'best', 'The desk']] satisfies Told[]
		};
		expect(after(reading)).toEqual(['A.1 ab', 'A.2 def', 'A.3 gh', 'A.4', 'A.5', 'A.6 ij']);
	});

	it('gets number and slot back when it comes back', () => {
		const { Late: _, ...rest } = first;
		const without = { ...rest, 'The request': [...first['The request'].slice(0, 1), first['The request'][2]!] };
		const gone = number(before, [story(here, without)]).lines;
		expect(gone.filter(({ retired }) => retired).map(({ id }) => id)).toEqual(['A.2', 'A.1.b', 'A.2.d', 'A.2.e', 'A.2.f']);
		const more = number(gone, [
			story(here, {
				...without,
				Noon: [
					['Ring', 'best', 'The desk'],
					['Wait', 'weak', 'The desk']
				]
			})
		]);
		expect(more.named[0]!.scenes.at(-1)).toMatchObject({ number: '6', slot: 3, letters: ['i', 'j'] });
		expect(number(more.lines, [story(here, first)]).named[0]!.scenes[1]).toMatchObject({ number: '2', slot: 1, letters: ['d', 'e', 'f'] });
	});

	it('keeps its slot when it asks nothing any more, and an ending that comes to ask is given the next', () => {
		const asks = {
			...first,
			Late: [],
			'One place': [
				['Go on', 'best', 'Always on call'],
				['Stop', 'weak', 'Always on call']
			] satisfies Told[]
		};
		const slots = number(before, [story(here, asks)]).lines.flatMap((line) => (line.is === 'scene' ? [line.slot] : []));
		expect(slots).toEqual([0, 1, 2, undefined, 3]);
	});
});
