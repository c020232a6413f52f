/** Does each picture say in words what it shows, and does its file hold nothing besides? */
import { short } from '../source.ts';
import { walk } from '../walk.ts';
import type { WordingRule } from './rule.ts';

/** What a picture's file holds, as the compiler is told. */
export interface PictureFacts {
	/** It is no picture of the kind that its name says. */
	unreadable?: true;
	/** It says where it was taken. */
	location: boolean;
	/** What else it says besides the picture: camera, date, author. */
	metadata: string[];
	/** What a browser would run, follow or fetch. */
	active: string[];
}

/** Words that every picture could have. */
const EMPTY = /^(?:an? |the )?(?:picture|image|graphic|icon|img)\b(?:\s+(?:of|showing|that shows|with)\b|[\s\d.:]*$)/i;

/** Of other kinds it is told that not every browser shows them. */
const SHOWN = /\.(?:svg|png|jpe?g|gif|webp)$/i;

export const pictures: WordingRule = (_document, report, { tokens, picture }) => {
	for (const { type, href = '', text, span } of walk(tokens)) {
		if (type !== 'image') continue;
		const address = short(href);
		const alt = text.trim();
		const file = plain(alt) === plain(href);
		if (alt !== '' && (file || EMPTY.test(alt))) report.add('picture-words-empty', span, { text: short(alt), file });
		const facts = picture(href);
		if (!facts) continue;
		if (facts.unreadable && SHOWN.test(href)) report.add('picture-unreadable', span, { address });
		if (facts.active.length) report.add('picture-active', span, { address, parts: facts.active.slice(0, 4) });
		if (facts.location) report.add('picture-located', span, { address });
		if (facts.metadata.length) report.add('picture-with-metadata', span, { address, names: facts.metadata.slice(0, 6) });
	}
};

/** red-eye.JPG → red eye */
const plain = (name: string): string =>
	name
		.replace(/^.*\//, '')
		.replace(/\.\w{2,5}$/, '')
		.replace(/[-_\s]+|%20/g, ' ')
		.trim()
		.toLowerCase();
