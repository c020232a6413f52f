/** Slips in decisions that sort items, above all in lists with boxes, each written into the story of an open day in place of words that stand there. */

/** What an author wrote in place of what → what it is called and where it stands; nothing else is told. */
export const slips: [wrote: string, inPlaceOf: string, told: string][] = [
	['- [ ]   Mr Costa has liked `the page`', '- [ ] Mr Costa has liked the page', '53:28 instruction-unknown'],
	['He can only agree to what he has been told.', '  He can only agree to what he has been told.', '51:1 items-split'],
	['He is told whom to ring.', '  - Whoever looks after the page is told how to take the post down.\n  - He is told whom to ring.', '62:1 after-step'],
	['      He can only agree to what he has been told.', '  He can only agree to what he has been told.', '51:7 code-block'],
	[
		'1. [x] Mr Costa has said yes, and to what\n\n   He can only agree to what he has been told.\n\n1. [ ] Mr Costa has liked the page\n\n   To like a page says nothing of what may be shown on it.\n\n1. [x] A note of his answer stands in his record `breach C149`\n\n   Without it nobody can show later what he agreed to. It is written before, not afterwards.\n1. [x] He knows that he can change his mind\n\n   - Whoever looks after the page is told how to take the post down.\n   - He is told whom to ring.\n',
		'- [x] Mr Costa has said yes, and to what\n\n  He can only agree to what he has been told.\n\n- [ ] Mr Costa has liked the page\n\n  To like a page says nothing of what may be shown on it.\n\n- [x] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [x] He knows that he can change his mind\n\n  - Whoever looks after the page is told how to take the post down.\n  - He is told whom to ring.\n',
		'49:1 items-numbered'
	],
	['1. [x] Mr Costa has said', '- [x] Mr Costa has said', '49:1 items-numbered'],
	['* [ ] Mr', '- [ ] Mr', '53:1 items-split-by-mark, 57:1 items-split-by-mark'],
	['- [] Mr', '- [ ] Mr', '53:3 item-without-box'],
	[
		'- [] Mr Costa has said yes, and to what\n\n  He can only agree to what he has been told.\n\n- [] Mr Costa has liked the page\n\n  To like a page says nothing of what may be shown on it.\n\n- [] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [] He knows that he can change his mind\n',
		'- [x] Mr Costa has said yes, and to what\n\n  He can only agree to what he has been told.\n\n- [ ] Mr Costa has liked the page\n\n  To like a page says nothing of what may be shown on it.\n\n- [x] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [x] He knows that he can change his mind\n',
		'49:3 item-without-box, 53:3 item-without-box, 57:3 item-without-box, 60:3 item-without-box'
	],
	['- [ x ] Mr', '- [x] Mr', '49:3 item-without-box'],
	['- [x]Mr', '- [x] Mr', '49:3 item-without-box'],
	['-[x] Mr', '- [x] Mr', '49:1 item-without-bullet'],
	['- (x) Mr', '- [x] Mr', '49:3 item-without-box'],
	['- [v] Mr', '- [x] Mr', '49:3 item-without-box'],
	['- ☑ Mr', '- [x] Mr', '49:3 item-without-box'],
	['[x] Mr', '- [x] Mr', '49:1 item-without-bullet'],
	['- Mr', '- [x] Mr', '49:3 item-without-box'],
	['- [ ]\n', '- [ ] Mr Costa has liked the page\n', '53:1 item-empty'],
	['- [ ] \n', '- [ ] Mr Costa has liked the page\n', '53:1 item-empty'],
	['- [x] [Mr Costa has said yes, and to what](#at-the-meeting)', '- [x] Mr Costa has said yes, and to what', '49:7 item-linked'],
	['- [x] [Mr Costa has said yes, and to what](#at-the-meeting) `best`', '- [x] Mr Costa has said yes, and to what', '49:7 item-linked'],
	['- [x] Mr Costa has said yes, and to what `best`', '- [x] Mr Costa has said yes, and to what', '49:42 item-graded'],
	['- [ ] Mr Costa has liked the page `wrong`', '- [ ] Mr Costa has liked the page', '53:35 item-graded'],
	['- [ ] Mr Costa has liked the page `only if: promised`', '- [ ] Mr Costa has liked the page', '53:35 instruction-misplaced'],
	['- [ ] Mr Costa has liked the page `remember: liked`', '- [ ] Mr Costa has liked the page', '53:35 instruction-misplaced'],
	['- [ ] Mr Costa has liked the page `C149`', '- [ ] Mr Costa has liked the page', '53:35 clauses-misplaced'],
	['`breach C152`\n\n', '`breach C149`\n\n', '57:49 breach-without-must'],
	['`breach C149` `breach C149`\n\n', '`breach C149`\n\n', '57:63 grade-twice'],
	['\n\n  `breach C149`\n\n', ' `breach C149`\n\n', '59:3 instruction-misplaced'],
	['\n  `breach C149`\n\n', ' `breach C149`\n\n', '58:3 instruction-misplaced'],
	[
		'- [x] `breach C149` A note of his answer stands in his record',
		'- [x] A note of his answer stands in his record `breach C149`',
		'57:7 instruction-misplaced'
	],
	[
		'- [x] A note of his `breach C149` answer stands in his record',
		'- [x] A note of his answer stands in his record `breach C149`',
		'57:21 instruction-misplaced'
	],
	[
		'\n\n  Without it nobody can show later. `breach C149`',
		' `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.',
		'59:37 instruction-misplaced'
	],
	[
		'  To like a page says nothing of what may be shown on it.\n',
		'  To like a page says nothing of what may be shown on it.\n\n- [x] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [x] He knows that he can change his mind\n\n  - Whoever looks after the page is told how to take the post down.\n  - He is told whom to ring.\n',
		'49:1 items-number'
	],
	['- [x] Mr Costa has liked the page\n', '- [ ] Mr Costa has liked the page\n', '49:1 items-key'],
	[
		'- [ ] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [ ] He knows that he can change his mind\n',
		'- [x] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [x] He knows that he can change his mind\n',
		'49:1 items-key'
	],
	[
		'- [ ] Item number a\n\n  So it is 0.\n\n- [x] Item number b\n\n  So it is 1.\n\n- [ ] Item number c\n\n  So it is 2.\n\n- [x] Item number d\n\n  So it is 3.\n\n- [ ] Item number e\n\n  So it is 4.\n\n- [x] Item number f\n\n  So it is 5.\n\n- [ ] Item number g\n\n  So it is 6.\n\n- [x] Item number h\n\n  So it is 7.\n\n- [ ] Item number i\n\n  So it is 8.\n',
		'- [x] Mr Costa has said yes, and to what\n\n  He can only agree to what he has been told.\n\n- [ ] Mr Costa has liked the page\n\n  To like a page says nothing of what may be shown on it.\n\n- [x] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [x] He knows that he can change his mind\n\n  - Whoever looks after the page is told how to take the post down.\n  - He is told whom to ring.\n',
		'49:1 items-number'
	],
	['  **Why:** he can only agree to what he has been told (C149).', '  He can only agree to what he has been told.', '51:3 item-labelled'],
	[
		'  He can only agree to what he has been told.\n\n  **Tempting because:** it is easy.',
		'  He can only agree to what he has been told.',
		'53:3 item-labelled'
	],
	['  ![A disc](disc.svg)', '  He can only agree to what he has been told.', '51:3 item-holds'],
	['  > **Ann**, x\n  >\n  > y', '  He can only agree to what he has been told.', '51:3 item-holds'],
	['  ### x', '  He can only agree to what he has been told.', '51:3 heading-inside'],
	['  | a | b |\n  | - | - |\n  | c | d |', '  He can only agree to what he has been told.', '51:3 table'],
	['  - [ ] x\n  - [x] y', '  He can only agree to what he has been told.', '51:3 boxes-in-text'],
	['has [said yes](https://x.example), and to what', 'has said yes, and to what', '49:20 item-with-link'],
	['  [On](#at-the-meeting)', '  He can only agree to what he has been told.', '51:3 link-inside-text'],
	['- [ ] Mr Costa has said yes, and to what', '- [ ] Mr Costa has liked the page', '53:3 item-twice'],
	['', '\n  He can only agree to what he has been told.\n', '49:3 item-without-feedback'],
	['- [ ] ~~Mr Costa~~ has liked the page', '- [ ] Mr Costa has liked the page', '53:7 struck-out'],
	['- [ ] ![x](disc.svg)', '- [ ] Mr Costa has liked the page', '53:7 picture-in-text'],
	['', '**Why:** consent is asked for first, told in full, and written down (C149).\n', '49:1 step-without-why'],
	[
		'**Why** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 label-without-colon'
	],
	[
		'Why: consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 label-not-bold'
	],
	[
		'**Wy:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 label-unknown'
	],
	[
		'**Reason:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 label-unknown'
	],
	['**Why:**\n', '**Why:** consent is asked for first, told in full, and written down (C149).\n', '65:1 label-empty'],
	[
		'**Why:** consent is asked for first, told in full, and written down.\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 why-without-clause'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C159).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:70 clause-unknown'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'67:1 label-twice'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'64:1 item-labelled'
	],
	[
		'  **Why:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:3 item-labelled'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149). `only if: promised`\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:77 instruction-misplaced'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n\n**Tempting because:** it is.\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'67:1 after-step'
	],
	[
		'Some text.\n\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 after-step'
	],
	[
		'> **Ann**, x\n>\n> y\n\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 after-step'
	],
	[
		'![x](disc.svg)\n\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'65:1 after-step'
	],
	[
		'## On the stairs',
		'[Rhona Baird stops you on the stairs](#on-the-stairs) `only if: promised`\n\n[On to the meeting](#at-the-meeting)\n\n## On the stairs',
		'49:1 step-without-way'
	],
	[
		'[On to the meeting](#at-the-meeting) `unless: promised`\n\n## On the stairs',
		'[On to the meeting](#at-the-meeting)\n\n## On the stairs',
		'69:1 continue-all-conditional'
	],
	[
		'[Rhona Baird stops you on the stairs](#on-the-stairs)\n',
		'[Rhona Baird stops you on the stairs](#on-the-stairs) `only if: promised`\n',
		'69:1 continue-never-taken'
	],
	['[On to the meeting](#at-the-meating)\n\n## On the stairs', '[On to the meeting](#at-the-meeting)\n\n## On the stairs', '69:1 link-to-nowhere'],
	[
		'[On to the meeting](#at-the-meeting) `best`\n\n## On the stairs',
		'[On to the meeting](#at-the-meeting)\n\n## On the stairs',
		'69:38 instruction-misplaced'
	],
	['Then [on to the meeting](#at-the-meeting).\n\n## On the stairs', '[On to the meeting](#at-the-meeting)\n\n## On the stairs', '69:6 link-inside-text'],
	['So it goes.\n\n## On the stairs', '## On the stairs', '71:1 text-after-continue'],
	[
		'Which of these are settled before the post goes up? `only if: promised`\n',
		'Which of these are settled before the post goes up? `C149`\n',
		'47:53 instruction-misplaced'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n\nAnd then?\n\n- [x] a\n\n  b\n\n- [ ] c\n\n  d\n\n- [x] e\n\n  f\n\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'69:1 two-decisions'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n\nAnd then?\n\n- [x](#at-the-meeting) `best`\n\n  b\n\n  **Why:** so (C149).\n\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'69:1 two-decisions'
	],
	[
		'What now?\n\n- [x] Mr Costa has said yes, and to what\n\n  He can only agree to what he has been told.\n\n- [ ] Mr Costa has liked the page\n\n  To like a page says nothing of what may be shown on it.\n\n- [x] A note of his answer stands in his record `breach C149`\n\n  Without it nobody can show later what he agreed to. It is written before, not afterwards.\n- [x] He knows that he can change his mind\n\n  - Whoever looks after the page is told how to take the post down.\n  - He is told whom to ring.\n\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'Forty people come. Mr Costa brings rolls.',
		'123:1 ending-with-decision'
	],
	['### Sub\n\n- [ ] Mr', '- [ ] Mr', '53:1 heading-level, 55:1 items-split-by-mark'],
	['![x](disc.svg)\n\n- [ ] Mr', '- [ ] Mr', '53:1 items-split']
];

