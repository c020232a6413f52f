/** Rules about words: what each tells, and what it rightly leaves alone. Each sentence is put into the Why of a wrong choice in a dilemma of C152, a should. */
import { describe, expect, it } from 'vitest';
import { gradeOf } from '../src/lib/core/rules/hard.ts';
import { sentences, unquoted } from '../src/lib/core/rules/sentences.ts';
import { check, put } from './example.ts';

const why = '**Why:** a personal account is not a professional context (C152).';
const codes = (text: string) => check(text).diagnostics.map(({ code }) => code);
const inWhy = (text: string) => codes(put(`**Why:** ${text}`, why));
const inStory = (text: string) => codes(put(text, 'It is Sunday evening.'));

describe('must and should', () => {
	it.each([
		['You must decline (C152).', 'must-unfounded'],
		['Her care is at stake (C152). You must not talk of it here.', 'must-unfounded'],
		['You must decline, as C152 says.', 'must-unfounded'],
		['In public you should not discuss her care: see C151. Here it is a personal account (C152).', 'should-unfounded'],
		['You should share no file that names her, by C154. It is a personal account (C152).', 'should-unfounded']
	])('%s', (text, code) => expect(inWhy(text)).toEqual([code]));

	it.each([
		'You should decline (C152).',
		'In public you must not discuss her care, as C151 says. Here you should decline (C152).',
		'By law you must report it, and you should decline (C152).',
		'The Data Protection Act says that you must record it (C152).',
		'She must have been worried (C152).',
		'Must you answer at once? You should decline (C152).',
		'“You must come in today” is what a stranger may be told (C152).',
		'It is a should, and not a must (C152).',
		'You should bear in mind who can trace it, as C154 says. Here you should decline (C152).',
		'Online copyright law applies, by KP4, and so you must ask. A personal account is the wrong place (C152).'
	])('%s is right', (text) => expect(inWhy(text)).toEqual([]));

	it('are asked of each label, and of no story', () => {
		const tempting = '**Tempting because:** turning down a kind person feels rude.';
		expect(codes(put('**Tempting because:** you must be kind to her.', tempting))).toEqual(['must-unfounded']);
		expect(inStory('You must be at work by nine, and you should sleep.')).toEqual([]);
	});
});

describe('clauses in brackets', () => {
	it.each(['It is open to all (C148, C152).', 'It is open to all (C148 and C152).', 'It is open to all (C152). So are your pictures (KP5).'])('%s', (text) =>
		expect(inWhy(text)).toEqual(['clause-uncounted'])
	);
	it.each(['It is open to all (C152; see C148).', 'It is open to all, as C148 warns (C152).'])('%s is right', (text) => expect(inWhy(text)).toEqual([]));
});

describe('the person', () => {
	it.each([
		'Well done. You have kept the line (C152).',
		'Correct! The line is kept (C152).',
		'You should have known better (C152).',
		'It was foolish to accept (C152).',
		'That was careless of you (C152).',
		'Obviously a personal account is the wrong place (C152).'
	])('%s', (text) => expect(inWhy(text)).toContain('about-the-person'));

	it.each([
		'It is not careless to ask, and a personal account is the wrong place (C152).',
		'“Well done” is what she will write, on a personal account (C152).',
		'The test was done well, and this is the wrong place to say so (C152).',
		'The right answer in the wrong place helps nobody (C152).',
		'Correct advice in the wrong place is still in the wrong place (C152).'
	])('%s is right', (text) => expect(inWhy(text)).toEqual([]));
});

describe('claims', () => {
	it.each([
		'This course is approved by the GOC.',
		'It is College of Optometrists approved.',
		'You earn one CPD point.',
		'It counts for 1.5 interactive CPD points.',
		'This is peer review CPD.',
		'Its number is C-12345.',
		'It meets your GOC CPD requirements.',
		'It certifies your fitness to practise.',
		'This page gives legal advice.',
		'The guidance is up to date.',
		'The course is fully accessible.'
	])('%s', (text) => expect(new Set(inStory(text))).toEqual(new Set(['claim'])));

	it.each([
		'No CPD points are claimed for it.',
		'It is not endorsed by the College.',
		'This page gives no legal advice.',
		'You ring your defence body, which gives legal advice.',
		'You log your CPD on Fridays.',
		'A poster says “GOC approved”.',
		'The College says more.',
		'Her glasses are up to date.'
	])('%s is right', (text) => expect(inStory(text)).toEqual([]));

	it('are theirs who make them in a message', () =>
		expect(codes(put("This lamp is GOC approved! Thought I'd add you.", "You were so kind on Tuesday! Thought I'd add you."))).toEqual([]));
});

