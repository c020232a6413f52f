/** A seed → documents: real ones, mutated, and soup that looks like Markdown. Each has its own dice, so that one can be made again by its number. */

export interface Corpus {
	real: string[];
	small: string[];
}

interface Dice {
	/** A whole number below `n`. */
	below(n: number): number;
	pick<T>(list: readonly T[]): T;
}

/** mulberry32 */
function dice(seed: number): Dice {
	let state = seed >>> 0;
	const below = (n: number): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
	};
	return { below, pick: (list) => list[below(list.length)]! };
}

/** Number and text of each; every 250th is as long as a file can be, or longer. */
export function* documents(seed: number, many: number, { real, small }: Corpus): Generator<[number, string]> {
	for (let at = 0; at < many; at++) {
		const roll = dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b));
		const kind = roll.below(100);
		if (at % 250 === 7) yield [at, huge(roll, real)];
		else if (kind < 10) yield [at, mutated(roll, roll.pick(real), real)];
		else if (kind < 72) yield [at, mutated(roll, roll.pick(small), small)];
		else if (kind < 84) yield [at, soup(roll)];
		else if (kind < 92) yield [at, `${frontMatter(roll)}${roll.pick(small).replace(/^---[^]*?\n---\n/, '')}`];
		else yield [at, nested(roll)];
	}
}

const marks = [
	'`', '``', '*', '**', '***', '_', '__', '[', ']', '(', ')', '](', '](#', '(#', '(#the-request)', '> ', '>', '> > ', '- ', '* ', '1. ', '# ', '## ', '### ', '## Ending: ', '## Routes', '~~', '~', '<!--', '-->', '<b>', '</b>', '<br>', '<script>', '<', '>', '&', '&amp;', '&#x41;', '|', '| --- |', '---', '===', '\t', '    ', '  ', ' ',
	'\u00a0', '\u202f', '😀', '👩🏽‍⚕️', '\ud83d', '\u0000', '\ufffd', '\u2028', '\u200b', '\ufeff', '\r', '\r\n', '\n', '\n\n', '"', "'", ':', ': ', '{', '}', '[^1]', '[^1]: note', '![x](y.svg)', '![](https://x.example/y.png)', '[x]: https://x.example', '[ ] ', '[x] ', 'https://x.example', 'mailto:a@b.example', 'javascript:x', '\\', '\\*', '$', '@', '%', '%20', '日本', 'é', 'e\u0301',
	'- [ ] ', '- [x] ', '- [] ', '-[x] ', '[x] ', '~~x~~', '~~ x ~~', '*x*', '**~~x~~**', '- ~~x~~: y', '- *x*: y', '| Action | Rating | Why |\n| --- | --- | --- |\n', '| --- | --- | --- |\n', '| x | very appropriate | y |\n', '| ', ' |',
	'`best`', '`weak`', '`breach`', '`breach C149`', '`breach law: x`', '`C152 KP5`', '`C999`', '`remember: a`', '`only if: a`', '`unless: a`', '`only if: a or b`', '`x`', '**Why:**', '**Why**:', '**Tempting because:** ', '**Instead:**', '**Justified when:**', '**Mrs Shah**, here', 'title: x', 'allow:', 'minutes: x', '{{', '${x}', '__proto__', 'constructor', '> [!NOTE]'
] as const;

const lineOf = (roll: Dice, lines: string[]): number => roll.below(Math.max(lines.length, 1));

/** One to nine small changes. */
function mutated(roll: Dice, text: string, others: string[]): string {
	let made = text;
	for (let times = 1 + roll.below(9); times > 0; times--) made = change(roll, made, others);
	return made;
}

