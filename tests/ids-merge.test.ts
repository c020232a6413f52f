/** Lock files of two branches, merged: what main has keeps its ids, and all else is given ids of its own. */
import { describe, expect, it } from 'vitest';
import { settle } from '../src/lib/core/ids-merge.ts';
import { number } from '../src/lib/core/ids.ts';
import { before, distinct, first, here, ids, merged, post, reply, story, type Told } from './ids-story.ts';

describe('a merge of two branches', () => {
	const each = ['marks', 'union'] as const;
	const Noon: Told[] = [
		['Ring her', 'best', 'The desk'],
		['Write to her', 'weak', 'The desk']
	];
	const Dusk: Told[] = [
		['Go home', 'wrong', 'The desk'],
		['Stay on', 'best', 'The desk'],
		['Ask a colleague', 'acceptable', 'The desk']
	];
	const one = story('content/social-media/C151-x/one.md', reply);
	const two = story('content/social-media/C149-y/two.md', post);

	it.each(each)('two dilemmas with one id: the one on main keeps it (%s)', (how) => {
		const ours = number(before, [story(here, first), two]).lines;
		const main = number(before, [story(here, first), one]).lines;
		const now = [story(here, first), one, two];
		for (const lines of [merged(before, ours, main, how), merged(before, main, ours, how)]) {
			const { named, lines: kept } = number(settle(lines, main, now), now);
			distinct(kept);
			expect(named.map(({ id, name, scenes }) => [id, name, scenes[0]!.slot, scenes[0]!.letters.join('')])).toEqual([
				['A', 'C152.a-friend-request', 0, 'abc'],
				['B', 'C151.one', 3, 'ab'],
				['C', 'C149.two', 4, 'ab']
			]);
		}
	});

	it.each(each)('two scenes with one number: each keeps its own choices (%s)', (how) => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const main = number(before, [story(here, { ...first, Noon })]).lines;
		const now = story(here, { ...first, Dusk, Noon });
		for (const lines of [merged(before, ours, main, how), merged(before, main, ours, how)]) {
			const settled = settle(lines, main, [now]);
			distinct(settled);
			expect(settled.filter((line) => line.id.startsWith('A.7.')).map((line) => line.is === 'choice' && line.text)).toEqual([
				'Go home',
				'Stay on',
				'Ask a colleague'
			]);
			const { named, lines: kept } = number(settled, [now]);
			expect(kept.filter(({ retired }) => retired)).toEqual([]);
			expect(named[0]!.scenes.slice(5)).toEqual([
				{ number: '7', name: 'C152.a-friend-request.dusk', slot: 4, letters: ['l', 'm', 'k'] },
				{ number: '6', name: 'C152.a-friend-request.noon', slot: 3, letters: ['i', 'j'] }
			]);
		}
	});

	it('two scenes with one number, and no main to ask: all have ids of their own', () => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const theirs = number(before, [story(here, { ...first, Noon })]).lines;
		const now = [story(here, { ...first, Dusk, Noon })];
		const { lines, named } = number(settle(merged(before, ours, theirs), [], now), now);
		distinct(lines);
		expect(named[0]!.scenes.slice(5).map(({ number }) => number)).toEqual(['6', '7']);
	});

	it('a choice that leads to a renumbered scene leads there still', () => {
		const toDusk = { ...first, 'The desk': [...first['The desk'], ['Think it over', 'weak', 'Dusk']] satisfies Told[], Dusk };
		const ours = number(before, [story(here, toDusk)]).lines;
		const main = number(before, [story(here, { ...first, Noon })]).lines;
		const lines = settle(merged(before, ours, main), main, [story(here, { ...toDusk, Noon })]);
		expect(lines.find((line) => line.is === 'choice' && line.text === 'Think it over')).toMatchObject({ to: '7' });
		expect(lines.find((line) => line.is === 'choice' && line.text === 'Go home')).toMatchObject({ id: expect.stringMatching(/^A\.7\./) as string, to: '3' });
	});

	it.each(each)('two choices with one letter, in one scene and in two (%s)', (how) => {
		const add = (scene: 'Late' | 'The desk', choice: Told) => ({ ...first, [scene]: [...first[scene], choice] });
		const wait: Told = ['Wait for her', 'weak', 'One place'];
		const ring: Told = ['Ring her son', 'wrong', 'One place'];
		const main = number(before, [story(here, add('The desk', wait))]).lines;
		const same = number(before, [story(here, add('The desk', ring))]).lines;
		const both = [story(here, { ...first, 'The desk': [...first['The desk'], ring, wait] })];
		expect(number(settle(merged(before, same, main, how), main, both), both).named[0]!.scenes[2]!.letters).toEqual(['g', 'h', 'j', 'i']);
		const other = number(before, [story(here, add('Late', ['Sleep on it', 'weak', 'The desk']))]).lines;
		const apart = [story(here, { ...first, 'The desk': [...first['The desk'], wait], Late: [...first.Late, ['Sleep on it', 'weak', 'The desk']] })];
		expect(
			number(settle(merged(before, other, main, how), main, apart), apart)
				.named[0]!.scenes.slice(1, 3)
				.map(({ letters }) => letters.join(''))
		).toEqual(['defj', 'ghi']);
	});

	it.each(each)('one choice reworded on both branches keeps its letter, whichever words stand now (%s)', (how) => {
		const worded = (text: string) => ({
			...first,
			'The request': first['The request'].map((told): Told => (told[0] === 'Accept' ? [text, 'wrong', 'Late'] : told))
		});
		const ours = number(before, [story(here, worded('Say yes'))]).lines;
		const main = number(before, [story(here, worded('Accept it'))]).lines;
		for (const text of ['Say yes', 'Accept it', 'Something else']) {
			const now = [story(here, worded(text))];
			const { named, lines } = number(settle(merged(before, ours, main, how), main, now), now);
			expect(named[0]!.scenes[0]!.letters).toEqual(['a', 'b', 'c']);
			distinct(lines);
		}
	});

	it('one choice reworded, its neighbour reworded on main: git marks both, and both keep their letters', () => {
		const worded = (at: number, text: string, scenes = first) =>
			({ ...scenes, Late: scenes.Late.map((told, place): Told => (place === at ? [text, told[1], told[2]] : told)) }) as typeof first;
		const ours = number(before, [story(here, worded(0, 'Ask for a picture'))]).lines;
		const main = number(before, [story(here, worded(2, 'Let it be'))]).lines;
		const now = [story(here, worded(0, 'Ask for a picture', worded(2, 'Let it be')))];
		expect(number(settle(merged(before, ours, main), main, now), now).named[0]!.scenes[1]!.letters).toEqual(['d', 'e', 'f']);
	});

	it('two slots that collide: the one on main stays, in whichever dilemma it is', () => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const main = number(before, [story(here, first), two]).lines;
		const now = [story(here, { ...first, Dusk }), two];
		const { lines } = number(settle(merged(before, ours, main), main, now), now);
		distinct(lines);
		expect(lines.flatMap((line) => (line.is === 'scene' && line.slot !== undefined && line.slot > 2 ? [`${line.name} ${line.slot}`] : []))).toEqual([
			'C152.a-friend-request.dusk 4',
			'C149.two.start 3'
		]);
	});

	it('one dilemma written on both branches under one name is one dilemma', () => {
		const main = number(before, [story(here, first), two, one]).lines;
		const ours = number(before, [story(here, first), one]).lines;
		const now = [story(here, first), two, one];
		const { named, lines } = number(settle(merged(before, ours, main), main, now), now);
		distinct(lines);
		expect(named.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
	});

	it('what main has is put back where a merge lost it', () => {
		const ours = number(before, [story(here, { ...first, Dusk })]).lines;
		const main = number(before, [story(here, { ...first, Noon })]).lines;
		const now = [story(here, { ...first, Dusk, Noon })];
		const { named, lines } = number(settle(ours, main, now), now);
		distinct(lines);
		expect(named[0]!.scenes.slice(5).map(({ number, letters }) => `${number} ${letters.join('')}`)).toEqual(['7 lmk', '6 ij']);
		const cut = before.filter(({ is }) => is !== 'scenario');
		expect(ids(settle(cut), story(here, first))).toEqual(ids(before, story(here, first)));
	});
});
