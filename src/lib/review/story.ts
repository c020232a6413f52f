/** blocks of a story → HTML for paper: messages with who can see them, pictures with what they show, conditions in words. */
import type { Holds, ProseBlock } from '../core/carried.ts';
import { escape } from '../core/html.ts';
import { show } from '../core/machine.ts';
import type { When } from '../core/shapes.ts';
import type { Block, Phrased } from '../core/written.ts';

export interface Telling {
	/** The picture beside the dilemma’s file, as a data: address. */
	picture: (src: string) => string;
	/** A condition in words; what stands there is told only where it holds. */
	when: (asked: Asked[]) => string;
}

/** A fact, and whether it has to be remembered or not to be. */
export interface Asked {
	fact: string;
	wanted: boolean;
}

export const story = (blocks: Block[], telling: Telling): string =>
	prose(
		blocks.map((block) => show(block, telling.picture)),
		telling.when
	);

/** Pictures in it have data: addresses; one without an address is told by its words alone. */
export const prose = (blocks: ProseBlock[], when: Telling['when']): string => blocks.map((block) => told(block, when)).join('\n');

function told(block: ProseBlock, when: Telling['when']): string {
	const asked = askedBy(block.when);
	const made = block.is === 'text' ? block.html : block.is === 'picture' ? figure(block.src, block.alt) : message(block, when);
	return asked.length ? `<div class="if"><p class="when">${escape(when(asked))}</p>${made}</div>` : made;
}

const figure = (src: string, alt: string): string =>
	`<figure>${src ? `<img src="${escape(src)}" alt="">` : ''}<figcaption>What the picture shows: ${escape(alt)}</figcaption></figure>`;

type Message = Extract<ProseBlock, { is: 'message' }>;

const message = ({ speaker, about, body, comments }: Message, when: Telling['when']): string =>
	post(speaker, about, `${prose(body, when)}${comments ? `<ol class="talk">${comments.map((one) => `<li>${comment(one, when)}</li>`).join('')}</ol>` : ''}`);

function comment(block: ProseBlock, when: Telling['when']): string {
	if (block.is !== 'message') return told(block, when);
	const asked = askedBy(block.when);
	const condition = asked.length ? `<p class="when">${escape(when(asked))}</p>` : '';
	return `${condition}<p class="line"><b>${escape(block.speaker)}</b> ${escape(block.about)}</p>${prose(block.body, when)}`;
}

const post = (speaker: string, about: string, inside: string): string =>
	`<div class="post">${about ? `<p class="seen"><span>${escape(about)}</span></p>` : ''}<div class="body"><p class="by"><b>${escape(speaker)}</b></p>${inside}</div></div>`;

/** A message whose phrases are shown each in its own way. */
export const phrased = ({ speaker, about, paragraphs }: Phrased, phrase: (item: number) => string): string =>
	post(speaker, about, paragraphs.map((parts) => `<p>${parts.map((part) => (typeof part === 'number' ? phrase(part) : part)).join('')}</p>`).join(''));

const askedBy = ({ all = [], none = [] }: Holds = {}): Asked[] => [
	...all.map((fact) => ({ fact, wanted: true })),
	...none.map((fact) => ({ fact, wanted: false }))
];

/** The same of a condition in bits. */
export const askedOf = ({ all, none }: When, facts: string[]): Asked[] =>
	facts.flatMap((fact, bit): Asked[] => (all & (1 << bit) ? [{ fact, wanted: true }] : none & (1 << bit) ? [{ fact, wanted: false }] : []));