function change(roll: Dice, text: string, others: string[]): string {
	const lines = text.split('\n');
	const at = lineOf(roll, lines);
	const place = roll.below(text.length + 1);
	switch (roll.below(18)) {
		case 0:
			lines.splice(at, 1 + roll.below(3));
			return lines.join('\n');
		case 1:
			lines.splice(lineOf(roll, lines), 0, lines[at]!);
			return lines.join('\n');
		case 2: {
			const other = lineOf(roll, lines);
			[lines[at], lines[other]] = [lines[other]!, lines[at]!];
			return lines.join('\n');
		}
		case 3:
			return text.slice(0, place) + text.slice(place + 1 + roll.below(12));
		case 4:
		case 5:
		case 6:
			return text.slice(0, place) + roll.pick(marks) + text.slice(place);
		case 7:
			lines[at] = roll.pick(['  ', '    ', '\t', ' ', '> ', '- ', '     ']) + lines[at]!;
			return lines.join('\n');
		case 8:
			lines[at] = lines[at]!.trimStart();
			return lines.join('\n');
		case 9:
			lines[at] = `${lines[at]!} ${roll.pick(marks)}`;
			return lines.join('\n');
		case 10:
			lines.splice(at, 2, `${lines[at]!}${roll.pick(['', ' '])}${(lines[at + 1] ?? '').trim()}`);
			return lines.join('\n');
		case 11:
			lines.splice(at, 0, roll.pick(others).split('\n')[roll.below(40)] ?? '');
			return lines.join('\n');
		case 12:
			return roll.below(4) ? text.slice(0, place) + text.slice(roll.below(text.length + 1)).slice(0, 300) : text.slice(0, place);
		case 13:
			return text.replaceAll('\n', roll.pick(['\r\n', '\r', '\n\n', '\n']));
		case 14:
			lines[at] = lines[at]!.replaceAll(roll.pick([' ', '  ', '`', '*', '#', '(', ')']), roll.pick(['\t', '', '\u00a0', ' ', '  ', '`']));
			return lines.join('\n');
		case 15:
			lines[at] = lines[at]!.replace(/\(#([^)]*)\)/, (_, target: string) => roll.pick([`(#${target.replaceAll('-', ' ')})`, ` (#${target})`, `(#${target.toUpperCase()})`, `(<#${target}>)`, `(#${target}`, `(${target})`, '(#)', '(https://x.example)']));
			return lines.join('\n');
		case 16:
			lines[at] = lines[at]!.replace(/`[^`]*`/, () => roll.pick(['`bset`', '`best` `best`', '`remember: one two three four five`', '`only if: `', '``', '`only if: a` `unless: a`', '`Breach c149, C151`', '`remember: ` x', '']));
			return lines.join('\n');
		default:
			lines.splice(at, 0, '', ...Array.from({ length: 1 + roll.below(4) }, () => line(roll)), '');
			return lines.join('\n');
	}
}

const words = ['the', 'request', 'she', 'waits', 'Mrs Shah', 'late', 'evening', 'C152', 'always', 'nobody', 'all of the above', 'why', 'x', '1', 'a.b', '…'] as const;

const line = (roll: Dice): string => Array.from({ length: 1 + roll.below(9) }, () => (roll.below(2) ? roll.pick(marks) : ` ${roll.pick(words)} `)).join('');

const soup = (roll: Dice): string => Array.from({ length: 1 + roll.below(60) }, () => (roll.below(4) ? line(roll) : '')).join(roll.pick(['\n', '\n', '\n\n', '\r\n']));

const yaml = ['title: x', 'title: a: b', 'title: "x', "title: 'x", 'title:', 'title: @x', 'title: `x`', 'title: x # y', 'title: # y', 'title: |', '  x', '\ttitle: x', 'cast:', '  Mrs Shah: x', '  - x', '- x', 'cast: [', 'cast: {a: b', 'clauses: [C152', 'clauses: C152 C149', 'clauses: [C152, 7]', 'clauses: [[C152]]', 'minutes: 0', 'minutes: -1', 'minutes: 1e9', 'minutes: .nan', 'allow:', '  best-longest: x', '  no-such: x', '  __proto__: x', 'allow: [x]', 'reviewed-on: 2026-11-20', 'reviewed-on: x', 'reviewed-by: [a]', '? x', ': x', '&a x', '*a', 'a: &a [*a]', 'a: *b', '<<: *a', '!!js x', '%YAML 9', '"": x', 'null: x', '1: x', 'true: x', '[a]: x', '{a: b}: c', '__proto__: x', 'constructor: x', 'toString: x', 'title: x\u0000y', 'title: 😀', '\u00a0title: x', 'title : x', 'TITLE: x', '...', '{}', '[]', '~', '# only this', ''] as const;

const frontMatter = (roll: Dice): string => `${roll.pick(['---\n', '---\n', '---\n', '--- \n', '\n---\n', '----\n'])}${Array.from({ length: roll.below(9) }, () => roll.pick(yaml)).join('\n')}\n${roll.pick(['---\n', '---\n', '---\n', '--\n', '', '--- x\n', '...\n'])}`;

/** Quotes, lists, brackets and emphasis inside each other. */
function nested(roll: Dice): string {
	const open = roll.pick(['>', '> ', '- ', '1. ', '* ', '[', '![', '**', '*', '_', '~~', '`', '(', '<b>', '[x](#a) ', '> - ', '- > ', '<!--', '**[', '[**', '*_', '  - ']);
	const deep = 1 + roll.below(roll.pick([8, 30, 400, 4000]));
	const inside = roll.pick(['x', 'She waits.', '[x](#a) `best`', '**Why:** x', '']);
	const close = roll.pick(['', open.trim(), ']', '](#a)', ')', '**', open.split('').reverse().join('')]).repeat(roll.pick([0, 1, deep]));
	const block = roll.below(3) ? open.repeat(deep) + inside + close : Array.from({ length: Math.min(deep, 200) }, (_, at) => `${open.repeat(at % 12)}${inside}`).join('\n');
	return `---\ntitle: Deep\n---\n\n## One\n\n${block}\n\n${roll.below(2) ? '## Ending: Two\n\nx\n' : ''}`;
}

/** As long as a file can be, or longer: one line of a megabyte, a real document many times over, blocks as full as they may be. */
function huge(roll: Dice, real: string[]): string {
	const kilobytes = roll.pick([100, 200, 250, 1024]);
	const fill = (piece: string) => piece.repeat(Math.ceil((kilobytes * 1024) / piece.length)).slice(0, kilobytes * 1024);
	const head = '---\ntitle: Long\n---\n\n## One\n\n';
	switch (roll.below(6)) {
		case 0:
			return fill(roll.pick(marks).replace(/\s/g, '') || 'x');
		case 1:
			return head + fill(`${roll.pick(words)} `);
		case 2:
			return head + fill(`${`${roll.pick(marks)}a`.repeat(130).slice(0, 390)}${'x '.repeat(3700)}\n\n`);
		case 3:
			return fill(roll.pick(real));
		case 4:
			return head + fill(`${line(roll)}\n${roll.below(2) ? '\n' : ''}`);
		default:
			return head + fill(`- [${roll.pick(words)}](#a) \`best\`\n\n  x\n\n  **Why:** x (C152).\n\n`);
	}
}

const MB = 1024 * 1024;
const inside = (piece: string, size = 250 * 1024): string => `## One\n\n${piece.repeat(Math.floor(size / piece.length))}`;

/** By name: what is known to be slow at its size, and texts just within the limits. */
export const pathological: [name: string, text: string][] = [
	['a line of a megabyte', 'x'.repeat(MB)],
	['a megabyte of _a', '_a'.repeat(MB / 2)],
	['2,000 quotes in each other', '>'.repeat(2000)],
	['a megabyte of nested lists', Array.from({ length: 4000 }, (_, at) => `${' '.repeat(at % 500)}- x`).join('\n')],
	['a megabyte of empty lines', '\n'.repeat(MB)],
	['a megabyte of spaces', ' '.repeat(MB)],
	['a megabyte of tabs', '\t'.repeat(MB)],
	['8,000 letters in each block', inside(`${'x'.repeat(7998)}\n\n`)],
	['400 marks in each block', inside(`${'*a _b '.repeat(199)}\n\n`)],
	['400 brackets in each block', inside(`${'['.repeat(199)}x${']'.repeat(199)}\n\n`)],
	['400 code marks in each block', inside(`${Array.from({ length: 20 }, (_, at) => '`'.repeat(at)).join('x')}\n\n`)],
	['quotes eight deep, many', inside('> > > > > > > > x\n\n')],
	['quotes eight deep, one', inside(`${'> > > > > > > > x\n'.repeat(400)}\n`)],
	['lists eight deep, many', inside(`${Array.from({ length: 7 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}\n\n`)],
	['one list of many items', inside('- x\n', 7900)],
	['one loose list of many items', inside('- x\n\n')],
	['a list item of many paragraphs', `## One\n\n- [x](#a) \`best\`\n\n${'  x\n\n'.repeat(40_000)}`],
	['a message of many paragraphs', `## One\n\n> **A**, b\n${'>\n> x\n'.repeat(1300)}`],
	['many scenes', inside('## x\n\n')],
	['many scenes of one heading', inside('## One\n\nx\n\n')],
	['many choices', inside('- [x](#one) `best`\n', 7900)],
	['many choices, all different', `## One\n\n${Array.from({ length: 3000 }, (_, at) => `- [Ring her at ${at} and say that she will be seen ${at * 7}](#one) \`best\``).join('\n\n')}`],
	['many choices of marks', `## One\n\n${'- [……](#one) `best`\n\n  x\n\n'.repeat(8000)}`],
	['many facts', Array.from({ length: 2000 }, (_, at) => `She waits. \`only if: fact ${String.fromCharCode(97 + (at % 26), 97 + ((at / 26) % 26))} ${at % 7 ? 'more' : 'less'}\``).join('\n\n').replace(/^/, '## One\n\n')],
	['many endings and ways', Array.from({ length: 1500 }, (_, at) => `## Scene ${at}\n\n- [a](#scene-${at + 1}) \`best\`\n- [b](#scene-${(at * 7) % 1500}) \`weak\`\n`).join('\n') + '\n## Ending: x\n\nx'],
	['a chain of scenes', `${Array.from({ length: 4000 }, (_, at) => `## Scene ${at}\n\n[Go on](#scene-${at + 1})`).join('\n\n')}\n\n## Ending: x\n\nx`],
	['many ways with six facts', `${Array.from({ length: 400 }, (_, at) => `## Scene ${at}\n\nWhat?\n\n${[1, 2, 3, 4].map((n) => `- [a${n}](#${at + n < 400 ? `scene-${at + n}` : 'ending-x'}) \`${['best', 'weak', 'wrong', 'acceptable'][n - 1]!}\` \`remember: ${'abcdef'[(at + n) % 6]!}\`\n\n  x${n}\n`).join('\n')}`).join('\n')}\n## Ending: x\n\nx`],
	['many links to nowhere', Array.from({ length: 4000 }, (_, at) => `## Scene ${at}\n\n[Go on](#nowhere-${at})`).join('\n\n')],
	['many links', inside(`${'[x](https://x.example) '.repeat(190)}\n\n`)],
	['many tables', inside('| a | b |\n| --- | --- |\n| c | d |\n\n')],
	['a table of many columns', `## One\n\n${'|a'.repeat(1900)}\n${'|-'.repeat(1900)}\n`],
	['many pictures', inside('![x](y.svg)\n\n')],
	['many notes', inside('<!-- x -->\n\n')],
	['a note that is never closed', inside(`${'<!-- x '.repeat(190)}\n\n`)],
	['many definitions', inside('[x]: y\n\n')],
	['many unknown instructions', inside('She waits. `only fi: conected`\n\n')],
	['many lists with boxes', `## One\n\n${'- [x] a\n\n* [ ] b\n\n'.repeat(7000)}`],
	['many boxes, all different', `## One\n\n${Array.from({ length: 6000 }, (_, at) => `- [${at % 2 ? 'x' : ' '}] Item ${at}\n\n  So it is ${at}.`).join('\n\n')}`],
	['many boxes without a hyphen', `## One\n\n${'[x] a\n\n'.repeat(18_000)}`],
	['many boxes and words between', `## One\n\n${'- [x] a\n\nb\n\n'.repeat(9000)}`],
	['many tables of actions', inside('| Action | Rating | Why |\n| --- | --- | --- |\n| a | very appropriate | b |\n\n')],
	['many tables cut in two', inside('| Action | Rating | Why |\n| --- | --- | --- |\n\n| a | b | c |\n\n')],
	['a table of many actions', `## One\n\n| Action | Rating | Why |\n| --- | --- | --- |\n${Array.from({ length: 150 }, (_, at) => `| Do ${at} | very apropriate | So it is ${at}. |\n`).join('')}`],
	['many messages to take phrases out of', inside('> **A**, b\n>\n> ~~c~~ and *d*\n\n')],
	['many messages and one list', `${inside('> **A**, b\n>\n> c\n\n')}- ~~c~~: d\n`],
	['many messages, many choices', `${inside('> **A**, b\n>\n> ~~c~~\n\n- d\n\n', 120 * 1024)}- [x](#one) \`best\`\n`],
	['a message of many phrases', `## One\n\n> **A**, b\n>\n${Array.from({ length: 60 }, (_, at) => `> ${Array.from({ length: 20 }, (_, n) => `~~p${at}q${n}~~`).join(' ')}\n>\n`).join('')}\n${Array.from({ length: 3000 }, (_, at) => `- ~~r${at}~~: so it is.\n`).join('')}`],
	['many marks that mark nothing', `## One\n\n> **A**, b\n>\n${'> ~~ a ~~ * b\n>\n'.repeat(500)}\n- ~~a~~: b\n`],
	['many reasons of one phrase', `## One\n\n> **A**, b\n>\n> ~~a~~ ~~b~~ *c*\n\n${'- ~~a~~: so\n'.repeat(700)}`],
	['many routes', `## One\n\nx\n\n## Routes\n\n| Choices | Ends at | Score |\n| --- | --- | --- |\n${'| x; y; z | a | 1 |\n'.repeat(390)}`],
	['front matter of a quarter megabyte', `---\n${'a: x\n'.repeat(50_000)}---\n`],
	['front matter that refers to itself', `---\na: &a [${'*a,'.repeat(2000)}]\n---\n`],
	['front matter that multiplies', `---\n${Array.from({ length: 12 }, (_, at) => `a${at}: &a${at} [${at ? `*a${at - 1},`.repeat(10) : 'x,'.repeat(10)}]`).join('\n')}\n---\n`],
	['front matter nested 5,000 deep', `---\na: ${'['.repeat(5000)}\n---\n`],
	['front matter of quotation marks', `---\ntitle: ${'"'.repeat(100_000)}\n---\n`],
	['dashes', '-'.repeat(200_000)],
	['dashes between', '---\n'.repeat(50_000)],
	['lone surrogates', inside('\ud83d\ude00\ud83d \udc00\n\n')],
	['marks that join', inside(`${'e\u0301\u0301\u0301'.repeat(900)}\n\n`)],
	['backslashes', inside(`${'\\'.repeat(7990)}\n\n`)],
	['entities', inside(`${'&amp;'.repeat(1500)}\n\n`)],
	['brackets that open a link', inside(`${'[x] (#a '.repeat(190)}\n\n`)],
	['brackets that open nothing', inside(`${'(#a '.repeat(1900)}\n\n`)],
	['strong that never ends', inside(`${'**a '.repeat(190)}\n\n`)],
	['a choice of 7,000 words', `## One\n\nWhat?\n\n- [${'x '.repeat(3500)}](#a) \`best\`\n- [${'y '.repeat(100)}](#a) \`weak\`\n`]
];

/** Front matter that people write. */
export const broken: string[] = ['---', '---\n---', '---\ntitle', '---\ntitle:\n---', '---\n: x\n---', '---\n- x\n---', '---\ntitle: x\n--', '---\ntitle: x\n...', '---\ntitle: "x\n---', '---\ntitle: a: b: c\n---', '---\n\ttitle: x\n---', '---\ntitle: x\ntitle: y\n---', '---\ncast: Mrs Shah\n---', '---\ncast:\n  - a\n  - b\n---', '---\nminutes: six\n---', '---\nallow: x\n---', '---\nallow:\n  x:\n    y: z\n---', '---\n"\n---', "---\n'\n---", '---\n{\n---', '---\n[\n---', '---\n|\n---', '---\n>\n---', '---\n!\n---', '---\n&\n---', '---\n*\n---', '---\n%\n---', '---\n@\n---', '---\n`\n---', '---\n\u0000\n---', '---\r\ntitle: x\r\n---', '\ufeff---\ntitle: x\n---', ' ---\ntitle: x\n---', '---\n__proto__: x\n---', '---\n__proto__:\n  title: x\n---', '---\nallow:\n  __proto__: x\n  constructor: y\n---', '---\ntitle: 2026-11-20\n---', '---\ntitle: true\n---', '---\ntitle: [x]\n---', '---\ntitle: {x: y}\n---', '---\ntitle: null\n---', '---\ntitle: 1e400\n---', '---\nreviewed-on: 2026-99-99\n---'];