/** Other spellings of what is right. */
export const right: [wrote: string, inPlaceOf: string][] = [
	['- [ ]   Mr', '- [ ] Mr'],
	['  He can only agree to what he has been told.', '\n  He can only agree to what he has been told.'],
	['    He can only agree to what he has been told.', '  He can only agree to what he has been told.'],
	['- [X] Mr', '- [x] Mr'],
	['`breach law: Data Protection Act 2018`\n\n', '`breach C149`\n\n'],
	['- [ ] **Mr Costa** has *liked* the page', '- [ ] Mr Costa has liked the page'],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n\n- one\n- two\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n'
	],
	[
		'**Why:** consent is asked for first, told in full, and written down (C149).\n\nAnd there is more to it.\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n'
	],
	[
		'<!-- note -->\n\n**Why:** consent is asked for first, told in full, and written down (C149).\n',
		'**Why:** consent is asked for first, told in full, and written down (C149).\n'
	],
	['<!-- note -->\n\n- [ ] Mr', '- [ ] Mr'],
	['- [On to the meeting](#at-the-meeting)\n\n## On the stairs', '[On to the meeting](#at-the-meeting)\n\n## On the stairs'],
	['ACTION | rating | Why?', 'Action | Rating | Why'],
	['**Action** | **Rating** | **Why**', 'Action | Rating | Why'],
	['Very appropriate.', 'Very appropriate'],
	['**Very appropriate**', 'Very appropriate'],
	['“Very appropriate”', 'Very appropriate'],
	[
		'| Let a\\|b each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n'
	],
	[
		"  | Action | Rating | Why |\n  | --- | --- | --- |\n  | Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). |\n  | Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n  | Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n  ",
		"| Action | Rating | Why |\n| --- | --- | --- |\n| Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). |\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n"
	],
	['~João Costa~ of', '~~João Costa~~ of'],
	['~~João\n> Costa~~ of', '~~João Costa~~ of'],
	['_patient with me_,', '*patient with me*,'],
	['its own *page*, which', 'its own page, which'],
	['- ~~joão costa~~', '- ~~João Costa~~'],
	['- ~~João Costa:~~', '- ~~João Costa~~:'],
	[
		"1. ~~my stroke in March~~: an illness and its month narrow it down to very few.\n1. ~~João Costa~~: he asked not to be named (C149).\n1. ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n1. *patient with me*: it praises, and points to no one.\n1. *the chairs are good* - it is true of everyone's visit.\n1. *Open on Saturday from ten*: it is about the practice.\n",
		"- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~João Costa~~: he asked not to be named (C149).\n- ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n- *patient with me*: it praises, and points to no one.\n- *the chairs are good* - it is true of everyone's visit.\n- *Open on Saturday from ten*: it is about the practice.\n"
	],
	['- ~~João Costa~~\n\n  He asked not to be named (C149).', '- ~~João Costa~~: he asked not to be named (C149).'],
	['- ~~João Costa~~\n  He asked not to be named (C149).', '- ~~João Costa~~: he asked not to be named (C149).'],
	['- ~~João Costa~~: he asked.\n\n  And more.', '- ~~João Costa~~: he asked not to be named (C149).'],
	[
		'<!-- note -->\n\n- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n'
	],
	[
		"* ~~my stroke in March~~: an illness and its month narrow it down to very few.\n* ~~João Costa~~: he asked not to be named (C149).\n* ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n* *patient with me*: it praises, and points to no one.\n* *the chairs are good* - it is true of everyone's visit.\n* *Open on Saturday from ten*: it is about the practice.\n",
		"- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~João Costa~~: he asked not to be named (C149).\n- ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n- *patient with me*: it praises, and points to no one.\n- *the chairs are good* - it is true of everyone's visit.\n- *Open on Saturday from ten*: it is about the practice.\n"
	],
	['* *patient with me*: it praises', '- *patient with me*: it praises'],
	['> **Ann**, x\n>\n> y.\n\nWhat has to come out before it is shown?\n', 'What has to come out before it is shown?\n'],
	['- ~~João Costa~~: he *asked*', '- ~~João Costa~~: he asked']
];
