/** Slips in decisions that sort items: the table of actions, and the message whose phrases are taken out. Written in as those of slips-sorting.ts are. */
export const slips: [wrote: string, inPlaceOf: string, told: string][] = [
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