describe('what may be real', () => {
	it.each([
		'Her number is 4010232137.',
		'Her number is 401-023-2137.',
		'He is D-12345.',
		'He is 01-12345.',
		'She lives at M1 1AA.',
		'She lives at EC1A 1BB.',
		'Write to ann@practice.co.uk.',
		'Ring 020 7946 1000.',
		'Ring (01632) 123456.',
		'Ring +44 1632 123456.',
		'Ring 0800 123 4567.'
	])('%s', (text) => expect(inStory(text)).toEqual(['looks-real']));

	it.each([
		'Her number is 401 023 2138.',
		'Her number is 999 000 0026.',
		'It is post 12345 of 20260.',
		'The file is IMG-20261120-101500.jpg.',
		'C152 and KP5 say so.',
		'Ring 111, or 0118 496 0123.',
		'Ring 020 7946 0123, 07700 900123 or 01632 960123.',
		'Ring +44 7700 900123.',
		'Write to ann@example.com.',
		'It is 2026-11-20, 10:15 to 11:45.',
		'The lens is B1 2 on its box.',
		'She pays 1,250 for 0.5 of it.'
	])('%s is right', (text) => expect(inStory(text)).toEqual([]));
});

describe('American spelling', () => {
	it.each(['color', 'behavior', 'favorite', 'analyzed', 'canceled', 'traveling', 'center', 'gray', 'defense', 'practicing', 'fulfill', 'mom'])('%s', (word) =>
		expect(inStory(`It is a ${word} of hers.`)).toEqual(['american-spelling'])
	);
	it.each([
		'colour',
		'organize',
		'practice',
		'license',
		'honorary',
		'humorous',
		'program',
		'rigorous',
		'meter',
		'Gray',
		'Center',
		'controller',
		'laboratory',
		'moment'
	])('%s is right', (word) => expect(inStory(`It is a ${word} of hers.`)).toEqual([]));
});

describe('questions', () => {
	const question = 'What do you do?';
	it.each([
		'Which of these would you not do?',
		'What should you never do?',
		'Which of these is not safe?',
		'All but which? Name each except one?',
		"What wouldn't you do?"
	])('%s', (text) => expect(codes(put(text, question))).toEqual(['negative-question']));
	it.each([
		'Which of these would you **not** do?',
		'What do you do, now that she will not ring?',
		'He is not here. What do you do?',
		'What do you do at least?'
	])('%s is right', (text) => expect(codes(put(text, question))).toEqual([]));
});

describe('links', () => {
	it.each([
		'[here](https://example.org)',
		'[Click here](https://example.org)',
		'[read more](https://example.org)',
		'[this page](https://example.org)',
		'https://example.org/x',
		'<https://example.org/x>'
	])('%s', (text) => expect(inStory(`See ${text} for it.`)).toEqual(['link-says-nothing']));
	it.each(['[the standards](https://example.org)', '[here is the list](https://example.org)', '<a@example.org>'])('%s is right', (text) =>
		expect(inStory(`See ${text} for it.`)).toEqual([])
	);
});

describe('sentences', () => {
	it('end where a reader would stop', () => {
		expect(sentences('Dr. Ann waits. “Come in.” She does, e.g. today… Then 3 p.m. is late! Really? (Yes.) No')).toEqual([
			'Dr. Ann waits.',
			'“Come in.”',
			'She does, e.g. today…',
			'Then 3 p.m. is late!',
			'Really?',
			'(Yes.)',
			'No'
		]);
		expect(sentences('one\ntwo')).toEqual(['one', 'two']);
		expect(sentences('')).toEqual([]);
	});

	it('lose what is quoted, and keep what only has an apostrophe', () => {
		expect(unquoted("It's hers: 'you must' and “you must” and \"you must\".")).toBe("It's hers: “…” and “…” and “…”.");
		expect(unquoted("the patients' and the owners' must")).toBe("the patients' and the owners' must");
	});

	it('of more than 25 words are told, clauses left out of the count', () => {
		const words = (count: number) => `${Array.from({ length: count }, (_, at) => (at ? 'word' : 'A')).join(' ')} (C152).`;
		expect(inWhy(words(25))).toEqual([]);
		expect(inWhy(words(26))).toEqual(['sentence-too-long']);
	});
});

describe('the reading age', () => {
	it('is that of Flesch and Kincaid', () => {
		// Ten sentences of ten words, one syllable each but for one of two in every sentence.
		const text = Array.from({ length: 10 }, () => 'The cat sat on the mat and saw the garden.').join(' ');
		expect(gradeOf([text])).toBeCloseTo(0.39 * 10 + 11.8 * 1.1 - 15.59, 10);
	});
	it('is not told of a short text', () => expect(gradeOf(['Comprehensive documentation.'])).toBeNull());
});
