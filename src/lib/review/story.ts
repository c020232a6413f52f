/** blocks of a story → HTML for paper: messages with who can see them, pictures with what they show, conditions in words. */
import { escape } from '../core/html.ts';
import type { Block, Condition, MessageBlock, Phrased, When } from '../core/shapes.ts';

/** A fact, and whether it has to be remembered or not to be. */
export interface Asked {
	fact: string;
	wanted: boolean;
}

export interface Telling {
	/** The picture beside the dilemma’s file, as a data: address. */
	picture: (src: string) => string;
	/** A condition in words; what stands there is told only where it holds. */
	when: (conditions: Condition[]) => string;
}

export const story = (blocks: Block[], telling: Telling): string => blocks.map((block) => told(block, telling)).join('\n');

function told(block: Block, telling: Telling): string {
	const asked = block.when.length ? telling.when(block.when) : '';
	const made = block.is === 'text' ? block.html : block.is === 'picture' ? figure(block.src, block.alt, telling) : message(block, telling);
	return asked ? `<div class="if"><p class="when">${escape(asked)}</p>${made}</div>` : made;
}

const figure = (src: string, alt: string, { picture }: Telling): string =>
	`<figure><img src="${escape(picture(src))}" alt=""><figcaption>What the picture shows: ${escape(alt)}</figcaption></figure>`;

const message = ({ speaker, about, body, comments }: MessageBlock, telling: Telling): string =>
	post(
		speaker.text,
		about,
		`${story(body, telling)}${comments.length ? `<ol class="talk">${comments.map((one) => `<li>${said(one, telling)}</li>`).join('')}</ol>` : ''}`
	);

const said = ({ speaker, about, body, when }: MessageBlock, telling: Telling): string => {
	const asked = when.length ? `<p class="when">${escape(telling.when(when))}</p>` : '';
	return `${asked}<p class="line"><b>${escape(speaker.text)}</b> ${escape(about)}</p>${story(body, telling)}`;
};

const post = (speaker: string, about: string, inside: string): string =>
	`<div class="post">${about ? `<p class="seen"><span>${escape(about)}</span></p>` : ''}<div class="body"><p class="by"><b>${escape(speaker)}</b></p>${inside}</div></div>`;

/** A message whose phrases are shown each in its own way. */
export const phrased = ({ speaker, about, paragraphs }: Phrased, phrase: (item: number) => string): string =>
	post(speaker, about, paragraphs.map((parts) => `<p>${parts.map((part) => (typeof part === 'number' ? phrase(part) : part)).join('')}</p>`).join(''));

/** A condition in bits → as an author writes it. */
export function conditionsOf({ all, none }: When, facts: string[]): Asked[] {
	return facts.flatMap((fact, bit): Asked[] => (all & (1 << bit) ? [{ fact, wanted: true }] : none & (1 << bit) ? [{ fact, wanted: false }] : []));
}
