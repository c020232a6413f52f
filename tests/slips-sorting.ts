/** Slips in decisions that sort items, each written into the story of an open day in place of words that stand there. */

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
	['![x](disc.svg)\n\n- [ ] Mr', '- [ ] Mr', '53:1 items-split'],
	[
		'| Action | Rating |\n| --- | --- |\n| Say | Very appropriate |\n| Do | Very inappropriate |\n| Go | Very inappropriate |\n',
		"| Action | Rating | Why |\n| --- | --- | --- |\n| Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). |\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n",
		'83:1 judge-headings'
	],
	[
		"| Action | Rating | Why | x |\n| --- | --- | --- | x |\n| Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). | x |\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. | x |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. | x |\n",
		"| Action | Rating | Why |\n| --- | --- | --- |\n| Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). |\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n",
		'83:1 table-without-rule'
	],
	['| Rating | Action | Why |\n', '| Action | Rating | Why |\n', '83:1 judge-headings'],
	['Handlung | Bewertung | Warum', 'Action | Rating | Why', '83:1 judge-headings'],
	['Actions | Ratings | Reasons', 'Action | Rating | Why', '83:1 judge-headings'],
	['Action | Rating | Reason', 'Action | Rating | Why', '83:1 judge-headings'],
	['What you do | Rating | Why', 'Action | Rating | Why', '83:1 judge-headings'],
	['Action | How good | Reason', 'Action | Rating | Why', '83:1 judge-headings'],
	['', 'Very appropriate', '85:1 rating-missing'],
	['`Very appropriate`', 'Very appropriate', '85:49 instruction-unknown'],
	['Very apropriate', 'Very appropriate', '85:49 rating-unknown'],
	['Appropriate', 'Very appropriate', '85:49 rating-unknown'],
	['appropriate, not ideal', 'appropriate, but *not* ideal', '86:55 rating-unknown'],
	['1', 'Very appropriate', '85:49 rating-unknown'],
	['best', 'Very appropriate', '85:49 rating-unknown'],
	['`best`', 'Very appropriate', '85:49 action-graded'],
	['and as what `breach C149`', 'and as what', '85:47 action-graded'],
	['Very appropriate `breach C149`', 'Very appropriate', '85:66 action-graded'],
	['and as what `only if: promised`', 'and as what', '85:47 instruction-misplaced'],
	['and as what `remember: x`', 'and as what', '85:47 instruction-misplaced'],
	['and as what `C149`', 'and as what', '85:47 clauses-misplaced'],
	['and as `what`', 'and as what', '85:42 instruction-unknown'],
	[
		'',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'83:1 actions-number'
	],
	[
		'',
		"| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n",
		'83:1 actions-number'
	],
	[
		'| --- | --- | --- |\n',
		"| --- | --- | --- |\n| Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). |\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n",
		'83:1 actions-number'
	],
	[
		'| Do a thing | very inappropriate | So 0. |\n| Do b thing | very inappropriate | So 1. |\n| Do c thing | very inappropriate | So 2. |\n| Do d thing | very inappropriate | So 3. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'83:1 actions-number'
	],
	[
		'| Let each | very inappropriate |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:3 item-without-feedback'
	],
	[
		'Let each\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:1 row-glued'
	],
	[
		'| Let each | very inappropriate | so | more |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:1 row-too-long'
	],
	[
		'| Let each | very inappropriate | |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:3 item-without-feedback'
	],
	[
		'| | very inappropriate | so |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:1 action-empty'
	],
	[
		'| | | |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:1 action-empty'
	],
	['', '| --- | --- | --- |\n', '83:1 table-without-rule'],
	['| --- | --- | --- |\n\n', '| --- | --- | --- |\n', '86:1 table-cut'],
	[
		'\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'87:1 table-cut'
	],
	['| --- | --- |\n', '| --- | --- | --- |\n', '83:1 table-without-rule'],
	[
		'| Say on the page who works here, and as what | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:3 item-twice'
	],
	[
		'| ![x](disc.svg) Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:3 picture-in-text'
	],
	[
		'| [Let each](#at-the-meeting) of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:3 link-inside-text'
	],
	[
		'| Let<br>each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:6 raw-html'
	],
	[
		'| ~~Let~~ each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n',
		'86:3 struck-out'
	],
	['', '**Why:** the page is a professional context, and it is public (C152).\n\n', '83:1 step-without-why'],
	[
		'**Why:** the page is a professional context, and it is public (C152).\n',
		'\n**Why:** the page is a professional context, and it is public (C152).\n',
		'88:1 row-glued'
	],
	[
		"| Action | Rating | Why |\n| --- | --- | --- |\n| Say on the page who works here, and as what | Very appropriate | People can see whom they are talking to (C153). |\n| Let each of the team write from their own account | appropriate, but *not* ideal | It may be done, if each says where they work; the page would reach as many. |\n| Put up last year's photographs, with patients in the background | **Inappropriate** but not awful | Faces can be made out; with those blurred, it would do. |\n\n**Why:** the page is a professional context, and it is public (C152).\n",
		'**Why:** the page is a professional context, and it is public (C152).\n',
		'89:1 two-decisions'
	],
	['| a | b |\n| - | - |\n| c | d |\n\nEveryone has', 'Everyone has', '79:1 table'],
	[
		'**Why:** the page is a professional context, and it is public (C152).\n\n- [One](#the-day-before) `best`\n\n  x\n\n  **Why:** so (C149).\n\n- [Two](#the-day-before) `weak`\n\n  y\n\n  **Why:** so (C149).\n\n  **Tempting because:** z.\n',
		'**Why:** the page is a professional context, and it is public (C152).\n\n',
		'91:1 two-decisions'
	],
	['~~ João Costa ~~ of', '~~João Costa~~ of', '101:57 phrase-loose'],
	['~~João Costa ~~of', '~~João Costa~~ of', '101:57 phrase-loose'],
	['~~~João Costa~~~ of', '~~João Costa~~ of', '101:57 phrase-loose'],
	['~~João Costa of', '~~João Costa~~ of', '101:57 phrase-loose'],
	[
		'> "I have come here since ~~ my stroke in March ~~," says ~~ João Costa ~~ of\n> ~~ the bakery on Mill Lane ~~. "They are *patient with me*, and *the chairs are good*."\n',
		'> "I have come here since ~~my stroke in March~~," says ~~João Costa~~ of\n> ~~the bakery on Mill Lane~~. "They are *patient with me*, and *the chairs are good*."\n',
		'101:27 phrase-loose, 102:3 phrase-loose'
	],
	['~~**João** Costa~~ of', '~~João Costa~~ of', '101:57 phrase-marked-up'],
	['**~~João Costa~~** of', '~~João Costa~~ of', '101:57 phrase-marked-up'],
	['~~*João* Costa~~ of', '~~João Costa~~ of', '101:57 phrase-marked-up'],
	['*~~João Costa~~* of', '~~João Costa~~ of', '101:57 phrase-marked-up'],
	['**patient with me**,', '*patient with me*,', '109:3 phrase-unknown'],
	['* patient with me *,', '*patient with me*,', '102:42 phrase-loose'],
	['~~João `x` Costa~~ of', '~~João Costa~~ of', '101:57 phrase-marked-up'],
	['~~[João](https://x.example) Costa~~ of', '~~João Costa~~ of', '101:57 phrase-marked-up'],
	['> ![x](disc.svg)\n>\n> *Open', '> *Open', '104:3 phrases-in-words'],
	['> ![x](disc.svg) *Open', '> *Open', '104:3 picture-in-text'],
	['> > **Ann**, x\n> >\n> > y\n>\n> *Open', '> *Open', '104:3 phrases-in-words'],
	['> > **Ann**, x\n> >\n> > ~~y~~\n>\n> *Open', '> *Open', '104:3 phrases-in-words'],
	['> - one\n> - two\n>\n> *Open', '> *Open', '104:3 phrases-in-words'],
	['for "everyone". `only if: promised`', 'for "everyone".', '104:48 instruction-misplaced'],
	['for "everyone". `breach C149`', 'for "everyone".', '104:48 instruction-misplaced'],
	['~~João Costa~~ `breach C149` of', '~~João Costa~~ of', '101:72 instruction-misplaced'],
	['read `breach C149`\n', 'read `breach C149`\n>\n', '100:3 message-without-gap'],
	['> ~~**The practice**~~,', '> **The practice**,', '99:1 message-without-speaker'],
	['its own ~~page~~, which', 'its own page, which', '99:41 struck-out'],
	['> **The ~~practice~~**,', '> **The practice**,', '99:9 struck-out'],
	[
		'> "I have come here since my stroke in March," says João Costa of\n> the bakery on Mill Lane. "They are patient with me, and the chairs are good."\n>\n> Open on Saturday from ten, for "everyone".\n',
		'> "I have come here since ~~my stroke in March~~," says ~~João Costa~~ of\n> ~~the bakery on Mill Lane~~. "They are *patient with me*, and *the chairs are good*."\n>\n> *Open on Saturday from ten*, for "everyone".\n',
		'99:1 phrases-number'
	],
	['- ~~Mr Costa~~', '- ~~João Costa~~', '107:3 phrase-unknown'],
	['- ~~Joao Costa~~', '- ~~João Costa~~', '107:3 phrase-unknown'],
	['- ~~João Costa.~~', '- ~~João Costa~~', '107:3 phrase-unknown'],
	['- *João Costa*', '- ~~João Costa~~', '107:3 phrase-otherwise'],
	['- João Costa', '- ~~João Costa~~', '107:1 phrase-line'],
	['- “João Costa”', '- ~~João Costa~~', '107:1 phrase-line'],
	['- **João Costa**', '- ~~João Costa~~', '107:1 phrase-line'],
	['- `João Costa`', '- ~~João Costa~~', '107:1 phrase-line'],
	['- **~~João Costa~~**', '- ~~João Costa~~', '107:1 phrase-line'],
	['- ~~ João Costa ~~', '- ~~João Costa~~', '107:1 phrase-line'],
	['- ~~João Costa~~:', '- ~~João Costa~~: he asked not to be named (C149).', '101:57 item-without-feedback'],
	['- ~~João Costa~~', '- ~~João Costa~~: he asked not to be named (C149).', '101:57 item-without-feedback'],
	['', '- ~~João Costa~~: he asked not to be named (C149).\n', '101:57 item-without-feedback'],
	[
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'107:3 reason-twice'
	],
	[
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~Mill Lane~~: so.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'107:3 phrase-unknown'
	],
	[
		"- my stroke in March: an illness and its month narrow it down to very few.\n- João Costa: he asked not to be named (C149).\n- the bakery on Mill Lane – there is one baker on Mill Lane.\n- patient with me: it praises, and points to no one.\n- the chairs are good - it is true of everyone's visit.\n- Open on Saturday from ten: it is about the practice.\n",
		"- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~João Costa~~: he asked not to be named (C149).\n- ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n- *patient with me*: it praises, and points to no one.\n- *the chairs are good* - it is true of everyone's visit.\n- *Open on Saturday from ten*: it is about the practice.\n",
		'106:1 phrase-line, 107:1 phrase-line, 108:1 phrase-line, 109:1 phrase-line, 110:1 phrase-line, 111:1 phrase-line'
	],
	[
		'- my stroke in March: an illness and its month narrow it down to very few.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'106:1 phrase-line'
	],
	[
		'',
		"- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~João Costa~~: he asked not to be named (C149).\n- ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n- *patient with me*: it praises, and points to no one.\n- *the chairs are good* - it is true of everyone's visit.\n- *Open on Saturday from ten*: it is about the practice.\n\n",
		'99:1 phrases-without-list'
	],
	[
		'Here is why.\n\n- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'106:1 after-step'
	],
	['', '**Why:** he agreed to be quoted, and nothing may show who he is (C149).\n\n', '99:1 step-without-why'],
	['', '[On Saturday](#ending-a-good-day) `unless: promised`\n\n[On Saturday](#ending-a-good-day-and-an-apology)\n', '99:1 step-without-way'],
	[
		'[On Saturday](#ending-a-good-day-and-an-apology) `only if: promised`\n',
		'[On Saturday](#ending-a-good-day-and-an-apology)\n',
		'117:1 continue-all-conditional'
	],
	[
		'- [One](#ending-a-good-day) `best`\n\n  x\n\n  **Why:** so (C149).\n\n- [Two](#ending-a-good-day) `weak`\n\n  y\n\n  **Why:** so (C149).\n\n  **Tempting because:** z.\n',
		'[On Saturday](#ending-a-good-day) `unless: promised`\n\n[On Saturday](#ending-a-good-day-and-an-apology)\n',
		'115:1 two-decisions'
	],
	[
		'> **Ann**, x\n>\n> ~~y~~ and ~~z~~ and *a*.\n\n- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'106:1 two-decisions'
	],
	[
		'> **Ann**, x\n>\n> y.\n\n- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n',
		'106:1 after-step'
	],
	['\n> *Open', '>\n> *Open', '104:1 after-step'],
	['~~João~~Costa of', '~~João Costa~~ of', '107:3 phrase-unknown'],
	['Mr Costa has ~~agreed~~ to be quoted', 'Mr Costa has agreed to be quoted', '95:14 struck-out'],
	['he ~~agreed~~ to be quoted, and nothing', 'he agreed to be quoted, and nothing', '113:13 struck-out'],
	[
		'What now?\n\n> **The practice**, a draft for its own page, which anyone can read `breach C149`\n>\n> "I have come here since ~~my stroke in March~~," says ~~João Costa~~ of\n> ~~the bakery on Mill Lane~~. "They are *patient with me*, and *the chairs are good*."\n>\n> *Open on Saturday from ten*, for "everyone".\n\n- ~~my stroke in March~~: an illness and its month narrow it down to very few.\n- ~~João Costa~~: he asked not to be named (C149).\n- ~~the bakery on Mill Lane~~ – there is one baker on Mill Lane.\n- *patient with me*: it praises, and points to no one.\n- *the chairs are good* - it is true of everyone\'s visit.\n- *Open on Saturday from ten*: it is about the practice.\n\n**Why:** he agreed to be quoted, and nothing may show who he is (C149).\n\n',
		'Forty people come. Mr Costa brings rolls.',
		'123:1 ending-with-decision'
	],
	['> **Ann**, x: *Open', '> *Open', '104:3 message-two-speakers'],
	['> ### x\n>\n> *Open', '> *Open', '104:3 not-in-message'],
	['>     x\n>\n> *Open', '> *Open', '104:7 code-block']
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
