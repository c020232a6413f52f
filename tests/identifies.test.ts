/** The reminder of what may identify someone: what it finds, and the ordinary prose that it leaves alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifies } from '../src/lib/evidence/identifies.ts';
import './seed.ts';

const found = (text: string) => identifies(text).map(({ what, words }) => `${what}: ${words}`);

describe('what may identify', () => {
	it.each([
		['She was born on 12/03/1958.', ['date: 12/03/1958']],
		['His DOB: 3.4.58 stood on it.', ['date: 3.4.58']],
		['She was born in 1958.', ['date: 1958']],
		['I saw her on 12 March 2024 in clinic.', ['date: 12 March 2024']],
		['It was the 3rd of may, then March 3rd.', ['date: March 3rd']],
		['He came on the 1st of december.', ['date: 1st of december']],
		['It was posted on 2024-03-12.', ['date: 2024-03-12']],
		['The post went up in March 2024.', ['date: March 2024']],
		['She came at 14:30 and left at 3.45pm.', ['time: 14:30', 'time: 3.45pm']],
		['He rang at half past two.', ['time: half past two']],
		["Her visit was at four o'clock.", ["time: four o'clock"]],
		['A 34-year-old teacher came in.', ['age: 34-year-old']],
		['The patient, aged 71, was upset.', ['age: aged 71']],
		['He is seven years old.', ['age: seven years old']],
		['She was in her eighties.', ['age: in her eighties']],
		['Her address is SY8 1AA.', ['postcode: SY8 1AA']],
		['He lives at sw1a 1aa now.', ['postcode: sw1a 1aa']],
		['Her number is 07700 900123.', ['phone: 07700 900123']],
		['Ring (01632) 960123 or +44 1632 960124.', ['phone: (01632) 960123', 'phone: +44 1632 960124']],
		['Ring +353 1 234 5678.', ['phone: +353 1 234 5678']],
		['I wrote to ann.evans@example.com about it.', ['email: ann.evans@example.com']],
		['The NHS number was 401 023 2137.', ['nhs: 401 023 2137']],
		['The NHS number was 999 000 0018.', ['nhs: 999 000 0018']],
		['He is 01-12345 and she is D-12345.', ['goc: 01-12345', 'goc: D-12345']],
		['I told Mrs Shah that I could not.', ['name: Mrs Shah']],
		["Dr O'Neill posted it for mr evans.", ["name: Dr O'Neill", 'name: mr evans']],
		['Mrs S wrote to me.', ['name: Mrs S']],
		['My colleague Ffion said so, and Sarah Jones agreed.', ['name: Ffion', 'name: Sarah Jones']],
		['A trainee called Oluwaseun posted it.', ['name: Oluwaseun']],
		['I asked Mark and then Grace about it.', ['name: Mark', 'name: Grace']],
		['I asked Ottoline, and then Oyelaran said no.', ['name: Ottoline', 'name: Oyelaran']],
		["It was Priya's idea.", ['name: Priya']],
		['She lives at 12 Castle Road.', ['street: 12 Castle Road']],
		['The practice in Station Street is small.', ['street: Station Street']],
		['I thought of my patient in Ludlow.', ['place: Ludlow']],
		['She is the only optometrist in Whitby.', ['place: Whitby']],
		['I worked at Brightwell Opticians then.', ['place: Brightwell Opticians']],
		['The account was @eyes_by_beth, I think.', ['handle: @eyes_by_beth']],
		['See https://social.example/p/123 for it.', ['link: https://social.example/p/123']],
		['It is on facebook.com/some.one now.', ['link: facebook.com/some.one']]
	])('%s', (text, words) => expect(found(text)).toEqual(expect.arrayContaining(words)));

	it('tells where it stands', () => {
		const text = 'I told Mrs Shah.';
		for (const { start, end, words } of identifies(text)) expect(text.slice(start, end)).toBe(words);
		expect(identifies(text)).toEqual([{ what: 'name', start: 7, end: 15, words: 'Mrs Shah' }]);
	});

	it('tells each stretch once', () => {
		expect(found('Write to sarah@sarah.co.uk, at 401 023 2137.')).toEqual(['email: sarah@sarah.co.uk', 'nhs: 401 023 2137']);
	});
});

describe('ordinary reflection', () => {
	it.each([
		'I was sure of my answer, and I had not thought of the group as public.',
		'In a members-only group I felt safe. I will not post pictures there again.',
		'Clause C149 asks for explicit consent, and C151 leaves no room at all.',
		'I scored 57 out of 100 at first, and 80 the second time.',
		'On Monday I will ask my manager about our policy.',
		'In May I may have been less careful, and in March too.',
		'The College says should, and the GOC Standards say must.',
		'I would decline the request 9 times out of 10.',
		'It took me 2 or 3 attempts, at about 10 minutes each.',
		'I learned that I am identifiable even where I do not give my name.',
		'What I posted on Facebook and Instagram ten years ago is still there.',
		'Will I do it again? May I ask? Hope is no plan.',
		'I must mark my own posts as adverts, and grant that it will bill me.',
		'The Data Protection Act 2018 and the guidance of 2023 apply.',
		'In England, as in Wales, the law comes first.',
		'My practice has 3 rooms, 4 colleagues and a policy of 12 pages.',
		'I chose the second answer since the patient was frightened (decision 2 of 4).',
		'As an optometrist I should be open about my interests.',
		'My colleague I trust most would have said the same. My patient The way I see it.',
		'I felt that Facebook said too little, and the College asked for more; I met Clause C152 late.',
		'Version 1.2.3 of it, 24/7, and a ratio of 1/10.',
		'Next week I will review my settings, talk to the team and put it on the agenda.',
		'The Supreme Court and the High Court are not what I thought of; Google Drive is.',
		'I would ring my supervisor at the practice first, then the data protection lead.'
	])('%s', (text) => expect(found(text)).toEqual([]));
});

describe('whatever is typed', () => {
	const bits = fc.constantFrom(
		'Mrs ',
		'@',
		'.',
		'0',
		'12 ',
		'May ',
		'in ',
		'A',
		'a',
		' ',
		'-',
		'\n',
		'Sarah ',
		'🙂',
		'7 years ',
		'(',
		'https://',
		'É',
		'\ud800'
	);
	const typed = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(bits, { maxLength: 200 }).map((all) => all.join(''))
	);

	it('never throws, and what it tells stands there, in order and apart', () => {
		fc.assert(
			fc.property(typed, (text) => {
				let last = 0;
				for (const { start, end, words } of identifies(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(text.slice(start, end)).toBe(words);
					last = end;
				}
			})
		);
	});

	it('takes no longer a character in a long text than in a short one', () => {
		const hard = fc.array(bits, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
		fc.assert(
			fc.property(hard, (bit) => {
				const time = (length: number): number => {
					const text = bit.repeat(Math.ceil(length / bit.length)).slice(0, length);
					return Math.min(
						...[1, 2, 3].map(() => {
							const before = performance.now();
							identifies(text);
							return performance.now() - before;
						})
					);
				};
				// Ten times the text: a quadratic pattern would take a hundred times as long. The floor is for what is too short to measure.
				expect(time(20_000)).toBeLessThan(40 * Math.max(time(2_000), 1));
			}),
			{ numRuns: 40 }
		);
	});
});
